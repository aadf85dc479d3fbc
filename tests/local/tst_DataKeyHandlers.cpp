// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/AsymmetricKey.h"
#include "core/crypto/Signing.h"

#include <QSet>

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// The four operations that make data keys, and GenerateRandom.
class tst_DataKeyHandlers final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_bench.reset(); }

    void aDataKeyHasTheLengthAsked_data();
    void aDataKeyHasTheLengthAsked();
    void withoutPlaintextThereIsOnlyTheCiphertext();
    void everyDataKeyIsAnother();
    void theContextProtectsADataKey();
    void aPairFitsTogether_data() { addPairSpecs(); }
    void aPairFitsTogether();
    void sm2PairsAreForChinaRegions();
    void theFirstProblemIsAnswered_data() { addOperations(); }
    void theFirstProblemIsAnswered();
    void asymmetricKeysMakeNoDataKeys_data() { addOperations(); }
    void asymmetricKeysMakeNoDataKeys();
    void keysInCustomKeyStoresMakeNoPairs_data() { addOperations(); }
    void keysInCustomKeyStoresMakeNoPairs();
    void aDryRunMakesNothing_data() { addOperations(); }
    void aDryRunMakesNothing();
    void anEnclaveIsRefused_data() { addOperations(); }
    void anEnclaveIsRefused();
    void randomBytesHaveTheLengthAsked();
    void randomBytesMayComeFromAConnectedCluster();

private:
    static QByteArray bytes(const QJsonValue& member)
    {
        return QByteArray::fromBase64(member.toString().toLatin1());
    }
    static void addOperations();
    static void addPairSpecs();
    [[nodiscard]] static bool makesPairs(Operation operation)
    {
        return operation == Operation::GenerateDataKeyPair
            || operation == Operation::GenerateDataKeyPairWithoutPlaintext;
    }
    /// A request that is good but for what is added to it.
    [[nodiscard]] static QJsonObject request(
        Operation operation, const QString& key, const QJsonObject& more = {})
    {
        QJsonObject body {{u"KeyId"_s, key}};
        if (makesPairs(operation))
            body.insert("KeyPairSpec"_L1, u"ECC_NIST_P256"_s);
        else
            body.insert("KeySpec"_L1, u"AES_256"_s);
        for (auto member = more.begin(); member != more.end(); ++member)
            body.insert(member.key(), member.value());
        return body;
    }
    [[nodiscard]] QByteArray decrypted(const QJsonValue& blob, const QJsonObject& more = {})
    {
        QJsonObject body {{u"CiphertextBlob"_s, blob}};
        for (auto member = more.begin(); member != more.end(); ++member)
            body.insert(member.key(), member.value());
        const auto reply = m_bench->call(Operation::Decrypt, body);
        return reply ? bytes((*reply)["Plaintext"_L1]) : outcome(reply).toLatin1();
    }

    /// A cluster that is not connected yet.
    [[nodiscard]] QString newKeyStore(const char* name)
    {
        QJsonObject body {{u"CustomKeyStoreName"_s, QString::fromLatin1(name)},
            {u"CloudHsmClusterId"_s, QString(u"cluster-2a23b4cdef"_s + QChar(u'a' + m_clusters++))},
            {u"KeyStorePassword"_s, u"kmsPswd"_s}, {u"TrustAnchorCertificate"_s, u"x"_s}};
        const auto made = m_bench->call(Operation::CreateCustomKeyStore, body);
        return made ? (*made)["CustomKeyStoreId"_L1].toString() : outcome(made);
    }
    void connect(const QString& store)
    {
        QVERIFY(m_bench->call(
            Operation::ConnectCustomKeyStore, QJsonObject {{u"CustomKeyStoreId"_s, store}}));
    }

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_key;
    QString m_materialId;
    int m_clusters = 0; ///< a cluster belongs to one key store
};

void tst_DataKeyHandlers::initTestCase()
{
    m_bench = std::make_unique<LocalKmsBench>();
    const QJsonObject key = m_bench->newKey();
    m_key = key["Arn"_L1].toString();
    m_materialId = key["CurrentKeyMaterialId"_L1].toString();
}

void tst_DataKeyHandlers::addOperations()
{
    QTest::addColumn<Operation>("operation");
    for (const Operation operation :
        {Operation::GenerateDataKey, Operation::GenerateDataKeyWithoutPlaintext,
            Operation::GenerateDataKeyPair, Operation::GenerateDataKeyPairWithoutPlaintext})
        QTest::newRow(nameOfRow(operation)) << operation;
}

