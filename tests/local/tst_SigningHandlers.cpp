// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signing.h"

#include <QCryptographicHash>

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Sign and Verify, over every key spec, algorithm and message type.
class tst_SigningHandlers final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_bench.reset(); }

    void whatIsSignedVerifiesHereAndOutside_data() { addRows(true); }
    void whatIsSignedVerifiesHereAndOutside();
    void everyChangeIsNoticed_data() { addRows(true); }
    void everyChangeIsNoticed();
    void otherMessageTypesAreRefused_data() { addRows(false); }
    void otherMessageTypesAreRefused();
    void aDigestHasTheLengthOfItsHash_data();
    void aDigestHasTheLengthOfItsHash();
    void otherAlgorithmsAreRefused_data() { addSpecs(); }
    void otherAlgorithmsAreRefused();
    void aRawMessageIsHashedAsItsDigestSays_data();
    void aRawMessageIsHashedAsItsDigestSays();
    void theFirstProblemIsAnswered_data();
    void theFirstProblemIsAnswered();
    void messagesHaveOneTo4096Bytes();
    void aDryRunSignsNothing();
    void aDryRunOfVerifyLooksAtTheSignature();

private:
    static constexpr std::array typeNames {"RAW"_L1, "DIGEST"_L1, "EXTERNAL_MU"_L1};

    static QString text(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static QByteArray bytes(const QJsonValue& member)
    {
        return QByteArray::fromBase64(member.toString().toLatin1());
    }
    static bool takes(const SigningAlgorithmInfo& algorithm, MessageType type)
    {
        return type == MessageType::Raw   ? algorithm.raw
            : type == MessageType::Digest ? algorithm.digestBytes > 0
                                          : algorithm.scheme == SignatureScheme::MlDsa;
    }
    static CallContext placeOf(KeySpec spec)
    {
        return {infoOf(spec).chinaRegionsOnly ? u"cn-north-1"_s : u"eu-central-1"_s};
    }
    void addRows(bool taken);
    void addSpecs();
    [[nodiscard]] static QByteArray messageFor(
        const SigningAlgorithmInfo& algorithm, MessageType type)
    {
        return type == MessageType::Digest    ? QByteArray(algorithm.digestBytes, 'd')
            : type == MessageType::ExternalMu ? QByteArray(externalMuBytes, 'm')
                                              : QByteArray("attack at dawn");
    }
    [[nodiscard]] QJsonObject request(
        KeySpec spec, const QString& algorithm, MessageType type, const QByteArray& message)
    {
        return {{u"KeyId"_s, m_keys.value(spec)}, {u"SigningAlgorithm"_s, algorithm},
            {u"MessageType"_s, typeNames[static_cast<std::size_t>(type)]},
            {u"Message"_s, text(message)}};
    }

    std::unique_ptr<LocalKmsBench> m_bench;
    QMap<KeySpec, QString> m_keys; ///< ARNs of signing keys
};

void tst_SigningHandlers::initTestCase()
{
    m_bench = std::make_unique<LocalKmsBench>();
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage != KeyUsage::SignVerify
            || m_bench->kms().capabilities().reasonAgainst(pair.spec))
            continue;
        const auto made = m_bench->call(Operation::CreateKey,
            QJsonObject {{u"KeySpec"_s, nameOf(pair.spec)}, {u"KeyUsage"_s, u"SIGN_VERIFY"_s}},
            placeOf(pair.spec));
        QCOMPARE(outcome(made), u"success"_s);
        m_keys.insert(pair.spec, LocalKmsBench::metadata(made)["Arn"_L1].toString());
    }
}

void tst_SigningHandlers::addRows(bool taken)
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<MessageType>("type");
    for (const KeySpec spec : m_keys.keys()) {
        for (const QLatin1StringView name : algorithmsOf(spec, KeyUsage::SignVerify)) {
            for (const MessageType type :
                {MessageType::Raw, MessageType::Digest, MessageType::ExternalMu}) {
                if (takes(*signingAlgorithmNamed(QString(name)), type) == taken)
                    QTest::addRow("%s %s %s", nameOf(spec).data(), name.data(),
                        typeNames[static_cast<std::size_t>(type)].data())
                        << spec << QString(name) << type;
            }
        }
    }
}

