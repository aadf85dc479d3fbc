// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/RequestConditions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char* name;
    Operation operation;
    const char* body;
    const char* key;
    const char* values; ///< with '|' between them; null: the request has no such key
    PermissionTarget target = PermissionTarget::Key;
};

constexpr const char* absent = nullptr;
using Op = Operation;

// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
const Row rows[] {
    {"key spec", Op::CreateKey, R"({"KeySpec":"RSA_2048"})", "kms:KeySpec", "RSA_2048"},
    {"key spec by default", Op::CreateKey, "{}", "kms:KeySpec", "SYMMETRIC_DEFAULT"},
    {"key spec by its old name", Op::CreateKey, R"({"CustomerMasterKeySpec":"RSA_2048"})",
        "kms:KeySpec", "RSA_2048"},
    {"key spec under the old key", Op::CreateKey, R"({"KeySpec":"RSA_2048"})",
        "kms:CustomerMasterKeySpec", "RSA_2048"},
    {"a data key's spec is none of a key", Op::GenerateDataKey, R"({"KeySpec":"AES_256"})",
        "kms:KeySpec", absent},
    {"usage", Op::CreateKey, R"({"KeyUsage":"SIGN_VERIFY"})", "kms:KeyUsage", "SIGN_VERIFY"},
    {"usage by default", Op::CreateKey, "{}", "kms:KeyUsage", "ENCRYPT_DECRYPT"},
    {"origin by default", Op::CreateKey, "{}", "kms:KeyOrigin", "AWS_KMS"},
    {"origin", Op::CreateKey, R"({"Origin":"EXTERNAL"})", "kms:KeyOrigin", "EXTERNAL"},
    {"single Region", Op::CreateKey, "{}", "kms:MultiRegion", "false"},
    {"multi-Region", Op::CreateKey, R"({"MultiRegion":true})", "kms:MultiRegion", "true"},
    {"a new multi-Region key is primary", Op::CreateKey, R"({"MultiRegion":true})",
        "kms:MultiRegionKeyType", "PRIMARY"},
    {"a single-Region key has no type", Op::CreateKey, "{}", "kms:MultiRegionKeyType", absent},
    {"lockout check", Op::PutKeyPolicy, R"({"BypassPolicyLockoutSafetyCheck":true})",
        "kms:BypassPolicyLockoutSafetyCheck", "true"},
    {"lockout check not mentioned", Op::PutKeyPolicy, "{}", "kms:BypassPolicyLockoutSafetyCheck",
        absent},
    {"algorithm", Op::Encrypt, R"({"EncryptionAlgorithm":"RSAES_OAEP_SHA_256"})",
        "kms:EncryptionAlgorithm", "RSAES_OAEP_SHA_256"},
    {"algorithm by default", Op::Decrypt, "{}", "kms:EncryptionAlgorithm", "SYMMETRIC_DEFAULT"},
    {"algorithm of a data key", Op::GenerateDataKeyPair, "{}", "kms:EncryptionAlgorithm",
        "SYMMETRIC_DEFAULT"},
    {"algorithm of the source", Op::ReEncrypt,
        R"({"SourceEncryptionAlgorithm":"RSAES_OAEP_SHA_1"})", "kms:EncryptionAlgorithm",
        "RSAES_OAEP_SHA_1", PermissionTarget::SourceKey},
    {"algorithm of the destination", Op::ReEncrypt,
        R"({"SourceEncryptionAlgorithm":"RSAES_OAEP_SHA_1"})", "kms:EncryptionAlgorithm",
        "SYMMETRIC_DEFAULT"},
    {"context", Op::Encrypt, R"({"EncryptionContext":{"Stage":"Test","App":"x"}})",
        "kms:EncryptionContext:stage", "Test"},
    {"context keys", Op::Encrypt, R"({"EncryptionContext":{"Stage":"Test","App":"x"}})",
        "kms:EncryptionContextKeys", "App|Stage"},
    {"no context", Op::Encrypt, R"({"EncryptionContext":{}})", "kms:EncryptionContextKeys", absent},
    {"context of the source", Op::ReEncrypt,
        R"({"SourceEncryptionContext":{"a":"1"},"DestinationEncryptionContext":{"b":"2"}})",
        "kms:EncryptionContextKeys", "a", PermissionTarget::SourceKey},
    {"context of the destination", Op::ReEncrypt,
        R"({"SourceEncryptionContext":{"a":"1"},"DestinationEncryptionContext":{"b":"2"}})",
        "kms:EncryptionContextKeys", "b"},
    {"context of a grant", Op::CreateGrant,
        R"({"Constraints":{"EncryptionContextSubset":{"a":"1"}}})", "kms:EncryptionContext:a", "1"},
    {"constraint of a grant", Op::CreateGrant,
        R"({"Constraints":{"EncryptionContextSubset":{"a":"1"}}})", "kms:GrantConstraintType",
        "EncryptionContextSubset"},
    {"no constraint of a grant", Op::CreateGrant, "{}", "kms:GrantConstraintType", absent},
    {"operations of a grant", Op::CreateGrant, R"({"Operations":["Encrypt","Decrypt"]})",
        "kms:GrantOperations", "Encrypt|Decrypt"},
    {"grantee", Op::CreateGrant, R"({"GranteePrincipal":"arn:aws:iam::1:role/a"})",
        "kms:GranteePrincipal", "arn:aws:iam::1:role/a"},
    {"who retires", Op::CreateGrant, R"({"RetiringPrincipal":"arn:aws:iam::1:role/a"})",
        "kms:RetiringPrincipal", "arn:aws:iam::1:role/a"},
    {"a grant for oneself", Op::CreateGrant, "{}", "kms:GrantIsForAWSResource", "false"},
    {"signing", Op::Sign, R"({"SigningAlgorithm":"ECDSA_SHA_256","MessageType":"DIGEST"})",
        "kms:SigningAlgorithm", "ECDSA_SHA_256"},
    {"message type", Op::Sign, R"({"MessageType":"DIGEST"})", "kms:MessageType", "DIGEST"},
    {"message type by default", Op::Verify, "{}", "kms:MessageType", "RAW"},
    {"mac", Op::VerifyMac, R"({"MacAlgorithm":"HMAC_SHA_256"})", "kms:MacAlgorithm",
        "HMAC_SHA_256"},
    {"agreement", Op::DeriveSharedSecret, R"({"KeyAgreementAlgorithm":"ECDH"})",
        "kms:KeyAgreementAlgorithm", "ECDH"},
    {"data key pair", Op::GenerateDataKeyPairWithoutPlaintext, R"({"KeyPairSpec":"RSA_2048"})",
        "kms:DataKeyPairSpec", "RSA_2048"},
    {"expiry", Op::ImportKeyMaterial, R"({"ExpirationModel":"KEY_MATERIAL_EXPIRES"})",
        "kms:ExpirationModel", "KEY_MATERIAL_EXPIRES"},
    {"expiry not mentioned", Op::ImportKeyMaterial, "{}", "kms:ExpirationModel", absent},
    {"valid until", Op::ImportKeyMaterial, R"({"ValidTo":1546257599})", "kms:ValidTo",
        "1546257599"},
    {"wrapping algorithm", Op::GetParametersForImport,
        R"({"WrappingAlgorithm":"RSAES_OAEP_SHA_256","WrappingKeySpec":"RSA_4096"})",
        "kms:WrappingAlgorithm", "RSAES_OAEP_SHA_256"},
    {"wrapping key", Op::GetParametersForImport, R"({"WrappingKeySpec":"RSA_4096"})",
        "kms:WrappingKeySpec", "RSA_4096"},
    {"primary Region", Op::UpdatePrimaryRegion, R"({"PrimaryRegion":"eu-west-1"})",
        "kms:PrimaryRegion", "eu-west-1"},
    {"replica Region", Op::ReplicateKey, R"({"ReplicaRegion":"eu-west-1"})", "kms:ReplicaRegion",
        "eu-west-1"},
    {"waiting period", Op::ScheduleKeyDeletion, R"({"PendingWindowInDays":7})",
        "kms:ScheduleKeyDeletionPendingWindowInDays", "7"},
    {"waiting period by default", Op::ScheduleKeyDeletion, "{}",
        "kms:ScheduleKeyDeletionPendingWindowInDays", "30"},
    {"rotation period", Op::EnableKeyRotation, R"({"RotationPeriodInDays":2560})",
        "kms:RotationPeriodInDays", "2560"},
    {"rotation period by default", Op::EnableKeyRotation, "{}", "kms:RotationPeriodInDays", "365"},
    {"alias", Op::Encrypt, R"({"KeyId":"alias/a/b"})", "kms:RequestAlias", "alias/a/b"},
    {"alias ARN", Op::DescribeKey, R"({"KeyId":"arn:aws:kms:eu-west-1:111122223333:alias/a"})",
        "kms:RequestAlias", "alias/a"},
    {"no alias", Op::Encrypt, R"({"KeyId":"arn:aws:kms:eu-west-1:111122223333:key/a"})",
        "kms:RequestAlias", absent},
    {"alias where it has no say", Op::EnableKey, R"({"KeyId":"alias/a"})", "kms:RequestAlias",
        absent},
    {"alias of the source", Op::ReEncrypt,
        R"({"SourceKeyId":"alias/a","DestinationKeyId":"alias/b"})", "kms:RequestAlias", "alias/a",
        PermissionTarget::SourceKey},
    {"alias of the destination", Op::ReEncrypt,
        R"({"SourceKeyId":"alias/a","DestinationKeyId":"alias/b"})", "kms:RequestAlias", "alias/b"},
    {"tag", Op::TagResource, R"({"Tags":[{"TagKey":"Team","TagValue":"red"}]})",
        "aws:RequestTag/team", "red"},
    {"tag keys", Op::CreateKey,
        R"({"Tags":[{"TagKey":"b","TagValue":""},{"TagKey":"a","TagValue":""}]})", "aws:TagKeys",
        "a|b"},
    {"tags taken off", Op::UntagResource, R"({"TagKeys":["b","a"]})", "aws:TagKeys", "b|a"},
    {"members of the wrong type", Op::Encrypt, R"({"EncryptionContext":7,"KeyId":[]})",
        "kms:RequestAlias", absent},
    {"null", Op::Sign, R"({"SigningAlgorithm":null})", "kms:SigningAlgorithm", absent},
};

} // namespace

