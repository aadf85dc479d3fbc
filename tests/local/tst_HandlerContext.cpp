// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// How a key is found, from every kind of reference (kms-rules: "Key lookup").
class tst_HandlerContext final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_bench.reset(); }

    void aReferenceFindsItsKeyOrSaysWhyNot_data();
    void aReferenceFindsItsKeyOrSaysWhyNot();
    void aKeyIsSeenInItsOwnRegionOnly();
    void partitionsFollowTheRegion();

private:
    /// @KEY, @ARN and @MRK stand for the two keys of the account.
    QString filled(QString text) const;

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_keyId;
    QString m_mrkId;
};

void tst_HandlerContext::initTestCase()
{
    m_bench = std::make_unique<LocalKmsBench>();
    m_keyId = m_bench->newKey()["KeyId"_L1].toString();
    m_mrkId = m_bench->newKey("{'MultiRegion':true}")["KeyId"_L1].toString();
    QCOMPARE(outcome(m_bench->call(Operation::CreateAlias,
                 {{u"AliasName"_s, u"alias/there"_s}, {u"TargetKeyId"_s, m_keyId}})),
        u"success"_s);
}

QString tst_HandlerContext::filled(QString text) const
{
    return text.replace(u"@ARN"_s, u"arn:aws:kms:eu-central-1:111122223333"_s)
        .replace(u"@KEY"_s, m_keyId)
        .replace(u"@MRK"_s, m_mrkId);
}

void tst_HandlerContext::aReferenceFindsItsKeyOrSaysWhyNot_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Operation operation, const QString& reference,
                         const QString& expected = u"success"_s) {
        QTest::newRow(name) << operation << reference << expected;
    };
    using enum Operation;
    const QString uuid = u"00000000-0000-4000-8000-000000000000"_s;
    const QString mrk = u"mrk-00000000000040008000000000000000"_s;
    row("key id", DescribeKey, u"@KEY"_s);
    row("multi-Region key id", DescribeKey, u"@MRK"_s);
    row("key ARN", DescribeKey, u"@ARN:key/@KEY"_s);
    row("alias", DescribeKey, u"alias/there"_s);
    row("alias ARN", DescribeKey, u"@ARN:alias/there"_s);
    row("unknown UUID", DescribeKey, uuid,
        u"NotFoundException: Key '@ARN:key/%1' does not exist"_s.arg(uuid));
    row("unknown multi-Region id", DescribeKey, mrk,
        u"NotFoundException: Key '@ARN:key/%1' does not exist"_s.arg(mrk));
    row("unknown ARN", DescribeKey, u"@ARN:key/"_s + uuid,
        u"NotFoundException: Key '@ARN:key/%1' does not exist"_s.arg(uuid));
    row("not an id", DescribeKey, u"key_id"_s, u"NotFoundException: Invalid keyId 'key_id'"_s);
    row("fake id", DescribeKey, u"fake-key-id"_s,
        u"NotFoundException: Invalid keyId 'fake-key-id'"_s);
    row("fake multi-Region id", DescribeKey, u"mrk-fake-key-id"_s,
        u"NotFoundException: Invalid keyId 'mrk-fake-key-id'"_s);
    row("UUID without hyphens", DescribeKey, u"134f2428cec14b25a1ae9048164dba47"_s,
        u"NotFoundException: Invalid keyId '134f2428cec14b25a1ae9048164dba47'"_s);
    row("ARN of no id", DescribeKey, u"@ARN:key/foo"_s, u"NotFoundException: Invalid keyId foo"_s);
    row("ARN of another Region", DescribeKey, u"arn:aws:kms:us-east-1:111122223333:key/@KEY"_s,
        u"NotFoundException: Invalid arn us-east-1"_s);
    row("unknown alias", DescribeKey, u"alias/x"_s,
        u"NotFoundException: Alias @ARN:alias/x is not found."_s);
    row("alias in other letters", DescribeKey, u"alias/There"_s,
        u"NotFoundException: Alias @ARN:alias/There is not found."_s);
    row("unknown alias ARN", DescribeKey, u"@ARN:alias/x"_s,
        u"NotFoundException: Alias @ARN:alias/x is not found."_s);
    const QString keysOnly =
        u"InvalidArnException: Key Aliases are not supported for this operation."_s;
    for (const Operation operation : {EnableKey, GetKeyPolicy, ListResourceTags, ListAliases})
        row(nameOfRow(operation).constData(), operation, u"alias/there"_s, keysOnly);
    row("keys only, alias ARN", DisableKey, u"@ARN:alias/there"_s, keysOnly);
}

void tst_HandlerContext::aReferenceFindsItsKeyOrSaysWhyNot()
{
    QFETCH(Operation, operation);
    QFETCH(QString, reference);
    QFETCH(QString, expected);
    const auto reply = m_bench->call(operation, LocalKmsBench::keyBody(filled(reference)));
    QCOMPARE(outcome(reply), filled(expected));
}

void tst_HandlerContext::aKeyIsSeenInItsOwnRegionOnly()
{
    const CallContext elsewhere {.region = u"us-west-2"_s};
    QCOMPARE(
        outcome(m_bench->call(Operation::DescribeKey, LocalKmsBench::keyBody(m_keyId), elsewhere)),
        u"NotFoundException: Key 'arn:aws:kms:us-west-2:111122223333:key/%1' does not exist"_s.arg(
            m_keyId));
    const auto there = m_bench->newKey("{}", elsewhere);
    QCOMPARE(there["Arn"_L1].toString(),
        u"arn:aws:kms:us-west-2:111122223333:key/"_s + there["KeyId"_L1].toString());
    const auto listed = m_bench->call(Operation::ListKeys, {}, elsewhere);
    QCOMPARE(listed->value("Keys"_L1).toArray().size(), 1);
}

void tst_HandlerContext::partitionsFollowTheRegion()
{
    const auto china = m_bench->newKey("{}", {.region = u"cn-north-1"_s});
    QVERIFY(
        china["Arn"_L1].toString().startsWith("arn:aws-cn:kms:cn-north-1:111122223333:key/"_L1));
    const auto policy = m_bench->call(Operation::GetKeyPolicy,
        LocalKmsBench::keyBody(china["KeyId"_L1].toString()), {.region = u"cn-north-1"_s});
    QVERIFY(policy->value("Policy"_L1).toString().contains("arn:aws-cn:iam::111122223333:root"_L1));
}

QTEST_GUILESS_MAIN(tst_HandlerContext)
#include "tst_HandlerContext.moc"