void tst_SigningHandlers::addSpecs()
{
    QTest::addColumn<KeySpec>("spec");
    for (const KeySpec spec : m_keys.keys())
        QTest::newRow(nameOf(spec).data()) << spec;
}

void tst_SigningHandlers::whatIsSignedVerifiesHereAndOutside()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    QFETCH(MessageType, type);
    const SigningAlgorithmInfo& info = *signingAlgorithmNamed(algorithm);
    const QByteArray message = messageFor(info, type);
    QJsonObject body = request(spec, algorithm, type, message);
    const auto made = m_bench->call(Operation::Sign, body, placeOf(spec));
    QCOMPARE(outcome(made), u"success"_s);
    QCOMPARE(made->keys(), (QStringList {u"KeyId"_s, u"Signature"_s, u"SigningAlgorithm"_s}));
    QCOMPARE((*made)["KeyId"_L1].toString(), m_keys.value(spec));
    QCOMPARE((*made)["SigningAlgorithm"_L1].toString(), algorithm);

    body.insert("Signature"_L1, (*made)["Signature"_L1]);
    const auto verified = m_bench->call(Operation::Verify, body, placeOf(spec));
    QCOMPARE(outcome(verified), u"success"_s);
    QCOMPARE(*verified,
        (QJsonObject {{u"KeyId"_s, m_keys.value(spec)}, {u"SignatureValid"_s, true},
            {u"SigningAlgorithm"_s, algorithm}}));

    const auto given = m_bench->call(
        Operation::GetPublicKey, LocalKmsBench::keyBody(m_keys.value(spec)), placeOf(spec));
    const auto publicKey = PublicKey::from(spec, bytes((*given)["PublicKey"_L1]));
    QVERIFY(publicKey);
    const auto outside =
        verifyWith(*publicKey, info, type, message, bytes((*made)["Signature"_L1]));
    QVERIFY(outside && *outside);
}

void tst_SigningHandlers::everyChangeIsNoticed()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    QFETCH(MessageType, type);
    QByteArray message = messageFor(*signingAlgorithmNamed(algorithm), type);
    QJsonObject body = request(spec, algorithm, type, message);
    const auto made = m_bench->call(Operation::Sign, body, placeOf(spec));
    const QByteArray signature = bytes((*made)["Signature"_L1]);
    const auto answer = [&](const QByteArray& candidate) {
        body.insert("Signature"_L1, text(candidate));
        return outcome(m_bench->call(Operation::Verify, body, placeOf(spec)));
    };
    for (qsizetype at = 0; at < signature.size(); at += 1 + signature.size() / 16) {
        QByteArray changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QCOMPARE(answer(changed), u"KMSInvalidSignatureException"_s);
    }
    QCOMPARE(answer(signature.chopped(1)), u"KMSInvalidSignatureException"_s);
    QCOMPARE(answer(signature + 'x'), u"KMSInvalidSignatureException"_s);
    message[0] = static_cast<char>(message[0] ^ 1);
    body.insert("Message"_L1, text(message));
    QCOMPARE(answer(signature), u"KMSInvalidSignatureException"_s);
}

void tst_SigningHandlers::otherMessageTypesAreRefused()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    QFETCH(MessageType, type);
    const QLatin1StringView typeName = typeNames[static_cast<std::size_t>(type)];
    const bool namesKey =
        type == MessageType::ExternalMu || infoOf(spec).family == KeyFamily::MlDsa;
    const QString expected = namesKey
        ? u"ValidationException: Message type %1 is incompatible with key spec %2."_s.arg(
            typeName, nameOf(spec))
        : u"ValidationException: Message type %1 is incompatible with algorithm %2."_s.arg(
            typeName, algorithm);
    // The length is wrong too, for whatever the type may be: the type is looked at first.
    QJsonObject body = request(spec, algorithm, type, "short");
    QCOMPARE(outcome(m_bench->call(Operation::Sign, body, placeOf(spec))), expected);
    body.insert("Signature"_L1, text("x"));
    QCOMPARE(outcome(m_bench->call(Operation::Verify, body, placeOf(spec))), expected);
}

void tst_SigningHandlers::aDigestHasTheLengthOfItsHash_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("algorithm");
    for (const KeySpec spec : m_keys.keys()) {
        for (const QLatin1StringView name : algorithmsOf(spec, KeyUsage::SignVerify)) {
            if (signingAlgorithmNamed(QString(name))->digestBytes > 0)
                QTest::addRow("%s %s", nameOf(spec).data(), name.data()) << spec << QString(name);
        }
    }
}

