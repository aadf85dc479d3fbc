// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signing.h"
#include "tests/crypto/VectorFiles.h"
#include "tests/crypto/VectorKeys.h"

#include <QJsonObject>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

/// Signatures that others made, and that others broke: Wycheproof where it is present, NIST's and
/// RFC's of python3-cryptography-vectors everywhere. (NIST's PSS vectors have salts of 10 bytes,
/// which KMS does not verify: its salts are as long as the hash. Wycheproof's have that length.)
class tst_SigningVectors final : public QObject {
    Q_OBJECT

private slots:
    void wycheproof_data();
    void wycheproof();
    void nistEcdsa();
    void nistEcdsaOfSecp256k1();
    void nistPkcs1();
    void ed25519SignsAsItsAuthorsDo();
};

namespace {

/// Whether a signature is taken; a key that is refused takes none.
bool isTaken(KeySpec spec, const QByteArray& publicKey, const QString& algorithm,
    const QByteArray& message, const QByteArray& signature)
{
    const auto key = PublicKey::from(spec, publicKey);
    if (!key)
        return false;
    const auto answer =
        verifyWith(*key, *signingAlgorithmNamed(algorithm), MessageType::Raw, message, signature);
    return answer && *answer;
}

QByteArray bytesOf(const VectorCase& vector, const QString& name)
{
    QByteArray hex = vector.value(name);
    if (hex.size() % 2 != 0)
        hex.prepend('0');
    return QByteArray::fromHex(hex);
}

} // namespace

void tst_SigningVectors::wycheproof_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("algorithm");
    const auto add = [](const QString& file, KeySpec spec, const QString& algorithm) {
        QTest::newRow(qPrintable(file)) << file << spec << algorithm;
    };
    add(u"ecdsa_secp256r1_sha256"_s, KeySpec::EccNistP256, u"ECDSA_SHA_256"_s);
    add(u"ecdsa_secp384r1_sha384"_s, KeySpec::EccNistP384, u"ECDSA_SHA_384"_s);
    add(u"ecdsa_secp521r1_sha512"_s, KeySpec::EccNistP521, u"ECDSA_SHA_512"_s);
    add(u"ecdsa_secp256k1_sha256"_s, KeySpec::EccSecgP256k1, u"ECDSA_SHA_256"_s);
    add(u"ed25519"_s, KeySpec::EccNistEdwards25519, u"ED25519_SHA_512"_s);
    add(u"rsa_pss_2048_sha256_mgf1_32"_s, KeySpec::Rsa2048, u"RSASSA_PSS_SHA_256"_s);
    add(u"rsa_pss_3072_sha256_mgf1_32"_s, KeySpec::Rsa3072, u"RSASSA_PSS_SHA_256"_s);
    add(u"rsa_pss_4096_sha384_mgf1_48"_s, KeySpec::Rsa4096, u"RSASSA_PSS_SHA_384"_s);
    add(u"rsa_pss_4096_sha512_mgf1_64"_s, KeySpec::Rsa4096, u"RSASSA_PSS_SHA_512"_s);
    for (const KeySpec spec : {KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096}) {
        for (const int hash : {256, 384, 512})
            add(u"rsa_signature_%1_sha%2"_s.arg(infoOf(spec).bits).arg(hash), spec,
                u"RSASSA_PKCS1_V1_5_SHA_%1"_s.arg(hash));
    }
}

void tst_SigningVectors::wycheproof()
{
    QFETCH(QString, file);
    QFETCH(KeySpec, spec);
    QFETCH(QString, algorithm);
    for (const QJsonValue& value : wycheproofGroups(file + u"_test.json"_s)) {
        const QJsonObject group = value.toObject();
        const QByteArray key = hexMember(group, "publicKeyDer"_L1);
        const QJsonArray tests = group["tests"_L1].toArray();
        for (const QJsonValue& entry : tests) {
            const QJsonObject test = entry.toObject();
            const QString expected = test["result"_L1].toString();
            const bool taken =
                isTaken(spec, key, algorithm, hexMember(test, "msg"_L1), hexMember(test, "sig"_L1));
            QVERIFY2(expected == "acceptable"_L1 || taken == (expected == "valid"_L1),
                qPrintable(u"%1 case %2: %3"_s.arg(file)
                               .arg(test["tcId"_L1].toInt())
                               .arg(test["comment"_L1].toString())));
        }
    }
}

