// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyAgreement.h"
#include "core/crypto/KeyGenerator.h"
#include "tests/crypto/VectorFiles.h"
#include "tests/crypto/VectorKeys.h"

#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace keywright;
using namespace Qt::StringLiterals;

/// ECDH, with the vectors of NIST and of Wycheproof.
class tst_KeyAgreement final : public QObject {
    Q_OBJECT

private slots:
    void bothSidesAgree_data();
    void bothSidesAgree();
    void anotherCurveIsRefused();
    void nist();
    void wycheproof_data();
    void wycheproof();
};

namespace {

/// The secret of two keys in DER; nullopt when one is refused.
std::optional<QByteArray> secretOf(
    KeySpec spec, const QByteArray& privateKey, const QByteArray& publicKey)
{
    const auto own = PrivateKey::from(spec, byteView(privateKey));
    const auto other = PublicKey::from(spec, publicKey);
    if (!own || !other)
        return std::nullopt;
    const auto secret = agreedSecret(*own, *other);
    if (!secret)
        return std::nullopt;
    return QByteArray(reinterpret_cast<const char*>(secret->view().data()),
        static_cast<qsizetype>(secret->size()));
}

QByteArray evenHex(const VectorCase& vector, const QString& name)
{
    QByteArray hex = vector.value(name);
    if (hex.size() % 2 != 0)
        hex.prepend('0');
    return QByteArray::fromHex(hex);
}

} // namespace

void tst_KeyAgreement::bothSidesAgree_data()
{
    QTest::addColumn<KeySpec>("spec");
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage == KeyUsage::KeyAgreement)
            QTest::newRow(nameOf(pair.spec).data()) << pair.spec;
    }
}

void tst_KeyAgreement::bothSidesAgree()
{
    QFETCH(KeySpec, spec);
    const auto one = generateKey(spec, false, [] { return false; });
    const auto two = generateKey(spec, false, [] { return false; });
    const auto bytes = [](const KeyMaterial& material) {
        return QByteArray(reinterpret_cast<const char*>(material.view().data()),
            static_cast<qsizetype>(material.size()));
    };
    const auto here = secretOf(spec, bytes(one->material), two->publicKey);
    const auto there = secretOf(spec, bytes(two->material), one->publicKey);
    QVERIFY(here);
    QCOMPARE(here, there);
    QCOMPARE(here->size(), (infoOf(spec).bits + 7) / 8);
}

void tst_KeyAgreement::anotherCurveIsRefused()
{
    const auto one = generateKey(KeySpec::EccNistP256, false, [] { return false; });
    const auto two = generateKey(KeySpec::EccNistP384, false, [] { return false; });
    QVERIFY(!PublicKey::from(KeySpec::EccNistP256, two->publicKey));
    const auto own = PrivateKey::from(KeySpec::EccNistP256, one->material.view());
    const auto other = PublicKey::from(KeySpec::EccNistP384, two->publicKey);
    QVERIFY(own && other);
    QCOMPARE(agreedSecret(*own, *other).error().code, ErrorCode::InvalidInput);
}

void tst_KeyAgreement::nist()
{
    const std::pair<const char*, KeySpec> sections[] {{"EC - SHA256", KeySpec::EccNistP256},
        {"ED - SHA384", KeySpec::EccNistP384}, {"EE - SHA512", KeySpec::EccNistP521}};
    int count = 0;
    const auto cases = uncountedCases(
        u"asymmetric/ECDH/KASValidityTest_ECCStaticUnified_NOKC_ZZOnly_init.fax"_s, u"COUNT"_s);
    for (const VectorCase& vector : cases) {
        for (const auto& [section, spec] : sections) {
            if (vector.value(u"SECTION"_s) != section)
                continue;
            const auto secret = secretOf(spec, ecPrivateKey(spec, evenHex(vector, u"DSIUT"_s)),
                ecPublicKey(spec, evenHex(vector, u"QSCAVSX"_s), evenHex(vector, u"QSCAVSY"_s)));
            const bool passes = vector.value(u"RESULT"_s).startsWith('P');
            const bool matches = secret && *secret == evenHex(vector, u"Z"_s);
            const bool wrongByItself = vector.value(u"RESULT"_s).contains("hash");
            QVERIFY2(matches == passes || wrongByItself || !passes,
                vector.value(u"RESULT"_s).constData());
            ++count;
        }
    }
    qInfo("%d cases", count);
    QVERIFY(count > 30);
}

void tst_KeyAgreement::wycheproof_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<KeySpec>("spec");
    QTest::newRow("P-256") << u"ecdh_secp256r1_test.json"_s << KeySpec::EccNistP256;
    QTest::newRow("P-384") << u"ecdh_secp384r1_test.json"_s << KeySpec::EccNistP384;
    QTest::newRow("P-521") << u"ecdh_secp521r1_test.json"_s << KeySpec::EccNistP521;
}

void tst_KeyAgreement::wycheproof()
{
    QFETCH(QString, file);
    QFETCH(KeySpec, spec);
    for (const QJsonValue& value : wycheproofGroups(file)) {
        const QJsonArray tests = value["tests"_L1].toArray();
        for (const QJsonValue& entry : tests) {
            const QJsonObject test = entry.toObject();
            const QString expected = test["result"_L1].toString();
            const auto secret = secretOf(spec, ecPrivateKey(spec, hexMember(test, "private"_L1)),
                hexMember(test, "public"_L1));
            const bool right = secret && *secret == hexMember(test, "shared"_L1);
            const bool good = expected == "valid"_L1 ? right
                : expected == "invalid"_L1           ? !right
                                                     : right || !secret;
            QVERIFY2(good,
                qPrintable(u"case %1: %2"_s.arg(test["tcId"_L1].toInt())
                               .arg(test["comment"_L1].toString())));
        }
    }
}

QTEST_GUILESS_MAIN(tst_KeyAgreement)
#include "tst_KeyAgreement.moc"
