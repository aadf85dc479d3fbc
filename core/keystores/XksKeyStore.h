// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpClient.h"
#include "core/keystores/KeyStoreBackend.h"
#include "core/sigv4/RequestSigner.h"

#include <QJsonObject>

namespace keywright {

struct XksFailure;

/// An external key store proxy, and who KMS is to it.
struct XksProxy {
    QByteArray host = {}; ///< its name in the URL and in its certificate
    QByteArray connectTo = {}; ///< "127.0.0.1:8443"; empty: the host, port 443
    QByteArray caCertificates = {}; ///< PEM; empty: those the system trusts
    int timeoutMs = 250; ///< for a whole call
    QString uriPath = {}; ///< XksProxyUriPath: "/prefix/kms/xks/v1"
    QString region = {}; ///< of the store: it is in the scope of the signatures
    QString accessKeyId = {};
    SecretAccessKey secretAccessKey = {};
};

/// An external key store: a client of the XKS Proxy API (github.com/aws/aws-kms-xksproxy-api-spec,
/// version 1). The keys are in the external key manager; what is encrypted here has been encrypted by
/// KMS before, so the proxy sees no plaintext.
class XksKeyStore final : public KeyStoreBackend {
public:
    explicit XksKeyStore(XksProxy proxy);

    /// GetHealthStatus: whether the proxy is there and knows the credential.
    [[nodiscard]] std::optional<ConnectionFailure> connect(const StoreCall& call) override;
    /// GetKeyMetadata: the external key is an enabled AES-256 key that encrypts and decrypts.
    [[nodiscard]] Result<Unit, KmsError> adoptKey(const StoreCall& call) override;
    [[nodiscard]] Result<QByteArray, KmsError> encrypt(
        const StoreCall& call, ByteView plain, const QByteArray& associatedData) override;
    [[nodiscard]] Result<SecretBytes, KmsError> decrypt(const StoreCall& call,
        const QByteArray& box, const QByteArray& associatedData) override;
    [[nodiscard]] Result<Unit, KmsError> dropKey(const StoreCall&) override { return Unit {}; }

private:
    using Reply = Result<QJsonObject, const XksFailure*>;

    [[nodiscard]] Reply ask(
        const StoreCall& call, QLatin1StringView what, QJsonObject body);
    [[nodiscard]] QByteArray pathOf(const StoreCall& call, QLatin1StringView what) const;

    HttpClient m_client;
    QByteArray m_host;
    int m_timeoutMs;
    QString m_uriPath;
    SigningIdentity m_identity;
};

} // namespace keywright
