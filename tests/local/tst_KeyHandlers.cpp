// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KeyReference.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KeyHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void theExamplesOfTheManualGiveTheirFields_data();
    void theExamplesOfTheManualGiveTheirFields();
    void everyValidPairThatOpenSslKnowsBecomesAKey_data();
    void everyValidPairThatOpenSslKnowsBecomesAKey();
    void aRefusedRequestLeavesNoKey_data();
    void aRefusedRequestLeavesNoKey();
    void tagsAndPolicyAreStoredButNotInTheMetadata();
    void metadataNamesTheMaterialOfSymmetricKeysOnly();
    void idsAreUuidsAndMultiRegionIdsSaySo();
    void keysAreListedPageByPageInOrderOfCreation();
    void aDescriptionCanBeChanged();
    void publicKeysAreSubjectPublicKeyInfo();
    void secretsHaveNoPublicKey_data();
    void secretsHaveNoPublicKey();

private:
    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_KeyHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
}

// The create-key manual's examples 1 to 5; 6 and 7, in key stores, are in tst_KeyStoreHandlers.
void tst_KeyHandlers::theExamplesOfTheManualGiveTheirFields_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("documented");
    const auto row = [](const char* name, const char* request, const char* documented) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(documented);
    };
    row("1: symmetric", "{}",
        "{'AWSAccountId':'111122223333','CustomerMasterKeySpec':'SYMMETRIC_DEFAULT',"
        "'Description':'','Enabled':true,'KeyManager':'CUSTOMER','KeySpec':'SYMMETRIC_DEFAULT',"
        "'KeyState':'Enabled','KeyUsage':'ENCRYPT_DECRYPT','MultiRegion':false,'Origin':'AWS_KMS',"
        "'EncryptionAlgorithms':['SYMMETRIC_DEFAULT']}");
    row("2: RSA encryption", "{'KeySpec':'RSA_2048','KeyUsage':'ENCRYPT_DECRYPT'}",
        "{'CustomerMasterKeySpec':'RSA_2048','Description':'','Enabled':true,"
        "'EncryptionAlgorithms':['RSAES_OAEP_SHA_1','RSAES_OAEP_SHA_256'],'KeyManager':'CUSTOMER',"
        "'KeySpec':'RSA_2048','KeyState':'Enabled','KeyUsage':'ENCRYPT_DECRYPT',"
        "'MultiRegion':false,'Origin':'AWS_KMS'}");
    row("3: elliptic curve", "{'KeySpec':'ECC_NIST_P521','KeyUsage':'SIGN_VERIFY'}",
        "{'CustomerMasterKeySpec':'ECC_NIST_P521','Description':'','Enabled':true,"
        "'KeyManager':'CUSTOMER','KeySpec':'ECC_NIST_P521','KeyState':'Enabled',"
        "'KeyUsage':'SIGN_VERIFY','MultiRegion':false,'Origin':'AWS_KMS',"
        "'SigningAlgorithms':['ECDSA_SHA_512']}");
    row("4: HMAC", "{'KeySpec':'HMAC_384','KeyUsage':'GENERATE_VERIFY_MAC'}",
        "{'CustomerMasterKeySpec':'HMAC_384','Description':'','Enabled':true,"
        "'KeyManager':'CUSTOMER','KeySpec':'HMAC_384','KeyState':'Enabled',"
        "'KeyUsage':'GENERATE_VERIFY_MAC','MacAlgorithms':['HMAC_SHA_384'],'MultiRegion':false,"
        "'Origin':'AWS_KMS'}");
    row("4: multi-Region", "{'MultiRegion':true}",
        "{'CustomerMasterKeySpec':'SYMMETRIC_DEFAULT','Enabled':true,"
        "'EncryptionAlgorithms':['SYMMETRIC_DEFAULT'],'KeyState':'Enabled','MultiRegion':true,"
        "'MultiRegionConfiguration':{'MultiRegionKeyType':'PRIMARY','PrimaryKey':{'Arn':'@ARN',"
        "'Region':'eu-central-1'},'ReplicaKeys':[]},'Origin':'AWS_KMS'}");
    row("5: imported", "{'Origin':'EXTERNAL'}",
        "{'CustomerMasterKeySpec':'SYMMETRIC_DEFAULT','Description':'','Enabled':false,"
        "'EncryptionAlgorithms':['SYMMETRIC_DEFAULT'],'KeyManager':'CUSTOMER',"
        "'KeyState':'PendingImport','KeyUsage':'ENCRYPT_DECRYPT','MultiRegion':false,"
        "'Origin':'EXTERNAL'}");
}

