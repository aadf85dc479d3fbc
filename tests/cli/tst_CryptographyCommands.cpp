// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// Encrypting, signing and the like from the terminal, checked by the openssl program where it can.
class tst_CryptographyCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto created = m_cli.createVault();
        QVERIFY2(created.status == 0, created.report());
        m_message = m_cli.write(u"message"_s, QByteArray("zeros \0 and more\n", 17));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFileIsEncryptedAndDecrypted()
    {
        const QString key = m_cli.createKey();
        const QString blob = saved(u"CiphertextBlob"_s,
            {u"encrypt"_s, u"--key-id"_s, key, u"--plaintext"_s, u"fileb://"_s + m_message,
                u"--encryption-context"_s, u"a=1,b=2"_s});
        const QStringList decrypt {
            u"decrypt"_s, u"--ciphertext-blob"_s, u"fileb://"_s + blob, u"--encryption-context"_s};
        (void)saved(u"Plaintext"_s, decrypt + QStringList {u"b=2,a=1"_s});
        QCOMPARE(m_cli.content(u"Plaintext"_s), m_cli.content(u"message"_s));
        const auto wrong = m_cli.run(decrypt + QStringList {u"a=1"_s});
        QCOMPARE(wrong.status, 255);
        QCOMPARE(wrong.err,
            u"\nAn error occurred (InvalidCiphertextException) when calling the Decrypt operation: "
            "\n"_s);
    }

    void aSignatureVerifiesWithOpenSsl()
    {
        const QString key = m_cli.createKey(
            {u"--key-spec"_s, u"ECC_NIST_P256"_s, u"--key-usage"_s, u"SIGN_VERIFY"_s});
        const QStringList what {u"--key-id"_s, key, u"--message"_s, u"fileb://"_s + m_message,
            u"--signing-algorithm"_s, u"ECDSA_SHA_256"_s};
        const QString signature = saved(u"Signature"_s, QStringList {u"sign"_s} + what);
        const QString publicKey = saved(u"PublicKey"_s, {u"get-public-key"_s, u"--key-id"_s, key});
        const auto outside = m_cli.runOther(u"openssl"_s,
            {u"dgst"_s, u"-sha256"_s, u"-keyform"_s, u"DER"_s, u"-verify"_s, publicKey,
                u"-signature"_s, signature, m_message});
        QVERIFY2(outside.status == 0, outside.report());
        const auto verified = m_cli.run(QStringList {u"verify"_s} + what
            + QStringList {u"--signature"_s, u"fileb://"_s + signature});
        QVERIFY2(verified.status == 0, verified.report());
        QCOMPARE(verified.json()["SignatureValid"_L1].toBool(), true);
    }

    void aMacIsMadeAndVerified()
    {
        const QString key = m_cli.createKey(
            {u"--key-spec"_s, u"HMAC_512"_s, u"--key-usage"_s, u"GENERATE_VERIFY_MAC"_s});
        const QStringList what {u"--key-id"_s, key, u"--message"_s, u"text as it stands"_s,
            u"--mac-algorithm"_s, u"HMAC_SHA_512"_s};
        const QString mac = saved(u"Mac"_s, QStringList {u"generate-mac"_s} + what);
        QCOMPARE(m_cli.content(u"Mac"_s).size(), 64);
        const auto verified = m_cli.run(
            QStringList {u"verify-mac"_s} + what + QStringList {u"--mac"_s, u"fileb://"_s + mac});
        QVERIFY2(verified.status == 0, verified.report());
        QCOMPARE(verified.json()["MacValid"_L1].toBool(), true);
    }

    void opensslFindsTheSameSecret()
    {
        const QString key = m_cli.createKey(
            {u"--key-spec"_s, u"ECC_NIST_P384"_s, u"--key-usage"_s, u"KEY_AGREEMENT"_s});
        const QString own = m_cli.path(u"own.pem"_s);
        const QString ownPublic = m_cli.path(u"own.der"_s);
        openssl(
            {u"ecparam"_s, u"-name"_s, u"secp384r1"_s, u"-genkey"_s, u"-noout"_s, u"-out"_s, own});
        openssl({u"pkey"_s, u"-in"_s, own, u"-pubout"_s, u"-outform"_s, u"DER"_s, u"-out"_s,
            ownPublic});
        (void)saved(u"SharedSecret"_s,
            {u"derive-shared-secret"_s, u"--key-id"_s, key, u"--key-agreement-algorithm"_s,
                u"ECDH"_s, u"--public-key"_s, u"fileb://"_s + ownPublic});
        const QString theirs = saved(u"PublicKey"_s, {u"get-public-key"_s, u"--key-id"_s, key});
        openssl({u"pkeyutl"_s, u"-derive"_s, u"-inkey"_s, own, u"-peerkey"_s, theirs,
            u"-peerform"_s, u"DER"_s, u"-out"_s, m_cli.path(u"secret"_s)});
        QCOMPARE(m_cli.content(u"SharedSecret"_s), m_cli.content(u"secret"_s));
    }

    void aDataKeyPairIsOneToOpenSsl()
    {
        const QString key = m_cli.createKey();
        const auto made = m_cli.run({u"generate-data-key-pair"_s, u"--key-id"_s, key,
            u"--key-pair-spec"_s, u"ECC_NIST_P521"_s});
        QVERIFY2(made.status == 0, made.report());
        const auto member = [&](QLatin1StringView name) {
            return QByteArray::fromBase64(made.json()[name].toString().toLatin1());
        };
        const QString pkcs8 = m_cli.write(u"pair.der"_s, member("PrivateKeyPlaintext"_L1));
        openssl({u"pkey"_s, u"-inform"_s, u"DER"_s, u"-in"_s, pkcs8, u"-pubout"_s, u"-outform"_s,
            u"DER"_s, u"-out"_s, m_cli.path(u"public.der"_s)});
        QCOMPARE(m_cli.content(u"public.der"_s), member("PublicKey"_L1));
    }

    void aDryRunEndsWithStatus255()
    {
        const QString key = m_cli.createKey();
        const auto dry = m_cli.run({u"generate-data-key"_s, u"--key-id"_s, key, u"--key-spec"_s,
            u"AES_256"_s, u"--dry-run"_s});
        QCOMPARE(dry.status, 255);
        QVERIFY(dry.err.contains(u"(DryRunOperationException)"_s));
    }

private:
    void openssl(const QStringList& words)
    {
        const auto ran = m_cli.runOther(u"openssl"_s, words);
        QVERIFY2(ran.status == 0, ran.report());
    }
    /// Runs a command and writes one blob of its reply to a file of that name, as a person would
    /// with --query and base64 -d. Returns the file.
    [[nodiscard]] QString saved(const QString& member, const QStringList& words)
    {
        const auto ran =
            m_cli.run(words + QStringList {u"--query"_s, member, u"--output"_s, u"text"_s});
        if (ran.status != 0)
            qWarning("%s", ran.report().constData());
        return m_cli.write(member, QByteArray::fromBase64(ran.out.trimmed().toLatin1()));
    }

    CliProgram m_cli;
    QString m_message;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_CryptographyCommands)
#include "tst_CryptographyCommands.moc"
