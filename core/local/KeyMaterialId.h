// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyGenerator.h"

#include <QByteArray>
#include <QString>

namespace keywright {

/// The 32 bytes behind KeyMaterialId: equal for the same material in the same key, different for
/// the same bytes in another key, and they give nothing of the material away.
[[nodiscard]] QByteArray keyMaterialId(const QString& keyId, KeySpec spec, const GeneratedKey& key);

} // namespace keywright
