// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/PrincipalRegister.h"

#include "core/kms/CreateKeyRules.h"
#include "core/local/AccessKey.h"
#include "core/local/StagedChanges.h"
#include "core/policy/IamArn.h"
#include "core/policy/PolicyDocument.h"

#include <QRegularExpression>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// IAM user guide, "IAM and AWS STS quotas": names have 64 characters at most, inline policies of a
// role 10,240 (of a user fewer, but users have groups and managed policies besides).
constexpr int maxPrincipalNameLength = 64;
constexpr qsizetype maxIdentityPolicySize = 10240;

Error invalidPrincipal(const QString& detail)
{
    return {ErrorCode::InvalidInput, detail};
}

bool isPrincipalName(const QString& name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_+=,.@-]+\\z"_s);
    return name.size() <= maxPrincipalNameLength && form.match(name).hasMatch();
}

// IAM user guide, "IAM JSON policy elements reference": an identity policy has no principal, and
// every statement has an effect, actions and resources.
std::optional<QString> identityPolicyProblem(const QByteArray& text)
{
    if (text.size() > maxIdentityPolicySize)
        return u"the policy has more than %1 bytes"_s.arg(maxIdentityPolicySize);
    const auto document = PolicyDocument::read(text);
    if (!document.isJson())
        return u"the policy is not JSON"_s;
    if (document.statements.isEmpty())
        return u"the policy has no statement"_s;
    for (const PolicyStatement& statement : document.statements) {
        const QString number = QString::number(statement.index + 1);
        if (statement.effect == PolicyEffect::Unknown)
            return u"statement %1 has no Effect of Allow or Deny"_s.arg(number);
        if (!statement.principals.isEmpty())
            return u"statement %1 names a principal, which is for key policies"_s.arg(number);
        if (statement.actions.isEmpty())
            return u"statement %1 has no action"_s.arg(number);
        if (statement.resources.isEmpty())
            return u"statement %1 has no resource"_s.arg(number);
    }
    return std::nullopt;
}

std::optional<QString> principalProblem(const NewPrincipal& wanted, const AccountIndex& index)
{
    if (!isPrincipalName(wanted.name))
        return u"a name has 1 to 64 letters, digits and _+=,.@-"_s;
    for (const auto& [row, other] : index.all<PrincipalRecord>()) {
        // "Names must be unique within an account. Names are not distinguished by case." (IAM)
        if (other.role == wanted.role && other.name.compare(wanted.name, Qt::CaseInsensitive) == 0)
            return u"there is %1 already"_s.arg(other.arn);
    }
    if (const auto problems = CreateKeyRules::tagProblems(wanted.tags); !problems.isEmpty())
        return problems.first().serviceError.message.value_or(problems.first().serviceError.name);
    return wanted.identityPolicy.isEmpty() ? std::nullopt
                                           : identityPolicyProblem(wanted.identityPolicy);
}

QString principalArn(const NewPrincipal& wanted, const QString& accountId)
{
    const QString kind = wanted.role ? u"role/"_s : u"user/"_s;
    return u"arn:aws:iam::"_s + accountId + u':' + kind + wanted.name;
}

} // namespace

Result<PrincipalCredentials> PrincipalRegister::add(const NewPrincipal& wanted, qint64 now)
{
    if (const auto problem = principalProblem(wanted, m_index))
        return invalidPrincipal(*problem);
    auto accessKeyId = newAccessKeyId();
    if (!accessKeyId)
        return accessKeyId.error();
    auto secret = newSecretAccessKey();
    if (!secret)
        return secret.error();

    StagedChanges changes(m_vault, m_index);
    const auto row = changes.insertMaterial(KeyMaterial(secret->bytes().clone()));
    if (!row)
        return row.error();
    PrincipalRecord principal;
    principal.name = wanted.name;
    principal.role = wanted.role;
    principal.arn = principalArn(wanted, m_index.account().accountId);
    principal.accessKeyId = *accessKeyId;
    principal.secretRow = *row;
    principal.creationDate = now;
    principal.tags = wanted.tags;
    principal.identityPolicy = wanted.identityPolicy;
    const QString caller = callerArnOf(principal);
    if (auto stored = changes.insert(std::move(principal)); !stored)
        return stored.error();
    if (auto committed = changes.commit(); !committed)
        return committed.error();
    return PrincipalCredentials {caller, *accessKeyId, std::move(secret).value()};
}

Status PrincipalRegister::remove(const QString& nameOrArn)
{
    const auto principal = named(nameOrArn);
    if (!principal)
        return principal.error();
    StagedChanges changes(m_vault, m_index);
    if (auto removed = changes.removeMaterial((*principal)->secretRow); !removed)
        return removed;
    if (auto removed = changes.remove<PrincipalRecord>((*principal)->rowId); !removed)
        return removed;
    return changes.commit();
}

Result<const PrincipalRecord*> PrincipalRegister::named(const QString& nameOrArn) const
{
    std::vector<const PrincipalRecord*> found;
    for (const auto& [row, principal] : m_index.all<PrincipalRecord>()) {
        const QString kind = principal.role ? u"role/"_s : u"user/"_s;
        if (nameOrArn == principal.name || nameOrArn == QString(kind + principal.name)
            || nameOrArn == principal.arn)
            found.push_back(&principal);
    }
    if (found.empty())
        return invalidPrincipal(u"there is no principal %1"_s.arg(nameOrArn));
    if (found.size() > 1)
        return invalidPrincipal(
            u"there is a user and a role %1: say user/%1 or role/%1"_s.arg(nameOrArn));
    return found.front();
}

Result<PrincipalCredentials> PrincipalRegister::credentialsOf(
    const PrincipalRecord& principal) const
{
    auto secret = m_vault.material(principal.secretRow);
    if (!secret)
        return secret.error();
    return PrincipalCredentials {
        callerArnOf(principal), principal.accessKeyId, SecretAccessKey(std::move(secret).value())};
}

Result<std::vector<PrincipalCredentials>> PrincipalRegister::credentials() const
{
    std::vector<PrincipalCredentials> all;
    for (const auto& [row, principal] : m_index.all<PrincipalRecord>()) {
        auto credentials = credentialsOf(principal);
        if (!credentials)
            return credentials.error();
        all.push_back(std::move(credentials).value());
    }
    return all;
}

// A role calls through sessions: "arn:aws:sts::111122223333:assumed-role/Admin/keywright".
QString callerArnOf(const PrincipalRecord& principal)
{
    auto arn = IamArn::parse(principal.arn);
    if (!principal.role || !arn)
        return principal.arn;
    arn->service = u"sts"_s;
    arn->resource = u"assumed-role/"_s + principal.name + u"/keywright"_s;
    return arn->text();
}

} // namespace keywright
