// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/keystores/SoftToken.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Keys in a custom key store on a PKCS#11 token, through the whole engine.
class tst_StoreKeys final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aKeyOfATokenIsMadeAndUsedThere();
    void itsCiphertextsAreBoundToContextAndKey();
    void dataKeysAndReEncryptionWork();
    void aStoreIsRealOnlyOnAKnownToken();
    void aWrongPasswordFailsTheConnection();
    void aDisconnectedStoreMakesItsKeysUnavailable();
    void keysOutliveTheEngine();
    void aTokenThatIsGoneIsAnswered();
    void aKeyLeavesItsTokenWhenItIsDeleted();

private:
    static constexpr QLatin1StringView clusterId {"cluster-234567abcdefg"};

    [[nodiscard]] KmsReply call(Operation operation, const QJsonObject& body = {})
    {
        return m_bench->call(operation, body);
    }
    [[nodiscard]] QJsonObject storeBody(const QString& name) const
    {
        return {{u"CustomKeyStoreName"_s, name}, {u"CloudHsmClusterId"_s, clusterId},
            {u"KeyStorePassword"_s, u"1234-right"_s}, {u"TrustAnchorCertificate"_s, u"none"_s}};
    }
    [[nodiscard]] QJsonObject byId() const { return {{u"CustomKeyStoreId"_s, m_store}}; }
    [[nodiscard]] QJsonObject described()
    {
        return (*call(Operation::DescribeCustomKeyStores, byId()))["CustomKeyStores"_L1][0]
            .toObject();
    }
    [[nodiscard]] KmsReply newKey()
    {
        return call(Operation::CreateKey,
            {{u"Origin"_s, u"AWS_CLOUDHSM"_s}, {u"CustomKeyStoreId"_s, m_store}});
    }
    /// The token itself, asked for a key by the id of the KMS key.
    [[nodiscard]] bool tokenHolds(const QString& keyId) const
    {
        auto module = Pkcs11Module::load(SoftToken::modulePath());
        if (!module)
            return false;
        Pkcs11Token token(std::move(module).value());
        std::optional<CK_OBJECT_HANDLE> handle;
        return token.open({SoftToken::modulePath(), m_label}, SoftToken::pin().view()) == CKR_OK
            && token.findKey(keyId.toUtf8(), handle) == CKR_OK && handle.has_value();
    }
    [[nodiscard]] KmsReply encrypted(const QString& keyId, const QString& base64)
    {
        return call(Operation::Encrypt, {{u"KeyId"_s, keyId}, {u"Plaintext"_s, base64}});
    }

    SoftToken m_tokens;
    int m_count = 0;
    QString m_label;
    QString m_store;
    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_StoreKeys::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
    m_label = u"token-%1"_s.arg(++m_count);
    const Pkcs11TokenName name = m_tokens.make(m_label);
    m_bench->add(TokenRecord {
        .clusterId = QString(clusterId), .modulePath = name.modulePath, .label = name.label});
    m_store = (*call(Operation::CreateCustomKeyStore, storeBody(u"real"_s)))["CustomKeyStoreId"_L1]
                  .toString();
    QCOMPARE(outcome(call(Operation::ConnectCustomKeyStore, byId())), u"success"_s);
}

void tst_StoreKeys::aKeyOfATokenIsMadeAndUsedThere()
{
    QCOMPARE(described()["ConnectionState"_L1].toString(), u"CONNECTED"_s);
    QVERIFY(!described().contains("Simulated"_L1));
    const auto made = newKey();
    QCOMPARE(outcome(made), u"success"_s);
    const QJsonObject key = LocalKmsBench::metadata(made);
    QCOMPARE(key["KeyState"_L1].toString(), u"Enabled"_s);
    QCOMPARE(key["CloudHsmClusterId"_L1].toString(), QString(clusterId));
    QVERIFY(!key.contains("CurrentKeyMaterialId"_L1));

    const auto sealed = encrypted(key["KeyId"_L1].toString(), u"c2VjcmV0"_s);
    QCOMPARE(outcome(sealed), u"success"_s);
    const auto opened =
        call(Operation::Decrypt, {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}});
    QCOMPARE(outcome(opened), u"success"_s);
    QCOMPARE((*opened)["Plaintext"_L1].toString(), u"c2VjcmV0"_s);
    QVERIFY(!opened->contains("KeyMaterialId"_L1));

    QVERIFY(tokenHolds(key["KeyId"_L1].toString()));
}

void tst_StoreKeys::itsCiphertextsAreBoundToContextAndKey()
{
    const QString one = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const QString other = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const auto sealed = encrypted(one, u"eA=="_s);
    QJsonObject body {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}};
    body.insert("EncryptionContext"_L1, QJsonObject {{u"a"_s, u"b"_s}});
    QCOMPARE(outcome(call(Operation::Decrypt, body)), u"InvalidCiphertextException"_s);
    body.remove(u"EncryptionContext"_s);
    body.insert("KeyId"_L1, other);
    QVERIFY(outcome(call(Operation::Decrypt, body)).startsWith(u"IncorrectKeyException"_s));
}

