// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "app/keywright-cli/query/OrderedJson.h"
#include "core/secrets/SecretBytes.h"

#include <QString>

namespace keywright {

// Exit statuses of the aws CLI, version 1.
inline constexpr int exitDone = 0;
inline constexpr int exitUsage = 2;
inline constexpr int exitFailed = 255;

/// Writes UTF-8 to standard output or standard error; a closed pipe is not an error.
void writeOut(const QString& text);
void writeErr(const QString& text);

/// What stands in a text for a secret of 40 letters, so that the secret is in no text.
[[nodiscard]] QString secretMark();
/// Writes to standard output, the secret in place of secretMark().
void writeWithSecret(const QString& text, ByteView secret);

/// Prints a reply as --output, --query and --color say, like the aws CLI; a secret where secretMark()
/// is. Returns the exit status.
[[nodiscard]] int printReply(
    const QString& title, OrderedJson reply, const GlobalOptions& options, ByteView secret = {});
/// "\n<text>\n" on standard error; returns exitFailed.
[[nodiscard]] int printFailure(const QString& text);
/// The same for an error of a command of our own: "keywright-cli: <what is wrong>".
[[nodiscard]] int printFailure(const Error& error);

} // namespace keywright
