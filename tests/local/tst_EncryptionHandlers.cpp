// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyEncryption.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Encrypt, Decrypt and ReEncrypt: the facts are those of kms-rules, "Sizes" and "Encryption
/// context, ciphertext, symmetric crypto".
class tst_EncryptionHandlers final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_bench.reset(); }

    void whatIsEncryptedIsDecrypted_data();
    void whatIsEncryptedIsDecrypted();
    void theSizeLimitsHoldOnBothSides_data();
    void theSizeLimitsHoldOnBothSides();
    void theContextIsPartOfTheCiphertext_data();
    void theContextIsPartOfTheCiphertext();
    void everyChangedByteIsRefused();
    void ciphertextSaysNothing();
    void aCiphertextBelongsToItsKey();
    void aCiphertextOfAnUnreachableKeyIsDenied();
    void problemsAreAnsweredInTheServicesOrder_data();
    void problemsAreAnsweredInTheServicesOrder();
    void aDryRunDoesEverythingButTheOperation();
    void aDryRunMayIgnoreTheCiphertext();
    void reEncryptMovesBetweenKeysAndContexts();
    void aKeyOfAChinaRegionHas128Bits();
    void theLastUseIsOnRecord();
    void theLastUseOutlivesTheEngine();

private:
    [[nodiscard]] QJsonObject encrypted(const QString& keyId, const QByteArray& plain,
        const QJsonObject& more = {}, const CallContext& context = {})
    {
        QJsonObject body {{u"KeyId"_s, keyId}, {u"Plaintext"_s, text(plain)}};
        for (auto member = more.begin(); member != more.end(); ++member)
            body.insert(member.key(), member.value());
        const auto reply = m_bench->call(Operation::Encrypt, body, context);
        return reply ? *reply : QJsonObject {{u"error"_s, outcome(reply)}};
    }
    static QString text(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static QByteArray bytes(const QJsonValue& member)
    {
        return QByteArray::fromBase64(member.toString().toLatin1());
    }
    [[nodiscard]] QString arnOf(KeySpec spec) { return m_keys.value(nameOf(spec)); }

    std::unique_ptr<LocalKmsBench> m_bench;
    QHash<QString, QString> m_keys; ///< ARNs of encryption keys, by spec
};

void tst_EncryptionHandlers::initTestCase()
{
    m_bench = std::make_unique<LocalKmsBench>();
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage != KeyUsage::EncryptDecrypt || pair.spec == KeySpec::Sm2)
            continue;
        const QJsonObject key = LocalKmsBench::metadata(m_bench->call(Operation::CreateKey,
            QJsonObject {{u"KeySpec"_s, nameOf(pair.spec)}, {u"KeyUsage"_s, nameOf(pair.usage)}}));
        m_keys.insert(nameOf(pair.spec), key["Arn"_L1].toString());
    }
    m_keys.insert(u"HMAC_256"_s,
        m_bench->newKey("{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}")["Arn"_L1]
            .toString());
}

void tst_EncryptionHandlers::whatIsEncryptedIsDecrypted_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("algorithm");
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage != KeyUsage::EncryptDecrypt || pair.spec == KeySpec::Sm2)
            continue;
        for (const QLatin1StringView algorithm : pair.algorithms)
            QTest::addRow("%s %s", nameOf(pair.spec).data(), algorithm.data())
                << pair.spec << QString(algorithm);
    }
}

