// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Shape.h"
#include "core/kms/ShapeRules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

// The facts of the service model, extracted from botocore by tests/kms/service_model.py.
QJsonObject serviceModel()
{
    QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/kms-service-model.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

const QHash<QString, ShapeType>& typeNames()
{
    static const QHash<QString, ShapeType> names {{u"string"_s, ShapeType::Text},
        {u"integer"_s, ShapeType::Integer}, {u"boolean"_s, ShapeType::Boolean},
        {u"blob"_s, ShapeType::Blob}, {u"timestamp"_s, ShapeType::Timestamp},
        {u"list"_s, ShapeType::List}, {u"structure"_s, ShapeType::Structure},
        {u"map"_s, ShapeType::TextMap}};
    return names;
}

class Comparison {
public:
    explicit Comparison(const QJsonObject& model)
        : m_shapes(model.value("shapes"_L1).toObject())
    {
    }

    QStringList differences;

    void members(const QString& where, std::span<const ShapeMember> ours, const QJsonArray& model)
    {
        check(where + u" count", QJsonValue(static_cast<int>(ours.size())), int(model.size()));
        for (std::size_t at = 0; at < ours.size(); ++at) {
            const QJsonArray row = model.at(qsizetype(at)).toArray();
            const QString place = where + u'.' + row.at(0).toString();
            check(place + u" name", QString(ours[at].name), row.at(0));
            check(place + u" required", ours[at].required, row.at(2));
            shape(place, *ours[at].shape, row.at(1).toString());
        }
    }

private:
    void shape(const QString& where, const Shape& ours, const QString& name)
    {
        const QJsonObject model = m_shapes.value(name).toObject();
        const ShapeType type = typeNames().value(model.value("type"_L1).toString());
        check(where + u" type", int(ours.type), int(type));
        // A lower bound of 0 says nothing, and the table leaves it out.
        check(where + u" min", qMax(ours.min, 0), model.value("min"_L1).toInt(0));
        check(where + u" max", ours.max, model.value("max"_L1).toInt(-1));
        check(where + u" hidden", ours.hidden,
            model.value("sensitive"_L1).toBool() || type == ShapeType::Blob);
        const bool isKeyId = name == "KeyIdType"_L1; // printed by the service, not in the model
        check(where + u" pattern", QString(printedPattern(ours.pattern)),
            isKeyId ? uR"(^\p{ASCII}+$)"_s : model.value("pattern"_L1).toString());
        QStringList values;
        for (const QLatin1StringView value : ours.values)
            values.append(value);
        values.sort();
        check(
            where + u" enum", QJsonArray::fromStringList(values), model.value("enum"_L1).toArray());
        if (ours.element != nullptr)
            shape(where + u"[]", *ours.element, model.value("element"_L1).toString());
        members(where, ours.members, model.value("members"_L1).toArray());
    }

    void check(const QString& what, const QJsonValue& ours, const QJsonValue& model)
    {
        if (ours != model)
            differences.append(what);
    }

    QJsonObject m_shapes;
};

QString answer(Operation operation, const QJsonObject& body)
{
    const auto error = shapeProblems(operation, body);
    return error ? error->name + u": " + error->message.value_or(QString()) : QString();
}

constexpr auto oneError = "ValidationException: 1 validation error detected: "_L1;

} // namespace

