// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallerBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Multi-Region keys (kms-rules, "Multi-Region").
class tst_ReplicaHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_bench = std::make_unique<CallerBench>();
        m_key =
            m_bench->newKey("{'MultiRegion':true,'Description':'original'}")["KeyId"_L1].toString();
    }
    void cleanup() { m_bench.reset(); }

    void aReplicaSharesWhatBelongsToTheKey();
    void whatIsEncryptedInOneRegionIsDecryptedInAnother();
    void everySpecReplicates_data();
    void everySpecReplicates();
    void refusalsSayWhy();
    void aReplicaOfAnImportedKeyWaitsForTheSameMaterial();
    void thePrimaryMoves();
    void aPrimaryWaitsForItsReplicas();
    void deletionOfAPrimaryCanBeCancelled();
    void replicasSurviveTheEngine();
    void replicatingNeedsWhatMakingAKeyThereNeeds_data();
    void replicatingNeedsWhatMakingAKeyThereNeeds();
    void movingThePrimaryNeedsBothKeys();

private:
    const CallContext m_here {u"eu-central-1"_s};
    const CallContext m_tokyo {u"ap-northeast-1"_s};

    [[nodiscard]] KmsReply call(
        Operation operation, QJsonObject more = {}, const CallContext& context = {})
    {
        more.insert("KeyId"_L1, m_key);
        return m_bench->call(operation, more, context);
    }
    [[nodiscard]] KmsReply replicate(QJsonObject more = {})
    {
        if (!more.contains("ReplicaRegion"_L1))
            more.insert("ReplicaRegion"_L1, m_tokyo.region);
        return call(Operation::ReplicateKey, more);
    }
    [[nodiscard]] QString arnIn(const QString& region) const
    {
        return u"arn:aws:kms:%1:111122223333:key/%2"_s.arg(region, m_key);
    }

    std::unique_ptr<CallerBench> m_bench;
    QString m_key;
};

void tst_ReplicaHandlers::aReplicaSharesWhatBelongsToTheKey()
{
    const auto reply = replicate({{u"Description"_s, u"copy"_s},
        {u"Tags"_s, QJsonArray {QJsonObject {{u"TagKey"_s, u"a"_s}, {u"TagValue"_s, u"b"_s}}}}});
    QCOMPARE(outcome(reply), u"success"_s);
    const QJsonObject made = (*reply)["ReplicaKeyMetadata"_L1].toObject();
    QCOMPARE(made["KeyState"_L1].toString(), u"Creating"_s);
    QCOMPARE(made["Enabled"_L1].toBool(), false);
    QVERIFY(!made.contains("CurrentKeyMaterialId"_L1));
    QCOMPARE(made["Description"_L1].toString(), u"copy"_s);
    QCOMPARE((*reply)["ReplicaTags"_L1].toArray().size(), 1);
    QVERIFY((*reply)["ReplicaPolicy"_L1].toString().contains("arn:aws:iam::111122223333:root"_L1));

    const QJsonObject primary = m_bench->describe(m_key);
    const QJsonObject replica = m_bench->describe(m_key, m_tokyo);
    QCOMPARE(replica["KeyState"_L1].toString(), u"Enabled"_s);
    QCOMPARE(replica["Arn"_L1].toString(), arnIn(m_tokyo.region));
    QCOMPARE(replica["CurrentKeyMaterialId"_L1], primary["CurrentKeyMaterialId"_L1]);
    const QJsonObject expected {
        {u"MultiRegionKeyType"_s, u"PRIMARY"_s},
        {u"PrimaryKey"_s,
            QJsonObject {{u"Arn"_s, arnIn(m_here.region)}, {u"Region"_s, m_here.region}}},
        {u"ReplicaKeys"_s,
            QJsonArray {
                QJsonObject {{u"Arn"_s, arnIn(m_tokyo.region)}, {u"Region"_s, m_tokyo.region}}}},
    };
    QCOMPARE(primary["MultiRegionConfiguration"_L1].toObject(), expected);
    QCOMPARE(
        replica["MultiRegionConfiguration"_L1]["MultiRegionKeyType"_L1].toString(), u"REPLICA"_s);
    QCOMPARE(primary["Description"_L1].toString(), u"original"_s);
}