void tst_KeyHandlers::theExamplesOfTheManualGiveTheirFields()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, documented);
    const auto reply = m_bench->call(Operation::CreateKey, request.constData());
    QCOMPARE(outcome(reply), u"success"_s);
    const QJsonObject metadata = LocalKmsBench::metadata(reply);
    const QJsonObject expected =
        LocalKmsBench::json(documented.replace("@ARN", metadata["Arn"_L1].toString().toLatin1()));
    for (const QString& member : expected.keys())
        QCOMPARE(metadata.value(member), expected.value(member));
    QCOMPARE(metadata["CreationDate"_L1].toDouble(), 1'700'000'000.0);
    QCOMPARE(m_bench->describe(metadata["KeyId"_L1].toString()), metadata);
}

void tst_KeyHandlers::everyValidPairThatOpenSslKnowsBecomesAKey_data()
{
    QTest::addColumn<int>("pair");
    for (int i = 0; i < static_cast<int>(validPairs().size()); ++i) {
        const PairInfo& pair = validPairs()[static_cast<std::size_t>(i)];
        QTest::addRow("%s %s", nameOf(pair.spec).data(), nameOf(pair.usage).data()) << i;
    }
}

void tst_KeyHandlers::everyValidPairThatOpenSslKnowsBecomesAKey()
{
    QFETCH(int, pair);
    const PairInfo& wanted = validPairs()[static_cast<std::size_t>(pair)];
    const CallContext where {
        .region = infoOf(wanted.spec).chinaRegionsOnly ? u"cn-north-1"_s : u"us-east-1"_s};
    const QJsonObject request {
        {u"KeySpec"_s, nameOf(wanted.spec)}, {u"KeyUsage"_s, nameOf(wanted.usage)}};
    const auto reply = m_bench->call(Operation::CreateKey, request, where);
    if (m_bench->kms().capabilities().reasonAgainst(wanted.spec)) {
        QVERIFY(!reply);
        QCOMPARE(reply.error().name, u"UnsupportedOperationException"_s);
        return;
    }
    QCOMPARE(outcome(reply), u"success"_s);
    QStringList algorithms;
    for (const QLatin1StringView algorithm : wanted.algorithms)
        algorithms.append(algorithm);
    const QJsonObject metadata = LocalKmsBench::metadata(reply);
    QCOMPARE(
        metadata[algorithmsMember(wanted.usage)].toArray(), QJsonArray::fromStringList(algorithms));
}

