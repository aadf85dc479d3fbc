// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// Imports material as the KMS guide shows it: wrapped by the openssl command line.
class tst_ImportCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(m_cli.createVault().status, 0);
        m_material = m_cli.write(u"material"_s, QByteArray("0123456789abcdef0123456789ABCDEF"));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void importsWhatOpensslWrapped_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("material"); // options of genpkey; empty: 32 bytes
        const QString symmetric = u"SYMMETRIC_DEFAULT"_s;
        const QString rsa = u"-algorithm RSA -pkeyopt rsa_keygen_bits:2048"_s;
        const QString curve = u"-algorithm EC -pkeyopt ec_paramgen_curve:P-256"_s;
        QTest::newRow("OAEP SHA-1") << u"RSAES_OAEP_SHA_1"_s << u"sha1"_s << symmetric << QString();
        QTest::newRow("OAEP SHA-256")
            << u"RSAES_OAEP_SHA_256"_s << u"sha256"_s << symmetric << QString();
        QTest::newRow("AES key wrap SHA-1")
            << u"RSA_AES_KEY_WRAP_SHA_1"_s << u"sha1"_s << u"RSA_2048"_s << rsa;
        QTest::newRow("AES key wrap SHA-256")
            << u"RSA_AES_KEY_WRAP_SHA_256"_s << u"sha256"_s << u"ECC_NIST_P256"_s << curve;
    }

    void importsWhatOpensslWrapped()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const QString, hash);
        QFETCH(const QString, spec);
        QFETCH(const QString, material);
        const bool isPrivateKey = !material.isEmpty();
        const QString key = m_cli.createKey({u"--origin"_s, u"EXTERNAL"_s, u"--key-spec"_s, spec,
            u"--key-usage"_s, isPrivateKey ? u"SIGN_VERIFY"_s : u"ENCRYPT_DECRYPT"_s});
        fetchParameters(key, algorithm);
        if (isPrivateKey) {
            const QString pem = m_cli.path(u"private.pem"_s);
            openssl(QStringList {u"genpkey"_s, u"-out"_s, pem} + material.split(u' '));
            openssl({u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-in"_s, pem, u"-outform"_s, u"DER"_s,
                u"-out"_s, m_cli.path(u"private.der"_s)});
            wrapByAes(m_cli.path(u"private.der"_s), hash);
        } else {
            encryptByRsa(m_material, u"wrapped"_s, hash);
        }
        const auto until = QDateTime::currentDateTimeUtc().addDays(30);
        const auto imported = import(key, {u"--expiration-model"_s, u"KEY_MATERIAL_EXPIRES"_s,
            u"--valid-to"_s, until.toString(Qt::ISODate)});
        QVERIFY2(imported.status == 0, imported.report());
        const auto metadata = described(key);
        QCOMPARE(metadata[u"KeyState"].toString(), u"Enabled"_s);
        QCOMPARE(metadata[u"ExpirationModel"].toString(), u"KEY_MATERIAL_EXPIRES"_s);
        QCOMPARE(metadata[u"ValidTo"].toDouble(), static_cast<double>(until.toSecsSinceEpoch()));

        const auto deleted = m_cli.run({u"delete-imported-key-material"_s, u"--key-id"_s, key});
        QVERIFY2(deleted.status == 0, deleted.report());
        QCOMPARE(described(key)[u"KeyState"].toString(), u"PendingImport"_s);
    }

    void refusesMaterialThatWasWrappedOtherwise()
    {
        const QString key = m_cli.createKey({u"--origin"_s, u"EXTERNAL"_s});
        fetchParameters(key, u"RSAES_OAEP_SHA_256"_s);
        encryptByRsa(m_material, u"wrapped"_s, u"sha1"_s);
        const auto refused
            = import(key, {u"--expiration-model"_s, u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s});
        QCOMPARE(refused.status, 255);
        QVERIFY2(refused.err.contains(u"(InvalidCiphertextException) when calling the "
                                      "ImportKeyMaterial operation"_s),
            refused.report());
        QCOMPARE(described(key)[u"KeyState"].toString(), u"PendingImport"_s);
    }

private:
    void openssl(const QStringList& words)
    {
        const auto outcome = m_cli.runOther(u"openssl"_s, words);
        QVERIFY2(outcome.status == 0, outcome.report());
    }

    void fetchParameters(const QString& key, const QString& algorithm)
    {
        const auto parameters = m_cli.run({u"get-parameters-for-import"_s, u"--key-id"_s, key,
            u"--wrapping-algorithm"_s, algorithm, u"--wrapping-key-spec"_s, u"RSA_2048"_s});
        QVERIFY2(parameters.status == 0, parameters.report());
        const auto bytes = [json = parameters.json()](const QString& member) {
            return QByteArray::fromBase64(json.value(member).toString().toLatin1());
        };
        m_cli.write(u"token"_s, bytes(u"ImportToken"_s));
        m_cli.write(u"public.der"_s, bytes(u"PublicKey"_s));
    }

    void encryptByRsa(const QString& file, const QString& to, const QString& hash)
    {
        openssl({u"pkeyutl"_s, u"-encrypt"_s, u"-in"_s, file, u"-out"_s, m_cli.path(to),
            u"-inkey"_s, m_cli.path(u"public.der"_s), u"-keyform"_s, u"DER"_s, u"-pubin"_s,
            u"-pkeyopt"_s, u"rsa_padding_mode:oaep"_s, u"-pkeyopt"_s, u"rsa_oaep_md:"_s + hash,
            u"-pkeyopt"_s, u"rsa_mgf1_md:"_s + hash});
    }

    /// RFC 5649 with a fresh AES key, which RSA wraps.
    void wrapByAes(const QString& file, const QString& hash)
    {
        const QByteArray aesKey("fedcba9876543210FEDCBA9876543210");
        encryptByRsa(m_cli.write(u"aes.key"_s, aesKey), u"rsa.part"_s, hash);
        openssl({u"enc"_s, u"-id-aes256-wrap-pad"_s, u"-K"_s, QString::fromLatin1(aesKey.toHex()),
            u"-iv"_s, u"A65959A6"_s, u"-in"_s, file, u"-out"_s, m_cli.path(u"aes.part"_s)});
        QByteArray wrapped = m_cli.content(u"rsa.part"_s);
        wrapped.append(m_cli.content(u"aes.part"_s));
        m_cli.write(u"wrapped"_s, wrapped);
    }

    [[nodiscard]] CliOutcome import(const QString& key, const QStringList& options) const
    {
        return m_cli.run(QStringList {u"import-key-material"_s, u"--key-id"_s, key,
                             u"--import-token"_s, u"fileb://"_s + m_cli.path(u"token"_s),
                             u"--encrypted-key-material"_s,
                             u"fileb://"_s + m_cli.path(u"wrapped"_s)}
            + options);
    }

    [[nodiscard]] QJsonObject described(const QString& key) const
    {
        return m_cli.run({u"describe-key"_s, u"--key-id"_s, key}).json()[u"KeyMetadata"].toObject();
    }

    CliProgram m_cli;
    QString m_material;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_ImportCommands)
#include "tst_ImportCommands.moc"
