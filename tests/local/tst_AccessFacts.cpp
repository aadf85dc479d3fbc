// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccessFacts.h"

#include <QJsonDocument>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

/// What conditions of policies may ask of a call, and what it answers.
class tst_AccessFacts final : public QObject {
    Q_OBJECT

private slots:
    void init();

    void theCallerIsKnown_data();
    void theCallerIsKnown();
    void theCircumstancesAreKnown();
    void aCallWithinTheProcessIsSecure();
    void theKeyIsKnown_data();
    void theKeyIsKnown();
    void createKeyIsAskedForTheKeyItMakes_data();
    void createKeyIsAskedForTheKeyItMakes();
    void theRequestIsKnown_data();
    void theRequestIsKnown();
    void reEncryptHasTwoOfEverything();

private:
    [[nodiscard]] static QJsonObject json(QByteArray text)
    {
        return QJsonDocument::fromJson(text.replace('\'', '"')).object();
    }
    /// "a, b"; "-" when there is no such thing.
    [[nodiscard]] static QString text(const AccessFacts& facts, const QString& key)
    {
        const auto values = facts.valuesOf(key);
        return values ? values->join(u", "_s) : u"-"_s;
    }
    [[nodiscard]] AccessFacts factsOf(Operation operation, const QJsonObject& request) const
    {
        return {
            operation, request, m_call, u"eu-central-1"_s, m_caller, 1'700'000'000'123, m_index};
    }

    AccountIndex m_index;
    CallContext m_call;
    QString m_caller;
};

void tst_AccessFacts::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_index = {};
    m_call = {};
    m_caller = u"arn:aws:iam::111122223333:root"_s;
}

void tst_AccessFacts::theCallerIsKnown_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    const QString root = u"arn:aws:iam::111122223333:root"_s;
    const QString user = u"arn:aws:iam::111122223333:user/ops/alice"_s;
    const QString session = u"arn:aws:sts::111122223333:assumed-role/Admin/s1"_s;
    const QString federated = u"arn:aws:sts::111122223333:federated-user/bob"_s;
    QTest::newRow("root") << root << u"aws:PrincipalArn"_s << root;
    QTest::newRow("user") << user << u"aws:principalarn"_s << user;
    QTest::newRow("role") << session << u"aws:PrincipalArn"_s
                          << u"arn:aws:iam::111122223333:role/Admin"_s;
    QTest::newRow("account") << session << u"aws:PrincipalAccount"_s << u"111122223333"_s;
    QTest::newRow("account of a key's caller")
        << user << u"kms:CallerAccount"_s << u"111122223333"_s;
    QTest::newRow("type of root") << root << u"aws:PrincipalType"_s << u"Account"_s;
    QTest::newRow("type of user") << user << u"aws:PrincipalType"_s << u"User"_s;
    QTest::newRow("type of role") << session << u"aws:PrincipalType"_s << u"AssumedRole"_s;
    QTest::newRow("type of federation")
        << federated << u"aws:PrincipalType"_s << u"FederatedUser"_s;
    QTest::newRow("user name") << user << u"aws:username"_s << u"alice"_s;
    QTest::newRow("no user name") << session << u"aws:username"_s << u"-"_s;
    QTest::newRow("tag") << user << u"aws:PrincipalTag/team"_s << u"A"_s;
    QTest::newRow("no tag") << user << u"aws:PrincipalTag/other"_s << u"-"_s;
    QTest::newRow("no service") << user << u"aws:PrincipalIsAWSService"_s << u"false"_s;
    QTest::newRow("no factors") << user << u"aws:MultiFactorAuthPresent"_s << u"-"_s;
    QTest::newRow("unheard of") << user << u"aws:Nonsense"_s << u"-"_s;
}

void tst_AccessFacts::theCallerIsKnown()
{
    QFETCH(QString, caller);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    m_caller = caller;
    const QJsonObject request;
    AccessFacts facts = factsOf(Operation::DescribeKey, request);
    const PrincipalRecord alice {
        .arn = u"arn:aws:iam::111122223333:user/ops/alice"_s, .tags = {{u"Team"_s, u"A"_s}}};
    facts.principal = caller == alice.arn ? &alice : nullptr;
    QCOMPARE(text(facts, key), expected);
}

