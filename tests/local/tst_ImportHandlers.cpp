// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ImportWrapping.h"
#include "core/crypto/KeyGenerator.h"

#include "LocalKmsBench.h"
#include <algorithm>
#include <array>
#include <map>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ImportHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void everySpecIsImportedUnderEveryAlgorithmThatFits_data();
    void everySpecIsImportedUnderEveryAlgorithmThatFits();
    void anAlgorithmThatDoesNotFitIsRefused_data();
    void anAlgorithmThatDoesNotFitIsRefused();
    void keysMadeHereTakeNoMaterial();
    void parametersAreValidForADay();
    void aTokenIsForItsKeyOnly();
    void garbageIsNoTokenAndNoMaterial();
    void materialOfTheWrongKindIsRefused();
    void expiryIsCheckedBeforeAnythingElse_data();
    void expiryIsCheckedBeforeAnythingElse();
    void expiredMaterialLeavesTheKeyPendingImport();
    void onlyTheSameMaterialComesBack();
    void deletedMaterialLeavesTheKeyPendingImport();
    void theMaterialIdDependsOnKeyAndMaterial();
    void reimportingIntoADisabledKeyKeepsItDisabled();

private:
    struct Parameters {
        QByteArray publicKey;
        QString token;
    };
    [[nodiscard]] QString newExternalKey(KeySpec spec = KeySpec::SymmetricDefault);
    [[nodiscard]] Parameters parametersFor(const QString& keyId,
        WrappingAlgorithm algorithm = WrappingAlgorithm::RsaesOaepSha256,
        KeySpec wrappingSpec = KeySpec::Rsa2048);
    /// A request that imports this material for good.
    [[nodiscard]] QJsonObject importOf(const QString& keyId, const Parameters& parameters,
        const KeyMaterial& material,
        WrappingAlgorithm algorithm = WrappingAlgorithm::RsaesOaepSha256);
    [[nodiscard]] KmsReply import(const QJsonObject& request)
    {
        return m_bench->call(Operation::ImportKeyMaterial, request);
    }
    [[nodiscard]] static KeyMaterial secret(std::uint8_t fill, std::size_t size = 32)
    {
        return KeyMaterial(SecretBytes(std::vector<std::uint8_t>(size, fill)));
    }
    [[nodiscard]] QString state(const QString& keyId)
    {
        return m_bench->describe(keyId)["KeyState"_L1].toString();
    }

    /// Material made once and imported by several rows.
    [[nodiscard]] const GeneratedKey& ownKey(KeySpec spec);

    std::unique_ptr<LocalKmsBench> m_bench;
    std::map<KeySpec, GeneratedKey> m_ownKeys;
};

void tst_ImportHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
}

QString tst_ImportHandlers::newExternalKey(KeySpec spec)
{
    QJsonObject request {{u"Origin"_s, u"EXTERNAL"_s}, {u"KeySpec"_s, nameOf(spec)}};
    for (const PairInfo& pair : validPairs()) {
        if (pair.spec == spec)
            request.insert("KeyUsage"_L1, nameOf(pair.usage));
    }
    return LocalKmsBench::metadata(m_bench->call(Operation::CreateKey, request))["KeyId"_L1]
        .toString();
}

tst_ImportHandlers::Parameters tst_ImportHandlers::parametersFor(
    const QString& keyId, WrappingAlgorithm algorithm, KeySpec wrappingSpec)
{
    const auto reply = m_bench->call(Operation::GetParametersForImport,
        {{u"KeyId"_s, keyId}, {u"WrappingAlgorithm"_s, infoOf(algorithm).name},
            {u"WrappingKeySpec"_s, nameOf(wrappingSpec)}});
    if (!reply)
        return {};
    return {QByteArray::fromBase64(reply->value("PublicKey"_L1).toString().toLatin1()),
        reply->value("ImportToken"_L1).toString()};
}

