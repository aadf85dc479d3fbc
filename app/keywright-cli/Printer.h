// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "app/keywright-cli/query/OrderedJson.h"

#include <QString>

namespace keywright {

// Exit statuses of the aws CLI, version 1.
inline constexpr int exitDone = 0;
inline constexpr int exitUsage = 2;
inline constexpr int exitFailed = 255;

/// Writes UTF-8 to standard output or standard error; a closed pipe is not an error.
void writeOut(const QString& text);
void writeErr(const QString& text);

/// Prints a reply as --output, --query and --color say, like the aws CLI. Returns the exit status.
[[nodiscard]] int printReply(
    const QString& title, OrderedJson reply, const GlobalOptions& options);
/// "\n<text>\n" on standard error; returns exitFailed.
[[nodiscard]] int printFailure(const QString& text);

} // namespace keywright