void tst_SigningHandlers::aDigestHasTheLengthOfItsHash()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    const int right = signingAlgorithmNamed(algorithm)->digestBytes;
    for (const int length : {1, right - 1, right + 1}) {
        QJsonObject body = request(spec, algorithm, MessageType::Digest, QByteArray(length, 'd'));
        const QString expected =
            u"ValidationException: Digest is invalid length for algorithm %1."_s.arg(algorithm);
        QCOMPARE(outcome(m_bench->call(Operation::Sign, body, placeOf(spec))), expected);
        body.insert("Signature"_L1, text("x"));
        QCOMPARE(outcome(m_bench->call(Operation::Verify, body, placeOf(spec))), expected);
    }
}

void tst_SigningHandlers::otherAlgorithmsAreRefused()
{
    QFETCH(KeySpec, spec);
    const auto own = algorithmsOf(spec, KeyUsage::SignVerify);
    // The service's shape lets SYMMETRIC_DEFAULT pass to this check.
    QStringList others {u"SYMMETRIC_DEFAULT"_s};
    for (const SigningAlgorithmInfo& algorithm : signingAlgorithms()) {
        if (std::ranges::find(own, algorithm.name) == own.end())
            others.append(algorithm.name);
    }
    for (const QString& algorithm : others) {
        // The digest is too short as well: the algorithm is looked at first.
        QJsonObject body = request(spec, algorithm, MessageType::Digest, "d");
        const QString expected =
            u"InvalidKeyUsageException: Algorithm %1 is incompatible with key spec %2."_s.arg(
                algorithm, nameOf(spec));
        QCOMPARE(outcome(m_bench->call(Operation::Sign, body, placeOf(spec))), expected);
        body.insert("Signature"_L1, text("x"));
        QCOMPARE(outcome(m_bench->call(Operation::Verify, body, placeOf(spec))), expected);
    }
}

void tst_SigningHandlers::aRawMessageIsHashedAsItsDigestSays_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QCryptographicHash::Algorithm>("hash");
    for (const auto& [suffix, hash] :
        {std::pair("256", QCryptographicHash::Sha256), std::pair("384", QCryptographicHash::Sha384),
            std::pair("512", QCryptographicHash::Sha512)}) {
        for (const char* scheme : {"RSASSA_PSS_SHA_", "RSASSA_PKCS1_V1_5_SHA_"})
            QTest::addRow("%s%s", scheme, suffix)
                << KeySpec::Rsa2048 << QString::fromLatin1(scheme) + QString::fromLatin1(suffix)
                << hash;
    }
    QTest::newRow("P-256") << KeySpec::EccNistP256 << u"ECDSA_SHA_256"_s
                           << QCryptographicHash::Sha256;
    QTest::newRow("P-384") << KeySpec::EccNistP384 << u"ECDSA_SHA_384"_s
                           << QCryptographicHash::Sha384;
    QTest::newRow("P-521") << KeySpec::EccNistP521 << u"ECDSA_SHA_512"_s
                           << QCryptographicHash::Sha512;
    QTest::newRow("secp256k1") << KeySpec::EccSecgP256k1 << u"ECDSA_SHA_256"_s
                               << QCryptographicHash::Sha256;
}

void tst_SigningHandlers::aRawMessageIsHashedAsItsDigestSays()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    QFETCH(QCryptographicHash::Algorithm, hash);
    const QByteArray message("one message, two ways to sign it");
    const auto made =
        m_bench->call(Operation::Sign, request(spec, algorithm, MessageType::Raw, message));
    QJsonObject body =
        request(spec, algorithm, MessageType::Digest, QCryptographicHash::hash(message, hash));
    body.insert("Signature"_L1, (*made)["Signature"_L1]);
    QCOMPARE(outcome(m_bench->call(Operation::Verify, body)), u"success"_s);
}

