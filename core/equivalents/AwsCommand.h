// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/CreateKeyRequest.h"

#include <QString>

namespace keywright {

/// The `aws kms create-key …` command that makes the same key: one option a line, continued by " \",
/// quoted for a POSIX shell; Unicode stays as it is. Members that are absent are left out.
[[nodiscard]] QString awsCommand(const CreateKeyRequest& request, const QString& region);
/// The same as input for --cli-input-json, members in the order of the manual, indented by 4.
[[nodiscard]] QString cliInputJson(const CreateKeyRequest& request);
/// One word for a POSIX shell.
[[nodiscard]] QString shellQuoted(const QString& word);

} // namespace keywright