// DataKeyPairSpec of the service model; SM2 has a test of its own.
void tst_DataKeyHandlers::addPairSpecs()
{
    QTest::addColumn<KeySpec>("spec");
    for (const KeySpec spec : {KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096,
             KeySpec::EccNistP256, KeySpec::EccNistP384, KeySpec::EccNistP521,
             KeySpec::EccSecgP256k1, KeySpec::EccNistEdwards25519})
        QTest::newRow(nameOf(spec).data()) << spec;
}

void tst_DataKeyHandlers::aDataKeyHasTheLengthAsked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("size");
    QTest::newRow("AES_128") << u"KeySpec"_s << QJsonValue(u"AES_128"_s) << 16;
    QTest::newRow("AES_256") << u"KeySpec"_s << QJsonValue(u"AES_256"_s) << 32;
    for (const int size : {1, 7, 64, 1024})
        QTest::addRow("%d bytes", size) << u"NumberOfBytes"_s << QJsonValue(size) << size;
}

void tst_DataKeyHandlers::aDataKeyHasTheLengthAsked()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(int, size);
    const auto made = m_bench->call(
        Operation::GenerateDataKey, QJsonObject {{u"KeyId"_s, m_key}, {member, value}});
    QCOMPARE(outcome(made), u"success"_s);
    QCOMPARE(made->keys(),
        (QStringList {u"CiphertextBlob"_s, u"KeyId"_s, u"KeyMaterialId"_s, u"Plaintext"_s}));
    QCOMPARE((*made)["KeyId"_L1].toString(), m_key);
    QCOMPARE((*made)["KeyMaterialId"_L1].toString(), m_materialId);
    const QByteArray plain = bytes((*made)["Plaintext"_L1]);
    QCOMPARE(plain.size(), size);
    QCOMPARE(decrypted((*made)["CiphertextBlob"_L1]), plain);
}

void tst_DataKeyHandlers::withoutPlaintextThereIsOnlyTheCiphertext()
{
    const Operation operation = Operation::GenerateDataKeyWithoutPlaintext;
    const auto made = m_bench->call(operation, request(operation, m_key));
    QCOMPARE(made->keys(), (QStringList {u"CiphertextBlob"_s, u"KeyId"_s, u"KeyMaterialId"_s}));
    QCOMPARE(decrypted((*made)["CiphertextBlob"_L1]).size(), 32);
}

void tst_DataKeyHandlers::everyDataKeyIsAnother()
{
    QSet<QString> seen;
    for (int i = 0; i < 20; ++i) {
        const auto made =
            m_bench->call(Operation::GenerateDataKey, request(Operation::GenerateDataKey, m_key));
        seen.insert((*made)["Plaintext"_L1].toString());
    }
    QCOMPARE(seen.size(), 20);
}

void tst_DataKeyHandlers::theContextProtectsADataKey()
{
    const QJsonObject context {{u"EncryptionContext"_s, QJsonObject {{u"table"_s, u"orders"_s}}}};
    for (const Operation operation : {Operation::GenerateDataKey, Operation::GenerateDataKeyPair}) {
        const auto made = m_bench->call(operation, request(operation, m_key, context));
        const bool pair = makesPairs(operation);
        const QJsonValue blob = (*made)[pair ? "PrivateKeyCiphertextBlob"_L1 : "CiphertextBlob"_L1];
        QCOMPARE(decrypted(blob), QByteArray("InvalidCiphertextException"));
        QCOMPARE(decrypted(blob, context),
            bytes((*made)[pair ? "PrivateKeyPlaintext"_L1 : "Plaintext"_L1]));
    }
}

