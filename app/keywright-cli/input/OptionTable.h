// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"

#include <QList>

#include <array>
#include <span>

namespace keywright {

/// How many words an option takes.
enum class Arity { Flag, One, Optional, Many };

struct KnownOption {
    QString name = {}; ///< without "--"
    Arity arity = Arity::Flag;
    QStringList values = {}; ///< the words it takes, where only some are
};

enum class GlobalOptionKind { Anywhere, AtEndpoint };

struct GlobalText {
    QLatin1StringView name;
    QString GlobalOptions::* member;
    QLatin1StringView value; ///< what help calls it; empty: its choices
    QLatin1StringView help;
    GlobalOptionKind kind;
    std::array<QLatin1StringView, 5> choices = {}; ///< none: any text
};
struct GlobalFlag {
    QLatin1StringView name;
    bool GlobalOptions::* member;
    QLatin1StringView help;
    GlobalOptionKind kind;
};

/// The options that go with every command.
[[nodiscard]] std::span<const GlobalText> globalTexts();
[[nodiscard]] std::span<const GlobalFlag> globalFlags();
[[nodiscard]] QList<KnownOption> globalOptions();
/// Whether an option with choices has this one.
[[nodiscard]] bool isChoice(QString GlobalOptions::* option, QStringView value);
/// Those of an operation: of the service model, and the aws CLI's own, in its order.
[[nodiscard]] QList<KnownOption> operationOptions(Operation operation);
/// Those of a command of our own.
[[nodiscard]] QList<KnownOption> ownCommandOptions(QStringView topic, QStringView command);

} // namespace keywright