QJsonObject tst_ImportHandlers::importOf(const QString& keyId, const Parameters& parameters,
    const KeyMaterial& material, WrappingAlgorithm algorithm)
{
    const auto wrapped = wrapKeyMaterial(algorithm, parameters.publicKey, material);
    return {{u"KeyId"_s, keyId}, {u"ImportToken"_s, parameters.token},
        {u"EncryptedKeyMaterial"_s, wrapped ? QString::fromLatin1(wrapped->toBase64()) : QString()},
        {u"ExpirationModel"_s, u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s}};
}

void tst_ImportHandlers::everySpecIsImportedUnderEveryAlgorithmThatFits_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<WrappingAlgorithm>("algorithm");
    QTest::addColumn<KeySpec>("wrappingSpec");
    for (const KeySpecInfo& spec : keySpecTable()) {
        if (!spec.importable || spec.chinaRegionsOnly)
            continue;
        for (const WrappingAlgorithmInfo& algorithm : wrappingAlgorithms()) {
            // The smallest wrapping key that fits; making large ones takes its time.
            const KeySpec all[] {KeySpec::Rsa2048, KeySpec::Rsa3072};
            const auto fits = std::ranges::find_if(all, [&](KeySpec wrapping) {
                return !reasonAgainstWrapping(
                    algorithm.algorithm, spec.spec, infoOf(wrapping).bits);
            });
            if (fits != std::end(all)) {
                QTest::addRow(
                    "%s %s %s", spec.name.data(), algorithm.name.data(), nameOf(*fits).data())
                    << spec.spec << algorithm.algorithm << *fits;
            }
        }
    }
    QTest::newRow("the largest wrapping key")
        << KeySpec::EccNistP521 << WrappingAlgorithm::RsaesOaepSha256 << KeySpec::Rsa4096;
}

const GeneratedKey& tst_ImportHandlers::ownKey(KeySpec spec)
{
    GeneratedKey& key = m_ownKeys[spec];
    if (key.material.isEmpty()) {
        if (auto made = generateKey(spec, false, [] { return false; }))
            key = std::move(made).value();
    }
    return key;
}

void tst_ImportHandlers::everySpecIsImportedUnderEveryAlgorithmThatFits()
{
    QFETCH(KeySpec, spec);
    QFETCH(WrappingAlgorithm, algorithm);
    QFETCH(KeySpec, wrappingSpec);
    const QString keyId = newExternalKey(spec);
    QCOMPARE(state(keyId), u"PendingImport"_s);
    const GeneratedKey& own = ownKey(spec);
    QVERIFY(!own.material.isEmpty());
    const Parameters parameters = parametersFor(keyId, algorithm, wrappingSpec);
    QVERIFY(!parameters.token.isEmpty());
    const auto reply = import(importOf(keyId, parameters, own.material, algorithm));
    QCOMPARE(outcome(reply), u"success"_s);

    const QJsonObject metadata = m_bench->describe(keyId);
    QCOMPARE(reply->value("KeyId"_L1), metadata["Arn"_L1]);
    QCOMPARE(metadata["KeyState"_L1].toString(), u"Enabled"_s);
    QCOMPARE(metadata["Enabled"_L1], QJsonValue(true));
    QCOMPARE(metadata["ExpirationModel"_L1].toString(), u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s);
    QCOMPARE(metadata.contains("CurrentKeyMaterialId"_L1), spec == KeySpec::SymmetricDefault);
    if (own.publicKey.isEmpty())
        return;
    const auto published = m_bench->call(Operation::GetPublicKey, LocalKmsBench::keyBody(keyId));
    QCOMPARE(published->value("PublicKey"_L1).toString().toLatin1(), own.publicKey.toBase64());
}

void tst_ImportHandlers::anAlgorithmThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("withdrawn in 2023") << KeySpec::SymmetricDefault << u"RSAES_PKCS1_V1_5"_s;
    QTest::newRow("China's") << KeySpec::SymmetricDefault << u"SM2PKE"_s;
    QTest::newRow("RSA key under OAEP") << KeySpec::Rsa2048 << u"RSAES_OAEP_SHA_256"_s;
    QTest::newRow("P-521 does not fit RSA_2048") << KeySpec::EccNistP521 << u"RSAES_OAEP_SHA_256"_s;
    QTest::newRow("symmetric key in two steps")
        << KeySpec::SymmetricDefault << u"RSA_AES_KEY_WRAP_SHA_256"_s;
}