// Each row has everything wrong that the rows after it have, and one thing more.
void tst_SigningHandlers::theFirstProblemIsAnswered_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("answer");
    const QString id = u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("shape") << id << u"RSA"_s
                           << u"ValidationException: 1 validation error detected: Value 'RSA' at "
                              "'signingAlgorithm' failed to satisfy constraint: Member must "
                              "satisfy enum value set: [RSASSA_PSS_SHA_256, RSASSA_PSS_SHA_384, "
                              "RSASSA_PSS_SHA_512, RSASSA_PKCS1_V1_5_SHA_256, "
                              "RSASSA_PKCS1_V1_5_SHA_384, RSASSA_PKCS1_V1_5_SHA_512, "
                              "ECDSA_SHA_256, ECDSA_SHA_384, ECDSA_SHA_512, ED25519_SHA_512, "
                              "ED25519_PH_SHA_512, SM2DSA, ML_DSA_SHAKE_256]"_s;
    QTest::newRow("key") << id << u"ECDSA_SHA_256"_s
                         << u"NotFoundException: Key 'arn:aws:kms:eu-central-1:111122223333:key/"
                            "00000000-0000-0000-0000-000000000000' does not exist"_s;
    QTest::newRow("usage") << u"{'KeySpec':'HMAC_224','KeyUsage':'GENERATE_VERIFY_MAC'}"_s
                           << u"ECDSA_SHA_256"_s
                           << u"InvalidKeyUsageException: @ARN key usage is GENERATE_VERIFY_MAC "
                              "which is not valid for Sign."_s;
    QTest::newRow("state") << u"{'KeySpec':'ECC_NIST_P384','KeyUsage':'SIGN_VERIFY'}"_s
                           << u"ECDSA_SHA_256"_s << u"DisabledException: @ARN is disabled."_s;
}

void tst_SigningHandlers::theFirstProblemIsAnswered()
{
    QFETCH(QString, key);
    QFETCH(QString, algorithm);
    QFETCH(QString, answer);
    if (key.startsWith(u'{')) {
        key = m_bench->newKey(key.toLatin1().constData())["Arn"_L1].toString();
        QVERIFY(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(key)));
    }
    const QJsonObject body {{u"KeyId"_s, key}, {u"SigningAlgorithm"_s, algorithm},
        {u"MessageType"_s, u"DIGEST"_s}, {u"Message"_s, text("d")}, {u"DryRun"_s, true}};
    QCOMPARE(outcome(m_bench->call(Operation::Sign, body)), answer.replace(u"@ARN"_s, key));
}

void tst_SigningHandlers::messagesHaveOneTo4096Bytes()
{
    const auto answer = [&](int size) {
        return outcome(m_bench->call(Operation::Sign,
            request(KeySpec::EccNistP256, u"ECDSA_SHA_256"_s, MessageType::Raw,
                QByteArray(size, 'x'))));
    };
    const QString refusal = u"ValidationException: 1 validation error detected: Value at 'message' "
                            "failed to satisfy constraint: Member must have length "_s;
    QCOMPARE(answer(0), refusal + u"greater than or equal to 1"_s);
    QCOMPARE(answer(1), u"success"_s);
    QCOMPARE(answer(4096), u"success"_s);
    QCOMPARE(answer(4097), refusal + u"less than or equal to 4096"_s);
}

void tst_SigningHandlers::aDryRunSignsNothing()
{
    for (const KeySpec spec : {KeySpec::EccNistP256, KeySpec::Rsa2048}) {
        QJsonObject body =
            request(spec, algorithmsOf(spec, KeyUsage::SignVerify).front(), MessageType::Raw, "m");
        body.insert("DryRun"_L1, true);
        QCOMPARE(outcome(m_bench->call(Operation::Sign, body)),
            u"DryRunOperationException: The request would have succeeded, but the DryRun option "
            "is set."_s);
    }
}

void tst_SigningHandlers::aDryRunOfVerifyLooksAtTheSignature()
{
    QJsonObject body =
        request(KeySpec::EccNistP256, u"ECDSA_SHA_256"_s, MessageType::Raw, "message");
    const auto made = m_bench->call(Operation::Sign, body);
    body.insert("DryRun"_L1, true);
    body.insert("Signature"_L1, (*made)["Signature"_L1]);
    QCOMPARE(outcome(m_bench->call(Operation::Verify, body)),
        u"DryRunOperationException: The request would have succeeded, but the DryRun option is "
        "set."_s);
    body.insert("Message"_L1, text("another"));
    QCOMPARE(outcome(m_bench->call(Operation::Verify, body)), u"KMSInvalidSignatureException"_s);
}

QTEST_GUILESS_MAIN(tst_SigningHandlers)
#include "tst_SigningHandlers.moc"
