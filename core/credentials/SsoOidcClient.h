// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "core/credentials/SsoTokenCache.h"

namespace keywright {

/// A sign-in under way: the person confirms the code on the page, on this computer or another.
struct DeviceAuthorization {
    QString userCode = {};
    QString verificationUri = {};
    QString verificationUriComplete = {}; ///< fills the code in
    SecretBytes deviceCode = {};
    QDateTime expires = {};
    int intervalSeconds = 5; ///< RFC 8628, section 3.2
};

/// What came of asking for a token.
struct TokenAnswer {
    enum class Kind { Granted, Pending, SlowDown, Expired, Refused };
    Kind kind = Kind::Refused;
    SsoToken token = {};
    QString why = {}; ///< for Refused
};

/// The operations of IAM Identity Center's OIDC service that a sign-in on a device takes (RFC 8628).
class SsoOidcClient {
public:
    SsoOidcClient(CredentialContext context, SsoSession session);

    /// A token that has only its client yet.
    [[nodiscard]] Result<SsoToken> registerClient() const;
    [[nodiscard]] Result<DeviceAuthorization> startDeviceAuthorization(
        const SsoToken& client) const;
    [[nodiscard]] Result<TokenAnswer> tokenForDevice(
        const SsoToken& client, const DeviceAuthorization& authorization) const;
    [[nodiscard]] Result<TokenAnswer> refreshedToken(const SsoToken& token) const;

private:
    [[nodiscard]] Result<HttpResponse> post(const QByteArray& path, SecretBytes body) const;
    [[nodiscard]] Result<TokenAnswer> createToken(const SsoToken& client, SecretBytes body) const;
    [[nodiscard]] QDateTime now() const;

    CredentialContext m_context;
    SsoSession m_session;
};

} // namespace keywright
