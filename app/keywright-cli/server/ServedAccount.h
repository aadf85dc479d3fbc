// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/foundation/Clock.h"
#include "core/local/LocalKms.h"
#include "core/server/CallerDirectory.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace keywright {

/// The callers of a served account: its root, with an access key made for this run, and the
/// principals of the vault as they were at the start.
class ServedCallers final : public CallerDirectory {
public:
    void add(const QString& accessKeyId, KnownCaller caller);
    [[nodiscard]] const KnownCaller* callerWith(const QString& accessKeyId) const override;

private:
    QHash<QString, std::shared_ptr<const KnownCaller>> m_callers;
};

/// The account that "serve" answers for: the vault's, or one that is gone with the process.
struct ServedAccount {
    std::optional<QTemporaryDir> folder = {}; ///< of an ephemeral vault; removed at the end
    std::unique_ptr<LocalKms> kms = {};
    ServedCallers callers = {};
    QString rootAccessKeyId = {};

    [[nodiscard]] const KnownCaller& root() const { return *callers.callerWith(rootAccessKeyId); }
};

/// Opens the vault for writing, or makes an ephemeral one, and learns who may call.
[[nodiscard]] Result<std::unique_ptr<ServedAccount>> openServedAccount(
    const CommandLine& line, const VaultKey* key, const Clock& clock);

} // namespace keywright
