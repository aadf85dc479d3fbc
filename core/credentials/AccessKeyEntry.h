// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsCredentials.h"

#include <optional>

namespace keywright {

// Access keys as an entry of the desktop keyring (SecretKeyring): a JSON object of three texts.

[[nodiscard]] SecretBytes accessKeyEntry(const AwsCredentials& credentials);
/// nullopt: another kind of entry.
[[nodiscard]] std::optional<AwsCredentials> credentialsOfEntry(const SecretBytes& entry);

} // namespace keywright