void tst_ImportHandlers::anAlgorithmThatDoesNotFitIsRefused()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    const auto reply = m_bench->call(Operation::GetParametersForImport,
        {{u"KeyId"_s, newExternalKey(spec)}, {u"WrappingAlgorithm"_s, algorithm},
            {u"WrappingKeySpec"_s, u"RSA_2048"_s}});
    QVERIFY(!reply);
    QCOMPARE(reply.error().name, u"UnsupportedOperationException"_s);
}

void tst_ImportHandlers::keysMadeHereTakeNoMaterial()
{
    const QJsonObject key = m_bench->newKey();
    const QString keyId = key["KeyId"_L1].toString();
    const QString expected =
        u"UnsupportedOperationException: %1 origin is AWS_KMS which is not valid for this "
        "operation."_s.arg(key["Arn"_L1].toString());
    QCOMPARE(outcome(m_bench->call(Operation::GetParametersForImport,
                 {{u"KeyId"_s, keyId}, {u"WrappingAlgorithm"_s, u"RSAES_OAEP_SHA_256"_s},
                     {u"WrappingKeySpec"_s, u"RSA_2048"_s}})),
        expected);
    QCOMPARE(outcome(import(importOf(keyId, {{}, u"AAAA"_s}, secret(1)))).section(u':', 0, 0),
        u"ValidationException"_s); // nothing was wrapped: the shape comes first
    QJsonObject request = importOf(keyId, {{}, u"AAAA"_s}, secret(1));
    request.insert("EncryptedKeyMaterial"_L1, u"AAAA"_s);
    QCOMPARE(outcome(import(request)), expected);
    request.remove("ExpirationModel"_L1);
    QCOMPARE(outcome(import(request)), expected); // not that a date is missing
    QCOMPARE(
        outcome(m_bench->call(Operation::DeleteImportedKeyMaterial, LocalKmsBench::keyBody(keyId))),
        expected);
}

void tst_ImportHandlers::parametersAreValidForADay()
{
    const QString keyId = newExternalKey();
    const auto reply = m_bench->call(Operation::GetParametersForImport,
        {{u"KeyId"_s, keyId}, {u"WrappingAlgorithm"_s, u"RSAES_OAEP_SHA_1"_s},
            {u"WrappingKeySpec"_s, u"RSA_2048"_s}});
    QCOMPARE(reply->value("ParametersValidTo"_L1).toDouble(), 1'700'000'000.0 + 86'400.0);
    QCOMPARE(reply->value("KeyId"_L1), m_bench->describe(keyId)["Arn"_L1]);

    const Parameters parameters = parametersFor(keyId);
    const QJsonObject request = importOf(keyId, parameters, secret(1));
    m_bench->clock.advanceHours(24);
    QCOMPARE(outcome(import(request)), u"ExpiredImportTokenException"_s);
    QCOMPARE(state(keyId), u"PendingImport"_s);
}

void tst_ImportHandlers::aTokenIsForItsKeyOnly()
{
    const QString one = newExternalKey();
    const QString other = newExternalKey();
    const Parameters parameters = parametersFor(one);
    QCOMPARE(
        outcome(import(importOf(other, parameters, secret(1)))), u"InvalidImportTokenException"_s);
    m_bench->reopen(); // tokens outlive the process: they are sealed under the account's key
    QCOMPARE(outcome(import(importOf(one, parameters, secret(1)))), u"success"_s);
}

void tst_ImportHandlers::garbageIsNoTokenAndNoMaterial()
{
    const QString keyId = newExternalKey();
    const Parameters parameters = parametersFor(keyId);
    QJsonObject request = importOf(keyId, {parameters.publicKey, u"AAAA"_s}, secret(1));
    QCOMPARE(outcome(import(request)), u"InvalidImportTokenException"_s);
    request = importOf(keyId, parameters, secret(1));
    request.insert("EncryptedKeyMaterial"_L1, QString::fromLatin1(QByteArray(256, 1).toBase64()));
    QCOMPARE(outcome(import(request)), u"InvalidCiphertextException"_s);
    // Wrapped for another wrapping key:
    request = importOf(keyId, {parametersFor(keyId).publicKey, parameters.token}, secret(1));
    QCOMPARE(outcome(import(request)), u"InvalidCiphertextException"_s);
    QCOMPARE(state(keyId), u"PendingImport"_s);
}