void tst_StoreKeys::dataKeysAndReEncryptionWork()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const auto dataKey =
        call(Operation::GenerateDataKey, {{u"KeyId"_s, key}, {u"KeySpec"_s, u"AES_256"_s}});
    QCOMPARE(outcome(dataKey), u"success"_s);
    const QJsonValue blob = (*dataKey)["CiphertextBlob"_L1];
    const auto opened = call(Operation::Decrypt, {{u"CiphertextBlob"_s, blob}});
    QCOMPARE((*opened)["Plaintext"_L1], (*dataKey)["Plaintext"_L1]);

    const QString vaultKey = m_bench->newKey()["KeyId"_L1].toString();
    const auto moved = call(
        Operation::ReEncrypt, {{u"CiphertextBlob"_s, blob}, {u"DestinationKeyId"_s, vaultKey}});
    QCOMPARE(outcome(moved), u"success"_s);
    const auto back = call(Operation::ReEncrypt,
        {{u"CiphertextBlob"_s, (*moved)["CiphertextBlob"_L1]}, {u"DestinationKeyId"_s, key}});
    QCOMPARE(outcome(back), u"success"_s);
    QCOMPARE((*call(Operation::Decrypt,
                 {{u"CiphertextBlob"_s, (*back)["CiphertextBlob"_L1]}}))["Plaintext"_L1],
        (*dataKey)["Plaintext"_L1]);
}

void tst_StoreKeys::aStoreIsRealOnlyOnAKnownToken()
{
    QJsonObject body = storeBody(u"simulated"_s);
    body.insert("CloudHsmClusterId"_L1, u"cluster-777777abcdefg"_s);
    m_store = (*call(Operation::CreateCustomKeyStore, body))["CustomKeyStoreId"_L1].toString();
    QVERIFY(described()["Simulated"_L1].toBool());
    QVERIFY(outcome(call(Operation::CreateCustomKeyStore, storeBody(u"twice"_s)))
                .startsWith(u"CloudHsmClusterInUseException"_s));
}

void tst_StoreKeys::aWrongPasswordFailsTheConnection()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    QVERIFY(call(Operation::DisconnectCustomKeyStore, byId()));
    QJsonObject update = byId();
    update.insert("KeyStorePassword"_L1, u"1234-wrong"_s);
    QCOMPARE(outcome(call(Operation::UpdateCustomKeyStore, update)), u"success"_s);
    QCOMPARE(outcome(call(Operation::ConnectCustomKeyStore, byId())), u"success"_s);
    QCOMPARE(described()["ConnectionState"_L1].toString(), u"FAILED"_s);
    QCOMPARE(described()["ConnectionErrorCode"_L1].toString(), u"INVALID_CREDENTIALS"_s);
    QVERIFY(outcome(call(Operation::ConnectCustomKeyStore, byId()))
                .startsWith(u"CustomKeyStoreInvalidStateException"_s));
    QCOMPARE(outcome(newKey()).section(u':', 0, 0), u"CustomKeyStoreInvalidStateException"_s);
    QCOMPARE(m_bench->describe(key)["KeyState"_L1].toString(), u"Unavailable"_s);

    QVERIFY(call(Operation::DisconnectCustomKeyStore, byId()));
    QVERIFY(!described().contains("ConnectionErrorCode"_L1));
    update.insert("KeyStorePassword"_L1, u"1234-right"_s);
    QVERIFY(call(Operation::UpdateCustomKeyStore, update));
    QVERIFY(call(Operation::ConnectCustomKeyStore, byId()));
    QCOMPARE(outcome(encrypted(key, u"eA=="_s)), u"success"_s);
}

void tst_StoreKeys::aDisconnectedStoreMakesItsKeysUnavailable()
{
    const QJsonObject key = LocalKmsBench::metadata(newKey());
    QVERIFY(call(Operation::DisconnectCustomKeyStore, byId()));
    QCOMPARE(outcome(encrypted(key["KeyId"_L1].toString(), u"eA=="_s)),
        u"KMSInvalidStateException: %1 is unavailable."_s.arg(key["Arn"_L1].toString()));
}

void tst_StoreKeys::keysOutliveTheEngine()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const auto sealed = encrypted(key, u"eA=="_s);
    m_bench->reopen(); // the store is connected still: it logs in when it is needed
    QCOMPARE(
        outcome(call(Operation::Decrypt, {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}})),
        u"success"_s);
}

void tst_StoreKeys::aTokenThatIsGoneIsAnswered()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    m_tokens.remove(m_label);
    const auto answer = encrypted(key, u"eA=="_s);
    QCOMPARE(outcome(answer).section(u':', 0, 0), u"KeyUnavailableException"_s);
    QCOMPARE(answer.error().httpStatus, 500);
    QCOMPARE(
        outcome(newKey()).section(u':', 0, 0), u"CloudHsmClusterInvalidConfigurationException"_s);
    QVERIFY(call(Operation::DisconnectCustomKeyStore, byId()));
    QVERIFY(call(Operation::ConnectCustomKeyStore, byId()));
    QCOMPARE(described()["ConnectionErrorCode"_L1].toString(), u"CLUSTER_NOT_FOUND"_s);
}

void tst_StoreKeys::aKeyLeavesItsTokenWhenItIsDeleted()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const QString other = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    QCOMPARE(outcome(call(Operation::ScheduleKeyDeletion,
                 {{u"KeyId"_s, key}, {u"PendingWindowInDays"_s, 7}})),
        u"success"_s);
    QVERIFY(tokenHolds(key)); // until the waiting period is over, it can be called off
    m_bench->clock.advanceDays(8);
    QVERIFY(outcome(call(Operation::DescribeKey, {{u"KeyId"_s, key}})).startsWith(u"NotFound"_s));
    QTRY_VERIFY(!tokenHolds(key));
    QVERIFY(tokenHolds(other));
}

QTEST_GUILESS_MAIN(tst_StoreKeys)
#include "tst_StoreKeys.moc"