void tst_AccessFacts::theCircumstancesAreKnown()
{
    const QJsonObject request;
    m_call = {.sourceIp = u"192.0.2.1"_s};
    AccessFacts facts = factsOf(Operation::DescribeKey, request);
    QCOMPARE(text(facts, u"aws:CurrentTime"_s), u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(text(facts, u"aws:EpochTime"_s), u"1700000000"_s);
    QCOMPARE(text(facts, u"aws:RequestedRegion"_s), u"eu-central-1"_s);
    QCOMPARE(text(facts, u"aws:SourceIp"_s), u"192.0.2.1"_s);
    QCOMPARE(text(facts, u"aws:SecureTransport"_s), u"false"_s);
    m_call.secureTransport = true;
    QCOMPARE(text(facts, u"aws:SecureTransport"_s), u"true"_s);
}

void tst_AccessFacts::aCallWithinTheProcessIsSecure()
{
    const QJsonObject request;
    const AccessFacts facts = factsOf(Operation::DescribeKey, request);
    QCOMPARE(text(facts, u"aws:SourceIp"_s), u"-"_s);
    QCOMPARE(text(facts, u"aws:SecureTransport"_s), u"true"_s);
}

void tst_AccessFacts::theKeyIsKnown_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    QTest::newRow("spec") << u"kms:KeySpec"_s << u"RSA_2048"_s;
    QTest::newRow("old spec") << u"kms:CustomerMasterKeySpec"_s << u"RSA_2048"_s;
    QTest::newRow("usage") << u"kms:KeyUsage"_s << u"SIGN_VERIFY"_s;
    QTest::newRow("origin") << u"kms:KeyOrigin"_s << u"EXTERNAL"_s;
    QTest::newRow("multi-Region") << u"kms:MultiRegion"_s << u"true"_s;
    QTest::newRow("type") << u"kms:MultiRegionKeyType"_s << u"REPLICA"_s;
    QTest::newRow("tag") << u"aws:ResourceTag/cost"_s << u"1"_s;
    QTest::newRow("no tag") << u"aws:ResourceTag/none"_s << u"-"_s;
    QTest::newRow("aliases") << u"kms:ResourceAliases"_s << u"alias/a, alias/b"_s;
    QTest::newRow("alias of the request") << u"kms:RequestAlias"_s << u"alias/b"_s;
}

void tst_AccessFacts::theKeyIsKnown()
{
    QFETCH(QString, key);
    QFETCH(QString, expected);
    m_index.put(AliasRecord {
        .rowId = 1, .arn = u"x:alias/b"_s, .name = u"alias/b"_s, .targetArn = u"arn"_s});
    m_index.put(AliasRecord {
        .rowId = 2, .arn = u"x:alias/a"_s, .name = u"alias/a"_s, .targetArn = u"arn"_s});
    const KeyRecord record {.arn = u"arn"_s,
        .region = u"eu-central-1"_s,
        .spec = KeySpec::Rsa2048,
        .usage = KeyUsage::SignVerify,
        .origin = KeyOrigin::External,
        .multiRegion = true,
        .tags = {{u"Cost"_s, u"1"_s}},
        .primaryRegion = u"us-east-1"_s};
    const QJsonObject request = json("{'KeyId':'arn:aws:kms:eu-central-1:111122223333:alias/b'}");
    AccessFacts facts = factsOf(Operation::Sign, request);
    facts.key = &record;
    QCOMPARE(text(facts, key), expected);
}

void tst_AccessFacts::createKeyIsAskedForTheKeyItMakes_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    const QByteArray full("{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC','MultiRegion':"
                          "true,'Origin':'EXTERNAL','BypassPolicyLockoutSafetyCheck':true,'Tags':"
                          "[{'TagKey':'Team','TagValue':'A'},{'TagKey':'B','TagValue':''}]}");
    QTest::newRow("spec") << full << u"kms:KeySpec"_s << u"HMAC_256"_s;
    QTest::newRow("usual spec") << QByteArray("{}") << u"kms:KeySpec"_s << u"SYMMETRIC_DEFAULT"_s;
    QTest::newRow("old member") << QByteArray("{'CustomerMasterKeySpec':'RSA_2048'}")
                                << u"kms:KeySpec"_s << u"RSA_2048"_s;
    QTest::newRow("usage") << full << u"kms:KeyUsage"_s << u"GENERATE_VERIFY_MAC"_s;
    QTest::newRow("usual usage") << QByteArray("{}") << u"kms:KeyUsage"_s << u"ENCRYPT_DECRYPT"_s;
    QTest::newRow("origin") << full << u"kms:KeyOrigin"_s << u"EXTERNAL"_s;
    QTest::newRow("usual origin") << QByteArray("{}") << u"kms:KeyOrigin"_s << u"AWS_KMS"_s;
    QTest::newRow("multi-Region") << full << u"kms:MultiRegion"_s << u"true"_s;
    QTest::newRow("one Region") << QByteArray("{}") << u"kms:MultiRegion"_s << u"false"_s;
    QTest::newRow("primary") << full << u"kms:MultiRegionKeyType"_s << u"PRIMARY"_s;
    QTest::newRow("neither") << QByteArray("{}") << u"kms:MultiRegionKeyType"_s << u"-"_s;
    QTest::newRow("bypass") << full << u"kms:BypassPolicyLockoutSafetyCheck"_s << u"true"_s;
    QTest::newRow("no bypass") << QByteArray("{}") << u"kms:BypassPolicyLockoutSafetyCheck"_s
                               << u"-"_s;
    QTest::newRow("tag") << full << u"aws:RequestTag/team"_s << u"A"_s;
    QTest::newRow("tag keys") << full << u"aws:TagKeys"_s << u"Team, B"_s;
    QTest::newRow("no tag keys") << QByteArray("{}") << u"aws:TagKeys"_s << u"-"_s;
}

