// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyEncryption.h"
#include "core/crypto/KeyGenerator.h"
#include "tests/crypto/VectorFiles.h"

#include <QJsonObject>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

/// RSA-OAEP and SM2, with the vectors of Wycheproof. (Those of PKCS #1 run through the import.)
class tst_KeyEncryption final : public QObject {
    Q_OBJECT

private slots:
    void whatFitsIsOpenedAgain_data();
    void whatFitsIsOpenedAgain();
    void wycheproof_data();
    void wycheproof();
};

namespace {

QByteArray text(const SecretBytes& secret)
{
    return {
        reinterpret_cast<const char*>(secret.view().data()), static_cast<qsizetype>(secret.size())};
}

} // namespace

void tst_KeyEncryption::whatFitsIsOpenedAgain_data()
{
    QTest::addColumn<KeySpec>("spec");
    for (const KeySpec spec : {KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Sm2})
        QTest::newRow(nameOf(spec).data()) << spec;
}

void tst_KeyEncryption::whatFitsIsOpenedAgain()
{
    QFETCH(KeySpec, spec);
    const auto made = generateKey(spec, false, [] { return false; });
    const auto secret = PrivateKey::from(spec, made->material.view());
    const auto open = PublicKey::from(spec, made->publicKey);
    QVERIFY(secret && open);
    for (const QLatin1StringView name : algorithmsOf(spec, KeyUsage::EncryptDecrypt)) {
        const EncryptionAlgorithm algorithm = *encryptionAlgorithmNamed(QString(name));
        const int most = largestPlaintext(algorithm, spec);
        for (const int size : {1, most}) {
            const QByteArray plain(size, 'p');
            const auto sealed = encryptWith(*open, algorithm, byteView(plain));
            QVERIFY(sealed);
            QCOMPARE(text(*decryptWith(*secret, algorithm, *sealed)), plain);
            QByteArray changed = *sealed;
            changed.back() = static_cast<char>(changed.back() ^ 1);
            const auto opened = decryptWith(*secret, algorithm, changed);
            QVERIFY(!opened || text(*opened) != plain);
        }
        if (spec != KeySpec::Sm2)
            QVERIFY(!encryptWith(*open, algorithm, byteView(QByteArray(most + 1, 'p'))));
        QVERIFY(!decryptWith(*secret, algorithm, {}));
    }
}

void tst_KeyEncryption::wycheproof_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"2048_sha1_mgf1sha1", "2048_sha256_mgf1sha256",
             "3072_sha256_mgf1sha256", "4096_sha256_mgf1sha256", "misc"})
        QTest::newRow(file) << u"rsa_oaep_%1_test.json"_s.arg(QString::fromLatin1(file));
}

// Groups of sizes, hashes or mask hashes that KMS does not offer, and labels, do not apply.
void tst_KeyEncryption::wycheproof()
{
    QFETCH(QString, file);
    int count = 0;
    for (const QJsonValue& value : wycheproofGroups(file)) {
        const QJsonObject group = value.toObject();
        const auto spec = keySpecNamed(u"RSA_%1"_s.arg(group["keySize"_L1].toInt()));
        const QString hash = group["sha"_L1].toString();
        const auto algorithm =
            encryptionAlgorithmNamed(QString(u"RSAES_OAEP_"_s + QString(hash).replace(u'-', u'_')));
        if (!spec || !algorithm || group["mgfSha"_L1].toString() != hash)
            continue;
        const QByteArray pkcs8 = hexMember(group, "privateKeyPkcs8"_L1);
        const auto key = PrivateKey::from(*spec, byteView(pkcs8));
        QVERIFY(key);
        const QJsonArray tests = group["tests"_L1].toArray();
        for (const QJsonValue& entry : tests) {
            const QJsonObject test = entry.toObject();
            if (!test["label"_L1].toString().isEmpty())
                continue;
            const auto opened = decryptWith(*key, *algorithm, hexMember(test, "ct"_L1));
            const bool right = opened && text(*opened) == hexMember(test, "msg"_L1);
            QVERIFY2(right == (test["result"_L1].toString() != "invalid"_L1),
                qPrintable(test["comment"_L1].toString()));
            ++count;
        }
    }
    qInfo("%d cases applied", count);
}

QTEST_GUILESS_MAIN(tst_KeyEncryption)
#include "tst_KeyEncryption.moc"
