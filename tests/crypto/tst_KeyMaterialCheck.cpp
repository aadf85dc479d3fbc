// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyMaterialCheck.h"
#include "core/crypto/KeyPair.h"
#include "core/crypto/KeyRecipe.h"
#include "tests/crypto/VectorFiles.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

KeyMaterial materialOf(const QByteArray& bytes)
{
    return KeyMaterial(SecretBytes(byteView(bytes)));
}

/// PKCS#8 of what a generating context makes.
KeyMaterial generated(EVP_PKEY_CTX* context)
{
    EVP_PKEY* pair = nullptr;
    EVP_PKEY_generate(context, &pair);
    const EvpPkey owned(pair);
    return std::move(encodedPair(pair)->material);
}

} // namespace

class tst_KeyMaterialCheck : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void secretsHaveTheirLength_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("small");
        QTest::addColumn<bool>("fits");
        const auto add = [](const char* name, KeySpec spec, int size, bool small, bool fits) {
            QTest::newRow(name) << static_cast<int>(spec) << size << small << fits;
        };
        add("symmetric 31", KeySpec::SymmetricDefault, 31, false, false);
        add("symmetric 32", KeySpec::SymmetricDefault, 32, false, true);
        add("symmetric 33", KeySpec::SymmetricDefault, 33, false, false);
        add("symmetric 0", KeySpec::SymmetricDefault, 0, false, false);
        add("China 16", KeySpec::SymmetricDefault, 16, true, true);
        add("China 32", KeySpec::SymmetricDefault, 32, true, false);
        add("HMAC_224 27", KeySpec::Hmac224, 27, false, false);
        add("HMAC_224 28", KeySpec::Hmac224, 28, false, true);
        add("HMAC_512 63", KeySpec::Hmac512, 63, false, false);
        add("HMAC_512 64", KeySpec::Hmac512, 64, false, true);
        add("HMAC_384 128", KeySpec::Hmac384, 128, false, true);
        add("HMAC_384 129", KeySpec::Hmac384, 129, false, false);
    }

    void secretsHaveTheirLength()
    {
        QFETCH(int, row);
        QFETCH(int, size);
        QFETCH(bool, small);
        QFETCH(bool, fits);
        const auto checked = checkKeyMaterial(
            static_cast<KeySpec>(row), small, materialOf(QByteArray(size, 's')));
        QCOMPARE(checked.has_value(), fits);
        if (!fits)
            QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    }

    void aLineBreakTooMuchIsNamed()
    {
        const auto checked = checkKeyMaterial(
            KeySpec::SymmetricDefault, false, materialOf(QByteArray(32, 's') + '\n'));
        QVERIFY2(checked.error().detail.contains(u"line break"), qPrintable(checked.error().detail));
    }

    void keysOfOthersAreRead()
    {
        const auto ed25519 = checkKeyMaterial(KeySpec::EccNistEdwards25519, false,
            materialOf(packagedFile(u"asymmetric/Ed25519/ed25519-pkcs8.der"_s)));
        QVERIFY(ed25519);
        QCOMPARE(ed25519->publicKey, packagedFile(u"asymmetric/Ed25519/ed25519-pub.der"_s));
        const auto rsa
            = privateKeyFrom(materialOf(packagedFile(u"asymmetric/DER_Serialization/unenc-rsa-pkcs8.der"_s))
                                 .view());
        QVERIFY(rsa);
        QCOMPARE(encodedPair(rsa->get())->publicKey,
            packagedFile(u"asymmetric/DER_Serialization/unenc-rsa-pkcs8.pub.der"_s));
    }

    void aPairOfAnotherSpecIsRefused_data()
    {
        QTest::addColumn<int>("made");
        QTest::addColumn<int>("claimed");
        const auto add = [](const char* name, KeySpec made, KeySpec claimed) {
            QTest::newRow(name) << static_cast<int>(made) << static_cast<int>(claimed);
        };
        add("modulus too short", KeySpec::Rsa2048, KeySpec::Rsa3072);
        add("other NIST curve", KeySpec::EccNistP256, KeySpec::EccNistP384);
        add("same size, other curve", KeySpec::EccNistP256, KeySpec::EccSecgP256k1);
        add("SM2 as P-256", KeySpec::Sm2, KeySpec::EccNistP256);
        add("P-256 as SM2", KeySpec::EccNistP256, KeySpec::Sm2);
        add("Edwards as RSA", KeySpec::EccNistEdwards25519, KeySpec::Rsa2048);
        add("RSA as Edwards", KeySpec::Rsa2048, KeySpec::EccNistEdwards25519);
        add("secret as pair", KeySpec::SymmetricDefault, KeySpec::EccNistP256);
        add("pair as secret", KeySpec::EccNistP256, KeySpec::SymmetricDefault);
        add("ML-DSA is never imported", KeySpec::SymmetricDefault, KeySpec::MlDsa65);
    }

    void aPairOfAnotherSpecIsRefused()
    {
        QFETCH(int, made);
        QFETCH(int, claimed);
        const auto key = generateKey(static_cast<KeySpec>(made), false, {});
        QVERIFY(key);
        const auto checked = checkKeyMaterial(static_cast<KeySpec>(claimed), false, key->material);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    }

    void aCurveByParametersIsRefused()
    {
        const EvpPkeyCtx context = pairGenerator(recipeOf(KeySpec::EccNistP256));
        QCOMPARE(EVP_PKEY_CTX_set_ec_param_enc(context.get(), OPENSSL_EC_EXPLICIT_CURVE), 1);
        const auto checked = checkKeyMaterial(KeySpec::EccNistP256, false, generated(context.get()));
        QVERIFY(!checked);
        QVERIFY2(checked.error().detail.contains(u"named curve"), qPrintable(checked.error().detail));
    }

    void threePrimesAreRefused()
    {
        const EvpPkeyCtx context = pairGenerator(recipeOf(KeySpec::Rsa2048));
        QCOMPARE(EVP_PKEY_CTX_set_rsa_keygen_primes(context.get(), 3), 1);
        const auto checked = checkKeyMaterial(KeySpec::Rsa2048, false, generated(context.get()));
        QVERIFY(!checked);
        QVERIFY2(checked.error().detail.contains(u"two primes"), qPrintable(checked.error().detail));
    }

    void damagedMaterialIsRefused()
    {
        const auto key = generateKey(KeySpec::EccNistP384, false, {});
        const QByteArray der(reinterpret_cast<const char*>(key->material.view().data()),
            static_cast<qsizetype>(key->material.size()));
        for (const QByteArray& damaged : {der.chopped(1), QByteArray(der + '\0'), QByteArray("text"),
                 QByteArray(), packagedFile(u"asymmetric/DER_Serialization/testrsa.der"_s)})
            QCOMPARE(checkKeyMaterial(KeySpec::EccNistP384, false, materialOf(damaged)).error().code,
                ErrorCode::InvalidInput);
        QByteArray mismatched = der; // the end of the public half
        mismatched[der.size() - 1] = static_cast<char>(der.back() ^ 1);
        QVERIFY(!checkKeyMaterial(KeySpec::EccNistP384, false, materialOf(mismatched)));
    }

    void fingerprintsTellKeysApartAndStayTheSame()
    {
        const GeneratedKey secret {materialOf(QByteArray(32, 's')), {}};
        // printf 'keywright key check value' | openssl dgst -sha256 -hmac ssssssssssssssssssssssssssssssss
        QCOMPARE(keyFingerprint(KeySpec::SymmetricDefault, secret).toHex(), QByteArray("f6ebbc89f0ac6bd1a2d2545cf5bf9a4f6ab073ab07ad3b8ec2b91f469ebb2b7a"));
        const GeneratedKey pair {{}, "public half"};
        QCOMPARE(keyFingerprint(KeySpec::Rsa2048, pair),
            QCryptographicHash::hash("public half", QCryptographicHash::Sha256));
    }
};

QTEST_GUILESS_MAIN(tst_KeyMaterialCheck)
#include "tst_KeyMaterialCheck.moc"
