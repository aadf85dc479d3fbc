// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RsaPair.h"
#include "core/crypto/RsaPrime.h"

#include <QRegularExpression>
#include <QTest>

#include <openssl/err.h>

#include <atomic>
#include <set>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

Bignum bignumOf(const QByteArray& decimal)
{
    BIGNUM* number = nullptr;
    BN_dec2bn(&number, decimal.constData());
    return Bignum(number);
}

const StopPoll never = [] { return false; };

} // namespace

class tst_RsaPrime : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void primesAreToldFromComposites_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<int>("prime");
        const auto row = [](const char* name, const QByteArray& number, int prime) {
            QTest::newRow(name) << number << prime;
        };
        row("5", "5", 1);
        row("9", "9", 0);
        row("65537", "65537", 1);
        row("2^61 - 1", "2305843009213693951", 1);
        row("2^127 - 1", "170141183460469231731687303715884105727", 1);
        row("2^128 + 1 = F7", "340282366920938463463374607431768211457", 0);
        row("561, a Carmichael number", "561", 0);
        row("1729, another", "1729", 0);
        row("2047, a strong pseudoprime to base 2", "2047", 0);
        row("3215031751, to bases 2, 3, 5 and 7", "3215031751", 0);
        row("3317044064679887385961981, to the first 13 primes", "3317044064679887385961981", 0);
        row("the square of a prime", "4295098369", 0);
    }

    void primesAreToldFromComposites()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const int, prime);
        const BignumCtx context(BN_CTX_new());
        const Bignum candidate = bignumOf(number);
        // Composites pass a round with a chance of at most one in four: 40 rounds leave none.
        QCOMPARE(isProbablePrime(candidate.get(), 40, context.get()), prime);
    }

    void itAgreesWithOpenSslOnEveryOddNumber()
    {
        const BignumCtx context(BN_CTX_new());
        const Bignum candidate(BN_new());
        for (BN_ULONG n = 5; n < 3000; n += 2) {
            BN_set_word(candidate.get(), n);
            QCOMPARE(isProbablePrime(candidate.get(), 40, context.get()),
                BN_check_prime(candidate.get(), context.get(), nullptr));
        }
    }

    void primesFitAnRsaKey_data()
    {
        QTest::addColumn<int>("bits");
        QTest::newRow("of RSA_2048") << 1024;
        QTest::newRow("of RSA_3072") << 1536;
        QTest::newRow("small, so that many are tried") << 128;
    }

    void primesFitAnRsaKey()
    {
        QFETCH(const int, bits);
        const BignumCtx context(BN_CTX_new());
        std::set<std::string> seen;
        const int count = bits > 128 ? 3 : 200;
        for (int i = 0; i < count; ++i) {
            const Bignum prime = findRsaPrime(bits, never);
            QVERIFY(prime);
            QCOMPARE(BN_check_prime(prime.get(), context.get(), nullptr), 1); // OpenSSL's own opinion
            QCOMPARE(BN_num_bits(prime.get()), bits);
            QVERIFY(BN_mod_word(prime.get(), rsaExponent) != 1);
            const Bignum square(BN_new()); // at least √2 · 2^(bits-1): the square has all bits
            QCOMPARE(BN_sqr(square.get(), prime.get(), context.get()), 1);
            QCOMPARE(BN_num_bits(square.get()), 2 * bits);
            QVERIFY(BN_get_flags(prime.get(), BN_FLG_SECURE) != 0);
            char* text = BN_bn2hex(prime.get());
            QVERIFY(seen.insert(text).second);
            OPENSSL_free(text);
        }
    }

    void aSearchIsStopped()
    {
        std::atomic_int polls = 3;
        QVERIFY(!findRsaPrime(2048, [&polls] { return polls-- <= 0; }));
        QVERIFY(polls > -5);
        QVERIFY(!makeRsaPair(4096, [] { return true; }));
    }

    void pairsPassOpenSslsCheck_data()
    {
        QTest::addColumn<int>("bits");
        QTest::newRow("2048") << 2048;
        QTest::newRow("3072") << 3072;
    }

    void pairsPassOpenSslsCheck()
    {
        QFETCH(const int, bits);
        const EvpPkey pair = makeRsaPair(bits, never);
        QVERIFY(pair);
        QCOMPARE(EVP_PKEY_get_bits(pair.get()), bits);
        const EvpPkeyCtx context(EVP_PKEY_CTX_new(pair.get(), nullptr));
        QCOMPARE(EVP_PKEY_check(context.get()), 1); // n = pq, both prime, d, dP, dQ and qInv right
        BIGNUM* d = nullptr;
        QCOMPARE(EVP_PKEY_get_bn_param(pair.get(), OSSL_PKEY_PARAM_RSA_D, &d), 1);
        const Bignum owned(d);
        QVERIFY(BN_num_bits(d) > bits / 2);
    }

    void primesTooNearToEachOtherMakeNoPair()
    {
        const BignumCtx context(BN_CTX_new());
        Bignum p = findRsaPrime(1024, never);
        Bignum q(BN_dup(p.get()));
        do
            BN_add_word(q.get(), 2);
        while (BN_check_prime(q.get(), context.get(), nullptr) != 1);
        QVERIFY(!rsaPairOf(std::move(p), std::move(q)));
    }

    void theOrderOfThePrimesDoesNotMatter()
    {
        const Bignum p = findRsaPrime(1024, never);
        const Bignum q = findRsaPrime(1024, never);
        const EvpPkey one = rsaPairOf(Bignum(BN_dup(p.get())), Bignum(BN_dup(q.get())));
        const EvpPkey other = rsaPairOf(Bignum(BN_dup(q.get())), Bignum(BN_dup(p.get())));
        QVERIFY(one && other);
        QCOMPARE(EVP_PKEY_eq(one.get(), other.get()), 1);
    }
};

QTEST_GUILESS_MAIN(tst_RsaPrime)
#include "tst_RsaPrime.moc"
