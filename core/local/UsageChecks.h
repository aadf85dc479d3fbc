// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/HandlerContext.h"

#include <optional>

namespace keywright {

/// What a cryptographic operation asks of its key, in the service's order (measured): key usage,
/// key state, algorithm against key spec. An empty algorithm is not looked at.
[[nodiscard]] std::optional<KmsError> usageProblem(const HandlerContext& context,
    const KeyRecord& key, KeyUsage usage, QStringView algorithm = {});

/// "Algorithm %1 is incompatible with key spec %2."
[[nodiscard]] KmsError incompatibleAlgorithm(QStringView algorithm, KeySpec spec);

/// Recipient asks for an answer that only a Nitro enclave can read; nothing here can attest one.
[[nodiscard]] std::optional<KmsError> recipientProblem(const QJsonObject& body);

/// Whether an operation with a private key is done outside the engine's thread: it takes longer
/// than handing it over costs. P-256 and Ed25519 are quick in OpenSSL, the other curves are not.
[[nodiscard]] bool isSlow(KeySpec spec);

/// KeyMaterialId, for symmetric keys outside of custom key stores.
void addMaterialId(QJsonObject& reply, QLatin1StringView member, const QByteArray& materialId);

} // namespace keywright
