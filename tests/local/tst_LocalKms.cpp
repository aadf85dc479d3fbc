// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsClient.h"

#include <QElapsedTimer>
#include <QSet>

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_LocalKms final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void anAccountIdHasTwelveDigits();
    void aVaultWithoutAccountIsNotStarted();
    void aThousandCallsAtOnceAreAllThereAfterwards();
    void everyFieldSurvivesClosingTheVault();
    void callsSeeTheChangesOfEarlierOnesInTheirBatch();
    void slowKeysHoldNobodyUp();
    void aCancelledKeyIsNotMade();
    void stoppingDropsWhatWaits();
    void aFailedCommitLeavesEverythingAsItWas();
    void readersSeeWhatTheWriterCommits();
    void theCatalogListsEveryKeyOfAllRegions();
    void observersLearnWhichKeysChanged();
    void badShapesAreRefusedBeforeAnythingElse();

private:
    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_LocalKms::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
}

void tst_LocalKms::anAccountIdHasTwelveDigits()
{
    auto vault = Vault::create(
        m_bench->filePath(u"other"_s), LocalKmsBench::passphrase(), {LocalKmsBench::cheapCost});
    QVERIFY(vault);
    for (const QString& id : {u"12345678901"_s, u"1234567890123"_s, u"12345678901x"_s, u""_s})
        QCOMPARE(LocalKms::initialise(**vault, {id, u"us-east-1"_s}).error().code,
            ErrorCode::InvalidInput);
    QVERIFY(LocalKms::initialise(**vault, {u"012345678901"_s, u"us-east-1"_s}));
}

void tst_LocalKms::aVaultWithoutAccountIsNotStarted()
{
    auto vault = Vault::create(
        m_bench->filePath(u"other"_s), LocalKmsBench::passphrase(), {LocalKmsBench::cheapCost});
    const auto started = LocalKms::start(std::move(vault).value(), m_bench->clock);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::VaultCorrupt);
}

void tst_LocalKms::aThousandCallsAtOnceAreAllThereAfterwards()
{
    QList<QFuture<KmsReply>> calls;
    for (int i = 0; i < 1000; ++i)
        calls.append(m_bench->kms().call(
            {Operation::CreateKey, {{u"Description"_s, u"key %1"_s.arg(i)}}, {}}));
    QSet<QString> ids;
    for (auto& call : calls) {
        const KmsReply reply = call.result();
        QCOMPARE(outcome(reply), u"success"_s);
        ids.insert(LocalKmsBench::metadata(reply)["KeyId"_L1].toString());
    }
    QCOMPARE(ids.size(), 1000);
    m_bench->reopen();
    const auto keys = m_bench->kms().page({}).result();
    QCOMPARE(keys->keys.size(), std::size_t(1000));
    for (int i = 0; i < 1000; ++i) {
        const KeyMetadata& metadata = keys->keys[static_cast<std::size_t>(i)].metadata;
        QCOMPARE(metadata.description, u"key %1"_s.arg(i));
        QVERIFY(ids.contains(metadata.keyId));
    }
}

void tst_LocalKms::everyFieldSurvivesClosingTheVault()
{
    const auto ok = [&](Operation operation, const char* body) {
        return outcome(m_bench->call(operation, body));
    };
    QString store = m_bench->call(Operation::CreateCustomKeyStore, "{'CustomKeyStoreName':'hsm'}")
                        ->value("CustomKeyStoreId"_L1)
                        .toString();
    QCOMPARE(ok(Operation::ConnectCustomKeyStore,
                 QString(u"{'CustomKeyStoreId':'%1'}"_s.arg(store)).toLatin1()),
        u"success"_s);
    const QByteArray inStore =
        u"{'Origin':'AWS_CLOUDHSM','CustomKeyStoreId':'%1'}"_s.arg(store).toLatin1();
    for (const char* body : {"{'MultiRegion':true,'Description':'ä','Tags':[{'TagKey':'k',"
                             "'TagValue':'v'}]}",
             "{'KeySpec':'ECC_NIST_P384','KeyUsage':'KEY_AGREEMENT'}", "{'Origin':'EXTERNAL'}",
             inStore.constData()})
        QVERIFY(!m_bench->newKey(body).isEmpty());
    const QString doomed = m_bench->newKey()["KeyId"_L1].toString();
    QVERIFY(m_bench->call(Operation::ScheduleKeyDeletion, LocalKmsBench::keyBody(doomed)));
    QVERIFY(m_bench->call(Operation::CreateAlias,
        {{u"AliasName"_s, u"alias/x"_s}, {u"TargetKeyId"_s, m_bench->newKey()["KeyId"_L1]}}));

    const auto before = m_bench->kms().page({}).result();
    const auto storesBefore = m_bench->call(Operation::DescribeCustomKeyStores);
    const auto aliasesBefore = m_bench->call(Operation::ListAliases);
    m_bench->reopen();
    const auto after = m_bench->kms().page({}).result();
    QCOMPARE(after->keys.size(), before->keys.size());
    for (std::size_t i = 0; i < before->keys.size(); ++i) {
        QCOMPARE(after->keys[i].metadata.toJson(), before->keys[i].metadata.toJson());
        QCOMPARE(after->keys[i].aliases, before->keys[i].aliases);
        QCOMPARE(after->keys[i].tags, before->keys[i].tags);
    }
    QCOMPARE(*m_bench->call(Operation::DescribeCustomKeyStores), *storesBefore);
    QCOMPARE(*m_bench->call(Operation::ListAliases), *aliasesBefore);
    QCOMPARE(m_bench->kms().account().accountId, u"111122223333"_s);
    QCOMPARE(m_bench->kms().account().region, u"eu-central-1"_s);
}