void tst_EncryptionHandlers::whatIsEncryptedIsDecrypted()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    const QString arn = arnOf(spec);
    const QByteArray plain("attack at dawn");
    const QJsonObject sealed = encrypted(arn, plain, {{u"EncryptionAlgorithm"_s, algorithm}});
    QCOMPARE(sealed["KeyId"_L1].toString(), arn);
    QCOMPARE(sealed["EncryptionAlgorithm"_L1].toString(), algorithm);
    QVERIFY(!sealed.contains("KeyMaterialId"_L1)); // Encrypt tells none (service model)
    const auto opened = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"KeyId"_s, arn}, {u"CiphertextBlob"_s, sealed["CiphertextBlob"_L1]},
            {u"EncryptionAlgorithm"_s, algorithm}});
    QCOMPARE(outcome(opened), u"success"_s);
    QCOMPARE(bytes((*opened)["Plaintext"_L1]), plain);
    QCOMPARE((*opened)["KeyId"_L1].toString(), arn);
    QCOMPARE(opened->contains("KeyMaterialId"_L1), spec == KeySpec::SymmetricDefault);
    const auto other = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"KeyId"_s, arn}, {u"CiphertextBlob"_s, text(QByteArray(256, 'x'))},
            {u"EncryptionAlgorithm"_s, algorithm}});
    QCOMPARE(outcome(other), u"InvalidCiphertextException"_s);
}

void tst_EncryptionHandlers::theSizeLimitsHoldOnBothSides_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<int>("most");
    // API reference, Encrypt.
    QTest::newRow("2048 SHA-1") << KeySpec::Rsa2048 << u"RSAES_OAEP_SHA_1"_s << 214;
    QTest::newRow("2048 SHA-256") << KeySpec::Rsa2048 << u"RSAES_OAEP_SHA_256"_s << 190;
    QTest::newRow("3072 SHA-1") << KeySpec::Rsa3072 << u"RSAES_OAEP_SHA_1"_s << 342;
    QTest::newRow("3072 SHA-256") << KeySpec::Rsa3072 << u"RSAES_OAEP_SHA_256"_s << 318;
    QTest::newRow("4096 SHA-1") << KeySpec::Rsa4096 << u"RSAES_OAEP_SHA_1"_s << 470;
    QTest::newRow("4096 SHA-256") << KeySpec::Rsa4096 << u"RSAES_OAEP_SHA_256"_s << 446;
    QTest::newRow("symmetric") << KeySpec::SymmetricDefault << u"SYMMETRIC_DEFAULT"_s << 4096;
}

void tst_EncryptionHandlers::theSizeLimitsHoldOnBothSides()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    QFETCH(int, most);
    const QJsonObject how {{u"EncryptionAlgorithm"_s, algorithm}};
    QVERIFY(encrypted(arnOf(spec), QByteArray(1, 'p'), how).contains("CiphertextBlob"_L1));
    QVERIFY(encrypted(arnOf(spec), QByteArray(most, 'p'), how).contains("CiphertextBlob"_L1));
    const QString refused =
        encrypted(arnOf(spec), QByteArray(most + 1, 'p'), how)["error"_L1].toString();
    const QString expected = spec == KeySpec::SymmetricDefault
        ? u"ValidationException: 1 validation error detected: Value at 'plaintext' failed to "
          "satisfy constraint: Member must have length less than or equal to 4096"_s
        : u"ValidationException: Algorithm %1 and key spec %2 cannot encrypt data larger than %3 "
          "bytes."_s.arg(algorithm, nameOf(spec))
              .arg(most);
    QCOMPARE(refused, expected);
}

void tst_EncryptionHandlers::theContextIsPartOfTheCiphertext_data()
{
    QTest::addColumn<QByteArray>("sealed");
    QTest::addColumn<QByteArray>("opened");
    QTest::addColumn<bool>("same");
    QTest::newRow("none") << QByteArray("{}") << QByteArray("{}") << true;
    QTest::newRow("the same") << QByteArray("{'a':'1','b':'2'}") << QByteArray("{'b':'2','a':'1'}")
                              << true;
    QTest::newRow("missing") << QByteArray("{'a':'1'}") << QByteArray("{}") << false;
    QTest::newRow("extra") << QByteArray("{}") << QByteArray("{'a':'1'}") << false;
    QTest::newRow("one less") << QByteArray("{'a':'1','b':'2'}") << QByteArray("{'a':'1'}")
                              << false;
    QTest::newRow("other case") << QByteArray("{'a':'x'}") << QByteArray("{'a':'X'}") << false;
    QTest::newRow("other key case") << QByteArray("{'a':'x'}") << QByteArray("{'A':'x'}") << false;
    QTest::newRow("shifted border")
        << QByteArray("{'ab':'c'}") << QByteArray("{'a':'bc'}") << false;
    QTest::newRow("swapped") << QByteArray("{'a':'b'}") << QByteArray("{'b':'a'}") << false;
    QTest::newRow("beyond ASCII") << QByteArray("{'Zürich':'ä'}") << QByteArray("{'Zürich':'ä'}")
                                  << true;
}