void tst_KeyHandlers::aRefusedRequestLeavesNoKey_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* request, const QString& expected) {
        QTest::newRow(name) << QByteArray(request) << expected;
    };
    row("no usage", "{'KeySpec':'RSA_2048'}",
        u"ValidationException: You must specify a KeyUsage value for all KMS keys except for "
        "symmetric encryption keys."_s);
    row("wrong usage", "{'KeySpec':'RSA_2048','KeyUsage':'KEY_AGREEMENT'}",
        u"ValidationException: KeyUsage KEY_AGREEMENT is not compatible with KeySpec RSA_2048"_s);
    row("both spellings", "{'KeySpec':'HMAC_256','CustomerMasterKeySpec':'HMAC_256'}",
        u"ValidationException: You cannot specify KeySpec and CustomerMasterKeySpec in the same "
        "request. CustomerMasterKeySpec is deprecated."_s);
    row("SM2 outside China", "{'KeySpec':'SM2','KeyUsage':'SIGN_VERIFY'}",
        u"UnsupportedOperationException: KeySpec SM2 is not supported in this Region"_s);
    row("duplicate tags", "{'Tags':[{'TagKey':'a','TagValue':''},{'TagKey':'a','TagValue':''}]}",
        u"TagException: Duplicate tag keys"_s);
    row("reserved tag", "{'Tags':[{'TagKey':'AWS:a','TagValue':''}]}",
        u"TagException: Tags beginning with aws: are reserved"_s);
    row("policy of another account",
        "{'Policy':'{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":"
        "\\\"Allow"
        "\\\",\\\"Principal\\\":{\\\"AWS\\\":\\\"arn:aws:iam::999999999999:root\\\"},"
        "\\\"Action\\\":"
        "\\\"kms:*\\\",\\\"Resource\\\":\\\"*\\\"}]}'}",
        u"MalformedPolicyDocumentException: The new key policy will not allow you to update the "
        "key policy in the future."_s);
}

void tst_KeyHandlers::aRefusedRequestLeavesNoKey()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, expected);
    QCOMPARE(outcome(m_bench->call(Operation::CreateKey, request.constData())), expected);
    const auto listed = m_bench->call(Operation::ListKeys);
    QCOMPARE(listed->value("Keys"_L1).toArray(), QJsonArray());
}

void tst_KeyHandlers::tagsAndPolicyAreStoredButNotInTheMetadata()
{
    const QString policy = u"{ \"Version\":\"2012-10-17\",\t\"Statement\" : [ {\r\n \"Effect\":"
                           "\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
                           "\"Action\":\"kms:*\",\"Resource\":\"*\"} ] }"_s;
    const QJsonArray tags {
        QJsonObject {{u"TagKey"_s, u"b"_s}, {u"TagValue"_s, u"2"_s}},
        QJsonObject {{u"TagKey"_s, u"a"_s}, {u"TagValue"_s, u""_s}},
    };
    const auto reply =
        m_bench->call(Operation::CreateKey, QJsonObject {{u"Policy"_s, policy}, {u"Tags"_s, tags}});
    QCOMPARE(outcome(reply), u"success"_s);
    const QJsonObject metadata = LocalKmsBench::metadata(reply);
    QVERIFY(!metadata.contains("Policy"_L1) && !metadata.contains("Tags"_L1));
    const QJsonObject key = LocalKmsBench::keyBody(metadata["KeyId"_L1].toString());
    QCOMPARE(m_bench->call(Operation::GetKeyPolicy, key)->value("Policy"_L1).toString(), policy);
    QCOMPARE(m_bench->call(Operation::ListResourceTags, key)->value("Tags"_L1).toArray(), tags);
}

void tst_KeyHandlers::metadataNamesTheMaterialOfSymmetricKeysOnly()
{
    const QString first = m_bench->newKey()["CurrentKeyMaterialId"_L1].toString();
    const QString second = m_bench->newKey()["CurrentKeyMaterialId"_L1].toString();
    static const QRegularExpression form(u"\\A[0-9a-f]{64}\\z"_s);
    QVERIFY(form.match(first).hasMatch());
    QVERIFY(first != second);
    QVERIFY(!m_bench->newKey("{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}")
                 .contains("CurrentKeyMaterialId"_L1));
    QVERIFY(!m_bench->newKey("{'Origin':'EXTERNAL'}").contains("CurrentKeyMaterialId"_L1));
}

void tst_KeyHandlers::idsAreUuidsAndMultiRegionIdsSaySo()
{
    const QString single = m_bench->newKey()["KeyId"_L1].toString();
    const QString multi = m_bench->newKey("{'MultiRegion':true}")["KeyId"_L1].toString();
    QVERIFY(isKeyIdForm(single) && single.size() == 36 && single[14] == u'4');
    QVERIFY(isKeyIdForm(multi) && multi.startsWith("mrk-"_L1));
}