void tst_LocalKms::callsSeeTheChangesOfEarlierOnesInTheirBatch()
{
    const QString keyId = m_bench->newKey()["KeyId"_L1].toString();
    const QJsonObject alias {{u"AliasName"_s, u"alias/x"_s}, {u"TargetKeyId"_s, keyId}};
    // Sent without waiting, so they share batches; the outcome must be as if they had not.
    auto first = m_bench->kms().call({Operation::CreateAlias, alias, {}});
    auto second = m_bench->kms().call({Operation::CreateAlias, alias, {}});
    auto found =
        m_bench->kms().call({Operation::DescribeKey, LocalKmsBench::keyBody(u"alias/x"_s), {}});
    auto listed = m_bench->kms().page({});
    QCOMPARE(outcome(first.result()), u"success"_s);
    QCOMPARE(outcome(second.result()).section(u':', 0, 0), u"AlreadyExistsException"_s);
    QCOMPARE(LocalKmsBench::metadata(found.result())["KeyId"_L1].toString(), keyId);
    QCOMPARE(listed.result()->keys.front().aliases, QStringList {u"alias/x"_s});
}

void tst_LocalKms::slowKeysHoldNobodyUp()
{
    auto slow = m_bench->kms().call({Operation::CreateKey,
        LocalKmsBench::json("{'KeySpec':'RSA_4096','KeyUsage':'SIGN_VERIFY'}"), {}});
    for (int i = 0; i < 20; ++i)
        QVERIFY(!m_bench->newKey().isEmpty());
    QVERIFY2(!slow.isFinished(), "twenty symmetric keys took longer than an RSA_4096 key");
    slow.cancel();
}

void tst_LocalKms::aCancelledKeyIsNotMade()
{
    auto slow = m_bench->kms().call({Operation::CreateKey,
        LocalKmsBench::json("{'KeySpec':'RSA_4096','KeyUsage':'SIGN_VERIFY'}"), {}});
    QVERIFY(!m_bench->newKey().isEmpty()); // by now a worker is at it
    slow.cancel();
    QTRY_VERIFY(slow.isFinished());
    QVERIFY(slow.isCanceled());
    QCOMPARE(m_bench->kms().page({}).result()->keys.size(), std::size_t(1));
}

void tst_LocalKms::stoppingDropsWhatWaits()
{
    QElapsedTimer timer;
    QList<QFuture<KmsReply>> calls;
    for (int i = 0; i < 8; ++i)
        calls.append(m_bench->kms().call({Operation::CreateKey,
            LocalKmsBench::json("{'KeySpec':'RSA_4096','KeyUsage':'SIGN_VERIFY'}"), {}}));
    timer.start();
    m_bench->reopen();
    for (auto& call : calls)
        QVERIFY(call.isFinished());
    QCOMPARE(m_bench->kms().page({}).result()->keys.size(), std::size_t(0));
}

