// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// create-key as its manual has it: every example and every option.
class tst_CreateKeyCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto created = m_cli.createVault();
        QVERIFY2(created.status == 0, created.report());
        m_hsmStore = connectedStore({u"--custom-key-store-name"_s, u"hsm"_s,
            u"--cloud-hsm-cluster-id"_s, u"cluster-2a23b4cdefg"_s, u"--key-store-password"_s,
            u"kmsPswd1"_s, u"--trust-anchor-certificate"_s, u"file://"_s + certificate()});
        m_externalStore = connectedStore({u"--custom-key-store-name"_s, u"external"_s,
            u"--custom-key-store-type"_s, u"EXTERNAL_KEY_STORE"_s, u"--xks-proxy-uri-endpoint"_s,
            u"https://proxy.example.com"_s, u"--xks-proxy-uri-path"_s, u"/kms/xks/v1"_s,
            u"--xks-proxy-connectivity"_s, u"PUBLIC_ENDPOINT"_s,
            u"--xks-proxy-authentication-credential"_s,
            u"AccessKeyId=ABCDE2345672EXAMPLEAB,"
            "RawSecretAccessKey=DXjSUawnel2fr6SKC7G25CNxTyWKE5PF9XX6H/u9pSo="_s});
        QVERIFY(m_hsmStore.startsWith(u"cks-"_s));
        QVERIFY(m_externalStore.startsWith(u"cks-"_s));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersAsTheManualsExamples_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QJsonObject>("documented"); // beside what all have
        const QJsonArray symmetric {u"SYMMETRIC_DEFAULT"_s};
        QTest::newRow("example 1: basic") << QStringList {} << QJsonObject {
            {u"EncryptionAlgorithms"_s, symmetric}};
        QTest::newRow("example 2: RSA")
            << QStringList {u"--key-spec"_s, u"RSA_4096"_s, u"--key-usage"_s, u"ENCRYPT_DECRYPT"_s}
            << QJsonObject {{u"KeySpec"_s, u"RSA_4096"_s},
                   {u"EncryptionAlgorithms"_s,
                       QJsonArray {u"RSAES_OAEP_SHA_1"_s, u"RSAES_OAEP_SHA_256"_s}}};
        QTest::newRow("example 3: elliptic curve")
            << QStringList {u"--key-spec"_s, u"ECC_NIST_P521"_s, u"--key-usage"_s, u"SIGN_VERIFY"_s}
            << QJsonObject {{u"KeySpec"_s, u"ECC_NIST_P521"_s}, {u"KeyUsage"_s, u"SIGN_VERIFY"_s},
                   {u"SigningAlgorithms"_s, QJsonArray {u"ECDSA_SHA_512"_s}}};
        QTest::newRow("example 4: HMAC")
            << QStringList {u"--key-spec"_s, u"HMAC_384"_s, u"--key-usage"_s,
                   u"GENERATE_VERIFY_MAC"_s}
            << QJsonObject {{u"KeySpec"_s, u"HMAC_384"_s},
                   {u"KeyUsage"_s, u"GENERATE_VERIFY_MAC"_s},
                   {u"MacAlgorithms"_s, QJsonArray {u"HMAC_SHA_384"_s}}};
        QTest::newRow("example 4: multi-Region")
            << QStringList {u"--multi-region"_s}
            << QJsonObject {
                   {u"EncryptionAlgorithms"_s, symmetric}, {u"MultiRegion"_s, true}};
        QTest::newRow("example 5: imported material")
            << QStringList {u"--origin"_s, u"EXTERNAL"_s}
            << QJsonObject {{u"EncryptionAlgorithms"_s, symmetric}, {u"Enabled"_s, false},
                   {u"KeyState"_s, u"PendingImport"_s}, {u"Origin"_s, u"EXTERNAL"_s}};
        QTest::newRow("example 6: CloudHSM")
            << QStringList {u"--origin"_s, u"AWS_CLOUDHSM"_s, u"--custom-key-store-id"_s, m_hsmStore}
            << QJsonObject {{u"EncryptionAlgorithms"_s, symmetric},
                   {u"Origin"_s, u"AWS_CLOUDHSM"_s}, {u"CustomKeyStoreId"_s, m_hsmStore},
                   {u"CloudHsmClusterId"_s, u"cluster-2a23b4cdefg"_s}};
        QTest::newRow("example 7: external key store")
            << QStringList {u"--origin"_s, u"EXTERNAL_KEY_STORE"_s, u"--custom-key-store-id"_s,
                   m_externalStore, u"--xks-key-id"_s, u"bb8562717f809024"_s}
            << QJsonObject {{u"EncryptionAlgorithms"_s, symmetric},
                   {u"Origin"_s, u"EXTERNAL_KEY_STORE"_s}, {u"CustomKeyStoreId"_s, m_externalStore},
                   {u"XksKeyConfiguration"_s, QJsonObject {{u"Id"_s, u"bb8562717f809024"_s}}}};
    }

    void answersAsTheManualsExamples()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QJsonObject, documented);
        const auto outcome = m_cli.run(QStringList {u"create-key"_s} + options);
        QVERIFY2(outcome.status == 0 && outcome.err.isEmpty(), outcome.report());
        const QJsonObject metadata = outcome.json()[u"KeyMetadata"].toObject();
        QJsonObject expected {{u"AWSAccountId"_s, u"111122223333"_s}, {u"Description"_s, QString()},
            {u"Enabled"_s, true}, {u"KeyManager"_s, u"CUSTOMER"_s},
            {u"KeySpec"_s, u"SYMMETRIC_DEFAULT"_s}, {u"KeyState"_s, u"Enabled"_s},
            {u"KeyUsage"_s, u"ENCRYPT_DECRYPT"_s}, {u"MultiRegion"_s, false},
            {u"Origin"_s, u"AWS_KMS"_s}};
        for (auto at = documented.begin(); at != documented.end(); ++at)
            expected.insert(at.key(), at.value());
        expected.insert(u"CustomerMasterKeySpec"_s, expected.value(u"KeySpec"_s));
        for (auto at = expected.begin(); at != expected.end(); ++at)
            QVERIFY2(metadata.value(at.key()) == at.value(), outcome.report());
        const QString id = metadata.value(u"KeyId"_s).toString();
        QCOMPARE(metadata.value(u"Arn"_s).toString(),
            u"arn:aws:kms:us-east-2:111122223333:key/"_s + id);
        QCOMPARE(id.startsWith(u"mrk-"_s), expected.value(u"MultiRegion"_s).toBool());
        QVERIFY(metadata.value(u"CreationDate"_s).toDouble() > 1.6e9);
        QCOMPARE(m_cli.run({u"describe-key"_s, u"--key-id"_s, id}).json(), outcome.json());
    }

    void aMultiRegionKeyNamesItsPrimary()
    {
        const auto metadata = m_cli.run({u"create-key"_s, u"--multi-region"_s, u"--region"_s,
                                       u"eu-west-1"_s}).json()[u"KeyMetadata"].toObject();
        const QJsonObject expected {{u"MultiRegionKeyType"_s, u"PRIMARY"_s},
            {u"PrimaryKey"_s,
                QJsonObject {{u"Arn"_s, metadata.value(u"Arn"_s)}, {u"Region"_s, u"eu-west-1"_s}}},
            {u"ReplicaKeys"_s, QJsonArray {}}};
        QCOMPARE(metadata.value(u"MultiRegionConfiguration"_s).toObject(), expected);
    }

    void takesEveryOptionOfTheManual()
    {
        const QByteArray policy
            = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":)"
              R"({"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}]})";
        const auto made = m_cli.run({u"create-key"_s, u"--policy"_s,
            u"file://"_s + m_cli.write(u"policy.json"_s, policy), u"--description"_s,
            u"Müll & Söhne"_s, u"--customer-master-key-spec"_s, u"RSA_2048"_s,
            u"--key-usage=SIGN_VERIFY"_s, u"--origin"_s, u"AWS_KMS"_s,
            u"--bypass-policy-lockout-safety-check"_s, u"--tags"_s, u"TagKey=Team,TagValue=blue"_s,
            u"TagKey=Note,TagValue='a,b'"_s, u"--no-multi-region"_s});
        QVERIFY2(made.status == 0, made.report());
        const auto metadata = made.json()[u"KeyMetadata"].toObject();
        QCOMPARE(metadata.value(u"Description"_s).toString(), u"Müll & Söhne"_s);
        QCOMPARE(metadata.value(u"KeySpec"_s).toString(), u"RSA_2048"_s);
        QCOMPARE(metadata.value(u"MultiRegion"_s).toBool(true), false);
        const QString id = metadata.value(u"KeyId"_s).toString();
        const auto kept = m_cli.run({u"get-key-policy"_s, u"--key-id"_s, id, u"--query"_s,
            u"Policy"_s, u"--output"_s, u"text"_s});
        QCOMPARE(kept.out.trimmed().toUtf8(), policy);
        const auto tags = m_cli.run({u"list-resource-tags"_s, u"--key-id"_s, id, u"--query"_s,
            u"sort_by(Tags, &TagKey)[].[TagKey, TagValue]"_s, u"--output"_s, u"text"_s});
        QCOMPARE(tags.out, u"Note\ta,b\nTeam\tblue\n"_s);
    }

    void optionsOverrideInputJson()
    {
        const QString input = m_cli.write(u"input.json"_s,
            R"({"Description":"from JSON","KeySpec":"HMAC_256","KeyUsage":"GENERATE_VERIFY_MAC"})");
        const auto metadata = m_cli.run({u"create-key"_s, u"--cli-input-json"_s,
                                       u"file://"_s + input, u"--description"_s, u"from option"_s})
                                  .json()[u"KeyMetadata"];
        QCOMPARE(metadata[u"Description"].toString(), u"from option"_s);
        QCOMPARE(metadata[u"KeySpec"].toString(), u"HMAC_256"_s);
    }

    void aSkeletonIsPrintedWithoutAVault()
    {
        CliProgram elsewhere;
        const auto input = elsewhere.run({u"create-key"_s, u"--generate-cli-skeleton"_s});
        QVERIFY2(input.status == 0, input.report());
        QCOMPARE(input.json().keys().size(), 11);
        const auto output
            = elsewhere.run({u"create-key"_s, u"--generate-cli-skeleton"_s, u"output"_s});
        QVERIFY2(output.status == 0, output.report());
        QVERIFY(output.json()[u"KeyMetadata"].toObject().contains(u"CurrentKeyMaterialId"_s));
    }

    void debugSaysWhatHappensAndNoContents()
    {
        const auto outcome = m_cli.run({u"create-key"_s, u"--debug"_s, u"--description"_s,
            u"confidential words"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.contains(u"CreateKey"_s), outcome.report());
        QVERIFY2(outcome.err.contains(u"Description"_s), outcome.report());
        QVERIFY(!outcome.err.contains(u"confidential"_s));
        QVERIFY(!outcome.err.contains(QString::fromUtf8(m_cli.content(u"test.kwvault.key"_s))));
    }

private:
    QString certificate()
    {
        const auto made = m_cli.runOther(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                m_cli.path(u"ca.key"_s), u"-out"_s, m_cli.path(u"ca.pem"_s), u"-days"_s, u"30"_s,
                u"-subj"_s, u"/CN=test"_s});
        return made.status == 0 ? m_cli.path(u"ca.pem"_s) : QString();
    }

    QString connectedStore(const QStringList& options)
    {
        const QString id = m_cli.run(QStringList {u"create-custom-key-store"_s} + options)
                               .json()[u"CustomKeyStoreId"].toString();
        const auto connected
            = m_cli.run({u"connect-custom-key-store"_s, u"--custom-key-store-id"_s, id});
        return connected.status == 0 ? id : QString::fromUtf8(connected.report());
    }

    CliProgram m_cli;
    QString m_hsmStore;
    QString m_externalStore;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_CreateKeyCommand)
#include "tst_CreateKeyCommand.moc"