void tst_AccessFacts::createKeyIsAskedForTheKeyItMakes()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    const QJsonObject body = json(request);
    QCOMPARE(text(factsOf(Operation::CreateKey, body), key), expected);
}

void tst_AccessFacts::theRequestIsKnown_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    using enum Operation;
    const auto row = [](const char* name, Operation operation, const char* request, const char* key,
                         const char* expected) {
        QTest::newRow(name) << operation << QByteArray(request) << QString::fromLatin1(key)
                            << QString::fromLatin1(expected);
    };
    const char* context = "{'EncryptionContext':{'App':'x','Db':'y'}}";
    row("context", Encrypt, context, "kms:EncryptionContext:App", "x");
    row("context in another case", Encrypt, context, "kms:encryptioncontext:app", "x");
    row("no such pair", Encrypt, context, "kms:EncryptionContext:Other", "-");
    row("context keys", Decrypt, context, "kms:EncryptionContextKeys", "App, Db");
    row("context of a new grant", CreateGrant,
        "{'Constraints':{'EncryptionContextSubset':{'App':'x'}}}", "kms:EncryptionContext:App",
        "x");
    row("context keys of a new grant", CreateGrant,
        "{'Constraints':{'EncryptionContextEquals':{'App':'x','Db':'y'}}}",
        "kms:EncryptionContextKeys", "App, Db");
    row("a new grant without constraints", CreateGrant, "{}", "kms:EncryptionContextKeys", "-");
    row("no context", Decrypt, "{}", "kms:EncryptionContextKeys", "-");
    row("algorithm", Encrypt, "{'EncryptionAlgorithm':'RSAES_OAEP_SHA_1'}",
        "kms:EncryptionAlgorithm", "RSAES_OAEP_SHA_1");
    row("usual algorithm", GenerateDataKey, "{}", "kms:EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    row("no algorithm", Sign, "{}", "kms:EncryptionAlgorithm", "-");
    row("data key pair", GenerateDataKeyPair, "{'KeyPairSpec':'ECC_NIST_P256'}",
        "kms:DataKeyPairSpec", "ECC_NIST_P256");
    row("signing", Sign, "{'SigningAlgorithm':'ECDSA_SHA_256'}", "kms:SigningAlgorithm",
        "ECDSA_SHA_256");
    row("usual message type", Verify, "{}", "kms:MessageType", "RAW");
    row("message type", Verify, "{'MessageType':'DIGEST'}", "kms:MessageType", "DIGEST");
    row("no message type", VerifyMac, "{}", "kms:MessageType", "-");
    row("MAC", VerifyMac, "{'MacAlgorithm':'HMAC_SHA_256'}", "kms:MacAlgorithm", "HMAC_SHA_256");
    row("agreement", DeriveSharedSecret, "{'KeyAgreementAlgorithm':'ECDH'}",
        "kms:KeyAgreementAlgorithm", "ECDH");
    row("grantee", CreateGrant, "{'GranteePrincipal':'g'}", "kms:GranteePrincipal", "g");
    row("retiring", CreateGrant, "{'RetiringPrincipal':'r'}", "kms:RetiringPrincipal", "r");
    row("nobody retires", CreateGrant, "{}", "kms:RetiringPrincipal", "-");
    row("grant operations", CreateGrant, "{'Operations':['Encrypt','Decrypt']}",
        "kms:GrantOperations", "Encrypt, Decrypt");
    row("constraint", CreateGrant, "{'Constraints':{'EncryptionContextSubset':{'a':'b'}}}",
        "kms:GrantConstraintType", "EncryptionContextSubset");
    row("no constraint", CreateGrant, "{}", "kms:GrantConstraintType", "-");
    row("no service's grant", RevokeGrant, "{}", "kms:GrantIsForAWSResource", "false");
    row("no grant at all", Sign, "{}", "kms:GrantIsForAWSResource", "-");
    row("deletion", ScheduleKeyDeletion, "{'PendingWindowInDays':7}",
        "kms:ScheduleKeyDeletionPendingWindowInDays", "7");
    row("usual deletion", ScheduleKeyDeletion, "{}", "kms:ScheduleKeyDeletionPendingWindowInDays",
        "30");
    row("rotation", EnableKeyRotation, "{'RotationPeriodInDays':90}", "kms:RotationPeriodInDays",
        "90");
    row("replica", ReplicateKey, "{'ReplicaRegion':'eu-west-1'}", "kms:ReplicaRegion", "eu-west-1");
    row("primary", UpdatePrimaryRegion, "{'PrimaryRegion':'eu-west-1'}", "kms:PrimaryRegion",
        "eu-west-1");
    row("wrapping", GetParametersForImport, "{'WrappingAlgorithm':'RSAES_OAEP_SHA_256'}",
        "kms:WrappingAlgorithm", "RSAES_OAEP_SHA_256");
    row("wrapping key", GetParametersForImport, "{'WrappingKeySpec':'RSA_4096'}",
        "kms:WrappingKeySpec", "RSA_4096");
    row("expiry", ImportKeyMaterial, "{'ValidTo':1700000000}", "kms:ValidTo", "1700000000");
    row("expiry not mentioned", ImportKeyMaterial, "{}", "kms:ExpirationModel", "-");
    row("no expiry", ImportKeyMaterial, "{'ExpirationModel':'KEY_MATERIAL_DOES_NOT_EXPIRE'}",
        "kms:ExpirationModel", "KEY_MATERIAL_DOES_NOT_EXPIRE");
    row("tags added", TagResource, "{'Tags':[{'TagKey':'A','TagValue':'1'}]}", "aws:RequestTag/A",
        "1");
    row("tags removed", UntagResource, "{'TagKeys':['A','B']}", "aws:TagKeys", "A, B");
    row("no alias", Encrypt, "{'KeyId':'1234'}", "kms:RequestAlias", "-");
}

