// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyGenerator.h"
#include "core/crypto/KeyMaterialCheck.h"
#include "core/crypto/KeyPair.h"

#include <QRegularExpression>
#include <QTest>

#include <openssl/err.h>

#include <atomic>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KeyGenerator : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void everySpecGivesItsMaterial_data()
    {
        QTest::addColumn<int>("row");
        for (const KeySpecInfo& info : keySpecTable())
            QTest::newRow(info.name.data()) << static_cast<int>(info.spec);
    }

    void everySpecGivesItsMaterial()
    {
        QFETCH(int, row);
        const auto spec = static_cast<KeySpec>(row);
        const auto key = generateKey(spec, false, {});
        if (localCapabilities().reasonAgainst(spec)) {
            QVERIFY(!key);
            QCOMPARE(key.error().code, ErrorCode::Unsupported);
            return;
        }
        QVERIFY(key);
        if (isSecret(spec)) {
            QCOMPARE(key->material.size() * 8, static_cast<std::size_t>(infoOf(spec).bits));
            QVERIFY(key->publicKey.isEmpty());
            return;
        }
        const auto pair = privateKeyFrom(key->material.view());
        QVERIFY(pair);
        const auto publicHalf = publicKeyFrom(key->publicKey);
        QVERIFY(publicHalf);
        QCOMPARE(EVP_PKEY_eq(pair->get(), publicHalf->get()), 1);
        QVERIFY(pairwiseConsistent(spec, pair->get()));
        if (infoOf(spec).family == KeyFamily::Rsa)
            QCOMPARE(EVP_PKEY_get_bits(pair->get()), infoOf(spec).bits);
        if (infoOf(spec).importable)
            QCOMPARE(checkKeyMaterial(spec, false, key->material)->publicKey, key->publicKey);
    }

    void rsaKeysHaveTheUsualExponent()
    {
        const auto key = generateKey(KeySpec::Rsa2048, false, {});
        const auto pair = privateKeyFrom(key->material.view());
        BIGNUM* exponent = nullptr;
        QCOMPARE(EVP_PKEY_get_bn_param(pair->get(), OSSL_PKEY_PARAM_RSA_E, &exponent), 1);
        const Bignum owned(exponent);
        QCOMPARE(BN_get_word(exponent), 65537UL);
    }

    void theSmallSymmetricKeyIsThatOfChina()
    {
        QCOMPARE(generateKey(KeySpec::SymmetricDefault, true, {})->material.size(), std::size_t {16});
        QCOMPARE(generateKey(KeySpec::Hmac256, true, {})->material.size(), std::size_t {32});
    }

    void twoKeysDiffer_data()
    {
        QTest::addColumn<int>("row");
        for (const KeySpec spec : {KeySpec::SymmetricDefault, KeySpec::EccNistP256, KeySpec::Sm2,
                 KeySpec::EccNistEdwards25519})
            QTest::newRow(nameOf(spec).data()) << static_cast<int>(spec);
    }

    void twoKeysDiffer()
    {
        QFETCH(int, row);
        const auto spec = static_cast<KeySpec>(row);
        const auto one = generateKey(spec, false, {});
        const auto other = generateKey(spec, false, {});
        QVERIFY(!one->material.bytes().equalsInConstantTime(other->material.bytes()));
        QVERIFY(keyFingerprint(spec, *one) != keyFingerprint(spec, *other));
    }

    void aLargeRsaKeyIsCancelledAtOnce_data()
    {
        QTest::addColumn<int>("polls");
        QTest::newRow("before it starts") << 0;
        QTest::newRow("at the first poll") << 1;
        QTest::newRow("on the way") << 20;
    }

    void aLargeRsaKeyIsCancelledAtOnce()
    {
        QFETCH(int, polls);
        std::atomic_int left = polls;
        const auto key = generateKey(KeySpec::Rsa4096, false, [&left] { return left-- <= 0; });
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::Cancelled);
        QVERIFY2(left > -50, "it went on long after it was told to stop");
    }

    void theLibrarySaysWhatItLacksAndSinceWhen()
    {
        const Capabilities capabilities = localCapabilities();
        for (const KeySpecInfo& info : keySpecTable()) {
            const auto reason = capabilities.reasonAgainst(info.spec);
            if (info.inManual || info.family != KeyFamily::MlDsa)
                QVERIFY2(!reason, info.name.data());
            else if (reason)
                QVERIFY2(QRegularExpression(u"^This OpenSSL \\(\\d+\\.\\d+\\.\\d+[^)]*\\) has no "
                                            "ML-DSA; it comes with OpenSSL 3\\.5\\.$"_s)
                             .match(reason->english())
                             .hasMatch(),
                    qPrintable(reason->english()));
        }
    }

private:
    static bool isSecret(KeySpec spec)
    {
        const KeyFamily family = infoOf(spec).family;
        return family == KeyFamily::Symmetric || family == KeyFamily::Hmac;
    }
};

QTEST_GUILESS_MAIN(tst_KeyGenerator)
#include "tst_KeyGenerator.moc"
