// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ImportWrapping.h"
#include "core/crypto/KeyGenerator.h"
#include "core/crypto/RandomBytes.h"
#include "tests/crypto/VectorFiles.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

#include <openssl/err.h>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

using enum WrappingAlgorithm;

KeyMaterial materialOf(const QByteArray& bytes)
{
    return KeyMaterial(SecretBytes(byteView(bytes)));
}

QByteArray der(char tag, const QByteArray& content)
{
    const auto size = static_cast<int>(content.size());
    QByteArray head(1, tag);
    if (size >= 128) {
        head += '\x82'; // two bytes of length follow (X.690, 8.1.3.5); not minimal below 256
        head += static_cast<char>(size >> 8);
    }
    return head + static_cast<char>(size & 0xFF) + content;
}

/// PKCS#8 (RFC 5208) around RSAPrivateKey (RFC 8017, A.1.2) out of its eight numbers.
KeyMaterial rsaKeyOf(const QMap<QString, QByteArray>& numbers)
{
    QByteArray sequence = der('\x02', QByteArray(1, '\0'));
    for (const auto& name : {u"Modulus"_s, u"Public exponent"_s, u"Exponent"_s, u"Prime 1"_s,
             u"Prime 2"_s, u"Prime exponent 1"_s, u"Prime exponent 2"_s, u"Coefficient"_s})
        sequence += der('\x02', '\0' + numbers[name]);
    const QByteArray rsaEncryption = QByteArray::fromHex("300d06092a864886f70d0101010500");
    const QByteArray version = der('\x02', QByteArray(1, '\0'));
    return materialOf(
        der('\x30', version + rsaEncryption + der('\x04', der('\x30', sequence))));
}

} // namespace

