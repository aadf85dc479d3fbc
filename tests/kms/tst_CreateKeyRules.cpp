// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const CreateKeyContext frankfurt {u"eu-central-1"_s, {}};

KmsError refusal(const QJsonObject& body)
{
    const auto parsed = CreateKeyRules::parse(body, frankfurt);
    return parsed ? KmsError() : parsed.error();
}

TagList manyTags(int count)
{
    TagList tags;
    for (int at = 0; at < count; ++at)
        tags.append({u"key%1"_s.arg(at), u"value"_s});
    return tags;
}

} // namespace

class tst_CreateKeyRules : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void boundaries_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("exception"); // empty: accepted

        const QString shape = u"ValidationException"_s;
        const auto row = [](const char* name, const QString& member, const QString& value,
                             const QString& exception = {}) {
            QTest::newRow(name) << member << value << exception;
        };
        const QString description = u"Description"_s;
        row("description empty", description, u""_s);
        row("description 8192", description, QString(8192, u'd'));
        row("description 8193", description, QString(8193, u'd'), shape);
        row("description 8192 beyond the BMP", description, u"\U0001F511"_s.repeated(8192));
        row("description 8193 beyond the BMP", description, u"\U0001F511"_s.repeated(8193), shape);

        const QString policy = u"Policy"_s;
        row("policy empty", policy, u""_s, shape);
        row("policy 1 character", policy, u"{"_s);
        row("policy 32768 bytes", policy, QString(32768, u'p'));
        row("policy 32769 bytes", policy, QString(32769, u'p'), u"LimitExceededException"_s);
        row("policy of 32768 bytes in 16384 characters", policy, QString(16384, u'é'));
        row("policy of 32770 bytes in 16385 characters", policy, QString(16385, u'é'),
            u"LimitExceededException"_s);
        row("policy 131072 characters", policy, QString(131072, u'p'), u"LimitExceededException"_s);
        row("policy 131073 characters", policy, QString(131073, u'p'), shape);
        row("policy with tab, line feed, return", policy, u"{\t\n\r}"_s);
        row("policy with U+0020", policy, u" "_s);
        row("policy with U+00FF", policy, u"\u00FF"_s);
        row("policy with U+001F", policy, u"\u001F"_s, shape);
        row("policy with U+0000", policy, QString(1, QChar(0)), shape);
        row("policy with U+000B", policy, u"\u000B"_s, shape);
        row("policy with U+0100", policy, u"\u0100"_s, shape);
        row("policy that ends with U+2028", policy, u"{}\u2028"_s, shape);
    }

    void boundaries()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        QFETCH(QString, exception);
        QCOMPARE(refusal({{member, value}}).name, exception);
    }

    void storeBoundaries_data()
    {
        QTest::addColumn<QString>("storeId");
        QTest::addColumn<QString>("externalKeyId");
        QTest::addColumn<bool>("accepted");

        const QString store = u"cks-1"_s;
        QTest::newRow("store id 1") << u"c"_s << u"x"_s << true;
        QTest::newRow("store id empty") << u""_s << u"x"_s << false;
        QTest::newRow("store id 64") << QString(64, u'c') << u"x"_s << true;
        QTest::newRow("store id 65") << QString(65, u'c') << u"x"_s << false;
        QTest::newRow("external key id empty") << store << u""_s << false;
        QTest::newRow("external key id 128") << store << QString(128, u'x') << true;
        QTest::newRow("external key id 129") << store << QString(129, u'x') << false;
        QTest::newRow("external key id of all kinds") << store << u"aZ09-_."_s << true;
        QTest::newRow("external key id with a slash") << store << u"a/b"_s << false;
        QTest::newRow("external key id with a space") << store << u"a b"_s << false;
        QTest::newRow("external key id with a line end") << store << u"a\n"_s << false;
        QTest::newRow("external key id with an umlaut") << store << u"ä"_s << false;
    }

    void storeBoundaries()
    {
        QFETCH(QString, storeId);
        QFETCH(QString, externalKeyId);
        QFETCH(bool, accepted);
        const KmsError error = refusal({{u"Origin"_s, u"EXTERNAL_KEY_STORE"_s},
            {u"CustomKeyStoreId"_s, storeId}, {u"XksKeyId"_s, externalKeyId}});
        QCOMPARE(error.name, accepted ? QString() : u"ValidationException"_s);
    }

    void tags_data()
    {
        QTest::addColumn<TagList>("tags");
        QTest::addColumn<QString>("message"); // empty: accepted
        QTest::addColumn<int>("row");

        const auto row = [](const char* name, const TagList& tags, const QString& message = {},
                             int at = -1) { QTest::newRow(name) << tags << message << at; };
        row("none", {});
        row("50", manyTags(50));
        row("51", manyTags(51), u"Too many tags"_s);
        row("key of 128", {{QString(128, u'k'), u"v"_s}});
        row("key of 129", {{u"a"_s, {}}, {QString(129, u'k'), u"v"_s}},
            u"1 validation error detected: Value '%1' at 'tags.2.member.tagKey' failed to satisfy "
            "constraint: Member must have length less than or equal to 128"_s.arg(
                QString(129, u'k')),
            1);
        row("key empty", {{u""_s, u"v"_s}},
            u"1 validation error detected: Value '' at 'tags.1.member.tagKey' failed to satisfy "
            "constraint: Member must have length greater than or equal to 1"_s,
            0);
        row("value empty", {{u"k"_s, u""_s}});
        row("value of 256", {{u"k"_s, QString(256, u'v')}});
        row("value of 257", {{u"k"_s, QString(257, u'v')}},
            u"1 validation error detected: Value '%1' at 'tags.1.member.tagValue' failed to "
            u"satisfy "
            "constraint: Member must have length less than or equal to 256"_s.arg(
                QString(257, u'v')),
            0);
        row("aws:", {{u"a"_s, {}}, {u"aws:"_s, {}}}, u"Tags beginning with aws: are reserved"_s, 1);
        row("AwS:x", {{u"AwS:x"_s, {}}}, u"Tags beginning with aws: are reserved"_s, 0);
        row("aws without a colon", {{u"awsx"_s, {}}});
        row("aws: inside", {{u"my-aws:x"_s, {}}});
        row("aws: in a value", {{u"k"_s, u"aws:x"_s}});
        row("twice", {{u"k"_s, u"1"_s}, {u"l"_s, {}}, {u"k"_s, u"2"_s}}, u"Duplicate tag keys"_s,
            2);
        row("twice in another case", {{u"k"_s, u"1"_s}, {u"K"_s, u"1"_s}});
    }

    void tags()
    {
        QFETCH(TagList, tags);
        QFETCH(QString, message);
        QFETCH(int, row);
        const QList<Problem> problems = CreateKeyRules::tagProblems(tags);
        QCOMPARE(problems.size(), message.isEmpty() ? 0 : 1);
        const auto parsed = CreateKeyRules::parse({{u"Tags"_s, toJson(tags)}}, frankfurt);
        QCOMPARE(parsed.has_value(), message.isEmpty());
        if (message.isEmpty())
            return;
        QCOMPARE(problems.first().serviceError.message.value_or(QString()), message);
        QCOMPARE(problems.first().row, row);
        QCOMPARE(problems.first().field, KeyField::Tags);
        QCOMPARE(problems.first().inTagValue, message.contains("tagValue"_L1));
        QCOMPARE(parsed.error(), problems.first().serviceError);
    }

    void aliases_data()
    {
        QTest::addColumn<QString>("alias");
        QTest::addColumn<QString>("exception"); // of the first problem; empty: accepted

        const QString shape = u"ValidationException"_s;
        QTest::newRow("short") << u"alias/a"_s << QString();
        QTest::newRow("every kind of character") << u"alias/aZ09/_-:"_s << QString();
        QTest::newRow("256") << QString(u"alias/"_s + QString(250, u'a')) << QString();
        QTest::newRow("257") << QString(u"alias/"_s + QString(251, u'a')) << shape;
        QTest::newRow("empty") << QString() << shape;
        QTest::newRow("no prefix") << u"a"_s << shape;
        QTest::newRow("prefix in another case") << u"Alias/a"_s << shape;
        QTest::newRow("prefix alone") << u"alias/"_s << u"InvalidAliasNameException"_s;
        QTest::newRow("reserved") << u"alias/aws/s3"_s << u"NotAuthorizedException"_s;
        QTest::newRow("nearly reserved") << u"alias/awsome"_s << QString();
        QTest::newRow("space") << u"alias/a b"_s << shape;
        QTest::newRow("full stop") << u"alias/a.b"_s << shape;
        QTest::newRow("umlaut") << u"alias/ä"_s << shape;
        QTest::newRow("line end") << u"alias/a\n"_s << shape;
    }

    void aliases()
    {
        QFETCH(QString, alias);
        QFETCH(QString, exception);
        const QList<Problem> problems = CreateKeyRules::aliasProblems(alias);
        QCOMPARE(problems.isEmpty(), exception.isEmpty());
        if (!problems.isEmpty()) {
            QCOMPARE(problems.first().serviceError.name, exception);
            QCOMPARE(problems.first().field, KeyField::Alias);
        }
    }

    void descriptionAloneIsJudgedLikeARequest()
    {
        QVERIFY(CreateKeyRules::descriptionProblems(QString(8192, u'd')).isEmpty());
        const auto problems = CreateKeyRules::descriptionProblems(QString(8193, u'd'));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, KeyField::Description);
        QCOMPARE(problems.first().why.arguments, QStringList {u"8192"_s});
    }

    void recordedAnswersOfTheService_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("exception");
        QTest::addColumn<QString>("message");

        QTest::newRow("usage that does not fit")
            << QJsonObject {{u"KeySpec"_s, u"RSA_2048"_s}, {u"KeyUsage"_s, u"KEY_AGREEMENT"_s}}
            << u"ValidationException"_s
            << u"KeyUsage KEY_AGREEMENT is not compatible with KeySpec RSA_2048"_s;
        QTest::newRow("usage left out")
            << QJsonObject {{u"KeySpec"_s, u"HMAC_256"_s}} << u"ValidationException"_s
            << u"You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys."_s;
        QTest::newRow("SM2 outside China")
            << QJsonObject {{u"KeySpec"_s, u"SM2"_s}, {u"KeyUsage"_s, u"SIGN_VERIFY"_s}}
            << u"UnsupportedOperationException"_s
            << u"KeySpec SM2 is not supported in this Region"_s;
        QTest::newRow("both spellings of the spec")
            << QJsonObject {{u"KeySpec"_s, u"SYMMETRIC_DEFAULT"_s},
                   {u"CustomerMasterKeySpec"_s, u"SYMMETRIC_DEFAULT"_s}}
            << u"ValidationException"_s
            << u"You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated."_s;
        QTest::newRow("unknown usage")
            << QJsonObject {{u"KeyUsage"_s, u"RANDOM"_s}} << u"ValidationException"_s
            << u"1 validation error detected: Value 'RANDOM' at 'keyUsage' failed to satisfy constraint: Member must satisfy enum value set: [ENCRYPT_DECRYPT, SIGN_VERIFY, GENERATE_VERIFY_MAC, KEY_AGREEMENT]"_s;
        QTest::newRow("wrong type")
            << QJsonObject {{u"MultiRegion"_s, u"true"_s}} << u"SerializationException"_s
            << u"STRING_VALUE can not be converted to a Boolean"_s;
        QTest::newRow("shapes before combinations")
            << QJsonObject {{u"KeySpec"_s, u"HMAC_256"_s}, {u"CustomKeyStoreId"_s, QString()}}
            << u"ValidationException"_s
            << u"1 validation error detected: Value '' at 'customKeyStoreId' failed to satisfy constraint: Member must have length greater than or equal to 1"_s;
    }

    void recordedAnswersOfTheService()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, exception);
        QFETCH(QString, message);
        const KmsError error = refusal(body);
        QCOMPARE(error.name, exception);
        QCOMPARE(error.message.value_or(QString()), message);
        QCOMPARE(error.httpStatus, 400);
    }

    void theOldSpellingOfTheSpecIsUnderstood()
    {
        const auto parsed = CreateKeyRules::parse(
            {{u"CustomerMasterKeySpec"_s, u"RSA_2048"_s}, {u"KeyUsage"_s, u"SIGN_VERIFY"_s}},
            frankfurt);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->effectiveSpec(), KeySpec::Rsa2048);
    }

    void absentNullAndUnknownMembersAreAllTheSame()
    {
        const auto parsed = CreateKeyRules::parse(
            {{u"Description"_s, QJsonValue::Null}, {u"Colour"_s, 3}, {u"Tags"_s, QJsonValue::Null}},
            frankfurt);
        QVERIFY(parsed.has_value());
        QCOMPARE(*parsed, CreateKeyRequest {});
    }

    void aRequestSurvivesItsJson()
    {
        CreateKeyRequest request;
        request.policy = u"{}"_s;
        request.description = u"Schlüssel"_s;
        request.keyUsage = KeyUsage::EncryptDecrypt;
        request.keySpec = KeySpec::SymmetricDefault;
        request.origin = KeyOrigin::ExternalKeyStore;
        request.customKeyStoreId = u"cks-1"_s;
        request.bypassPolicyLockoutSafetyCheck = true;
        request.tags = TagList {{u"a"_s, u"1"_s}, {u"b"_s, {}}};
        request.multiRegion = false;
        request.xksKeyId = u"k"_s;
        const auto parsed = CreateKeyRules::parse(request.toJson(), frankfurt);
        QVERIFY(parsed.has_value());
        QCOMPARE(*parsed, request);
    }

    void aSpecThatTheLibraryLacksIsRefusedWithTheReason()
    {
        CreateKeyContext context = frankfurt;
        const Phrase reason {"This OpenSSL does not know ML-DSA.", {}};
        context.capabilities.unavailable[static_cast<std::size_t>(KeySpec::MlDsa44)] = reason;
        CreateKeyRequest request;
        request.keySpec = KeySpec::MlDsa44;
        request.keyUsage = KeyUsage::SignVerify;
        const auto problems = CreateKeyRules::problems(request, context);
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().why == reason);
        QCOMPARE(problems.first().serviceError.name, u"UnsupportedOperationException"_s);
        QVERIFY(CreateKeyRules::problems(request, frankfurt).isEmpty());
    }

    void severalProblemsAreAllReported()
    {
        CreateKeyRequest request;
        request.description = QString(8193, u'd');
        request.xksKeyId = u"a b"_s;
        request.tags = TagList {{u"aws:x"_s, {}}};
        const auto problems = CreateKeyRules::problems(request, frankfurt);
        QList<KeyField> fields;
        for (const Problem& problem : problems)
            fields.append(problem.field);
        QCOMPARE(fields,
            (QList<KeyField> {
                KeyField::Description, KeyField::XksKeyId, KeyField::XksKeyId, KeyField::Tags}));
        QVERIFY(
            problems.first().serviceError.message->startsWith("2 validation errors detected: "_L1));
    }

    void reasonsInTheLists_data()
    {
        QTest::addColumn<KeyUsage>("usage");
        QTest::addColumn<KeySpec>("spec");
        QTest::addColumn<QString>("reason");

        QTest::newRow("agreement with secp256k1")
            << KeyUsage::KeyAgreement << KeySpec::EccSecgP256k1
            << u"ECC_SECG_P256K1 can only sign and verify."_s;
        QTest::newRow("encryption with secp256k1")
            << KeyUsage::EncryptDecrypt << KeySpec::EccSecgP256k1 << u"needs an RSA spec."_s;
        QTest::newRow("MAC with a symmetric key")
            << KeyUsage::GenerateVerifyMac << KeySpec::SymmetricDefault << u"needs an HMAC spec."_s;
        QTest::newRow("encryption with HMAC") << KeyUsage::EncryptDecrypt << KeySpec::Hmac256
                                              << u"needs SYMMETRIC_DEFAULT or an RSA spec."_s;
        QTest::newRow("agreement with RSA")
            << KeyUsage::KeyAgreement << KeySpec::Rsa2048 << u"needs a NIST elliptic curve spec."_s;
    }

    void reasonsInTheLists()
    {
        QFETCH(KeyUsage, usage);
        QFETCH(KeySpec, spec);
        QFETCH(QString, reason);
        QCOMPARE(CreateKeyRules::usageAvailability(usage, spec).reason.english(), reason);
    }

    void sm2SaysWhereItIsOffered()
    {
        QCOMPARE(CreateKeyRules::specAvailability(KeySpec::Sm2, {}, frankfurt).reason.english(),
            u"Only offered in China Regions; this is eu-central-1."_s);
        QVERIFY(
            CreateKeyRules::specAvailability(KeySpec::Sm2, {}, {u"cn-north-1"_s, {}}).available);
    }
};

QTEST_GUILESS_MAIN(tst_CreateKeyRules)
#include "tst_CreateKeyRules.moc"