void tst_ReplicaHandlers::whatIsEncryptedInOneRegionIsDecryptedInAnother()
{
    QVERIFY(replicate());
    const auto sealed = call(Operation::Encrypt, {{u"Plaintext"_s, u"eA=="_s}});
    QVERIFY(sealed);
    const auto opened = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}}, m_tokyo);
    QCOMPARE(outcome(opened), u"success"_s);
    QCOMPARE((*opened)["KeyId"_L1].toString(), arnIn(m_tokyo.region));
}

void tst_ReplicaHandlers::everySpecReplicates_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("HMAC") << QByteArray(
        "{'MultiRegion':true,'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}");
    QTest::newRow("P-256") << QByteArray(
        "{'MultiRegion':true,'KeySpec':'ECC_NIST_P256','KeyUsage':'SIGN_VERIFY'}");
    QTest::newRow("Ed25519") << QByteArray(
        "{'MultiRegion':true,'KeySpec':'ECC_NIST_EDWARDS25519','KeyUsage':'SIGN_VERIFY'}");
}

void tst_ReplicaHandlers::everySpecReplicates()
{
    QFETCH(QByteArray, key);
    m_key = m_bench->newKey(key.constData())["KeyId"_L1].toString();
    QCOMPARE(outcome(replicate()), u"success"_s);
    if (key.contains("HMAC")) {
        const QJsonObject body {{u"Message"_s, u"bQ=="_s}, {u"MacAlgorithm"_s, u"HMAC_SHA_256"_s}};
        QCOMPARE((*call(Operation::GenerateMac, body))["Mac"_L1],
            (*call(Operation::GenerateMac, body, m_tokyo))["Mac"_L1]);
    } else {
        QCOMPARE((*call(Operation::GetPublicKey))["PublicKey"_L1],
            (*call(Operation::GetPublicKey, {}, m_tokyo))["PublicKey"_L1]);
    }
}

void tst_ReplicaHandlers::refusalsSayWhy()
{
    QVERIFY(replicate());
    QVERIFY(outcome(replicate()).startsWith(u"AlreadyExistsException"_s));
    QVERIFY(outcome(replicate({{u"ReplicaRegion"_s, m_here.region}}))
                .startsWith(u"AlreadyExistsException"_s));
    QVERIFY(outcome(replicate({{u"ReplicaRegion"_s, u"cn-north-1"_s}}))
                .startsWith(u"ValidationException"_s));
    QVERIFY(outcome(replicate({{u"ReplicaRegion"_s, u"nowhere"_s}}))
                .startsWith(u"ValidationException: 1 validation error"_s));
    QCOMPARE(
        outcome(call(Operation::ReplicateKey, {{u"ReplicaRegion"_s, u"us-west-2"_s}}, m_tokyo)),
        u"UnsupportedOperationException: %1 is not a multi-region primary key."_s.arg(
            arnIn(m_tokyo.region)));
    QVERIFY(call(Operation::DisableKey));
    QCOMPARE(outcome(replicate({{u"ReplicaRegion"_s, u"us-west-2"_s}})),
        u"DisabledException: %1 is disabled."_s.arg(arnIn(m_here.region)));
    m_key = m_bench->newKey()["KeyId"_L1].toString();
    QVERIFY(outcome(replicate()).startsWith(u"UnsupportedOperationException"_s));
}

void tst_ReplicaHandlers::aReplicaOfAnImportedKeyWaitsForTheSameMaterial()
{
    m_key = m_bench->newKey("{'MultiRegion':true,'Origin':'EXTERNAL'}")["KeyId"_L1].toString();
    QCOMPARE(outcome(replicate()),
        u"KMSInvalidStateException: %1 is pending import."_s.arg(arnIn(m_here.region)));
}

