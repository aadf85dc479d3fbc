// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// The operations beside create-key, the ways to print, and what bad commands say.
class tst_OperationCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto created = m_cli.createVault();
        QVERIFY2(created.status == 0, created.report());
        m_key = m_cli.createKey({u"--description"_s, u"first"_s});
        QVERIFY(!m_key.isEmpty());
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refusesBadCommands_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QStringList& words, int status,
                             const QString& says) { QTest::newRow(name) << words << status << says; };
        row("no such command", {u"make-key"_s}, 2, u"Invalid choice: 'make-key'"_s);
        row("no such option", {u"create-key"_s, u"--frob"_s}, 255, u"Unknown options: --frob"_s);
        row("a stray word", {u"create-key"_s, u"extra"_s}, 255, u"Unknown options: extra"_s);
        row("help behind an option", {u"create-key"_s, u"--multi-region"_s, u"help"_s}, 255,
            u"Unknown options: help"_s);
        row("missing option", {u"describe-key"_s}, 2,
            u"the following arguments are required: --key-id"_s);
        row("missing options", {u"create-alias"_s}, 2,
            u"are required: --alias-name, --target-key-id"_s);
        row("missing value", {u"describe-key"_s, u"--key-id"_s}, 2,
            u"argument --key-id: expected one argument"_s);
        row("no such output", {u"list-keys"_s, u"--output"_s, u"xml"_s}, 2,
            u"argument --output: Invalid choice"_s);
        row("no such vault command", {u"vault"_s, u"open"_s}, 2,
            u"\"vault open\" is not a command"_s);
        row("empty value", {u"describe-key"_s, u"--key-id"_s, QString()}, 255,
            u"Parameter validation failed:\nInvalid length for parameter KeyId, value: 0, valid min "
            "length: 1"_s);
        row("no number", {u"list-keys"_s, u"--limit"_s, u"x"_s}, 255,
            u"invalid literal for int() with base 10: 'x'"_s);
        row("no file", {u"create-key"_s, u"--policy"_s, u"file:///nope"_s}, 255,
            u"Error parsing parameter '--policy': Unable to load paramfile file:///nope: "
            "[Errno 2] No such file or directory: '/nope'"_s);
        row("bad JSON", {u"create-key"_s, u"--tags"_s, u"[{\"TagKey\":\"A\"}"_s}, 255,
            u"Error parsing parameter '--tags': Invalid JSON"_s);
        row("half a tag", {u"create-key"_s, u"--tags"_s, u"TagKey=A"_s}, 255,
            u"Missing required parameter in Tags[0]: \"TagValue\""_s);
        row("odd tag", {u"create-key"_s, u"--tags"_s, u"TagKey=A,TagValue=b,Foo=c"_s}, 255,
            u"Unknown parameter in Tags[0]: \"Foo\", must be one of: TagKey, TagValue"_s);
        row("types in JSON",
            {u"create-key"_s, u"--cli-input-json"_s, u"{\"MultiRegion\":\"yes\"}"_s}, 255,
            u"Invalid type for parameter MultiRegion, value: yes, type: <class 'str'>, valid types: "
            "<class 'bool'>"_s);
        row("bad query", {u"list-keys"_s, u"--query"_s, u"Keys["_s}, 255,
            u"Bad value for --query Keys[: "_s);
        row("no such spec", {u"create-key"_s, u"--key-spec"_s, u"RSA_1"_s}, 255,
            u"An error occurred (ValidationException) when calling the CreateKey operation: 1 "
            "validation error detected: Value 'RSA_1' at 'keySpec' failed to satisfy constraint"_s);
        row("usage missing", {u"create-key"_s, u"--key-spec"_s, u"ECC_NIST_P256"_s}, 255,
            u"when calling the CreateKey operation: You must specify a KeyUsage value"_s);
        row("no such key",
            {u"describe-key"_s, u"--key-id"_s, u"1234abcd-12ab-34cd-56ef-1234567890ab"_s}, 255,
            u"An error occurred (NotFoundException) when calling the DescribeKey operation: Key "
            "'arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' does not "
            "exist"_s);
        row("no such alias", {u"describe-key"_s, u"--key-id"_s, u"alias/nope"_s}, 255,
            u"An error occurred (NotFoundException)"_s);
        row("no such key to encrypt with", {u"encrypt"_s, u"--key-id"_s, u"x"_s,
                u"--plaintext"_s, u"y"_s},
            255, u"An error occurred (NotFoundException) when calling the Encrypt"_s);
        row("no vault", {u"list-keys"_s, u"--vault"_s, u"/nope/v.kwvault"_s}, 255,
            u"/nope/v.kwvault"_s);
    }

    void refusesBadCommands()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, status);
        QFETCH(const QString, says);
        const auto outcome = m_cli.run(words);
        QVERIFY2(outcome.status == status, outcome.report());
        QVERIFY2(outcome.err.contains(says), outcome.report());
        QVERIFY2(outcome.out.isEmpty(), outcome.report());
    }

    void helpNeedsNoVault()
    {
        CliProgram bare;
        const auto overview = bare.run({u"help"_s});
        QVERIFY2(overview.status == 0 && overview.out.contains("<KMS operation> help"_L1), overview.report());
        const auto help = bare.run({u"kms"_s, u"create-key"_s, u"help"_s});
        QVERIFY2(help.status == 0 && help.out.startsWith("NAME\n  create-key - "_L1), help.report());
        QCOMPARE(bare.run({u"help"_s, u"create-key"_s}).out, help.out);
        QVERIFY2(help.err.isEmpty(), help.report());
    }

    void globalOptionsStandBeforeAndAfterTheCommand()
    {
        const QStringList global {u"--output"_s, u"text"_s, u"--query"_s, u"KeyMetadata.KeyId"_s,
            u"--color=off"_s, u"--no-paginate"_s};
        const QStringList command {u"describe-key"_s, u"--key-id"_s, m_key};
        QCOMPARE(m_cli.run(global + command).out, m_key + u'\n');
        QCOMPARE(m_cli.run(command + global).out, m_key + u'\n');
    }

    void printsTextAndTables()
    {
        const auto text = m_cli.run({u"list-keys"_s, u"--output"_s, u"text"_s});
        QCOMPARE(text.out,
            u"KEYS\tarn:aws:kms:us-east-2:111122223333:key/%1\t%1\n"_s.arg(m_key));
        const auto table = m_cli.run({u"list-key-policies"_s, u"--key-id"_s, m_key, u"--output"_s,
            u"table"_s});
        QCOMPARE(table.out,
            u"-----------------\n|ListKeyPolicies|\n+---------------+\n||"
            " PolicyNames ||\n|+-------------+|\n||  default    ||\n|+-------------+|\n"_s);
    }

    void listsGatherTheirPages()
    {
        CliProgram other;
        QCOMPARE(other.createVault().status, 0);
        for (int made = 0; made < 5; ++made)
            QVERIFY(!other.createKey().isEmpty());
        const QStringList pairs {u"list-keys"_s, u"--page-size"_s, u"2"_s};
        QCOMPARE(other.run(pairs).json()[u"Keys"].toArray().size(), 5);
        const auto first = other.run({u"list-keys"_s, u"--limit"_s, u"2"_s}).json();
        QCOMPARE(first[u"Keys"].toArray().size(), 2);
        QVERIFY(first[u"Truncated"].toBool());
        const auto second = other.run({u"list-keys"_s, u"--limit"_s, u"2"_s, u"--marker"_s,
            first[u"NextMarker"].toString()});
        QCOMPARE(second.json()[u"Keys"].toArray().size(), 2);
    }

    void aliasesAreMadeMovedListedAndDeleted()
    {
        const QString other = m_cli.createKey();
        succeeds({u"create-alias"_s, u"--alias-name"_s, u"alias/one"_s, u"--target-key-id"_s, m_key});
        QCOMPARE(aliasTarget(), m_key);
        succeeds({u"update-alias"_s, u"--alias-name"_s, u"alias/one"_s, u"--target-key-id"_s, other});
        QCOMPARE(aliasTarget(), other);
        QCOMPARE(described(u"alias/one"_s)[u"KeyId"].toString(), other);
        succeeds({u"delete-alias"_s, u"--alias-name"_s, u"alias/one"_s});
        QCOMPARE(aliasTarget(), u"None"_s);
    }

    void tagsAreSetAndTakenAway()
    {
        succeeds({u"tag-resource"_s, u"--key-id"_s, m_key, u"--tags"_s, u"TagKey=A,TagValue=1"_s,
            u"TagKey=B,TagValue=2"_s});
        succeeds({u"untag-resource"_s, u"--key-id"_s, m_key, u"--tag-keys"_s, u"A"_s});
        const QJsonArray expected {QJsonObject {{u"TagKey"_s, u"B"_s}, {u"TagValue"_s, u"2"_s}}};
        QCOMPARE(m_cli.run({u"list-resource-tags"_s, u"--key-id"_s, m_key}).json()[u"Tags"].toArray(),
            expected);
    }

    void policiesArePutAndRead()
    {
        const QString policy = m_cli.run({u"get-key-policy"_s, u"--key-id"_s, m_key,
                                        u"--policy-name"_s, u"default"_s}).json()[u"Policy"].toString();
        QVERIFY(policy.contains(u"kms:*"_s));
        QString changed = policy;
        changed.replace(u"Enable IAM User Permissions"_s, u"Changed"_s);
        succeeds({u"put-key-policy"_s, u"--key-id"_s, m_key, u"--policy-name"_s, u"default"_s,
            u"--policy"_s, changed});
        QCOMPARE(m_cli.run({u"get-key-policy"_s, u"--key-id"_s, m_key}).json()[u"Policy"].toString(),
            changed);
    }

    void statesChange()
    {
        succeeds({u"update-key-description"_s, u"--key-id"_s, m_key, u"--description"_s, u"new"_s});
        QCOMPARE(described(m_key)[u"Description"].toString(), u"new"_s);
        succeeds({u"disable-key"_s, u"--key-id"_s, m_key});
        QCOMPARE(described(m_key)[u"KeyState"].toString(), u"Disabled"_s);
        succeeds({u"enable-key"_s, u"--key-id"_s, m_key});
        QCOMPARE(described(m_key)[u"KeyState"].toString(), u"Enabled"_s);
        const auto scheduled = m_cli.run({u"schedule-key-deletion"_s, u"--key-id"_s, m_key,
            u"--pending-window-in-days"_s, u"7"_s});
        QVERIFY2(scheduled.status == 0, scheduled.report());
        QCOMPARE(scheduled.json()[u"KeyState"].toString(), u"PendingDeletion"_s);
        QCOMPARE(scheduled.json()[u"PendingWindowInDays"].toInt(), 7);
        const auto cancelled = m_cli.run({u"cancel-key-deletion"_s, u"--key-id"_s, m_key});
        QVERIFY2(cancelled.json()[u"KeyId"].toString().endsWith(m_key), cancelled.report());
        QCOMPARE(described(m_key)[u"KeyState"].toString(), u"Disabled"_s);
        succeeds({u"enable-key"_s, u"--key-id"_s, m_key});
    }

    void keyStoresAreConnectedChangedAndDeleted()
    {
        const QString store = m_cli.run({u"create-custom-key-store"_s,
                                       u"--custom-key-store-name"_s, u"one"_s,
                                       u"--custom-key-store-type"_s, u"EXTERNAL_KEY_STORE"_s,
                                       u"--xks-proxy-uri-endpoint"_s, u"https://proxy.example.com"_s,
                                       u"--xks-proxy-uri-path"_s, u"/kms/xks/v1"_s,
                                       u"--xks-proxy-connectivity"_s, u"PUBLIC_ENDPOINT"_s,
                                       u"--xks-proxy-authentication-credential"_s,
                                       u"AccessKeyId=ABCDE2345672EXAMPLEAB,RawSecretAccessKey="
                                       "DXjSUawnel2fr6SKC7G25CNxTyWKE5PF9XX6H/u9pSo="_s})
                                  .json()[u"CustomKeyStoreId"].toString();
        const auto shown = [&] {
            return m_cli.run({u"describe-custom-key-stores"_s, u"--query"_s,
                            u"CustomKeyStores[].[CustomKeyStoreName, ConnectionState]"_s,
                            u"--output"_s, u"text"_s}).out;
        };
        const QStringList id {u"--custom-key-store-id"_s, store};
        QCOMPARE(shown(), u"one\tDISCONNECTED\n"_s);
        succeeds(QStringList {u"connect-custom-key-store"_s} + id);
        QCOMPARE(shown(), u"one\tCONNECTED\n"_s);
        succeeds(QStringList {u"disconnect-custom-key-store"_s} + id);
        succeeds(QStringList {u"update-custom-key-store"_s, u"--new-custom-key-store-name"_s,
                     u"two"_s} + id);
        QCOMPARE(shown(), u"two\tDISCONNECTED\n"_s);
        succeeds(QStringList {u"delete-custom-key-store"_s} + id);
        QCOMPARE(shown(), QString());
    }

    void opensslReadsThePublicKeys_data()
    {
        QTest::addColumn<QString>("spec");
        for (const auto& spec : {u"RSA_2048"_s, u"ECC_NIST_P256"_s, u"ECC_SECG_P256K1"_s})
            QTest::newRow(qPrintable(spec)) << spec;
    }

    void opensslReadsThePublicKeys()
    {
        QFETCH(const QString, spec);
        const QString key = m_cli.createKey(
            {u"--key-spec"_s, spec, u"--key-usage"_s, u"SIGN_VERIFY"_s});
        const auto got = m_cli.run({u"get-public-key"_s, u"--key-id"_s, key});
        QVERIFY2(got.status == 0, got.report());
        const auto der
            = QByteArray::fromBase64(got.json()[u"PublicKey"].toString().toLatin1());
        const auto read = m_cli.runOther(u"openssl"_s,
            {u"pkey"_s, u"-pubin"_s, u"-inform"_s, u"DER"_s, u"-in"_s,
                m_cli.write(u"public.der"_s, der), u"-noout"_s, u"-text"_s});
        QVERIFY2(read.status == 0 && read.out.contains(u"Public-Key"_s), read.report());
    }

private:
    void succeeds(const QStringList& words)
    {
        const auto outcome = m_cli.run(words);
        QVERIFY2(outcome.status == 0 && outcome.out.isEmpty() && outcome.err.isEmpty(),
            outcome.report());
    }

    [[nodiscard]] QJsonObject described(const QString& key) const
    {
        return m_cli.run({u"describe-key"_s, u"--key-id"_s, key}).json()[u"KeyMetadata"].toObject();
    }

    [[nodiscard]] QString aliasTarget() const
    {
        return m_cli.run({u"list-aliases"_s, u"--query"_s,
                        u"Aliases[?AliasName=='alias/one'].TargetKeyId | [0]"_s, u"--output"_s,
                        u"text"_s}).out.trimmed();
    }

    CliProgram m_cli;
    QString m_key;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_OperationCommands)
#include "tst_OperationCommands.moc"
