// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/Shorthand.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_Shorthand : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Rows as aws-cli 1.45.11 reads them; no expectation: it refuses them.
    void readsWhatTheAwsCliReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QList<std::pair<QString, QString>> rows {
            {u"A=b"_s, u"{\"A\":\"b\"}"_s},
            {u"A=b,C=d"_s, u"{\"A\":\"b\",\"C\":\"d\"}"_s},
            {u"A=b, C=d"_s, u"{\"A\":\"b\",\"C\":\"d\"}"_s},
            {u"A="_s, u"{\"A\":\"\"}"_s},
            {u"A=b,"_s, QString()},
            {u"A=O'Brien"_s, QString()},
            {u"A"_s, QString()},
            {u""_s, QString()},
            {u"A=b=c"_s, u"{\"A\":\"b=c\"}"_s},
            {u"A='x,y'"_s, u"{\"A\":\"x,y\"}"_s},
            {u"A=\"x,y\""_s, u"{\"A\":\"x,y\"}"_s},
            {u"A='it\\'s'"_s, u"{\"A\":\"it's\"}"_s},
            {u"A=x\\,y"_s, u"{\"A\":\"x,y\"}"_s},
            {u"A=1,2,3"_s, u"{\"A\":[\"1\",\"2\",\"3\"]}"_s},
            {u"A=[1,2]"_s, u"{\"A\":[\"1\",\"2\"]}"_s},
            {u"A=[]"_s, u"{\"A\":[]}"_s},
            {u"A={B=c}"_s, u"{\"A\":{\"B\":\"c\"}}"_s},
            {u"A={B=c,D=e},F=g"_s, u"{\"A\":{\"B\":\"c\",\"D\":\"e\"},\"F\":\"g\"}"_s},
            {u"A=[{B=c},{B=d}]"_s, u"{\"A\":[{\"B\":\"c\"},{\"B\":\"d\"}]}"_s},
            {u"A=b,C"_s, u"{\"A\":[\"b\",\"C\"]}"_s},
            {u"A='x"_s, QString()},
            {u"A=[1"_s, QString()},
            {u"A={B=c"_s, QString()},
            {u"A=b c"_s, u"{\"A\":\"b c\"}"_s},
            {u"A=b}"_s, QString()},
            {u"A=b]"_s, QString()},
            {u"A=a/b:c@d+e"_s, u"{\"A\":\"a/b:c@d+e\"}"_s},
            {u"A=ü"_s, u"{\"A\":\"ü\"}"_s},
            {u"A-b.c_d=1"_s, u"{\"A-b.c_d\":\"1\"}"_s},
            {u"A=x,B=1,2,C=y"_s, u"{\"A\":\"x\",\"B\":[\"1\",\"2\"],\"C\":\"y\"}"_s},
            {u"A=http://x?a=b"_s, u"{\"A\":\"http://x?a=b\"}"_s},
            {u"A={}"_s, u"{\"A\":{}}"_s},
            {u"A= "_s, u"{\"A\":\"\"}"_s},
            {u"A='',B=c"_s, u"{\"A\":\"\",\"B\":\"c\"}"_s},
            {u"a b=c"_s, QString()},
            {u"A=b;C=d"_s, u"{\"A\":\"b;C=d\"}"_s},
            {u"A=x y, B=z"_s, u"{\"A\":\"x y\",\"B\":\"z\"}"_s},
            {u"A=\"a\\\"b\""_s, u"{\"A\":\"a\\\"b\"}"_s},
            {u"A=b,A=c"_s, QString()},
            {u"A=DXj/u9pSo="_s, u"{\"A\":\"DXj/u9pSo=\"}"_s},
        };
        for (const auto& [text, expected] : rows)
            QTest::newRow(text.isEmpty() ? "empty" : qPrintable(text)) << text << expected;
    }

    void readsWhatTheAwsCliReads()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const auto read = parseShorthand(text);
        const QString json = read
            ? QString::fromUtf8(QJsonDocument(*read).toJson(QJsonDocument::Compact))
            : QString();
        QCOMPARE(json, expected);
    }

    void marksThePlaceOfAnError()
    {
        QCOMPARE(parseShorthand(u"A"_s).error(),
            u"Expected: '=', received: 'EOF' for input:\nA\n ^"_s);
        QCOMPARE(parseShorthand(u"A=b]"_s).error(),
            u"Expected: ',', received: ']' for input:\nA=b]\n   ^"_s);
        QVERIFY(parseShorthand(u"A=b,A=c"_s).error().startsWith(
            u"Second instance of key \"A\" encountered for input:\nA=b,A=c\n    ^\n"_s));
    }

    void refusesNestingWithoutEnd()
    {
        QVERIFY(!parseShorthand(u"A={"_s.repeated(100'000)));
        QVERIFY(!parseShorthand(u"A="_s + QString(100'000, u'[')));
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_Shorthand)
#include "tst_Shorthand.moc"
