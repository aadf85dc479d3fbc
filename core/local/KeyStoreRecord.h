// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"

#include <QString>

namespace keywright {

/// What a custom key store stands on. Numbers are the file format.
enum class KeyStoreBacking : quint8 {
    Simulated = 0, ///< the cluster or proxy it names is never contacted
    Pkcs11 = 1, ///< a PKCS#11 token
    XksProxy = 2, ///< an external key store proxy
};

/// One custom key store.
struct KeyStoreRecord {
    static constexpr RowKind rowKind = RowKind::CustomKeyStore;

    qint64 rowId = 0;
    QString region = {};
    QString id = {}; ///< "cks-…"
    QString name = {};
    bool external = false; ///< EXTERNAL_KEY_STORE; otherwise AWS_CLOUDHSM
    bool connected = false;
    qint64 creationDate = 0; ///< milliseconds since 1970 UTC
    QString cloudHsmClusterId = {};
    QString trustAnchorCertificate = {};
    QString proxyConnectivity = {};
    QString proxyAccessKeyId = {};
    QString proxyUriEndpoint = {};
    QString proxyUriPath = {};
    QString vpcEndpointServiceName = {};
    QString vpcEndpointServiceOwner = {};
    KeyStoreBacking backing = KeyStoreBacking::Simulated;
    qint64 passwordRow = 0; ///< material row of KeyStorePassword or RawSecretAccessKey; 0: none
    QString connectionErrorCode = {}; ///< of a FAILED connection; empty otherwise

    bool operator==(const KeyStoreRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<KeyStoreRecord> decode(
        const VaultRow& row, const QString& accountId);
};

} // namespace keywright
