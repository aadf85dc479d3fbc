// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/policy/RuleRows.h"

#include <QRegularExpression>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const RuleRow rows[] {
    {"an unknown operator",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringSortOf':{'kms:KeySpec':'x'}}",
        "KP016", "'StringSortOf' is not a condition operator of IAM.", "StringSortOf",
        Severity::Error, false},
    {"an operator misspelt",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringEqual':{'kms:KeySpec':'x'}}",
        "KP016", "'StringEqual' is not a condition operator of IAM. Did you mean StringEquals?",
        "StringEqual", Severity::Error, true},
    {"a number for a string",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'NumericEquals':{'kms:KeySpec':'1'}"
        "}",
        "KP016", "Operator NumericEquals does not fit kms:KeySpec, which is a string.",
        "NumericEquals", Severity::Error, false},
    {"a date for an address",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'DateLessThan':{'aws:SourceIp':'"
        "2026-01-01'}}",
        "KP016", "Operator DateLessThan does not fit aws:SourceIp, which is an IP address.",
        "DateLessThan", Severity::Error, false},
    {"a string for an address",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringLike':{'aws:SourceIp':'10.*'}"
        "}",
        "KP016", "Operator StringLike does not fit aws:SourceIp, which is an IP address.",
        "StringLike", Severity::Error, false},
    {"a truth for a string",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'Bool':{'kms:MessageType':'true'}}",
        "KP016", "Operator Bool does not fit kms:MessageType, which is a string.", "Bool",
        Severity::Error, false},
    {"an ARN for a string",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Decrypt','Resource':'*','Condition':{'ArnLike':{'kms:"
        "EncryptionContext:aws:logs:arn':'arn:aws:logs:*:*:*'}}",
        nullptr},
    {"a string for an ARN",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Decrypt','Resource':'*','Condition':{'StringLike':{'aws:PrincipalArn':"
        "'arn:*'}}",
        nullptr},
    {"a string for a truth",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Decrypt','Resource':'*','Condition':{'StringEquals':{'aws:"
        "SecureTransport':'true'}}",
        nullptr},
    {"a number for a date",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Decrypt','Resource':'*','Condition':{'NumericLessThan':{'aws:"
        "EpochTime':'1'}}",
        nullptr},
    {"a date for a number",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:ImportKeyMaterial','Resource':'*','Condition':{'DateLessThan':{'kms:"
        "ValidTo':'2026-01-01'}}",
        nullptr},
    {"Null for anything",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:ImportKeyMaterial','Resource':'*','Condition':{'Null':{'kms:ValidTo':'"
        "true'}}",
        nullptr},
    {"a key of others",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'NumericEquals':{'other:Key':'1'}}",
        nullptr},
    {"no values",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringEquals':{'kms:MessageType':[]"
        "}}",
        "KP018", "The list of values for kms:MessageType is empty.", "kms:MessageType",
        Severity::Error, false},
    {"a key for IAM policies",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'ForAnyValue:StringEquals':{'kms:"
        "ResourceAliases':'alias/a'}}",
        "KP031", "kms:ResourceAliases does not work in key policies.", "kms:ResourceAliases",
        Severity::Warning, false},
    {"a key of another action",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'StringEquals':{'kms:"
        "MacAlgorithm':'HMAC_SHA_256'}}",
        "KP032",
        "Condition key kms:MacAlgorithm does not apply to kms:Encrypt, so the statement never "
        "matches.",
        "kms:MacAlgorithm", Severity::Warning, false},
    {"a key of one of the actions",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':['kms:Encrypt','kms:GenerateMac'],'Resource':'*','Condition':{'"
        "StringEquals':{'kms:MacAlgorithm':'HMAC_SHA_256'}}",
        nullptr},
    {"a key of some of a pattern",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:G*','Resource':'*','Condition':{'StringEquals':{'kms:MacAlgorithm':'"
        "HMAC_SHA_256'}}",
        nullptr},
    {"a key that must not be",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'Null':{'kms:MacAlgorithm':'true'"
        "}}",
        nullptr},
    {"a key that must be there",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'Null':{'kms:MacAlgorithm':'"
        "false'}}",
        "KP032",
        "Condition key kms:MacAlgorithm does not apply to kms:Encrypt, so the statement never "
        "matches.",
        "kms:MacAlgorithm", Severity::Warning, false},
    {"a key that may be there",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'StringEqualsIfExists':{'kms:"
        "MacAlgorithm':'x'}}",
        nullptr},
    {"a key that must be another",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'StringNotEquals':{'kms:"
        "MacAlgorithm':'x'}}",
        nullptr},
    {"all of nothing",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'ForAllValues:StringEquals':{'"
        "kms:EncryptionContextKeys':'a'}}",
        "KP033",
        "ForAllValues is true when the key is absent. Add a Null check or use ForAnyValue.",
        "ForAllValues:StringEquals", Severity::Warning, false},
    {"all of something",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'ForAllValues:StringEquals':{'"
        "kms:EncryptionContextKeys':'a'},'Null':{'kms:EncryptionContextKeys':'false'}}",
        nullptr},
    {"all of a context",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'ForAllValues:StringEquals':{'"
        "kms:EncryptionContextKeys':'a'},'StringEquals':{'kms:EncryptionContext:a':'b'}}",
        nullptr},
    {"all of one at least",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'ForAllValues:StringEquals':{'"
        "kms:EncryptionContextKeys':'a'},'ForAnyValue:StringEquals':{'kms:EncryptionContextKeys':'"
        "a'}}",
        nullptr},
    {"all of nothing denied",
        "'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'ForAllValues:StringEquals':{'"
        "kms:EncryptionContextKeys':'a'}}",
        nullptr},
    {"all of a grant",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:CreateGrant','Resource':'*','Condition':{'ForAllValues:StringEquals':{"
        "'kms:GrantOperations':'Decrypt'}}",
        nullptr},
    {"a star taken literally",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringEquals':{'kms:"
        "SigningAlgorithm':'ECDSA*'}}",
        "KP034", "'*' is taken literally by StringEquals. Use StringLike.", "StringEquals",
        Severity::Warning, true},
    {"a star under a set",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Condition':{'ForAnyValue:StringNotEquals':{'"
        "kms:EncryptionContextKeys':'a*'}}",
        "KP034",
        "'*' is taken literally by ForAnyValue:StringNotEquals. Use ForAnyValue:StringNotLike.",
        "ForAnyValue:StringNotEquals", Severity::Warning, true},
    {"a star beside StringLike",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringEquals':{'kms:"
        "SigningAlgorithm':'ECDSA*'},'StringLike':{'kms:MessageType':'R*'}}",
        "KP034", "'*' is taken literally by StringEquals. Use StringLike.", "StringEquals",
        Severity::Warning, false},
    {"a star meant literally",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringEquals':{'kms:"
        "SigningAlgorithm':'${*}'}}",
        nullptr},
    {"a star in a pattern",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'StringLike':{'kms:SigningAlgorithm'"
        ":'ECDSA*'}}",
        nullptr},
    {"MFA if there is any",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'BoolIfExists':{'aws:"
        "MultiFactorAuthPresent':'true'}}",
        "KP035",
        "BoolIfExists on aws:MultiFactorAuthPresent also allows requests without MFA information.",
        "BoolIfExists", Severity::Warning, true},
    {"MFA",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent'"
        ":'true'}}",
        nullptr},
    {"no MFA denied if said",
        "'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent'"
        ":'false'}}",
        "KP035",
        "Bool on aws:MultiFactorAuthPresent does not deny requests without MFA information.",
        "Bool", Severity::Warning, true},
    {"no MFA denied",
        "'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Sign','Resource':'*','Condition':{'BoolIfExists':{'aws:"
        "MultiFactorAuthPresent':'false'}}",
        nullptr},
};

} // namespace

class tst_ConditionRules : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsItsProblemsAndNoOthers_data() { addRuleRows(rows); }
    void findsItsProblemsAndNoOthers()
    {
        QFETCH(int, at);
        checkRuleRow(rows[at]);
    }

    /// Only what IAM does not know is refused; the rest is taken and does what it says.
    void anEndpointRefusesUnknownOperatorsOnly()
    {
        const auto verdict = [](const char* members) {
            return serviceVerdict(policyWith(members), root, false);
        };
        for (const RuleRow& row : rows) {
            const bool unknown = QByteArray(row.message).contains("is not a condition operator");
            QVERIFY2(verdict(row.members).has_value() == unknown, row.name);
        }
    }
};

QTEST_GUILESS_MAIN(tst_ConditionRules)
#include "tst_ConditionRules.moc"
