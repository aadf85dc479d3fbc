// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ImportWrapping.h"
#include "core/local/CiphertextBlob.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// What binds a ciphertext to its key, seen from outside.
class tst_KeyCipher final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void theSameBytesInTwoKeysAreTwoKeys();
    void materialThatTheKeyNeverHadOpensNothing();
    void deletedMaterialOpensAgainWhenItIsBack();
    void keysInCustomKeyStoresHaveNoMaterialId();
    void reEncryptAnswersOneProblemAfterTheOther();

private:
    static QByteArray bytes(const QJsonValue& member)
    {
        return QByteArray::fromBase64(member.toString().toLatin1());
    }
    [[nodiscard]] QString importedKey()
    {
        const QString key = m_bench->newKey("{'Origin':'EXTERNAL'}")["KeyId"_L1].toString();
        return import(key) ? key : QString();
    }
    /// The same 32 bytes into whatever key.
    [[nodiscard]] bool import(const QString& key);
    [[nodiscard]] QByteArray encrypted(const QString& key)
    {
        const auto reply = m_bench->call(
            Operation::Encrypt, QJsonObject {{u"KeyId"_s, key}, {u"Plaintext"_s, u"eA=="_s}});
        return reply ? bytes((*reply)["CiphertextBlob"_L1]) : outcome(reply).toLatin1();
    }
    [[nodiscard]] QString decrypted(const QByteArray& blob)
    {
        return outcome(m_bench->call(Operation::Decrypt,
            QJsonObject {{u"CiphertextBlob"_s, QString::fromLatin1(blob.toBase64())}}));
    }

    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_KeyCipher::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
}

bool tst_KeyCipher::import(const QString& key)
{
    const auto parameters = m_bench->call(Operation::GetParametersForImport,
        QJsonObject {{u"KeyId"_s, key}, {u"WrappingAlgorithm"_s, u"RSAES_OAEP_SHA_256"_s},
            {u"WrappingKeySpec"_s, u"RSA_2048"_s}});
    if (!parameters)
        return false;
    const KeyMaterial material(SecretBytes(std::vector<std::uint8_t>(32, 7)));
    const auto wrapped = wrapKeyMaterial(
        WrappingAlgorithm::RsaesOaepSha256, bytes((*parameters)["PublicKey"_L1]), material);
    return wrapped
        && m_bench->call(Operation::ImportKeyMaterial,
            QJsonObject {{u"KeyId"_s, key}, {u"ImportToken"_s, (*parameters)["ImportToken"_L1]},
                {u"EncryptedKeyMaterial"_s, QString::fromLatin1(wrapped->toBase64())},
                {u"ExpirationModel"_s, u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s}});
}

// "KMS ciphertext is bound to the KMS key even if two keys hold the same bytes" (developer guide).
void tst_KeyCipher::theSameBytesInTwoKeysAreTwoKeys()
{
    const QString one = importedKey();
    const QString other = importedKey();
    auto blob = CiphertextBlob::decode(encrypted(one));
    const auto elsewhere = CiphertextBlob::decode(encrypted(other));
    QVERIFY(blob && elsewhere);
    QVERIFY(blob->materialId != elsewhere->materialId);
    QCOMPARE(decrypted(blob->encode()), u"success"_s);
    blob->keyId = elsewhere->keyId;
    QCOMPARE(decrypted(blob->encode()), u"InvalidCiphertextException"_s);
    blob->materialId = elsewhere->materialId;
    QCOMPARE(decrypted(blob->encode()), u"InvalidCiphertextException"_s);
    blob->box = elsewhere->box;
    QCOMPARE(decrypted(blob->encode()), u"success"_s);
}

void tst_KeyCipher::materialThatTheKeyNeverHadOpensNothing()
{
    auto blob = CiphertextBlob::decode(encrypted(m_bench->newKey()["KeyId"_L1].toString()));
    QVERIFY(blob);
    for (const QByteArray& id : {QByteArray(32, 'm'), QByteArray()}) {
        blob->materialId = id;
        QCOMPARE(decrypted(blob->encode()), u"InvalidCiphertextException"_s);
    }
}

void tst_KeyCipher::deletedMaterialOpensAgainWhenItIsBack()
{
    const QString key = importedKey();
    const QByteArray blob = encrypted(key);
    QCOMPARE(decrypted(blob), u"success"_s); // and the engine remembers the material
    QVERIFY(m_bench->call(Operation::DeleteImportedKeyMaterial, LocalKmsBench::keyBody(key)));
    const QString pending =
        u"KMSInvalidStateException: arn:aws:kms:eu-central-1:111122223333:key/%1 is pending "
        "import."_s.arg(key);
    QCOMPARE(decrypted(blob), pending);
    QCOMPARE(encrypted(key), pending.toLatin1());
    QVERIFY(import(key));
    QCOMPARE(decrypted(blob), u"success"_s);
}

void tst_KeyCipher::keysInCustomKeyStoresHaveNoMaterialId()
{
    const auto store = m_bench->call(Operation::CreateCustomKeyStore,
        "{'CustomKeyStoreName':'store','CloudHsmClusterId':'cluster-2a23b4cdefg',"
        "'KeyStorePassword':'kmsPswd','TrustAnchorCertificate':'x'}");
    QCOMPARE(outcome(store), u"success"_s);
    QVERIFY(m_bench->call(Operation::ConnectCustomKeyStore, *store));
    QJsonObject request = *store;
    request.insert("Origin"_L1, u"AWS_CLOUDHSM"_s);
    const auto made = m_bench->call(Operation::CreateKey, request);
    const QByteArray blob = encrypted(LocalKmsBench::metadata(made)["KeyId"_L1].toString());
    const auto opened = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"CiphertextBlob"_s, QString::fromLatin1(blob.toBase64())}});
    QCOMPARE(outcome(opened), u"success"_s);
    QVERIFY(!opened->contains("KeyMaterialId"_L1));
    QVERIFY(m_bench->call(Operation::DisconnectCustomKeyStore, *store));
    QVERIFY(decrypted(blob).startsWith(u"KMSInvalidStateException"_s));
}

void tst_KeyCipher::reEncryptAnswersOneProblemAfterTheOther()
{
    const QString from = m_bench->newKey()["KeyId"_L1].toString();
    const QString disabled = m_bench->newKey()["Arn"_L1].toString();
    QVERIFY(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(disabled)));
    QJsonObject body {{u"CiphertextBlob"_s, QString::fromLatin1(encrypted(from).toBase64())},
        {u"SourceEncryptionContext"_s, QJsonObject {{u"a"_s, u"b"_s}}},
        {u"DestinationKeyId"_s, u"00000000-0000-0000-0000-000000000000"_s}, {u"DryRun"_s, true}};
    const auto answer = [&] { return outcome(m_bench->call(Operation::ReEncrypt, body)); };
    // One problem after the other is put right.
    QVERIFY(answer().startsWith(u"NotFoundException"_s));
    body.insert("DestinationKeyId"_L1, disabled);
    QCOMPARE(answer(), u"DisabledException: %1 is disabled."_s.arg(disabled));
    body.insert("DestinationKeyId"_L1, from);
    QCOMPARE(answer(), u"InvalidCiphertextException"_s);
    body.remove(u"SourceEncryptionContext"_s);
    QVERIFY(answer().startsWith(u"DryRunOperationException"_s));
}

QTEST_GUILESS_MAIN(tst_KeyCipher)
#include "tst_KeyCipher.moc"