void tst_AccessFacts::theRequestIsKnown()
{
    QFETCH(Operation, operation);
    QFETCH(QByteArray, request);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    const QJsonObject body = json(request);
    QCOMPARE(text(factsOf(operation, body), key), expected);
}

void tst_AccessFacts::reEncryptHasTwoOfEverything()
{
    const QJsonObject request =
        json("{'SourceKeyId':'alias/old','SourceEncryptionAlgorithm':'RSAES_OAEP_SHA_1',"
             "'SourceEncryptionContext':{'a':'1'},'DestinationKeyId':'alias/new',"
             "'DestinationEncryptionContext':{'a':'2','b':'3'}}");
    const KeyRecord one;
    const KeyRecord other;
    AccessFacts facts = factsOf(Operation::ReEncrypt, request);
    facts.key = facts.otherKey = &one;
    facts.role = KeyRole::Source;
    QCOMPARE(text(facts, u"kms:RequestAlias"_s), u"alias/old"_s);
    QCOMPARE(text(facts, u"kms:EncryptionAlgorithm"_s), u"RSAES_OAEP_SHA_1"_s);
    QCOMPARE(text(facts, u"kms:EncryptionContext:a"_s), u"1"_s);
    QCOMPARE(text(facts, u"kms:ReEncryptOnSameKey"_s), u"true"_s);
    facts.role = KeyRole::Destination;
    facts.otherKey = &other;
    QCOMPARE(text(facts, u"kms:RequestAlias"_s), u"alias/new"_s);
    QCOMPARE(text(facts, u"kms:EncryptionAlgorithm"_s), u"SYMMETRIC_DEFAULT"_s);
    QCOMPARE(text(facts, u"kms:EncryptionContextKeys"_s), u"a, b"_s);
    QCOMPARE(text(facts, u"kms:ReEncryptOnSameKey"_s), u"false"_s);
}

QTEST_GUILESS_MAIN(tst_AccessFacts)
#include "tst_AccessFacts.moc"