void tst_ReplicaHandlers::thePrimaryMoves()
{
    QVERIFY(replicate());
    QVERIFY(call(Operation::EnableKeyRotation));
    const QJsonObject move {{u"PrimaryRegion"_s, m_tokyo.region}};
    QVERIFY(outcome(call(Operation::UpdatePrimaryRegion, {{u"PrimaryRegion"_s, u"us-west-2"_s}}))
                .startsWith(u"NotFoundException"_s));
    QCOMPARE(outcome(call(Operation::UpdatePrimaryRegion, move, m_tokyo)),
        u"UnsupportedOperationException: %1 is not a multi-region primary key."_s.arg(
            arnIn(m_tokyo.region)));
    QCOMPARE(outcome(call(Operation::UpdatePrimaryRegion, move)), u"success"_s);
    const QJsonObject regions = m_bench->describe(m_key)["MultiRegionConfiguration"_L1].toObject();
    QCOMPARE(regions["MultiRegionKeyType"_L1].toString(), u"REPLICA"_s);
    QCOMPARE(regions["PrimaryKey"_L1]["Region"_L1].toString(), m_tokyo.region);
    QVERIFY(
        (*call(Operation::GetKeyRotationStatus, {}, m_tokyo))["KeyRotationEnabled"_L1].toBool());
    QCOMPARE(outcome(call(Operation::DisableKeyRotation, {}, m_tokyo)), u"success"_s);
}

void tst_ReplicaHandlers::aPrimaryWaitsForItsReplicas()
{
    QVERIFY(replicate());
    const auto scheduled = call(Operation::ScheduleKeyDeletion, {{u"PendingWindowInDays"_s, 10}});
    QCOMPARE((*scheduled)["KeyState"_L1].toString(), u"PendingReplicaDeletion"_s);
    QCOMPARE((*scheduled)["PendingWindowInDays"_L1].toInt(), 10);
    QVERIFY(!scheduled->contains("DeletionDate"_L1));
    QJsonObject primary = m_bench->describe(m_key);
    QCOMPARE(primary["KeyState"_L1].toString(), u"PendingReplicaDeletion"_s);
    QCOMPARE(primary["PendingDeletionWindowInDays"_L1].toInt(), 10);
    QVERIFY(!primary.contains("DeletionDate"_L1));
    QVERIFY(outcome(call(Operation::Encrypt, {{u"Plaintext"_s, u"eA=="_s}}))
                .endsWith(u"is pending deletion."_s));

    m_bench->clock.advanceDays(100); // a primary waits however long it takes
    QCOMPARE(m_bench->describe(m_key)["KeyState"_L1].toString(), u"PendingReplicaDeletion"_s);
    QVERIFY(call(Operation::ScheduleKeyDeletion, {{u"PendingWindowInDays"_s, 7}}, m_tokyo));
    m_bench->clock.advanceDays(7);
    primary = m_bench->describe(m_key);
    QCOMPARE(primary["KeyState"_L1].toString(), u"PendingDeletion"_s);
    QVERIFY(primary.contains("DeletionDate"_L1));
    QVERIFY(!primary.contains("PendingDeletionWindowInDays"_L1));
    m_bench->clock.advanceDays(9);
    QVERIFY(!m_bench->describe(m_key).isEmpty());
    m_bench->clock.advanceDays(1);
    QVERIFY(outcome(call(Operation::DescribeKey)).startsWith(u"NotFoundException"_s));
}

