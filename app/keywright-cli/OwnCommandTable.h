// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace keywright {

/// A command that is ours, not an operation of KMS: "vault create", "principal add".
struct OwnCommand {
    QLatin1StringView topic;
    QLatin1StringView name;
    QLatin1StringView argument; ///< the word that must follow, "NAME"; empty: none
    QLatin1StringView help;
};

enum class OptionWords { None, One, Many };

/// An option of such a command.
struct OwnOption {
    QLatin1StringView topic;
    QLatin1StringView command;
    QLatin1StringView name; ///< without "--"
    OptionWords words;
    QLatin1StringView help; ///< empty: not shown
};

[[nodiscard]] std::span<const OwnCommand> ownCommands();
[[nodiscard]] std::span<const OwnOption> ownOptions();
/// Whether commands begin with this word.
[[nodiscard]] bool isTopic(QStringView word);
[[nodiscard]] std::optional<OwnCommand> ownCommand(QStringView topic, QStringView name);
[[nodiscard]] std::optional<OwnOption> ownOption(
    QStringView topic, QStringView command, QStringView name);

} // namespace keywright
