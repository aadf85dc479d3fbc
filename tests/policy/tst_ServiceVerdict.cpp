// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyBuilder.h"
#include "core/policy/PolicyRules.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const PolicyContext root {u"111122223333"_s, {}};

QByteArray statement(const QByteArray& members)
{
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{" + members + "}]}";
}

const QByteArray good =
    R"("Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:*","Resource":"*")";

} // namespace

class tst_ServiceVerdict : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDefaultPolicyIsAccepted()
    {
        const QByteArray text = defaultKeyPolicy(root.accountId, u"aws"_s).toUtf8();
        QVERIFY(!serviceVerdict(text, root, false));
        const PolicyContext role {root.accountId, u"arn:aws:iam::111122223333:role/Admin"_s};
        QVERIFY(!serviceVerdict(text, role, false));
    }

    void refusesAsTheServiceDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("exception");
        QTest::addColumn<QString>("message");
        const QString malformed = u"MalformedPolicyDocumentException"_s;
        QTest::newRow("not JSON") << QByteArray("{") << malformed << QString();
        QTest::newRow("no Statement") << QByteArray("{}") << malformed << QString();
        QTest::newRow("bad Effect")
            << statement(QByteArray(good).replace("Allow", "allow")) << malformed << QString();
        QTest::newRow("no Principal")
            << statement(R"("Effect":"Allow","Action":"kms:*","Resource":"*")") << malformed
            << u"Policy contains a statement with no principal."_s;
        QTest::newRow("invalid principal")
            << statement(QByteArray(good).replace("111122223333", "Admin")) << malformed
            << u"Policy contains a statement with one or more invalid principals."_s;
        QTest::newRow("lockout")
            << statement(QByteArray(good).replace("kms:*", "kms:Encrypt")) << malformed
            << u"The new key policy will not allow you to update the key policy in the future."_s;
        QTest::newRow("too large")
            << statement(good + QByteArray(32768, ' ')) << u"LimitExceededException"_s << QString();
    }

    void refusesAsTheServiceDoes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const auto error = serviceVerdict(text, root, false);
        QVERIFY(error.has_value());
        QTEST(error->name, "exception");
        QVERIFY(error->message.has_value());
        if (!message.isEmpty())
            QCOMPARE(*error->message, message);
    }

    void theLimitIsCountedInBytes()
    {
        const QByteArray text = statement(good);
        const QByteArray full = text + QByteArray(32768 - text.size(), ' ');
        QVERIFY(!serviceVerdict(full, root, false));
        QVERIFY(serviceVerdict(full + ' ', root, false).has_value());
    }

    void bypassSkipsOnlyTheLockoutCheck()
    {
        const QByteArray locked = statement(QByteArray(good).replace("kms:*", "kms:Encrypt"));
        QVERIFY(!serviceVerdict(locked, root, true));
        QVERIFY(serviceVerdict("{", root, true).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_ServiceVerdict)
#include "tst_ServiceVerdict.moc"