class tst_RequestConditions : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void followFromTheRequest_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < static_cast<int>(std::size(rows)); ++at)
            QTest::newRow(rows[at].name) << at;
    }

    void followFromTheRequest()
    {
        QFETCH(int, at);
        const Row& row = rows[at];
        const QJsonDocument body = QJsonDocument::fromJson(row.body);
        QVERIFY(body.isObject());
        const ConditionValues values = requestConditions(row.operation, body.object(), row.target);
        const QStringList* found = values.find(QString::fromLatin1(row.key));
        QCOMPARE(found != nullptr, row.values != absent);
        if (found != nullptr)
            QCOMPARE(found->join(u'|'), QString::fromLatin1(row.values));
    }

    void sayWhatTheKeyIs()
    {
        const ConditionValues single = keyConditions({u"arn:aws:kms:eu-west-1:111122223333:key/a"_s,
            u"RSA_2048"_s, u"SIGN_VERIFY"_s, u"AWS_KMS"_s, {}, {}, {{u"Team"_s, u"red"_s}}});
        const auto expect = [](const ConditionValues& values, const QString& key,
                                const QStringList& wanted) {
            const QStringList* found = values.find(key);
            QCOMPARE(found != nullptr ? *found : QStringList(), wanted);
        };
        expect(single, u"kms:KeySpec"_s, {u"RSA_2048"_s});
        expect(single, u"kms:KeyUsage"_s, {u"SIGN_VERIFY"_s});
        expect(single, u"kms:KeyOrigin"_s, {u"AWS_KMS"_s});
        expect(single, u"kms:MultiRegion"_s, {u"false"_s});
        expect(single, u"kms:MultiRegionKeyType"_s, {});
        expect(single, u"kms:ResourceAliases"_s, {});
        expect(single, u"aws:ResourceTag/Team"_s, {u"red"_s});
        expect(single, u"aws:ResourceAccount"_s, {u"111122223333"_s});
        const ConditionValues replica =
            keyConditions({{}, {}, {}, {}, u"REPLICA"_s, {u"alias/a"_s, u"alias/b"_s}, {}});
        expect(replica, u"kms:MultiRegion"_s, {u"true"_s});
        expect(replica, u"kms:MultiRegionKeyType"_s, {u"REPLICA"_s});
        expect(replica, u"kms:ResourceAliases"_s, {u"alias/a"_s, u"alias/b"_s});
    }

    void sayHowTheCallCame()
    {
        const QDateTime time = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
        const ConditionValues values =
            callConditions({time, u"eu-west-1"_s, {}, false, {}, {{u"Team"_s, u"red"_s}}});
        QCOMPARE(values.find(u"aws:CurrentTime"_s)->first(), u"2026-01-02T03:04:05Z"_s);
        QCOMPARE(values.find(u"aws:EpochTime"_s)->first(), u"1767323045"_s);
        QCOMPARE(values.find(u"aws:RequestedRegion"_s)->first(), u"eu-west-1"_s);
        QCOMPARE(values.find(u"aws:SecureTransport"_s)->first(), u"false"_s);
        QCOMPARE(values.find(u"aws:PrincipalTag/team"_s)->first(), u"red"_s);
        QVERIFY(values.find(u"aws:SourceIp"_s) == nullptr);
    }
};

QTEST_GUILESS_MAIN(tst_RequestConditions)
#include "tst_RequestConditions.moc"
