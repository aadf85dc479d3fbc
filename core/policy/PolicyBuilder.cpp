// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyBuilder.h"

#include "core/policy/IamArn.h"
#include "core/policy/JsonText.h"
#include "core/policy/PrincipalCheck.h"

#include <QtGlobal>

#include <algorithm>

// KMS developer guide, "Default key policy": the statements the console writes, with its Sids.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto accountSid = "Enable IAM User Permissions"_L1;
constexpr auto administratorsSid = "Allow access for Key Administrators"_L1;
constexpr auto usersSid = "Allow use of the key"_L1;
constexpr auto grantsSid = "Allow attachment of persistent resources"_L1;

constexpr auto notAnArn = QT_TRANSLATE_NOOP(
    "core", "This does not look like an IAM ARN: expected arn:aws:iam::<12 digits>:role/<name>.");
constexpr auto wrongDigits = QT_TRANSLATE_NOOP("core", "Account IDs have 12 digits; %1 has %2.");
constexpr auto notDigits =
    QT_TRANSLATE_NOOP("core", "Account IDs have 12 digits and nothing else; %1 has more.");

struct StatementText {
    QString sid;
    QStringList principals;
    QStringList actions;
    QString condition = {};
};

QString quoted(const QString& text)
{
    return u'"' + escapedForJson(text) + u'"';
}

/// One text, or a list with one text a line.
QString oneOrList(const QStringList& texts, const QString& indent)
{
    if (texts.size() == 1)
        return quoted(texts.first());
    QStringList lines;
    for (const QString& text : texts)
        lines.append(indent + u"  "_s + quoted(text));
    return u"[\n"_s + lines.join(u",\n"_s) + u'\n' + indent + u']';
}

QString textOf(const StatementText& statement)
{
    QStringList members {
        u"\"Sid\": "_s + quoted(statement.sid),
        u"\"Effect\": \"Allow\""_s,
        u"\"Principal\": {\n        \"AWS\": "_s + oneOrList(statement.principals, u"        "_s)
            + u"\n      }"_s,
        u"\"Action\": "_s + oneOrList(statement.actions, u"      "_s),
        u"\"Resource\": \"*\""_s,
    };
    if (!statement.condition.isEmpty())
        members.append(u"\"Condition\": "_s + statement.condition);
    return u"    {\n      "_s + members.join(u",\n      "_s) + u"\n    }"_s;
}

QString rootOf(const QString& accountId, const QString& partition)
{
    return IamArn {partition, u"iam"_s, {}, accountId, u"root"_s}.text();
}

QList<StatementText> statementsOf(const PolicyDraft& draft, const QString& partition)
{
    QList<StatementText> statements {
        {accountSid, {rootOf(draft.accountId, partition)}, {u"kms:*"_s}}};
    if (!draft.administrators.isEmpty())
        statements.append({administratorsSid, draft.administrators,
            administrationActions(draft.administratorsMayDelete, draft.multiRegion)});
    QStringList users = draft.users;
    for (const QString& account : draft.otherAccounts)
        users.append(rootOf(account, partition));
    if (users.isEmpty())
        return statements;
    statements.append({usersSid, users, useActions(draft.spec, draft.usage)});
    if (draft.grantsForAwsServices)
        statements.append(
            {grantsSid, users, {u"kms:CreateGrant"_s, u"kms:ListGrants"_s, u"kms:RevokeGrant"_s},
                u"{\n        \"Bool\": {\n          \"kms:GrantIsForAWSResource\": \"true\"\n"
                "        }\n      }"_s});
    return statements;
}

} // namespace

bool PolicyDraft::isDefault() const
{
    return administrators.isEmpty() && users.isEmpty() && otherAccounts.isEmpty();
}

QString defaultKeyPolicy(const QString& accountId, const QString& partition)
{
    return u"{\n  \"Version\" : \"2012-10-17\",\n  \"Id\" : \"key-default-1\",\n"
           "  \"Statement\" : [ {\n    \"Sid\" : \"%1\",\n    \"Effect\" : \"Allow\",\n"
           "    \"Principal\" : {\n      \"AWS\" : \"%2\"\n    },\n"
           "    \"Action\" : \"kms:*\",\n    \"Resource\" : \"*\"\n  } ]\n}"_s.arg(
               accountSid, rootOf(accountId, partition));
}

QString buildKeyPolicy(const PolicyDraft& draft, const QString& partition)
{
    QStringList statements;
    for (const StatementText& statement : statementsOf(draft, partition))
        statements.append(textOf(statement));
    const QString id = draft.isDefault() ? u"key-default-1"_s : u"key-consolepolicy-3"_s;
    return u"{\n  \"Version\": \"2012-10-17\",\n  \"Id\": "_s + quoted(id)
        + u",\n  \"Statement\": [\n"_s + statements.join(u",\n"_s) + u"\n  ]\n}"_s;
}

QStringList useActions(KeySpec spec, KeyUsage usage)
{
    switch (usage) {
    case KeyUsage::EncryptDecrypt:
        break;
    case KeyUsage::SignVerify:
        return {u"kms:DescribeKey"_s, u"kms:GetPublicKey"_s, u"kms:Sign"_s, u"kms:Verify"_s};
    case KeyUsage::GenerateVerifyMac:
        return {u"kms:DescribeKey"_s, u"kms:GenerateMac"_s, u"kms:VerifyMac"_s};
    case KeyUsage::KeyAgreement:
        return {u"kms:DescribeKey"_s, u"kms:GetPublicKey"_s, u"kms:DeriveSharedSecret"_s};
    }
    const QString last =
        spec == KeySpec::SymmetricDefault ? u"kms:GenerateDataKey*"_s : u"kms:GetPublicKey"_s;
    return {u"kms:Encrypt"_s, u"kms:Decrypt"_s, u"kms:ReEncrypt*"_s, last, u"kms:DescribeKey"_s};
}

QStringList administrationActions(bool mayDelete, bool multiRegion)
{
    QStringList actions {u"kms:Create*"_s, u"kms:Describe*"_s, u"kms:Enable*"_s, u"kms:List*"_s,
        u"kms:Put*"_s, u"kms:Update*"_s, u"kms:Revoke*"_s, u"kms:Disable*"_s, u"kms:Get*"_s,
        u"kms:Delete*"_s, u"kms:ImportKeyMaterial"_s, u"kms:TagResource"_s, u"kms:UntagResource"_s,
        u"kms:RotateKeyOnDemand"_s};
    if (mayDelete)
        actions += {u"kms:ScheduleKeyDeletion"_s, u"kms:CancelKeyDeletion"_s};
    if (multiRegion)
        actions += {u"kms:ReplicateKey"_s};
    return actions;
}

Phrase principalProblem(const QString& arn)
{
    if (!arn.startsWith("arn:"_L1) || arn.endsWith(":root"_L1))
        return {notAnArn};
    const auto fault = principalFault(PrincipalType::Aws, arn);
    return fault ? fault->message : Phrase {};
}

Phrase accountIdProblem(const QString& accountId)
{
    if (isAccountId(accountId))
        return {};
    const auto digits = std::ranges::count_if(
        accountId, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
    const QString count = QString::number(digits);
    return digits == 12 ? Phrase {notDigits, {accountId}}
                        : Phrase {wrongDigits, {accountId, count}};
}

} // namespace keywright
