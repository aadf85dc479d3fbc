// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

/// An option of a `keywright-cli vault` command.
struct VaultOption {
    QLatin1StringView command;
    QLatin1StringView name; ///< without "--"
    bool takesValue;
    QLatin1StringView help;
};

struct VaultCommandInfo {
    QLatin1StringView name;
    QLatin1StringView help;
};

[[nodiscard]] std::span<const VaultCommandInfo> vaultCommands();
[[nodiscard]] std::span<const VaultOption> vaultOptions();
[[nodiscard]] std::optional<VaultOption> vaultOption(QStringView command, QStringView name);

} // namespace keywright
