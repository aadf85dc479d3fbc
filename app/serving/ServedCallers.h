// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/server/CallerDirectory.h"

#include <QHash>

#include <memory>

namespace keywright {

class AccountIndex;
class Vault;

/// The callers of a served account: its root, with an access key made for this run, and the
/// principals of the vault as they were at the start.
class ServedCallers final : public CallerDirectory {
public:
    /// Makes the root's access key. NoEntropy.
    [[nodiscard]] Status addRoot();
    [[nodiscard]] Status addPrincipals(Vault& vault, AccountIndex& index);

    [[nodiscard]] const KnownCaller* callerWith(const QString& accessKeyId) const override;
    [[nodiscard]] const QString& rootAccessKeyId() const { return m_rootAccessKeyId; }
    [[nodiscard]] const KnownCaller& root() const { return *callerWith(m_rootAccessKeyId); }

private:
    void add(const QString& accessKeyId, KnownCaller caller);

    QHash<QString, std::shared_ptr<const KnownCaller>> m_callers;
    QString m_rootAccessKeyId;
};

/// Writes what a shell evaluates to point the SDKs at an endpoint and call as the account's root:
/// "export NAME=value" lines. The secret goes from its own memory to the descriptor. IoFailure.
[[nodiscard]] Status writeExports(
    int descriptor, const QString& url, const ServedCallers& callers, const QString& region);

} // namespace keywright
