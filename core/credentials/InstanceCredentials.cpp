// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/InstanceCredentials.h"

#include "core/credentials/ContainerCredentials.h"
#include "core/credentials/SecretText.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rolePath = "/latest/meta-data/iam/security-credentials/";

} // namespace

InstanceCredentials::InstanceCredentials(CredentialContext context)
    : m_context(std::move(context))
{
}

QString InstanceCredentials::place() const
{
    return u"the role of this EC2 instance"_s;
}

QByteArray InstanceCredentials::origin() const
{
    const auto find = [this](const char* variable, const QString& option) {
        const auto value = m_context.environment->text(variable);
        return value ? value : m_context.config->text(m_context.settings.profile.name, option);
    };
    const auto custom
        = find("AWS_EC2_METADATA_SERVICE_ENDPOINT", u"ec2_metadata_service_endpoint"_s);
    if (custom && !custom->isEmpty())
        return (custom->endsWith(u'/') ? custom->chopped(1) : *custom).toUtf8();
    const QString mode
        = find("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", u"ec2_metadata_service_endpoint_mode"_s)
              .value_or(QString());
    return mode.compare("ipv6"_L1, Qt::CaseInsensitive) == 0 ? "http://[fd00:ec2::254]"
                                                             : "http://169.254.169.254";
}

/// nullopt: there is nobody, or nothing of use.
std::optional<QByteArray> InstanceCredentials::ask(
    const QByteArray& method, const QByteArray& path, const HttpHeader& header) const
{
    const auto response = m_context.http->send(HttpRequest {.method = method,
        .url = origin() + path,
        .headers = {header},
        .connectTimeoutMs = 1000,
        .readTimeoutMs = 1000,
        .cancelled = m_context.cancelled});
    if (!response || response->status != 200 || response->body.isEmpty())
        return std::nullopt;
    return response->body;
}

FoundCredentials InstanceCredentials::load()
{
    const QString off
        = m_context.environment->text("AWS_EC2_METADATA_DISABLED").value_or(QString());
    if (off.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return std::optional<AwsCredentials>();
    const auto token = ask(
        "PUT", "/latest/api/token", {"x-aws-ec2-metadata-token-ttl-seconds", "21600"});
    if (!token)
        return std::optional<AwsCredentials>();
    const HttpHeader header {"x-aws-ec2-metadata-token", *token};
    const auto role = ask("GET", rolePath, header);
    const auto reply = role ? ask("GET", rolePath + role->trimmed(), header) : std::nullopt;
    if (!reply)
        return std::optional<AwsCredentials>();
    auto found = metadataCredentials(*reply);
    wipeOutside(*reply);
    return found;
}

} // namespace keywright