void tst_SigningVectors::nistEcdsa()
{
    struct Section {
        const char* name;
        KeySpec spec;
        const char16_t* algorithm;
    };
    const Section sections[] {{"P-256,SHA-256", KeySpec::EccNistP256, u"ECDSA_SHA_256"},
        {"P-384,SHA-384", KeySpec::EccNistP384, u"ECDSA_SHA_384"},
        {"P-521,SHA-512", KeySpec::EccNistP521, u"ECDSA_SHA_512"}};
    int count = 0;
    const auto cases = uncountedCases(u"asymmetric/ECDSA/FIPS_186-3/SigVer.rsp"_s, u"MSG"_s);
    for (const VectorCase& vector : cases) {
        for (const Section& section : sections) {
            if (vector.value(u"SECTION"_s) != section.name)
                continue;
            const QByteArray key =
                ecPublicKey(section.spec, bytesOf(vector, u"QX"_s), bytesOf(vector, u"QY"_s));
            const bool taken = isTaken(section.spec, key, QString::fromUtf16(section.algorithm),
                bytesOf(vector, u"MSG"_s),
                ecdsaSignature(bytesOf(vector, u"R"_s), bytesOf(vector, u"S"_s)));
            QCOMPARE(taken, vector.value(u"RESULT"_s).startsWith('P'));
            ++count;
        }
    }
    qInfo("%d cases", count);
    QCOMPARE(count, 45);
}

void tst_SigningVectors::nistEcdsaOfSecp256k1()
{
    int count = 0;
    const auto cases = uncountedCases(u"asymmetric/ECDSA/SECP256K1/SigGen.txt"_s, u"MSG"_s);
    for (const VectorCase& vector : cases) {
        if (vector.value(u"SECTION"_s) != "K-256,SHA-256")
            continue;
        const QByteArray key =
            ecPublicKey(KeySpec::EccSecgP256k1, bytesOf(vector, u"QX"_s), bytesOf(vector, u"QY"_s));
        QVERIFY(isTaken(KeySpec::EccSecgP256k1, key, u"ECDSA_SHA_256"_s, bytesOf(vector, u"MSG"_s),
            ecdsaSignature(bytesOf(vector, u"R"_s), bytesOf(vector, u"S"_s))));
        ++count;
    }
    qInfo("%d cases", count);
    QVERIFY(count > 0);
}

void tst_SigningVectors::nistPkcs1()
{
    int count = 0;
    const auto cases = uncountedCases(
        u"asymmetric/RSA/FIPS_186-2/SigVer15_186-3.rsp"_s, u"SHAALG"_s, {u"N"_s, u"P"_s, u"Q"_s});
    for (const VectorCase& vector : cases) {
        const QByteArray hash = vector.value(u"SHAALG"_s);
        const QByteArray modulus = bytesOf(vector, u"N"_s);
        const auto specs = {KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096};
        const auto* spec = std::ranges::find_if(
            specs, [&](KeySpec each) { return infoOf(each).bits == modulus.size() * 8; });
        const QString name = u"RSASSA_PKCS1_V1_5_SHA_"_s + QString::fromLatin1(hash.mid(3));
        const auto* algorithm = signingAlgorithmNamed(name);
        if (spec == specs.end() || algorithm == nullptr)
            continue;
        const bool taken = isTaken(*spec, rsaPublicKey(modulus, bytesOf(vector, u"E"_s)),
            QString(algorithm->name), bytesOf(vector, u"MSG"_s), bytesOf(vector, u"S"_s));
        QCOMPARE(taken, vector.value(u"RESULT"_s).startsWith('P'));
        ++count;
    }
    qInfo("%d cases", count);
    QVERIFY(count > 0);
}

// "secret and public key : public key : message : signature and message", from ed25519.cr.yp.to.
void tst_SigningVectors::ed25519SignsAsItsAuthorsDo()
{
    int count = 0;
    const auto& algorithm = *signingAlgorithmNamed(u"ED25519_SHA_512");
    const auto lines = packagedFile(u"asymmetric/Ed25519/sign.input"_s).split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> parts = line.split(':');
        if (parts.size() < 4)
            continue;
        const QByteArray seed = QByteArray::fromHex(parts[0]).first(32);
        const QByteArray message = QByteArray::fromHex(parts[2]);
        const QByteArray expected = QByteArray::fromHex(parts[3]).first(64);
        const auto key =
            PrivateKey::from(KeySpec::EccNistEdwards25519, byteView(ed25519PrivateKey(seed)));
        QVERIFY(key);
        QCOMPARE(*signWith(*key, algorithm, MessageType::Raw, message), expected);
        QVERIFY(
            isTaken(KeySpec::EccNistEdwards25519, ed25519PublicKey(QByteArray::fromHex(parts[1])),
                QString(algorithm.name), message, expected));
        ++count;
    }
    qInfo("%d cases", count);
    QCOMPARE(count, 1024);
}

QTEST_GUILESS_MAIN(tst_SigningVectors)
#include "tst_SigningVectors.moc"