void tst_KeyHandlers::keysAreListedPageByPageInOrderOfCreation()
{
    QStringList created;
    for (int i = 0; i < 5; ++i) {
        created.append(m_bench->newKey()["KeyId"_L1].toString());
        (void)m_bench->newKey("{}", {.region = u"us-east-1"_s});
    }
    QStringList listed;
    QJsonObject request {{u"Limit"_s, 2}};
    for (int pages = 1;; ++pages) {
        const auto reply = m_bench->call(Operation::ListKeys, request);
        for (const QJsonValue key : reply->value("Keys"_L1).toArray())
            listed.append(key["KeyId"_L1].toString());
        if (!reply->value("Truncated"_L1).toBool()) {
            QCOMPARE(pages, 3);
            break;
        }
        request.insert("Marker"_L1, reply->value("NextMarker"_L1));
    }
    QCOMPARE(listed, created);
}

void tst_KeyHandlers::aDescriptionCanBeChanged()
{
    const QString id = m_bench->newKey("{'Description':'old'}")["KeyId"_L1].toString();
    QCOMPARE(m_bench->describe(id)["Description"_L1].toString(), u"old"_s);
    QCOMPARE(outcome(m_bench->call(Operation::UpdateKeyDescription,
                 {{u"KeyId"_s, id}, {u"Description"_s, u"neu – 🔑"_s}})),
        u"success"_s);
    QCOMPARE(m_bench->describe(id)["Description"_L1].toString(), u"neu – 🔑"_s);
    QCOMPARE(outcome(m_bench->call(Operation::UpdateKeyDescription,
                         {{u"KeyId"_s, id}, {u"Description"_s, QString(8193, u'x')}}))
                 .section(u':', 0, 0),
        u"ValidationException"_s);
}

void tst_KeyHandlers::publicKeysAreSubjectPublicKeyInfo()
{
    const QJsonObject key =
        m_bench->newKey("{'KeySpec':'ECC_NIST_EDWARDS25519','KeyUsage':'SIGN_VERIFY'}");
    const auto reply =
        m_bench->call(Operation::GetPublicKey, LocalKmsBench::keyBody(key["KeyId"_L1].toString()));
    QCOMPARE(outcome(reply), u"success"_s);
    QCOMPARE(reply->value("KeyId"_L1), key["Arn"_L1]);
    QCOMPARE(reply->value("KeySpec"_L1), key["KeySpec"_L1]);
    QCOMPARE(reply->value("CustomerMasterKeySpec"_L1), key["KeySpec"_L1]);
    QCOMPARE(reply->value("KeyUsage"_L1), key["KeyUsage"_L1]);
    QCOMPARE(reply->value("SigningAlgorithms"_L1), key["SigningAlgorithms"_L1]);
    // RFC 8410, section 4: SEQUENCE { SEQUENCE { OID 1.3.101.112 }, BIT STRING }, 44 bytes.
    const auto der = QByteArray::fromBase64(reply->value("PublicKey"_L1).toString().toLatin1());
    QCOMPARE(der.size(), 44);
    QVERIFY(der.startsWith(QByteArray::fromHex("302a300506032b6570032100")));
}

void tst_KeyHandlers::secretsHaveNoPublicKey_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("symmetric") << QByteArray("{}");
    QTest::newRow("HMAC") << QByteArray("{'KeySpec':'HMAC_512','KeyUsage':'GENERATE_VERIFY_MAC'}");
}

void tst_KeyHandlers::secretsHaveNoPublicKey()
{
    QFETCH(QByteArray, request);
    const QString id = m_bench->newKey(request.constData())["KeyId"_L1].toString();
    const auto reply = m_bench->call(Operation::GetPublicKey, LocalKmsBench::keyBody(id));
    QCOMPARE(outcome(reply), u"UnsupportedOperationException"_s);
}

QTEST_GUILESS_MAIN(tst_KeyHandlers)
#include "tst_KeyHandlers.moc"