void tst_EncryptionHandlers::theContextIsPartOfTheCiphertext()
{
    QFETCH(QByteArray, sealed);
    QFETCH(QByteArray, opened);
    QFETCH(bool, same);
    const QJsonObject blob = encrypted(arnOf(KeySpec::SymmetricDefault), "x",
        {{u"EncryptionContext"_s, LocalKmsBench::json(sealed)}});
    const auto reply = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"CiphertextBlob"_s, blob["CiphertextBlob"_L1]},
            {u"EncryptionContext"_s, LocalKmsBench::json(opened)}});
    QCOMPARE(outcome(reply), same ? u"success"_s : u"InvalidCiphertextException"_s);
}

void tst_EncryptionHandlers::everyChangedByteIsRefused()
{
    const QByteArray blob =
        bytes(encrypted(arnOf(KeySpec::SymmetricDefault), "secret")["CiphertextBlob"_L1]);
    const auto decrypted = [&](const QByteArray& ciphertext) {
        return outcome(m_bench->call(
            Operation::Decrypt, QJsonObject {{u"CiphertextBlob"_s, text(ciphertext)}}));
    };
    for (qsizetype at = 0; at < blob.size(); ++at) {
        QByteArray changed = blob;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        QVERIFY2(decrypted(changed) == u"InvalidCiphertextException"_s,
            qPrintable(u"byte %1: %2"_s.arg(at).arg(decrypted(changed))));
    }
    for (qsizetype size = 1; size < blob.size(); ++size)
        QCOMPARE(decrypted(blob.first(size)), u"InvalidCiphertextException"_s);
    QCOMPARE(decrypted(blob + 'x'), u"InvalidCiphertextException"_s);
    QCOMPARE(decrypted(blob), u"success"_s);
}

void tst_EncryptionHandlers::ciphertextSaysNothing()
{
    const QJsonObject context {{u"department"_s, u"payroll"_s}};
    const QByteArray one = bytes(encrypted(arnOf(KeySpec::SymmetricDefault), "the plaintext",
        {{u"EncryptionContext"_s, context}})["CiphertextBlob"_L1]);
    const QByteArray two = bytes(encrypted(arnOf(KeySpec::SymmetricDefault), "the plaintext",
        {{u"EncryptionContext"_s, context}})["CiphertextBlob"_L1]);
    QVERIFY(one != two);
    for (const char* word : {"the plaintext", "department", "payroll", "111122223333"})
        QVERIFY(!one.contains(word));
}

void tst_EncryptionHandlers::aCiphertextBelongsToItsKey()
{
    const QString other = m_bench->newKey()["Arn"_L1].toString();
    const QJsonObject blob = encrypted(arnOf(KeySpec::SymmetricDefault), "x");
    const auto answer = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"KeyId"_s, other}, {u"CiphertextBlob"_s, blob["CiphertextBlob"_L1]}});
    QCOMPARE(outcome(answer),
        u"IncorrectKeyException: The key ID in the request does not identify a CMK that can "
        "perform this operation."_s);
}