void tst_DataKeyHandlers::aPairFitsTogether()
{
    QFETCH(KeySpec, spec);
    const QJsonObject which {{u"KeyPairSpec"_s, nameOf(spec)}};
    const Operation full = Operation::GenerateDataKeyPair;
    const auto made = m_bench->call(full, request(full, m_key, which));
    QCOMPARE(outcome(made), u"success"_s);
    QCOMPARE(made->keys(),
        (QStringList {u"KeyId"_s, u"KeyMaterialId"_s, u"KeyPairSpec"_s,
            u"PrivateKeyCiphertextBlob"_s, u"PrivateKeyPlaintext"_s, u"PublicKey"_s}));
    QCOMPARE((*made)["KeyPairSpec"_L1].toString(), QString(nameOf(spec)));
    QCOMPARE((*made)["KeyMaterialId"_L1].toString(), m_materialId);
    const QByteArray pkcs8 = bytes((*made)["PrivateKeyPlaintext"_L1]);
    QCOMPARE(decrypted((*made)["PrivateKeyCiphertextBlob"_L1]), pkcs8);

    const auto privateKey = PrivateKey::from(spec,
        byteView(pkcs8));
    const auto publicKey = PublicKey::from(spec, bytes((*made)["PublicKey"_L1]));
    QVERIFY(privateKey && publicKey);
    const auto& algorithm =
        *signingAlgorithmNamed(QString(algorithmsOf(spec, KeyUsage::SignVerify).front()));
    const auto signature = signWith(*privateKey, algorithm, MessageType::Raw, "message");
    QVERIFY(signature);
    const auto matches = verifyWith(*publicKey, algorithm, MessageType::Raw, "message", *signature);
    QVERIFY(matches && *matches);

    const Operation bare = Operation::GenerateDataKeyPairWithoutPlaintext;
    const auto other = m_bench->call(bare, request(bare, m_key, which));
    QVERIFY(!other->contains("PrivateKeyPlaintext"_L1));
    QVERIFY((*other)["PublicKey"_L1] != (*made)["PublicKey"_L1]);
}

void tst_DataKeyHandlers::sm2PairsAreForChinaRegions()
{
    const QJsonObject which {{u"KeyPairSpec"_s, u"SM2"_s}};
    const Operation operation = Operation::GenerateDataKeyPair;
    QCOMPARE(outcome(m_bench->call(operation, request(operation, m_key, which))),
        u"UnsupportedOperationException: KeyPairSpec SM2 is not supported in this Region"_s);
    const CallContext beijing {u"cn-north-1"_s};
    const QString key = m_bench->newKey("{}", beijing)["Arn"_L1].toString();
    const auto made = m_bench->call(operation, request(operation, key, which), beijing);
    QCOMPARE(outcome(made), u"success"_s);
    QVERIFY(PublicKey::from(KeySpec::Sm2, bytes((*made)["PublicKey"_L1])));
}

// "Please specify …" comes before the key's usage and state, but after its lookup (measured).
void tst_DataKeyHandlers::theFirstProblemIsAnswered()
{
    QFETCH(Operation, operation);
    const QString hmac =
        m_bench->newKey("{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}")["Arn"_L1]
            .toString();
    const QString disabled = m_bench->newKey()["Arn"_L1].toString();
    for (const QString& key : {hmac, disabled})
        QVERIFY(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(key)));
    const QJsonObject dry {{u"DryRun"_s, true}};
    const auto answer = [&](const QJsonObject& body) {
        return outcome(m_bench->call(operation, body));
    };
    QCOMPARE(answer(request(operation, hmac, dry)),
        u"InvalidKeyUsageException: %1 key usage is GENERATE_VERIFY_MAC which is not valid for "
        "%2."_s.arg(hmac, infoOf(operation).name));
    QCOMPARE(answer(request(operation, disabled, dry)),
        u"DisabledException: %1 is disabled."_s.arg(disabled));
    if (makesPairs(operation))
        return;
    const QString unclear =
        u"ValidationException: Please specify either number of bytes or key spec."_s;
    QCOMPARE(answer({{u"KeyId"_s, hmac}}), unclear);
    QCOMPARE(answer(request(operation, hmac, {{u"NumberOfBytes"_s, 32}})), unclear);
    QCOMPARE(answer({{u"KeyId"_s, u"00000000-0000-0000-0000-000000000000"_s}}),
        u"NotFoundException: Key 'arn:aws:kms:eu-central-1:111122223333:key/"
        "00000000-0000-0000-0000-000000000000' does not exist"_s);
    QCOMPARE(answer({{u"KeyId"_s, m_key}, {u"NumberOfBytes"_s, 1025}}),
        u"ValidationException: 1 validation error detected: Value '1025' at 'numberOfBytes' "
        "failed to satisfy constraint: Member must have value less than or equal to 1024"_s);
}

void tst_DataKeyHandlers::asymmetricKeysMakeNoDataKeys()
{
    QFETCH(Operation, operation);
    const QString rsa =
        m_bench->newKey("{'KeySpec':'RSA_2048','KeyUsage':'ENCRYPT_DECRYPT'}")["Arn"_L1].toString();
    QCOMPARE(outcome(m_bench->call(operation, request(operation, rsa, {{u"DryRun"_s, true}}))),
        u"InvalidKeyUsageException: You cannot generate a data key with an asymmetric CMK"_s);
    QVERIFY(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(rsa)));
    QCOMPARE(outcome(m_bench->call(operation, request(operation, rsa))),
        u"DisabledException: %1 is disabled."_s.arg(rsa));
}

