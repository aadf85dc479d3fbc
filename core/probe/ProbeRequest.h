// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeySpec.h"
#include "core/kms/Operation.h"

#include <QJsonObject>

namespace keywright {

/// A request that shows whether an endpoint knows the operation and that can change nothing: it names
/// a key, alias or store that cannot exist, or breaks the model where nothing is to be named.
[[nodiscard]] QJsonObject harmlessRequest(Operation operation);

/// CreateKey for a spec and usage, with a description that says what made the key.
[[nodiscard]] QJsonObject probeKeyRequest(KeySpec spec, KeyUsage usage);

} // namespace keywright