void tst_EncryptionHandlers::aCiphertextOfAnUnreachableKeyIsDenied()
{
    const QString denied =
        u"AccessDeniedException: User: arn:aws:iam::111122223333:root is not authorized to "
        "perform: kms:Decrypt on the resource associated with this ciphertext because the resource "
        "does not exist in this Region, no resource-based policies allow access, or a "
        "resource-based policy explicitly denies access"_s;
    const QString gone = m_bench->newKey()["KeyId"_L1].toString();
    const QJsonObject blob {{u"CiphertextBlob"_s, encrypted(gone, "x")["CiphertextBlob"_L1]}};
    QCOMPARE(
        outcome(m_bench->call(Operation::Decrypt, blob, CallContext {u"us-west-2"_s})), denied);
    QVERIFY(m_bench->call(Operation::ScheduleKeyDeletion,
        QJsonObject {{u"KeyId"_s, gone}, {u"PendingWindowInDays"_s, 7}}));
    QCOMPARE(outcome(m_bench->call(Operation::Decrypt, blob)),
        u"KMSInvalidStateException: arn:aws:kms:eu-central-1:111122223333:key/%1 is pending "
        "deletion."_s.arg(gone));
    m_bench->clock.advanceDays(8);
    QCOMPARE(outcome(m_bench->call(Operation::Decrypt, blob)), denied);
}

void tst_EncryptionHandlers::problemsAreAnsweredInTheServicesOrder_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("answer");
    QTest::newRow("usage") << Operation::Encrypt
                           << QByteArray("{'KeyId':'HMAC_256','Plaintext':'eA=='}")
                           << u"InvalidKeyUsageException: HMAC_256 key usage is "
                              "GENERATE_VERIFY_MAC which is not valid for Encrypt."_s;
    QTest::newRow("the default algorithm on RSA")
        << Operation::Encrypt << QByteArray("{'KeyId':'RSA_2048','Plaintext':'eA=='}")
        << u"InvalidKeyUsageException: Algorithm SYMMETRIC_DEFAULT is incompatible with key spec "
           "RSA_2048."_s;
    QTest::newRow("the default algorithm on RSA, decrypting")
        << Operation::Decrypt << QByteArray("{'KeyId':'RSA_2048','CiphertextBlob':'eA=='}")
        << u"InvalidCiphertextException"_s;
    QTest::newRow("RSA on a symmetric key")
        << Operation::Encrypt
        << QByteArray("{'KeyId':'SYMMETRIC_DEFAULT','Plaintext':'eA==','EncryptionAlgorithm':"
                      "'RSAES_OAEP_SHA_256'}")
        << u"InvalidKeyUsageException: Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec "
           "SYMMETRIC_DEFAULT."_s;
    QTest::newRow("rubbish before usage")
        << Operation::Decrypt << QByteArray("{'KeyId':'HMAC_256','CiphertextBlob':'eA=='}")
        << u"InvalidCiphertextException"_s;
    QTest::newRow("too large and no key")
        << Operation::Encrypt
        << QByteArray("{'KeyId':'" + QByteArray(2049, 'k') + "','Plaintext':'eA=='}")
        << u"ValidationException: 1 validation error detected: Value '%1' at 'keyId' failed to "
           "satisfy constraint: Member must have length less than or equal to 2048"_s.arg(
               QString(2049, u'k'));
    QTest::newRow("an enclave") << Operation::Decrypt
                                << QByteArray("{'KeyId':'RSA_2048','CiphertextBlob':'eA==',"
                                              "'EncryptionAlgorithm':'RSAES_OAEP_SHA_1',"
                                              "'Recipient':{'AttestationDocument':'eA=='}}")
                                << u"UnsupportedOperationException: Recipient is for AWS Nitro "
                                   "enclaves, which this KMS cannot attest. Leave it out."_s;
}

void tst_EncryptionHandlers::problemsAreAnsweredInTheServicesOrder()
{
    QFETCH(Operation, operation);
    QFETCH(QByteArray, body);
    QFETCH(QString, answer);
    QJsonObject request = LocalKmsBench::json(body);
    const QString spec = request["KeyId"_L1].toString();
    if (m_keys.contains(spec))
        request.insert("KeyId"_L1, m_keys.value(spec));
    QCOMPARE(outcome(m_bench->call(operation, request)),
        QString(answer).replace(spec + u" key usage"_s, m_keys.value(spec) + u" key usage"_s));
}