void tst_ImportHandlers::materialOfTheWrongKindIsRefused()
{
    const QString symmetric = newExternalKey();
    const auto tooShort = import(importOf(symmetric, parametersFor(symmetric), secret(1, 31)));
    QCOMPARE(tooShort.error().name, u"IncorrectKeyMaterialException"_s);
    const QString curve = newExternalKey(KeySpec::EccNistP256);
    const auto other = generateKey(KeySpec::EccNistP384, false, [] { return false; });
    const auto wrongCurve =
        import(importOf(curve, parametersFor(curve, WrappingAlgorithm::RsaAesKeyWrapSha256),
            other->material, WrappingAlgorithm::RsaAesKeyWrapSha256));
    QCOMPARE(wrongCurve.error().name, u"IncorrectKeyMaterialException"_s);
}

void tst_ImportHandlers::expiryIsCheckedBeforeAnythingElse_data()
{
    QTest::addColumn<QByteArray>("expiry");
    QTest::addColumn<QString>("expected");
    const QString missing = u"ValidationException: A validTo date must be set if the "
                            "ExpirationModel is KEY_MATERIAL_EXPIRES"_s;
    const QString outside = u"ValidationException: The validTo date must be in the future and at "
                            "most 365 days from now"_s;
    QTest::newRow("nothing said") << QByteArray("{}") << missing;
    QTest::newRow("expires, no date")
        << QByteArray("{'ExpirationModel':'KEY_MATERIAL_EXPIRES'}") << missing;
    QTest::newRow("now") << QByteArray("{'ValidTo':1700000000}") << outside;
    QTest::newRow("in a second") << QByteArray("{'ValidTo':1700000001}")
                                 << u"InvalidImportTokenException"_s;
    QTest::newRow("in 365 days") << QByteArray("{'ValidTo':1731536000}")
                                 << u"InvalidImportTokenException"_s;
    QTest::newRow("later") << QByteArray("{'ValidTo':1731536001}") << outside;
    QTest::newRow("never, with a date")
        << QByteArray("{'ExpirationModel':'KEY_MATERIAL_DOES_NOT_EXPIRE','ValidTo':1700000001}")
        << u"ValidationException: A validTo date cannot be set if the ExpirationModel is "
           "KEY_MATERIAL_DOES_NOT_EXPIRE"_s;
}

void tst_ImportHandlers::expiryIsCheckedBeforeAnythingElse()
{
    QFETCH(QByteArray, expiry);
    QFETCH(QString, expected);
    QJsonObject request = LocalKmsBench::json(expiry);
    request.insert("KeyId"_L1, newExternalKey());
    request.insert("ImportToken"_L1, u"AAAA"_s);
    request.insert("EncryptedKeyMaterial"_L1, u"AAAA"_s);
    QCOMPARE(outcome(import(request)), expected);
}