void tst_DataKeyHandlers::keysInCustomKeyStoresMakeNoPairs()
{
    QFETCH(Operation, operation);
    const QString store = newKeyStore(QTest::currentDataTag());
    connect(store);
    const auto made = m_bench->call(Operation::CreateKey,
        QJsonObject {{u"Origin"_s, u"AWS_CLOUDHSM"_s}, {u"CustomKeyStoreId"_s, store}});
    QCOMPARE(outcome(made), u"success"_s);
    const QString key = LocalKmsBench::metadata(made)["Arn"_L1].toString();
    const auto answer = m_bench->call(operation, request(operation, key));
    if (makesPairs(operation)) {
        QCOMPARE(outcome(answer),
            u"UnsupportedOperationException: %1 origin is AWS_CLOUDHSM which is not valid for this "
            "operation."_s.arg(key));
    } else {
        QCOMPARE(outcome(answer), u"success"_s);
        QVERIFY(!answer->contains("KeyMaterialId"_L1));
    }
}

void tst_DataKeyHandlers::aDryRunMakesNothing()
{
    QFETCH(Operation, operation);
    QCOMPARE(outcome(m_bench->call(operation, request(operation, m_key, {{u"DryRun"_s, true}}))),
        u"DryRunOperationException: The request would have succeeded, but the DryRun option is "
        "set."_s);
}

// The operations without plaintext have nothing for an enclave: Recipient is unknown to them.
void tst_DataKeyHandlers::anEnclaveIsRefused()
{
    QFETCH(Operation, operation);
    const QJsonObject recipient {{u"Recipient"_s,
        QJsonObject {{u"KeyEncryptionAlgorithm"_s, u"RSAES_OAEP_SHA_256"_s},
            {u"AttestationDocument"_s, u"eA=="_s}}}};
    const bool withPlaintext =
        operation == Operation::GenerateDataKey || operation == Operation::GenerateDataKeyPair;
    QCOMPARE(outcome(m_bench->call(operation, request(operation, m_key, recipient))),
        withPlaintext ? u"UnsupportedOperationException: Recipient is for AWS Nitro enclaves, "
                        "which this KMS cannot attest. Leave it out."_s
                      : u"success"_s);
}

void tst_DataKeyHandlers::randomBytesHaveTheLengthAsked()
{
    for (const int size : {1, 32, 1024}) {
        const auto made =
            m_bench->call(Operation::GenerateRandom, QJsonObject {{u"NumberOfBytes"_s, size}});
        QCOMPARE(outcome(made), u"success"_s);
        QCOMPARE(made->keys(), QStringList {u"Plaintext"_s});
        QCOMPARE(bytes((*made)["Plaintext"_L1]).size(), size);
    }
    QCOMPARE(outcome(m_bench->call(Operation::GenerateRandom)),
        u"ValidationException: NumberOfBytes is required."_s);
    QCOMPARE(
        outcome(m_bench->call(Operation::GenerateRandom, QJsonObject {{u"NumberOfBytes"_s, 0}})),
        u"ValidationException: 1 validation error detected: Value '0' at 'numberOfBytes' failed "
        "to satisfy constraint: Member must have value greater than or equal to 1"_s);
    QCOMPARE(
        outcome(m_bench->call(Operation::GenerateRandom, QJsonObject {{u"NumberOfBytes"_s, 1025}})),
        u"ValidationException: 1 validation error detected: Value '1025' at 'numberOfBytes' failed "
        "to satisfy constraint: Member must have value less than or equal to 1024"_s);
}

void tst_DataKeyHandlers::randomBytesMayComeFromAConnectedCluster()
{
    const auto answer = [&](const QString& store) {
        return outcome(m_bench->call(Operation::GenerateRandom,
            QJsonObject {{u"NumberOfBytes"_s, 8}, {u"CustomKeyStoreId"_s, store}}));
    };
    QVERIFY(answer(u"cks-0"_s).startsWith(u"CustomKeyStoreNotFoundException"_s));
    const QString store = newKeyStore("bytes");
    QVERIFY(answer(store).startsWith(u"CustomKeyStoreInvalidStateException"_s));
    connect(store);
    QCOMPARE(answer(store), u"success"_s);
}

QTEST_GUILESS_MAIN(tst_DataKeyHandlers)
#include "tst_DataKeyHandlers.moc"