void tst_EncryptionHandlers::aDryRunDoesEverythingButTheOperation()
{
    const QString dryRun = u"DryRunOperationException: The request would have succeeded, but the "
                           "DryRun option is set."_s;
    const QString arn = arnOf(KeySpec::SymmetricDefault);
    const QJsonObject dry {{u"DryRun"_s, true}};
    QCOMPARE(encrypted(arn, "x", dry)["error"_L1].toString(), dryRun);
    QJsonObject body {
        {u"CiphertextBlob"_s, encrypted(arn, "x")["CiphertextBlob"_L1]}, {u"DryRun"_s, true}};
    QCOMPARE(outcome(m_bench->call(Operation::Decrypt, body)), dryRun);
    body.insert("EncryptionContext"_L1, QJsonObject {{u"a"_s, u"b"_s}});
    QCOMPARE(outcome(m_bench->call(Operation::Decrypt, body)), u"InvalidCiphertextException"_s);
}

void tst_EncryptionHandlers::aDryRunMayIgnoreTheCiphertext()
{
    const QString arn = arnOf(KeySpec::SymmetricDefault);
    QJsonObject body {{u"KeyId"_s, arn}, {u"DryRun"_s, true},
        {u"DryRunModifiers"_s, QJsonArray {u"IGNORE_CIPHERTEXT"_s}}};
    QVERIFY(
        outcome(m_bench->call(Operation::Decrypt, body)).startsWith(u"DryRunOperationException"_s));
    body.remove(u"DryRun"_s);
    QVERIFY(outcome(m_bench->call(Operation::Decrypt, body)).startsWith(u"ValidationException"_s));
    QVERIFY(outcome(m_bench->call(Operation::Decrypt, QJsonObject {{u"KeyId"_s, arn}}))
                .startsWith(u"ValidationException"_s));
}

void tst_EncryptionHandlers::reEncryptMovesBetweenKeysAndContexts()
{
    const QString from = arnOf(KeySpec::SymmetricDefault);
    const QString to = arnOf(KeySpec::Rsa2048);
    const QJsonObject blob =
        encrypted(from, "moving", {{u"EncryptionContext"_s, QJsonObject {{u"a"_s, u"1"_s}}}});
    const auto moved = m_bench->call(Operation::ReEncrypt,
        QJsonObject {{u"CiphertextBlob"_s, blob["CiphertextBlob"_L1]},
            {u"SourceEncryptionContext"_s, QJsonObject {{u"a"_s, u"1"_s}}},
            {u"DestinationKeyId"_s, to},
            {u"DestinationEncryptionAlgorithm"_s, u"RSAES_OAEP_SHA_256"_s}});
    QCOMPARE(outcome(moved), u"success"_s);
    QCOMPARE((*moved)["SourceKeyId"_L1].toString(), from);
    QCOMPARE((*moved)["KeyId"_L1].toString(), to);
    QVERIFY(moved->contains("SourceKeyMaterialId"_L1));
    QVERIFY(!moved->contains("DestinationKeyMaterialId"_L1));
    const auto back = m_bench->call(Operation::ReEncrypt,
        QJsonObject {{u"CiphertextBlob"_s, (*moved)["CiphertextBlob"_L1]}, {u"SourceKeyId"_s, to},
            {u"SourceEncryptionAlgorithm"_s, u"RSAES_OAEP_SHA_256"_s},
            {u"DestinationKeyId"_s, from},
            {u"DestinationEncryptionContext"_s, QJsonObject {{u"b"_s, u"2"_s}}}});
    QCOMPARE(outcome(back), u"success"_s);
    QVERIFY(back->contains("DestinationKeyMaterialId"_L1));
    const auto opened = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"CiphertextBlob"_s, (*back)["CiphertextBlob"_L1]},
            {u"EncryptionContext"_s, QJsonObject {{u"b"_s, u"2"_s}}}});
    QCOMPARE(bytes((*opened)["Plaintext"_L1]), QByteArray("moving"));
}

