// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/JsonText.h"
#include "app/keywright-cli/query/JmesPath.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_JmesPath : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(casesPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_cases = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(m_cases.value(u"cases"_s).toArray().size() > 200);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWhatTheReferenceFinds_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QJsonValue>("expected");
        for (const QJsonValue& each : m_cases.value(u"cases"_s).toArray()) {
            const QString expression = each[u"expression"].toString();
            QTest::newRow(qPrintable(expression.isEmpty() ? u"empty"_s : expression))
                << expression << each[u"result"];
        }
    }

    void findsWhatTheReferenceFinds()
    {
        QFETCH(const QString, expression);
        QFETCH(const QJsonValue, expected);
        const auto found = outcome(expression);
        if (expected.isUndefined()) {
            QVERIFY2(!found, found ? qPrintable(compactJson(*found)) : "");
            QVERIFY(!found.error().detail.isEmpty());
            return;
        }
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QVERIFY2(*found == OrderedJson::from(expected), qPrintable(compactJson(*found)));
    }

    void keepsTheOrderOfMembers()
    {
        const OrderedJson document(OrderedJson::Object {{u"z"_s, OrderedJson(1.0)},
            {u"a"_s, OrderedJson(2.0)}, {u"m"_s, OrderedJson(3.0)}});
        const auto search = [&document](const QString& expression) {
            return compactJson(*JmesPath::parse(expression)->search(document));
        };
        QCOMPARE(search(u"*"_s), u"[1,2,3]"_s);
        QCOMPARE(search(u"keys(@)"_s), uR"(["z","a","m"])"_s);
        QCOMPARE(search(u"{y: m, b: z}"_s), uR"({"y":3,"b":1})"_s);
    }

    void showsThePlaceOfAnError()
    {
        const auto path = JmesPath::parse(u"Keys[?Bits"_s);
        QVERIFY(!path);
        QVERIFY2(path.error().detail.contains(u"Keys[?Bits\n"_s)
                || path.error().detail.contains(u"\"Keys[?Bits\"\n"_s),
            qPrintable(path.error().detail));
        QVERIFY(path.error().detail.endsWith(u'^'));
    }

    void refusesExpressionsNestedWithoutEnd()
    {
        for (const auto& open : {u"("_s, u"["_s, u"!"_s, u"{a:"_s, u"[?"_s, u"abs("_s, u"&"_s})
            QVERIFY(!JmesPath::parse(open.repeated(100'000)));
    }

    /// The table says what jmespath.py 1.1.0 finds; where the module is installed, what it finds now.
    void agreesWithTheReferenceAsInstalled()
    {
        QProcess python;
        python.start(u"python3"_s,
            {u"-c"_s, QString::fromLatin1(R"(
import json, sys
try:
    import jmespath
except ImportError:
    sys.exit(77)
cases = json.load(open(sys.argv[1], encoding='utf-8'))
results = []
for case in cases['cases']:
    try:
        found = jmespath.search(case['expression'], cases['document'])
        results.append({'found': json.loads(json.dumps(found))})
    except Exception:
        results.append({})
print(json.dumps(results))
)"),
                casesPath});
        if (!python.waitForFinished() || python.exitCode() == 77) {
            qInfo("jmespath.py is not installed; the table alone speaks");
            return;
        }
        const auto results = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
        const auto cases = m_cases.value(u"cases"_s).toArray();
        QVERIFY2(results.size() == cases.size(), python.readAllStandardError().constData());
        for (qsizetype at = 0; at < cases.size(); ++at) {
            const QString expression = cases.at(at)[u"expression"].toString();
            const auto found = outcome(expression);
            const QJsonValue expected = results.at(at)[u"found"];
            QVERIFY2(found.has_value() != expected.isUndefined(), qPrintable(expression));
            QVERIFY2(!found || *found == OrderedJson::from(expected), qPrintable(expression));
        }
    }

private:
    [[nodiscard]] Result<OrderedJson> outcome(const QString& expression) const
    {
        const auto path = JmesPath::parse(expression);
        if (!path)
            return path.error();
        return path->search(OrderedJson::from(m_cases.value(u"document"_s)));
    }

    const QString casesPath = QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/cli/jmespath-cases.json");
    QJsonObject m_cases;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_JmesPath)
#include "tst_JmesPath.moc"