class tst_ShapeRules : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theTableIsTheServiceModel_data()
    {
        QTest::addColumn<Operation>("operation");
        for (const OperationInfo& info : operationTable())
            QTest::newRow(info.name.data()) << info.operation;
    }

    void theTableIsTheServiceModel()
    {
        QFETCH(Operation, operation);
        const QJsonObject model = serviceModel();
        const QJsonObject operations = model.value("operations"_L1).toObject();
        QCOMPARE(operations.size(), operationCount);
        QVERIFY(operations.contains(infoOf(operation).name));
        Comparison comparison(model);
        comparison.members(infoOf(operation).name, requestMembers(operation),
            operations.value(infoOf(operation).name).toArray());
        QCOMPARE(comparison.differences, QStringList());
    }

    void answers_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("expected");

        const auto row = [](const char* name, Operation operation, const QJsonObject& body,
                             const QString& expected = {}) {
            QTest::newRow(name) << operation << body << expected;
        };
        const QJsonObject keyId {{u"KeyId"_s, u"k"_s}};
        row("nothing needed", Operation::ListKeys, {});
        row("missing", Operation::DescribeKey, {},
            oneError
                + u"Value null at 'keyId' failed to satisfy constraint: Member must not be null"_s);
        row("null is missing", Operation::DescribeKey, {{u"KeyId"_s, QJsonValue::Null}},
            oneError
                + u"Value null at 'keyId' failed to satisfy constraint: Member must not be null"_s);
        row("two missing", Operation::CreateAlias, {},
            u"ValidationException: 2 validation errors detected: Value null at 'aliasName' failed to satisfy constraint: Member must not be null; Value null at 'targetKeyId' failed to satisfy constraint: Member must not be null"_s);
        row("number for text", Operation::DescribeKey, {{u"KeyId"_s, 5}},
            u"SerializationException: NUMBER_VALUE can not be converted to a String"_s);
        row("text for number", Operation::ListKeys, {{u"Limit"_s, u"5"_s}},
            u"SerializationException: STRING_VALUE can not be converted to an Integer"_s);
        row("fraction for number", Operation::ListKeys, {{u"Limit"_s, 5.5}},
            u"SerializationException: NUMBER_VALUE can not be converted to an Integer"_s);
        row("true for text", Operation::DescribeKey, {{u"KeyId"_s, true}},
            u"SerializationException: TRUE_VALUE can not be converted to a String"_s);
        row("list for text", Operation::DescribeKey, {{u"KeyId"_s, QJsonArray {}}},
            u"SerializationException: Start of list found where not expected"_s);
        row("object for list", Operation::TagResource, {{u"Tags"_s, QJsonObject {}}},
            u"SerializationException: Start of structure or map found where not expected."_s);
        row("text for list", Operation::TagResource, {{u"Tags"_s, u"a"_s}},
            u"SerializationException: STRING_VALUE can not be converted to a List"_s);
        row("wrong type within", Operation::TagResource,
            {{u"Tags"_s, QJsonArray {QJsonObject {{u"TagKey"_s, 1}}}}},
            u"SerializationException: NUMBER_VALUE can not be converted to a String"_s);
        row("wrong type in a map", Operation::Encrypt,
            {{u"EncryptionContext"_s, QJsonObject {{u"a"_s, 1}}}},
            u"SerializationException: NUMBER_VALUE can not be converted to a String"_s);
        row("types before constraints", Operation::CreateAlias, {{u"TargetKeyId"_s, 1}},
            u"SerializationException: NUMBER_VALUE can not be converted to a String"_s);
        row("no base64", Operation::Encrypt,
            {{u"KeyId"_s, u"k"_s}, {u"Plaintext"_s, u"not base64!"_s}},
            u"SerializationException: Could not decode a base64 value."_s);
        row("unknown members", Operation::DescribeKey, {{u"KeyId"_s, u"k"_s}, {u"X"_s, 5}});
        row("enum", Operation::DeriveSharedSecret,
            {{u"KeyId"_s, u"k"_s}, {u"PublicKey"_s, u"AAAA"_s},
                {u"KeyAgreementAlgorithm"_s, u"INVALID"_s}},
            oneError
                + u"Value 'INVALID' at 'keyAgreementAlgorithm' failed to satisfy constraint: Member must satisfy enum value set: [ECDH]"_s);
        row("MAC algorithms in the service's order", Operation::GenerateMac,
            {{u"KeyId"_s, u"k"_s}, {u"Message"_s, u"AAAA"_s}, {u"MacAlgorithm"_s, u"INVALID"_s}},
            oneError
                + u"Value 'INVALID' at 'macAlgorithm' failed to satisfy constraint: Member must satisfy enum value set: [HMAC_SHA_384, HMAC_SHA_256, HMAC_SHA_224, HMAC_SHA_512]"_s);
        row("number too small", Operation::GenerateRandom, {{u"NumberOfBytes"_s, 0}},
            oneError
                + u"Value '0' at 'numberOfBytes' failed to satisfy constraint: Member must have value greater than or equal to 1"_s);
        row("number too large", Operation::GenerateRandom, {{u"NumberOfBytes"_s, 1025}},
            oneError
                + u"Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have value less than or equal to 1024"_s);
        row("largest number", Operation::GenerateRandom, {{u"NumberOfBytes"_s, 1024}});
        row("secret values are not printed", Operation::Encrypt,
            {{u"KeyId"_s, u"k"_s},
                {u"Plaintext"_s, QString::fromLatin1(QByteArray(4097, 'a').toBase64())}},
            oneError
                + u"Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096"_s);
        row("longest blob", Operation::Encrypt,
            {{u"KeyId"_s, u"k"_s},
                {u"Plaintext"_s, QString::fromLatin1(QByteArray(4096, 'a').toBase64())}});
        row("passwords are not printed", Operation::UpdateCustomKeyStore,
            {{u"CustomKeyStoreId"_s, u"cks-1"_s}, {u"KeyStorePassword"_s, u"secret"_s}},
            oneError
                + u"Value at 'keyStorePassword' failed to satisfy constraint: Member must have length greater than or equal to 7"_s);
        row("within a structure", Operation::CreateCustomKeyStore,
            {{u"CustomKeyStoreName"_s, u"n"_s},
                {u"XksProxyAuthenticationCredential"_s,
                    QJsonObject {{u"AccessKeyId"_s, QString(20, u'A')}}}},
            oneError
                + u"Value null at 'xksProxyAuthenticationCredential.rawSecretAccessKey' failed to satisfy constraint: Member must not be null"_s);
        row("list of texts", Operation::UntagResource,
            {{u"KeyId"_s, u"k"_s}, {u"TagKeys"_s, QJsonArray {u"a"_s, u""_s}}},
            oneError
                + u"Value '' at 'tagKeys.2.member' failed to satisfy constraint: Member must have length greater than or equal to 1"_s);
        row("key id that is not ASCII", Operation::DescribeKey, {{u"KeyId"_s, u"ä"_s}},
            oneError
                + uR"(Value 'ä' at 'keyId' failed to satisfy constraint: Member must satisfy regular expression pattern: ^\p{ASCII}+$)"_s);
        row("one value breaks two constraints", Operation::DeleteAlias, {{u"AliasName"_s, u""_s}},
            u"ValidationException: 2 validation errors detected: Value '' at 'aliasName' failed to satisfy constraint: Member must have length greater than or equal to 1; Value '' at 'aliasName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$"_s);
        row("deletion window at the shape's bounds", Operation::ScheduleKeyDeletion,
            {{u"KeyId"_s, u"k"_s}, {u"PendingWindowInDays"_s, 365}});
        row("deletion window beyond", Operation::ScheduleKeyDeletion,
            {{u"KeyId"_s, u"k"_s}, {u"PendingWindowInDays"_s, 366}},
            oneError
                + u"Value '366' at 'pendingWindowInDays' failed to satisfy constraint: Member must have value less than or equal to 365"_s);
        row("time", Operation::ImportKeyMaterial,
            {{u"KeyId"_s, u"k"_s}, {u"ImportToken"_s, u"AAAA"_s},
                {u"EncryptedKeyMaterial"_s, u"AAAA"_s}, {u"ValidTo"_s, 1700000000.25}});
    }

    void answers()
    {
        QFETCH(Operation, operation);
        QFETCH(QJsonObject, body);
        QFETCH(QString, expected);
        QCOMPARE(answer(operation, body), expected);
    }

    void patterns_data()
    {
        QTest::addColumn<ShapePattern>("pattern");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        const auto row = [](const char* name, ShapePattern pattern, const QString& good,
                             const QString& bad) { QTest::newRow(name) << pattern << good << bad; };
        row("ASCII", ShapePattern::Ascii, u"a~ !"_s, u"\u0080"_s);
        row("name", ShapePattern::Name, u"aZ09:/_-"_s, u"a.b"_s);
        row("cluster", ShapePattern::ClusterId, u"cluster-234abcdefABC"_s,
            u"cluster-1234567890a"_s);
        row("endpoint", ShapePattern::ProxyEndpoint, u"https://a.example"_s, u"http://a.example"_s);
        row("path", ShapePattern::ProxyPath, u"/a/b/kms/xks/v1"_s, u"/kms/xks/v123"_s);
        row("second path", ShapePattern::ProxyPath, u"/kms/xks/v12"_s, u"kms/xks/v1"_s);
        row("service", ShapePattern::VpcService, u"com.amazonaws.vpce.eu-west-1.vpce-svc-0a"_s,
            u"org.amazonaws.vpce.eu-west-1.vpce-svc-0a"_s);
        row("account", ShapePattern::AccountId, u"111122223333"_s, u"1111222233334"_s);
        row("Base32", ShapePattern::Base32, u"AZ27"_s, u"A1"_s);
        row("Base64", ShapePattern::Base64, u"aZ09/+="_s, u"a-b"_s);
        row("principal", ShapePattern::Principal, u"arn:aws:iam::1:role/a_b+=,.@-"_s, u"a b"_s);
        row("policy", ShapePattern::Policy, u"\t\n\r ÿ"_s, u"Ā"_s);
        row("external key", ShapePattern::XksKeyId, u"aZ09-_."_s, u"a/b"_s);
        row("hex", ShapePattern::Hex, u"09af"_s, u"AF"_s);
        row("marker", ShapePattern::Marker, u""_s, u"\t"_s);
        row("word", ShapePattern::Word, u"aZ_9"_s, u"a-b"_s);
        row("words", ShapePattern::Words, u"a b\n:/_.-"_s, u"a,b"_s);
        row("Region", ShapePattern::Region, u"us-gov-west-1"_s, u"us-1"_s);
    }

    void patterns()
    {
        QFETCH(ShapePattern, pattern);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        QVERIFY(matches(pattern, good));
        QVERIFY(!matches(pattern, bad));
        QVERIFY(good.isEmpty() || !matches(pattern, good + u"\u0100"));
    }

    void charactersBeyondTheBmpCountOnce()
    {
        QCOMPARE(characterCount(u"a🔑é"_s), 3);
        QCOMPARE(characterCount({}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ShapeRules)
#include "tst_ShapeRules.moc"