class tst_ImportWrapping : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto key = generateKey(KeySpec::Rsa2048, false, {});
        QVERIFY(key);
        m_wrapping = std::move(*key);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void unwrapsWhatItWrapped_data()
    {
        QTest::addColumn<int>("row");
        for (const WrappingAlgorithmInfo& info : wrappingAlgorithms())
            QTest::newRow(info.name.data()) << static_cast<int>(info.algorithm);
    }

    void unwrapsWhatItWrapped()
    {
        QFETCH(int, row);
        const auto algorithm = static_cast<WrappingAlgorithm>(row);
        for (const int size : {1, 16, 31, 32, 48, 138, 2374}) {
            const KeyMaterial material(std::move(*randomSecret(static_cast<std::size_t>(size))));
            const auto wrapped = wrapKeyMaterial(algorithm, m_wrapping.publicKey, material);
            if (!infoOf(algorithm).twoStep && size > 2048 / 8 - 42) {
                QCOMPARE(wrapped.error().code, ErrorCode::CryptoFailed);
                continue;
            }
            QVERIFY(wrapped);
            const auto unwrapped = unwrapKeyMaterial(algorithm, m_wrapping.material, *wrapped);
            QVERIFY(unwrapped);
            QVERIFY(unwrapped->bytes().equalsInConstantTime(material.bytes()));
        }
    }

    void whatWasChangedDoesNotOpen_data() { unwrapsWhatItWrapped_data(); }

    void whatWasChangedDoesNotOpen()
    {
        QFETCH(int, row);
        const auto algorithm = static_cast<WrappingAlgorithm>(row);
        const QByteArray wrapped
            = *wrapKeyMaterial(algorithm, m_wrapping.publicKey, materialOf(QByteArray(32, 'm')));
        QList<QByteArray> damaged {{}, wrapped.chopped(1), wrapped.first(20), wrapped + '\0'};
        for (const qsizetype at : {qsizetype {0}, wrapped.size() / 2, wrapped.size() - 1}) {
            damaged.append(wrapped);
            damaged.last()[at] = static_cast<char>(wrapped.at(at) ^ 1);
        }
        for (const QByteArray& bytes : damaged)
            QCOMPARE(unwrapKeyMaterial(algorithm, m_wrapping.material, bytes).error().code,
                ErrorCode::CryptoFailed);
        for (const WrappingAlgorithmInfo& other : wrappingAlgorithms()) {
            if (other.algorithm != algorithm)
                QVERIFY(!unwrapKeyMaterial(other.algorithm, m_wrapping.material, wrapped));
        }
    }

    void aKeyThatCannotWrapIsAnError()
    {
        const auto curve = generateKey(KeySpec::EccNistP256, false, {});
        const KeyMaterial material = materialOf("m");
        for (const QByteArray& key : {QByteArray(), QByteArray("no key"), curve->publicKey,
                 QByteArray(m_wrapping.publicKey + '\0')})
            QVERIFY(!wrapKeyMaterial(RsaesOaepSha256, key, material));
        QVERIFY(!unwrapKeyMaterial(RsaesOaepSha256, curve->material, QByteArray(64, 'w')));
    }

    // The tables of "Select a wrapping algorithm" in the KMS developer guide.
    void algorithmsFitSpecsAsTheGuideSays_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("bits");
        QTest::addColumn<QString>("fitting");
        const auto add = [](KeySpec spec, int bits, const QString& fitting) {
            QTest::addRow("%s %d", nameOf(spec).data(), bits)
                << static_cast<int>(spec) << bits << fitting;
        };
        add(KeySpec::SymmetricDefault, 2048, u"yes yes no no"_s);
        add(KeySpec::Hmac512, 4096, u"yes yes no no"_s);
        add(KeySpec::Rsa2048, 4096, u"no no yes yes"_s);
        add(KeySpec::Rsa4096, 2048, u"no no yes yes"_s);
        add(KeySpec::EccNistP256, 2048, u"yes yes yes yes"_s);
        add(KeySpec::EccNistP384, 2048, u"yes yes yes yes"_s);
        add(KeySpec::EccNistP521, 2048, u"no no yes yes"_s);
        add(KeySpec::EccNistP521, 3072, u"yes yes yes yes"_s);
        add(KeySpec::EccSecgP256k1, 2048, u"yes yes yes yes"_s);
        add(KeySpec::EccNistEdwards25519, 2048, u"yes yes yes yes"_s);
        add(KeySpec::MlDsa44, 4096, u"no no no no"_s);
    }

    void algorithmsFitSpecsAsTheGuideSays()
    {
        QFETCH(int, row);
        QFETCH(int, bits);
        QFETCH(QString, fitting);
        QStringList answers;
        for (const WrappingAlgorithmInfo& info : wrappingAlgorithms()) {
            const auto reason
                = reasonAgainstWrapping(info.algorithm, static_cast<KeySpec>(row), bits);
            QVERIFY(!reason || !reason->isEmpty());
            answers.append(reason ? u"no"_s : u"yes"_s);
        }
        QCOMPARE(answers.join(u' '), fitting);
    }

    void whatFitsCanBeWrapped_data()
    {
        QTest::addColumn<int>("row");
        for (const KeySpecInfo& info : keySpecTable()) {
            if (info.importable && info.family != KeyFamily::Rsa)
                QTest::newRow(info.name.data()) << static_cast<int>(info.spec);
        }
    }

    void whatFitsCanBeWrapped()
    {
        QFETCH(int, row);
        const auto spec = static_cast<KeySpec>(row);
        const auto key = generateKey(spec, false, {});
        for (const WrappingAlgorithmInfo& info : wrappingAlgorithms()) {
            const auto wrapped
                = wrapKeyMaterial(info.algorithm, m_wrapping.publicKey, key->material);
            if (!reasonAgainstWrapping(info.algorithm, spec, 2048))
                QVERIFY2(wrapped, info.name.data());
        }
    }

    void namesAreThoseOfTheService()
    {
        for (const WrappingAlgorithmInfo& info : wrappingAlgorithms()) {
            QCOMPARE(infoOf(info.algorithm).name, info.name);
            QCOMPARE(wrappingAlgorithmNamed(QString(info.name)), info.algorithm);
        }
        QVERIFY(!wrappingAlgorithmNamed(u"RSAES_PKCS1_V1_5"));
    }

    void packagedOaepVectors_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("expected");
        QTest::newRow("PKCS #1, SHA-1") << u"asymmetric/RSA/pkcs-1v2-1d2-vec/oaep-vect.txt"_s
                                        << static_cast<int>(RsaesOaepSha1) << 60;
        QTest::newRow("SHA-256") << u"asymmetric/RSA/oaep-custom/oaep-sha256-sha256.txt"_s
                                 << static_cast<int>(RsaesOaepSha256) << 60;
    }

    void packagedOaepVectors()
    {
        QFETCH(QString, path);
        QFETCH(int, row);
        QFETCH(int, expected);
        // "# Label:" and lines of hexadecimal digits, the message before its encryption.
        QMap<QString, QByteArray> read;
        QString label;
        int count = 0;
        for (const QByteArray& raw : QByteArray(packagedFile(path) + "\n# end").split('\n')) {
            const QString line = QString::fromLatin1(raw).trimmed();
            if (!line.startsWith(u'#')) {
                read[label] += QByteArray::fromHex(line.toLatin1());
                continue;
            }
            if (label == u"Encryption"_s) {
                const auto plain = unwrapKeyMaterial(
                    static_cast<WrappingAlgorithm>(row), rsaKeyOf(read), read[label]);
                QVERIFY2(plain, qPrintable(QString::number(count)));
                QVERIFY(plain->bytes().equalsInConstantTime(materialOf(read[u"Message"_s]).bytes()));
                ++count;
            }
            label = line.mid(2).section(u':', 0, 0).trimmed();
            if (label.startsWith(u"Message"_s))
                label = u"Message"_s;
            read[label].clear();
        }
        QCOMPARE(count, expected);
    }

    void packagedKeyWrapVectors()
    {
        int count = 0;
        for (const VectorCase& vector :
            packagedCases(u"keywrap/kwtestvectors/KWP_AD_256.txt"_s)) {
            checkKeyUnwrap(QByteArray::fromHex(vector[u"K"_s]), QByteArray::fromHex(vector[u"C"_s]),
                QByteArray::fromHex(vector[u"P"_s]), !vector.contains(u"FAIL"_s));
            ++count;
        }
        QCOMPARE(count, 500);
    }

    void wycheproofKeyWrapVectors()
    {
        for (const QJsonValue& value : wycheproofGroups(u"aes_kwp_test.json"_s)) {
            if (value[u"keySize"] != 256)
                continue;
            for (const QJsonValue& item : value[u"tests"].toArray()) {
                const QJsonObject test = item.toObject();
                checkKeyUnwrap(hexMember(test, "key"_L1), hexMember(test, "ct"_L1),
                    hexMember(test, "msg"_L1), test[u"result"] != u"invalid"_s);
            }
        }
    }

    void wycheproofOaepVectors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("row");
        const auto add = [](const QString& name, WrappingAlgorithm algorithm) {
            QTest::newRow(qPrintable(name))
                << u"rsa_oaep_%1_test.json"_s.arg(name) << static_cast<int>(algorithm);
        };
        add(u"2048_sha1_mgf1sha1"_s, RsaesOaepSha1);
        add(u"2048_sha256_mgf1sha256"_s, RsaesOaepSha256);
        add(u"3072_sha256_mgf1sha256"_s, RsaesOaepSha256);
        add(u"4096_sha256_mgf1sha256"_s, RsaesOaepSha256);
    }

    void wycheproofOaepVectors()
    {
        QFETCH(QString, name);
        QFETCH(int, row);
        for (const QJsonValue& value : wycheproofGroups(name)) {
            const KeyMaterial key
                = materialOf(hexMember(value.toObject(), "privateKeyPkcs8"_L1));
            for (const QJsonValue& item : value[u"tests"].toArray()) {
                const QJsonObject test = item.toObject();
                // KMS uses no label: what is sealed with one must not open.
                const bool valid = test[u"result"] == u"valid"_s && test[u"label"] == QString();
                const auto plain = unwrapKeyMaterial(
                    static_cast<WrappingAlgorithm>(row), key, hexMember(test, "ct"_L1));
                QVERIFY2(plain.has_value() == valid,
                    qPrintable(QString::number(test[u"tcId"].toInt())));
                if (valid)
                    QVERIFY(plain->bytes().equalsInConstantTime(
                        materialOf(hexMember(test, "msg"_L1)).bytes()));
            }
        }
    }

private:
    /// The second step of RSA_AES_KEY_WRAP, with a given AES key sealed in the first.
    void checkKeyUnwrap(
        const QByteArray& key, const QByteArray& sealed, const QByteArray& plain, bool valid)
    {
        const auto first = wrapKeyMaterial(RsaesOaepSha256, m_wrapping.publicKey, materialOf(key));
        QVERIFY(first);
        const auto opened
            = unwrapKeyMaterial(RsaAesKeyWrapSha256, m_wrapping.material, *first + sealed);
        QCOMPARE(opened.has_value(), valid);
        if (valid)
            QVERIFY(opened->bytes().equalsInConstantTime(materialOf(plain).bytes()));
    }

    GeneratedKey m_wrapping;
};

QTEST_GUILESS_MAIN(tst_ImportWrapping)
#include "tst_ImportWrapping.moc"
