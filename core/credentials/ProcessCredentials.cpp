// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ProcessCredentials.h"

#include "core/credentials/ChildProcess.h"
#include "core/credentials/SecretJson.h"
#include "core/credentials/ShellWords.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error processFailed(const QString& why)
{
    return retrievalFailed(u"custom-process"_s, why);
}

} // namespace

ProcessCredentials::ProcessCredentials(CredentialContext context, QString profile)
    : m_context(std::move(context)), m_profile(std::move(profile))
{
}

QString ProcessCredentials::place() const
{
    return u"credential_process of profile \"%1\""_s.arg(m_profile);
}

FoundCredentials ProcessCredentials::load()
{
    const auto command = m_context.config->text(m_profile, u"credential_process"_s);
    if (!command)
        return std::optional<AwsCredentials>();
    const auto words = shellWords(*command);
    if (!words)
        return processFailed(u"a quote is left open in credential_process"_s);
    const auto outcome = runChild(*words, m_context.cancelled);
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return outcome.error();
    if (!outcome)
        return processFailed(outcome.error().detail);
    if (outcome->exitCode != 0)
        return processFailed(QString::fromUtf8(outcome->errors));
    return credentialsIn(outcome->output);
}

FoundCredentials ProcessCredentials::credentialsIn(const SecretBytes& output) const
{
    const auto json = SecretJson::parse(charView(output.view()));
    if (!json)
        return processFailed(u"the program did not print a JSON object"_s);
    if (json->number(u"Version"_s) != 1) {
        const auto number = json->number(u"Version"_s);
        const QString version = number ? QString::number(*number)
                                       : json->text(u"Version"_s).value_or(
                                           u"<Version key not provided>"_s);
        return processFailed(u"Unsupported version '%1' for credential process provider, supported "
                             "versions: 1"_s.arg(version));
    }
    AwsCredentials found;
    for (const QString& name : {u"AccessKeyId"_s, u"SecretAccessKey"_s}) {
        if (!json->secret(name))
            return processFailed(u"Missing required key in response: '%1'"_s.arg(name));
    }
    found.accessKeyId = *json->text(u"AccessKeyId"_s);
    found.secretAccessKey = SecretAccessKey(json->secret(u"SecretAccessKey"_s).value());
    if (auto token = json->secret(u"SessionToken"_s))
        found.sessionToken = SessionToken(std::move(*token));
    if (const auto expires = json->text(u"Expiration"_s)) {
        const auto time = expiryFrom(*expires);
        if (!time)
            return processFailed(u"Expiration is no point in time: %1"_s.arg(*expires));
        found.expires = *time;
    }
    found.accountId = json->text(u"AccountId"_s).value_or(QString());
    if (found.accountId.isEmpty())
        found.accountId
            = m_context.config->text(m_profile, u"aws_account_id"_s).value_or(QString());
    return std::optional(std::move(found));
}

} // namespace keywright
