// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SsoLogin.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int slowDownSeconds = 5; // RFC 8628, section 3.5

} // namespace

SsoLogin::SsoLogin(CredentialContext context, SsoSession session)
    : m_context(std::move(context)), m_session(std::move(session)), m_service(m_context, m_session)
{
}

Status SsoLogin::run(const Show& show) const
{
    const auto client = m_service.registerClient();
    if (!client)
        return client.error();
    const auto authorization = m_service.startDeviceAuthorization(*client);
    if (!authorization)
        return authorization.error();
    show(*authorization);
    const auto token = awaitToken(*client, *authorization);
    if (!token)
        return token.error();
    return SsoTokenCache(*m_context.environment).save(m_session, *token);
}

Result<SsoToken> SsoLogin::awaitToken(
    const SsoToken& client, const DeviceAuthorization& authorization) const
{
    int interval = authorization.intervalSeconds;
    while (m_context.clock->nowMs() < authorization.expires.toMSecsSinceEpoch()) {
        if (!m_context.pause || !m_context.pause(std::chrono::seconds(interval)))
            return Error {ErrorCode::Cancelled, {}};
        auto answer = m_service.tokenForDevice(client, authorization);
        if (!answer)
            return answer.error();
        if (answer->kind == TokenAnswer::Kind::Granted)
            return std::move(answer->token);
        if (answer->kind == TokenAnswer::Kind::Refused)
            return Error {ErrorCode::CredentialsFailed,
                u"An error occurred when calling the CreateToken operation: "_s + answer->why};
        if (answer->kind == TokenAnswer::Kind::Expired)
            break;
        if (answer->kind == TokenAnswer::Kind::SlowDown)
            interval += slowDownSeconds;
    }
    return Error {ErrorCode::SignInRequired,
        u"The pending authorization to retrieve an SSO token has expired. The device authorization "
        "flow to retrieve an SSO token must be restarted."_s};
}

} // namespace keywright
