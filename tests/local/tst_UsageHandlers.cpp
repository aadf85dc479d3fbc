// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccountIndex.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// GetKeyLastUsage, and what is kept for it.
class tst_UsageHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aKeyThatWasNeverUsedHasNoLastUsage();
    void theLastSuccessCounts();
    void whatFailsDoesNotCount();
    void reEncryptCountsForBothKeys();
    void theRequestIdIsTheCallers();
    void usesAreWrittenWithTheNextChangeOrTheEnd();
    void aVaultOpenForReadingIsNotWritten();
    void aDeletedKeyLeavesNoRecord();
    void aliasesAreRefused();

private:
    [[nodiscard]] QJsonObject usageOf(const QString& key)
    {
        const auto reply = m_bench->call(Operation::GetKeyLastUsage, LocalKmsBench::keyBody(key));
        return reply ? (*reply)["KeyLastUsage"_L1].toObject() : QJsonObject();
    }
    [[nodiscard]] QJsonValue encrypted(const QString& key, const CallContext& context = {})
    {
        const auto reply = m_bench->call(Operation::Encrypt,
            QJsonObject {{u"KeyId"_s, key}, {u"Plaintext"_s, u"eA=="_s}}, context);
        return reply ? reply->value(u"CiphertextBlob"_s) : QJsonValue();
    }
    /// How many records of uses there are, by the engine's index.
    [[nodiscard]] int records()
    {
        int count = -1;
        const auto read = m_bench->kms().withAccount([&](Vault&, AccountIndex& index) -> Status {
            count = static_cast<int>(index.all<KeyUsageRecord>().size());
            return ok();
        });
        return read.result() ? count : -1;
    }

    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_UsageHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
}

void tst_UsageHandlers::aKeyThatWasNeverUsedHasNoLastUsage()
{
    const QJsonObject key = m_bench->newKey();
    m_bench->clock.advanceDays(3);
    const auto reply = m_bench->call(
        Operation::GetKeyLastUsage, LocalKmsBench::keyBody(key["KeyId"_L1].toString()));
    QCOMPARE(outcome(reply), u"success"_s);
    QCOMPARE(*reply,
        (QJsonObject {{u"KeyId"_s, key["Arn"_L1]}, {u"KeyCreationDate"_s, key["CreationDate"_L1]},
            {u"TrackingStartDate"_s, key["CreationDate"_L1]}}));
}

void tst_UsageHandlers::theLastSuccessCounts()
{
    const QString key = m_bench->newKey()["Arn"_L1].toString();
    const QJsonValue blob = encrypted(key);
    QCOMPARE(usageOf(key)["Operation"_L1].toString(), u"Encrypt"_s);
    m_bench->clock.advanceHours(5);
    QVERIFY(m_bench->call(Operation::Decrypt, QJsonObject {{u"CiphertextBlob"_s, blob}}));
    const QJsonObject usage = usageOf(key);
    QCOMPARE(usage["Operation"_L1].toString(), u"Decrypt"_s);
    QCOMPARE(
        usage["Timestamp"_L1].toDouble(), static_cast<double>(m_bench->clock.nowMs()) / 1000.0);
    QCOMPARE(usage["CloudTrailEventId"_L1].toString().size(), 36);
    QCOMPARE(usageOf(key), usage); // asking is no use
}

void tst_UsageHandlers::whatFailsDoesNotCount()
{
    const QString key = m_bench->newKey()["Arn"_L1].toString();
    const QJsonValue blob = encrypted(key);
    QVERIFY(!m_bench->call(Operation::Decrypt,
        QJsonObject {{u"CiphertextBlob"_s, blob},
            {u"EncryptionContext"_s, QJsonObject {{u"a"_s, u"b"_s}}}}));
    QVERIFY(!m_bench->call(
        Operation::Decrypt, QJsonObject {{u"CiphertextBlob"_s, blob}, {u"DryRun"_s, true}}));
    QVERIFY(m_bench->call(Operation::DescribeKey, LocalKmsBench::keyBody(key)));
    QCOMPARE(usageOf(key)["Operation"_L1].toString(), u"Encrypt"_s);
}

void tst_UsageHandlers::reEncryptCountsForBothKeys()
{
    const QString from = m_bench->newKey()["Arn"_L1].toString();
    const QString to = m_bench->newKey()["Arn"_L1].toString();
    QVERIFY(m_bench->call(Operation::ReEncrypt,
        QJsonObject {{u"CiphertextBlob"_s, encrypted(from)}, {u"DestinationKeyId"_s, to}}));
    QCOMPARE(usageOf(from)["Operation"_L1].toString(), u"ReEncrypt"_s);
    QCOMPARE(usageOf(to)["Operation"_L1].toString(), u"ReEncrypt"_s);
    QVERIFY(usageOf(from)["CloudTrailEventId"_L1] != usageOf(to)["CloudTrailEventId"_L1]);
}

void tst_UsageHandlers::theRequestIdIsTheCallers()
{
    const QString key = m_bench->newKey()["Arn"_L1].toString();
    CallContext context;
    context.requestId = u"0d2c1f0e-8a53-4a32-8f3f-000000000001"_s;
    (void)encrypted(key, context);
    QCOMPARE(usageOf(key)["KmsRequestId"_L1].toString(), context.requestId);
}

void tst_UsageHandlers::usesAreWrittenWithTheNextChangeOrTheEnd()
{
    const QString key = m_bench->newKey()["Arn"_L1].toString();
    (void)encrypted(key);
    QCOMPARE(records(), 0); // Encrypt costs no write
    const QJsonObject usage = usageOf(key);
    (void)m_bench->newKey();
    QCOMPARE(records(), 1);
    QCOMPARE(usageOf(key), usage);
    (void)encrypted(key);
    m_bench->reopen();
    QCOMPARE(records(), 1);
    QVERIFY(usageOf(key)["CloudTrailEventId"_L1] != usage["CloudTrailEventId"_L1]);
}

void tst_UsageHandlers::aVaultOpenForReadingIsNotWritten()
{
    const QString key = m_bench->newKey()["Arn"_L1].toString();
    m_bench->reopen(VaultAccess::Read);
    (void)encrypted(key);
    QCOMPARE(usageOf(key)["Operation"_L1].toString(), u"Encrypt"_s);
    m_bench->reopen(VaultAccess::Write);
    QVERIFY(usageOf(key).isEmpty());
}

void tst_UsageHandlers::aDeletedKeyLeavesNoRecord()
{
    const QString key = m_bench->newKey()["Arn"_L1].toString();
    (void)encrypted(key);
    QVERIFY(m_bench->call(Operation::ScheduleKeyDeletion,
        QJsonObject {{u"KeyId"_s, key}, {u"PendingWindowInDays"_s, 7}}));
    QCOMPARE(records(), 1);
    m_bench->clock.advanceDays(8);
    (void)m_bench->newKey();
    QCOMPARE(records(), 0);
}

void tst_UsageHandlers::aliasesAreRefused()
{
    QCOMPARE(
        outcome(m_bench->call(Operation::GetKeyLastUsage, LocalKmsBench::keyBody(u"alias/some"_s))),
        u"InvalidArnException: Key Aliases are not supported for this operation."_s);
}

QTEST_GUILESS_MAIN(tst_UsageHandlers)
#include "tst_UsageHandlers.moc"