// A vault that can only be read refuses the transaction, as a full disk refuses the commit.
void tst_LocalKms::aFailedCommitLeavesEverythingAsItWas()
{
    const QString keyId = m_bench->newKey()["KeyId"_L1].toString();
    m_bench->reopen(VaultAccess::Read);
    const auto before = m_bench->describe(keyId);
    QList<QFuture<KmsReply>> changes {
        m_bench->kms().call({Operation::CreateKey, {}, {}}),
        m_bench->kms().call({Operation::DisableKey, LocalKmsBench::keyBody(keyId), {}}),
    };
    auto read = m_bench->kms().call({Operation::DescribeKey, LocalKmsBench::keyBody(keyId), {}});
    for (auto& change : changes) {
        const KmsReply reply = change.result();
        QVERIFY(!reply);
        QCOMPARE(reply.error().name, u"KMSInternalException"_s);
        QCOMPARE(reply.error().httpStatus, 500);
        QCOMPARE(reply.error().cause->code, ErrorCode::ReadOnly);
    }
    QCOMPARE(LocalKmsBench::metadata(read.result()), before);
    QCOMPARE(m_bench->kms().page({}).result()->keys.size(), std::size_t(1));
}

void tst_LocalKms::readersSeeWhatTheWriterCommits()
{
    auto vault = Vault::open(m_bench->vaultPath(), LocalKmsBench::passphrase(), VaultAccess::Read);
    QVERIFY(vault);
    auto reader = LocalKms::start(std::move(vault).value(), m_bench->clock);
    QVERIFY(reader);
    QCOMPARE((*reader)->page({}).result()->keys.size(), std::size_t(0));
    const QString keyId = m_bench->newKey()["KeyId"_L1].toString();
    QCOMPARE(LocalKmsBench::metadata(
                 (*reader)
                     ->call({Operation::DescribeKey, LocalKmsBench::keyBody(keyId), {}})
                     .result())["KeyId"_L1]
                 .toString(),
        keyId);
    QCOMPARE((*reader)->page({}).result()->keys.size(), std::size_t(1));
}

void tst_LocalKms::theCatalogListsEveryKeyOfAllRegions()
{
    const QJsonObject here = m_bench->newKey("{'Tags':[{'TagKey':'k','TagValue':'v'}]}");
    const QJsonObject there = m_bench->newKey("{}", {.region = u"us-east-1"_s});
    for (const auto& name : {u"alias/b"_s, u"alias/a"_s})
        QVERIFY(m_bench->call(Operation::CreateAlias,
            {{u"AliasName"_s, name}, {u"TargetKeyId"_s, here["KeyId"_L1]}}));
    const auto keys = m_bench->kms().page({}).result();
    QCOMPARE(keys->keys.size(), std::size_t(2));
    QCOMPARE(keys->keys[0].metadata.toJson(), here);
    QCOMPARE(keys->keys[1].metadata.toJson(), there);
    QCOMPARE(keys->keys[0].aliases, (QStringList {u"alias/a"_s, u"alias/b"_s}));
    QCOMPARE(keys->keys[0].tags, (TagList {{u"k"_s, u"v"_s}}));
    const auto one = m_bench->kms().key(there["Arn"_L1].toString()).result();
    QCOMPARE(one->metadata.toJson(), there);
}

void tst_LocalKms::observersLearnWhichKeysChanged()
{
    QMutex mutex;
    QList<QStringList> notices;
    m_bench->kms().setObserver([&](const QStringList& arns) {
        const QMutexLocker lock(&mutex);
        notices.append(arns);
    });
    const auto noticed = [&] {
        const QMutexLocker lock(&mutex);
        return notices;
    };
    const QString arn = m_bench->newKey()["Arn"_L1].toString();
    QTRY_COMPARE(noticed(), QList<QStringList> {QStringList {arn}});
    QVERIFY(m_bench->call(
        Operation::CreateAlias, {{u"AliasName"_s, u"alias/x"_s}, {u"TargetKeyId"_s, arn}}));
    QTRY_COMPARE(noticed().size(), 2);
    QCOMPARE(noticed().last(), QStringList {arn});
    (void)m_bench->call(Operation::ListKeys);
    (void)m_bench->call(Operation::EnableKey, "{'KeyId':'nonsense'}");
    QVERIFY(m_bench->call(Operation::CreateCustomKeyStore, "{'CustomKeyStoreName':'hsm'}"));
    QTRY_COMPARE(noticed().size(), 3);
    QCOMPARE(noticed().last(), QStringList()); // any key may look different
}

void tst_LocalKms::badShapesAreRefusedBeforeAnythingElse()
{
    QCOMPARE(outcome(m_bench->call(Operation::EnableKey)),
        u"ValidationException: 1 validation error detected: Value null at 'keyId' failed to "
        "satisfy constraint: Member must not be null"_s);
    QCOMPARE(outcome(m_bench->call(Operation::ListKeys, "{'Limit':'x'}")).section(u':', 0, 0),
        u"SerializationException"_s);
}

QTEST_GUILESS_MAIN(tst_LocalKms)
#include "tst_LocalKms.moc"
