// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"

#include <QString>

namespace keywright {

/// An external key store proxy that the user made known: a custom key store whose
/// XksProxyUriEndpoint it is, is real; all others are simulated. The store has its credential.
struct XksProxyRecord {
    static constexpr RowKind rowKind = RowKind::XksProxy;

    qint64 rowId = 0;
    QString uriEndpoint = {}; ///< "https://xks.example.com"
    QString connectTo = {}; ///< "10.0.0.7:8443"; empty: where the endpoint's name leads, port 443
    QByteArray caCertificates = {}; ///< PEM; empty: those the system trusts
    int timeoutMs = 250; ///< for a call; KMS waits for 250 ms

    bool operator==(const XksProxyRecord&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// VaultNewerVersion, or VaultCorrupt for content that is none.
    [[nodiscard]] static Result<XksProxyRecord> decode(
        const VaultRow& row, const QString& accountId);
};

} // namespace keywright
