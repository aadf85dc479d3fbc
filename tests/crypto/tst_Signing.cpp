// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyGenerator.h"
#include "core/crypto/Signing.h"

#include <QCryptographicHash>
#include <QTest>

#include <map>

using namespace keywright;
using namespace Qt::StringLiterals;

/// Every signing algorithm over every spec it belongs to. What third parties sign and refuse is in
/// the tests of vectors.
class tst_Signing final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theTableHasEveryAlgorithmOfTheSpecs();
    void whatIsSignedIsVerified_data();
    void whatIsSignedIsVerified();
    void rawAndDigestAreInterchangeable_data();
    void rawAndDigestAreInterchangeable();
    void aDigestOfTheWrongLengthIsRefused();
    void ed25519phSignsAsTheRfcHasIt();
    void externalMuSaysThatTheLibraryLacksIt();

private:
    struct Pair {
        PrivateKey secret;
        PublicKey open;
    };
    const Pair& pairOf(KeySpec spec);

    std::map<KeySpec, Pair> m_pairs;
};

namespace {

/// Those specs that this OpenSSL can make.
bool isHere(KeySpec spec)
{
    return infoOf(spec).family != KeyFamily::MlDsa;
}

QByteArray digestFor(const SigningAlgorithmInfo& algorithm, const QByteArray& message)
{
    const auto method = algorithm.digestBytes == 32 ? QCryptographicHash::Sha256
        : algorithm.digestBytes == 48               ? QCryptographicHash::Sha384
                                                    : QCryptographicHash::Sha512;
    return QCryptographicHash::hash(message, method);
}

} // namespace

const tst_Signing::Pair& tst_Signing::pairOf(KeySpec spec)
{
    const auto known = m_pairs.find(spec);
    if (known != m_pairs.end())
        return known->second;
    const auto made = generateKey(spec, false, [] { return false; });
    const Pair pair {*PrivateKey::from(spec, made->material.view()),
        *PublicKey::from(spec, made->publicKey)};
    return m_pairs.emplace(spec, pair).first->second;
}

void tst_Signing::theTableHasEveryAlgorithmOfTheSpecs()
{
    int named = 0;
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage != KeyUsage::SignVerify)
            continue;
        for (const QLatin1StringView name : pair.algorithms) {
            QVERIFY2(signingAlgorithmNamed(QString(name)), name.data());
            ++named;
        }
    }
    QVERIFY(named > 0);
    QCOMPARE(signingAlgorithms().size(), std::size_t(13));
    QVERIFY(!signingAlgorithmNamed(u"SYMMETRIC_DEFAULT"));
}

void tst_Signing::whatIsSignedIsVerified_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("name");
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage != KeyUsage::SignVerify || !isHere(pair.spec))
            continue;
        for (const QLatin1StringView name : pair.algorithms)
            QTest::addRow("%s %s", nameOf(pair.spec).data(), name.data())
                << pair.spec << QString(name);
    }
}

void tst_Signing::whatIsSignedIsVerified()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, name);
    const Pair& pair = pairOf(spec);
    const SigningAlgorithmInfo& algorithm = *signingAlgorithmNamed(name);
    const MessageType type = algorithm.raw ? MessageType::Raw : MessageType::Digest;
    const QByteArray message(64, 'm');
    const auto signature = signWith(pair.secret, algorithm, type, message);
    QVERIFY(signature);
    const auto verdict = [&](const QByteArray& text, const QByteArray& given) {
        return *verifyWith(pair.open, algorithm, type, text, given);
    };
    QVERIFY(verdict(message, *signature));
    QVERIFY(!verdict(QByteArray(64, 'n'), *signature));
    QByteArray changed = *signature;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    QVERIFY(!verdict(message, changed));
    QVERIFY(!verdict(message, signature->chopped(1)));
    QVERIFY(!verdict(message, {}));
}

void tst_Signing::rawAndDigestAreInterchangeable_data()
{
    whatIsSignedIsVerified_data();
}

void tst_Signing::rawAndDigestAreInterchangeable()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, name);
    const SigningAlgorithmInfo& algorithm = *signingAlgorithmNamed(name);
    if (!algorithm.raw || algorithm.digestBytes == 0 || spec == KeySpec::Sm2)
        return; // of one kind only, or with an identity inside
    const Pair& pair = pairOf(spec);
    const QByteArray message("the same message");
    const QByteArray digest = digestFor(algorithm, message);
    const auto raw = signWith(pair.secret, algorithm, MessageType::Raw, message);
    const auto ofDigest = signWith(pair.secret, algorithm, MessageType::Digest, digest);
    QVERIFY(raw && ofDigest);
    QVERIFY(*verifyWith(pair.open, algorithm, MessageType::Digest, digest, *raw));
    QVERIFY(*verifyWith(pair.open, algorithm, MessageType::Raw, message, *ofDigest));
}

void tst_Signing::aDigestOfTheWrongLengthIsRefused()
{
    const Pair& pair = pairOf(KeySpec::EccNistP256);
    const auto& algorithm = *signingAlgorithmNamed(u"ECDSA_SHA_256");
    for (const int size : {0, 31, 33, 64})
        QVERIFY(!signWith(pair.secret, algorithm, MessageType::Digest, QByteArray(size, 'd')));
}

// RFC 8032, 7.3: the test vector of Ed25519ph.
void tst_Signing::ed25519phSignsAsTheRfcHasIt()
{
    const QByteArray pkcs8 = QByteArray::fromHex(
        "302e020100300506032b657004220420833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dc"
        "a3d42");
    const auto key = PrivateKey::from(KeySpec::EccNistEdwards25519,
        byteView(pkcs8));
    QVERIFY(key);
    const auto signature = signWith(
        *key, *signingAlgorithmNamed(u"ED25519_PH_SHA_512"), MessageType::Digest, "abc");
    QVERIFY(signature);
    QCOMPARE(signature->toHex(),
        QByteArray("98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae4131f85042463c2a35"
                   "5a2003d062adf5aaa10b8c61e636062aaad11c2a26083406"));
}

void tst_Signing::externalMuSaysThatTheLibraryLacksIt()
{
    const Pair& pair = pairOf(KeySpec::EccNistP256);
    const auto answer = signWith(pair.secret, *signingAlgorithmNamed(u"ML_DSA_SHAKE_256"),
        MessageType::ExternalMu, QByteArray(externalMuBytes, 'u'));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(tst_Signing)
#include "tst_Signing.moc"
