// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "app/keywright-cli/query/OrderedJson.h"

#include <QJsonObject>

namespace keywright {

/// The request of an operation out of a command line: --cli-input-json first, then the options over
/// it. Words may be file:// (text) or fileb:// (bytes); lists and structures JSON or shorthand; texts
/// of blobs are what --cli-binary-format says, bytes of files go as they are. The error is the aws CLI's text.
[[nodiscard]] Result<QJsonObject, QString> requestBody(const CommandLine& line);
/// What one word of an option stands for: itself, or the content of file://….
[[nodiscard]] Result<QByteArray, QString> wordContent(const QString& option, const QString& word);

/// What the aws CLI refuses before it sends anything: missing, unknown and mistyped members and what
/// is too short; "Parameter validation failed:" and a line each. Empty = nothing.
[[nodiscard]] QString parameterProblems(Operation operation, const QJsonObject& body);

/// What --generate-cli-skeleton (input) prints.
[[nodiscard]] OrderedJson sampleInput(Operation operation);

} // namespace keywright
