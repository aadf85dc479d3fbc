// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_PolicyHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aKeyWithoutPolicyGetsTheDefault();
    void aPolicyIsKeptByteForByte();
    void aRefusedPolicyLeavesTheOldOne_data();
    void aRefusedPolicyLeavesTheOldOne();
    void theLockoutCheckAsksForTheCaller();
    void theBypassSkipsTheLockoutCheckOnly();
    void thereIsOnePolicyByName();

private:
    [[nodiscard]] QString put(
        const QString& policy, bool bypass = false, const CallContext& context = {})
    {
        QJsonObject body {{u"KeyId"_s, m_keyId}, {u"Policy"_s, policy}};
        if (bypass)
            body.insert("BypassPolicyLockoutSafetyCheck"_L1, true);
        return outcome(m_bench->call(Operation::PutKeyPolicy, body, context));
    }
    [[nodiscard]] QString policy()
    {
        return m_bench->call(Operation::GetKeyPolicy, LocalKmsBench::keyBody(m_keyId))
            ->value("Policy"_L1)
            .toString();
    }
    static QString policyFor(const QString& principal)
    {
        return u"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
               "{\"AWS\":\"%1\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}"_s.arg(principal);
    }
    static QString policyForBoth(const QString& one, const QString& other)
    {
        QString text = policyFor(u"%1\",\"%2"_s.arg(one, other));
        return text.replace(u"{\"AWS\":"_s, u"{\"AWS\":["_s)
            .replace(u"},\"Action\""_s, u"]},\"Action\""_s);
    }
    static inline const QString lockedOut =
        u"MalformedPolicyDocumentException: The new key policy will not allow you to update the "
        "key policy in the future."_s;

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_keyId;
};

void tst_PolicyHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
    m_keyId = m_bench->newKey()["KeyId"_L1].toString();
}

// KMS developer guide, "Default key policy": the account's root may do everything.
void tst_PolicyHandlers::aKeyWithoutPolicyGetsTheDefault()
{
    const auto reply = m_bench->call(Operation::GetKeyPolicy, LocalKmsBench::keyBody(m_keyId));
    QCOMPARE(reply->value("PolicyName"_L1).toString(), u"default"_s);
    const auto document =
        QJsonDocument::fromJson(reply->value("Policy"_L1).toString().toUtf8()).object();
    QCOMPARE(document,
        LocalKmsBench::json(
            "{'Version':'2012-10-17','Id':'key-default-1','Statement':[{'Sid':"
            "'Enable IAM User Permissions','Effect':'Allow','Principal':{'AWS':"
            "'arn:aws:iam::111122223333:root'},'Action':'kms:*','Resource':'*'}]}"));
}

void tst_PolicyHandlers::aPolicyIsKeptByteForByte()
{
    QString text = policyFor(u"arn:aws:iam::111122223333:root"_s);
    text.replace(u","_s, u" ,\r\n\t"_s);
    QCOMPARE(put(text), u"success"_s);
    QCOMPARE(policy(), text);
    m_bench->reopen();
    QCOMPARE(policy(), text);
}

void tst_PolicyHandlers::aRefusedPolicyLeavesTheOldOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("exception");
    QTest::newRow("no JSON") << u"not JSON"_s << u"MalformedPolicyDocumentException"_s;
    QTest::newRow("no statement") << u"{\"Version\":\"2012-10-17\"}"_s
                                  << u"MalformedPolicyDocumentException"_s;
    QTest::newRow("locked out") << policyFor(u"arn:aws:iam::999999999999:root"_s)
                                << u"MalformedPolicyDocumentException"_s;
    QTest::newRow("over 32,768 bytes") << policyFor(u"arn:aws:iam::111122223333:root"_s)
            + QString(32768, u' ') << u"LimitExceededException"_s;
}

void tst_PolicyHandlers::aRefusedPolicyLeavesTheOldOne()
{
    QFETCH(QString, text);
    QFETCH(QString, exception);
    const QString before = policy();
    QCOMPARE(put(text).section(u':', 0, 0), exception);
    QCOMPARE(policy(), before);
}

void tst_PolicyHandlers::theLockoutCheckAsksForTheCaller()
{
    const QString role = u"arn:aws:iam::111122223333:role/Admin"_s;
    QCOMPARE(put(policyFor(role)), lockedOut);
    const QString root = u"arn:aws:iam::111122223333:root"_s;
    QCOMPARE(put(policyForBoth(root, role)), u"success"_s);
    QCOMPARE(put(policyFor(role), false, {.callerArn = role}), u"success"_s);
}

void tst_PolicyHandlers::theBypassSkipsTheLockoutCheckOnly()
{
    const QString theirs = policyFor(u"arn:aws:iam::999999999999:root"_s);
    QCOMPARE(put(theirs), lockedOut);
    QCOMPARE(put(u"not JSON"_s, true).section(u':', 0, 0), u"MalformedPolicyDocumentException"_s);
    QCOMPARE(put(theirs, true), u"success"_s);
    QCOMPARE(put(policyFor(u"arn:aws:iam::111122223333:root"_s)).section(u':', 0, 0),
        u"AccessDeniedException"_s); // nobody gets in any more
}

void tst_PolicyHandlers::thereIsOnePolicyByName()
{
    QJsonObject body = LocalKmsBench::keyBody(m_keyId);
    const auto names = m_bench->call(Operation::ListKeyPolicies, body);
    QCOMPARE(names->value("PolicyNames"_L1).toArray(), QJsonArray {u"default"_s});
    QCOMPARE(names->value("Truncated"_L1), QJsonValue(false));
    body.insert("PolicyName"_L1, u"default"_s);
    QCOMPARE(outcome(m_bench->call(Operation::GetKeyPolicy, body)), u"success"_s);
    body.insert("PolicyName"_L1, u"other"_s);
    QCOMPARE(outcome(m_bench->call(Operation::GetKeyPolicy, body)),
        u"NotFoundException: No such policy exists"_s);
    body.insert("Policy"_L1, policyFor(u"arn:aws:iam::111122223333:root"_s));
    QCOMPARE(outcome(m_bench->call(Operation::PutKeyPolicy, body)),
        u"NotFoundException: No such policy exists"_s);
}

QTEST_GUILESS_MAIN(tst_PolicyHandlers)
#include "tst_PolicyHandlers.moc"