void tst_ReplicaHandlers::deletionOfAPrimaryCanBeCancelled()
{
    QVERIFY(replicate());
    QVERIFY(call(Operation::ScheduleKeyDeletion));
    QCOMPARE(outcome(call(Operation::CancelKeyDeletion)), u"success"_s);
    QCOMPARE(m_bench->describe(m_key)["KeyState"_L1].toString(), u"Disabled"_s);
    QVERIFY(call(Operation::ScheduleKeyDeletion, {{u"PendingWindowInDays"_s, 7}}, m_tokyo));
    m_bench->clock.advanceDays(8);
    QCOMPARE(m_bench->describe(m_key)["KeyState"_L1].toString(), u"Disabled"_s);
    QCOMPARE(
        m_bench->describe(m_key)["MultiRegionConfiguration"_L1]["ReplicaKeys"_L1].toArray().size(),
        0);
}

void tst_ReplicaHandlers::replicasSurviveTheEngine()
{
    QVERIFY(replicate());
    m_bench->reopen();
    QCOMPARE(
        m_bench->describe(m_key, m_tokyo)["MultiRegionConfiguration"_L1]["MultiRegionKeyType"_L1]
            .toString(),
        u"REPLICA"_s);
    QVERIFY(call(Operation::Encrypt, {{u"Plaintext"_s, u"eA=="_s}}, m_tokyo));
}

void tst_ReplicaHandlers::replicatingNeedsWhatMakingAKeyThereNeeds_data()
{
    QTest::addColumn<QByteArray>("actions");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QString>("denied");
    const QByteArray tokyo("ap-northeast-1");
    QTest::newRow("everything") << QByteArray("'kms:CreateKey','kms:TagResource'") << tokyo
                                << QString();
    QTest::newRow("no tags") << QByteArray("'kms:CreateKey'") << tokyo << u"kms:TagResource"_s;
    QTest::newRow("no key") << QByteArray("'kms:TagResource'") << tokyo << u"kms:CreateKey"_s;
    QTest::newRow("no key there") << QByteArray("'kms:*'") << QByteArray("eu-central-1")
                                  << u"kms:CreateKey"_s;
}

void tst_ReplicaHandlers::replicatingNeedsWhatMakingAKeyThereNeeds()
{
    QFETCH(QByteArray, actions);
    QFETCH(QByteArray, region);
    QFETCH(QString, denied);
    m_bench->addAlice({"{'Effect':'Allow','Action':'kms:ReplicateKey','Resource':'*'}",
        "{'Effect':'Allow','Action':[" + actions
            + "],'Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':'" + region
            + "'}}}"});
    QJsonObject body = LocalKmsBench::json(
        "{'ReplicaRegion':'ap-northeast-1','Tags':[{'TagKey':'a','TagValue':'b'}]}");
    body.insert("KeyId"_L1, m_key);
    QCOMPARE(m_bench->said(u"alice"_s, Operation::ReplicateKey, body),
        denied.isEmpty() ? u"success"_s
                         : CallerBench::denial(u"alice"_s, denied, u"*"_s,
                             u"because no identity-based policy allows the %1 action"_s.arg(
                                 denied)));
}

void tst_ReplicaHandlers::movingThePrimaryNeedsBothKeys()
{
    QCOMPARE(outcome(replicate()), u"success"_s);
    m_bench->addAlice({"{'Effect':'Allow','Action':'kms:UpdatePrimaryRegion','Resource':"
                       "'arn:aws:kms:eu-central-1:111122223333:key/*'}"});
    const QJsonObject body {{u"KeyId"_s, m_key}, {u"PrimaryRegion"_s, m_tokyo.region}};
    QCOMPARE(m_bench->said(u"alice"_s, Operation::UpdatePrimaryRegion, body),
        CallerBench::denial(u"alice"_s, u"kms:UpdatePrimaryRegion"_s, arnIn(m_tokyo.region),
            u"because no identity-based policy allows the kms:UpdatePrimaryRegion action"_s));
    QCOMPARE(m_bench->said(u"root"_s, Operation::UpdatePrimaryRegion, body), u"success"_s);
}

QTEST_GUILESS_MAIN(tst_ReplicaHandlers)
#include "tst_ReplicaHandlers.moc"
