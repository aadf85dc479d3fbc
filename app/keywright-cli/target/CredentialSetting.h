// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "core/credentials/CredentialContext.h"

namespace keywright {

/// What the profile says that the options, the environment and the AWS files choose.
[[nodiscard]] Result<ProfileSettings> profileSettings(const GlobalOptions& options);

/// Where a command at an endpoint gets its settings and credentials: the options, the environment and
/// the AWS files. Codes of MFA devices are asked on the terminal; nothing is kept on the disk.
[[nodiscard]] Result<CredentialContext> credentialSetting(const GlobalOptions& options);

} // namespace keywright