void tst_EncryptionHandlers::aKeyOfAChinaRegionHas128Bits()
{
    const CallContext beijing {u"cn-north-1"_s};
    const QString arn = m_bench->newKey("{}", beijing)["Arn"_L1].toString();
    const QJsonObject sealed = encrypted(arn, "x", {}, beijing);
    const auto opened = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"CiphertextBlob"_s, sealed["CiphertextBlob"_L1]}}, beijing);
    QCOMPARE(outcome(opened), u"success"_s);
    const QString sm2 =
        m_bench->newKey("{'KeySpec':'SM2','KeyUsage':'ENCRYPT_DECRYPT'}", beijing)["Arn"_L1]
            .toString();
    const QJsonObject how {{u"EncryptionAlgorithm"_s, u"SM2PKE"_s}};
    const QJsonObject pke = encrypted(sm2, QByteArray(1024, 's'), how, beijing);
    const auto back = m_bench->call(Operation::Decrypt,
        QJsonObject {{u"KeyId"_s, sm2}, {u"CiphertextBlob"_s, pke["CiphertextBlob"_L1]},
            {u"EncryptionAlgorithm"_s, u"SM2PKE"_s}},
        beijing);
    QCOMPARE(outcome(back), u"success"_s);
    QVERIFY(encrypted(sm2, QByteArray(1025, 's'), how, beijing)["error"_L1].toString().contains(
        u"cannot encrypt data larger than 1024 bytes"_s));
}

void tst_EncryptionHandlers::theLastUseIsOnRecord()
{
    const QString arn = m_bench->newKey()["Arn"_L1].toString();
    const auto usage = [&] {
        return *m_bench->call(Operation::GetKeyLastUsage, LocalKmsBench::keyBody(arn));
    };
    QVERIFY(!usage().contains("KeyLastUsage"_L1));
    QVERIFY(usage()["TrackingStartDate"_L1].toDouble() > 0);
    m_bench->clock.advanceHours(1);
    (void)encrypted(arn, "x", {{u"DryRun"_s, true}});
    QVERIFY(!usage().contains("KeyLastUsage"_L1));
    const QJsonObject sealed = encrypted(arn, "x");
    QCOMPARE(usage()["KeyLastUsage"_L1]["Operation"_L1].toString(), u"Encrypt"_s);
    m_bench->clock.advanceHours(1);
    QVERIFY(m_bench->call(
        Operation::Decrypt, QJsonObject {{u"CiphertextBlob"_s, sealed["CiphertextBlob"_L1]}}));
    const QJsonObject last = usage()["KeyLastUsage"_L1].toObject();
    QCOMPARE(last["Operation"_L1].toString(), u"Decrypt"_s);
    QCOMPARE(last["Timestamp"_L1].toDouble(), static_cast<double>(m_bench->clock.nowMs()) / 1000);
    QVERIFY(!last["CloudTrailEventId"_L1].toString().isEmpty());
    QVERIFY(!last["KmsRequestId"_L1].toString().isEmpty());
}

void tst_EncryptionHandlers::theLastUseOutlivesTheEngine()
{
    const QString arn = m_bench->newKey()["Arn"_L1].toString();
    (void)encrypted(arn, "x");
    m_bench->reopen();
    const auto reply = m_bench->call(Operation::GetKeyLastUsage, LocalKmsBench::keyBody(arn));
    QCOMPARE((*reply)["KeyLastUsage"_L1]["Operation"_L1].toString(), u"Encrypt"_s);
}

QTEST_GUILESS_MAIN(tst_EncryptionHandlers)
#include "tst_EncryptionHandlers.moc"