void tst_ImportHandlers::expiredMaterialLeavesTheKeyPendingImport()
{
    const QString keyId = newExternalKey();
    const Parameters parameters = parametersFor(keyId);
    QJsonObject request = importOf(keyId, parameters, secret(1));
    request.remove("ExpirationModel"_L1);
    request.insert("ValidTo"_L1, 1'700'003'600);
    QCOMPARE(outcome(import(request)), u"success"_s);
    QJsonObject metadata = m_bench->describe(keyId);
    QCOMPARE(metadata["ExpirationModel"_L1].toString(), u"KEY_MATERIAL_EXPIRES"_s);
    QCOMPARE(metadata["ValidTo"_L1].toDouble(), 1'700'003'600.0);
    const QJsonValue materialId = metadata["CurrentKeyMaterialId"_L1];

    m_bench->clock.advanceHours(1);
    metadata = m_bench->describe(keyId);
    QCOMPARE(metadata["KeyState"_L1].toString(), u"PendingImport"_s);
    QVERIFY(!metadata.contains("ExpirationModel"_L1) && !metadata.contains("ValidTo"_L1));
    QCOMPARE(metadata["CurrentKeyMaterialId"_L1], materialId);
    (void)m_bench->newKey(); // any change sweeps the material out
    m_bench->reopen();
    QCOMPARE(state(keyId), u"PendingImport"_s);
    QCOMPARE(outcome(import(importOf(keyId, parameters, secret(1)))), u"success"_s);
    QCOMPARE(state(keyId), u"Enabled"_s);
}

void tst_ImportHandlers::onlyTheSameMaterialComesBack()
{
    const QString keyId = newExternalKey();
    const Parameters parameters = parametersFor(keyId);
    QCOMPARE(outcome(import(importOf(keyId, parameters, secret(1)))), u"success"_s);
    QCOMPARE(import(importOf(keyId, parameters, secret(2))).error().name,
        u"IncorrectKeyMaterialException"_s);
    QCOMPARE(
        outcome(m_bench->call(Operation::DeleteImportedKeyMaterial, LocalKmsBench::keyBody(keyId))),
        u"success"_s);
    QCOMPARE(import(importOf(keyId, parameters, secret(2))).error().name,
        u"IncorrectKeyMaterialException"_s);
    QCOMPARE(outcome(import(importOf(keyId, parameters, secret(1)))), u"success"_s);
}

void tst_ImportHandlers::deletedMaterialLeavesTheKeyPendingImport()
{
    const QString keyId = newExternalKey();
    const QJsonObject body = LocalKmsBench::keyBody(keyId);
    QCOMPARE(outcome(m_bench->call(Operation::DeleteImportedKeyMaterial, body)), u"success"_s);
    QCOMPARE(outcome(import(importOf(keyId, parametersFor(keyId), secret(1)))), u"success"_s);
    const QJsonValue materialId = m_bench->describe(keyId)["CurrentKeyMaterialId"_L1];
    const auto deleted = m_bench->call(Operation::DeleteImportedKeyMaterial, body);
    QCOMPARE(deleted->value("KeyMaterialId"_L1), materialId);
    const QJsonObject metadata = m_bench->describe(keyId);
    QCOMPARE(metadata["KeyState"_L1].toString(), u"PendingImport"_s);
    QCOMPARE(metadata["CurrentKeyMaterialId"_L1], materialId);
    QVERIFY(!metadata.contains("ExpirationModel"_L1));
}

void tst_ImportHandlers::theMaterialIdDependsOnKeyAndMaterial()
{
    QStringList ids;
    for (const std::uint8_t fill : std::to_array<std::uint8_t>({1, 1, 2})) {
        const QString keyId = newExternalKey();
        const auto reply = import(importOf(keyId, parametersFor(keyId), secret(fill)));
        QCOMPARE(outcome(reply), u"success"_s);
        QCOMPARE(
            m_bench->describe(keyId)["CurrentKeyMaterialId"_L1], reply->value("KeyMaterialId"_L1));
        ids.append(reply->value("KeyMaterialId"_L1).toString());
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

void tst_ImportHandlers::reimportingIntoADisabledKeyKeepsItDisabled()
{
    const QString keyId = newExternalKey();
    const Parameters parameters = parametersFor(keyId);
    QCOMPARE(outcome(import(importOf(keyId, parameters, secret(1)))), u"success"_s);
    QCOMPARE(
        outcome(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(keyId))), u"success"_s);
    QJsonObject again = importOf(keyId, parameters, secret(1));
    again.remove("ExpirationModel"_L1);
    again.insert("ValidTo"_L1, 1'700'003'600);
    QCOMPARE(outcome(import(again)), u"success"_s);
    QCOMPARE(state(keyId), u"Disabled"_s);
    QCOMPARE(m_bench->describe(keyId)["ValidTo"_L1].toDouble(), 1'700'003'600.0);
}

QTEST_GUILESS_MAIN(tst_ImportHandlers)
#include "tst_ImportHandlers.moc"
