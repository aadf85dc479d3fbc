// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/HandlerContext.h"

namespace keywright {

// What custom key stores ask of the token or the proxy behind them; simulated ones ask nothing.

/// Real when the store names a cluster or proxy endpoint that is known to the account.
[[nodiscard]] KeyStoreBacking backingOf(const KeyStoreRecord& store, const AccountIndex& index);
/// A store is real or simulated for good: its keys' ciphertexts depend on it.
[[nodiscard]] std::optional<KmsError> backingProblem(
    const HandlerContext& context, const KeyStoreRecord& store);

/// A real store cannot do without its secret (API reference, CreateCustomKeyStore).
[[nodiscard]] std::optional<KmsError> secretProblem(
    const KeyStoreRecord& store, const QJsonObject& body);
/// Keeps the secret of the request, in place of the one before. Stages changes.
[[nodiscard]] Status takeSecret(
    KeyStoreRecord& store, const QJsonObject& body, StagedChanges& changes);

/// The proxy is asked how it is before a store is created or changed (XKS Proxy API specification,
/// GetHealthStatus).
[[nodiscard]] std::optional<KmsError> proxyProblem(
    HandlerContext& context, const KeyStoreRecord& store, const QJsonObject& body);
/// The answer of the token or proxy to a login: its ConnectionErrorCode, empty when it is connected.
[[nodiscard]] Result<QString, KmsError> connectionErrorOf(
    HandlerContext& context, const KeyStoreRecord& store);

} // namespace keywright
