// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/Capabilities.h"

#include <QJsonObject>

namespace keywright {

/// Why an endpoint does not make a key: what a probe found. %1 is the exception's name.
[[nodiscard]] Phrase endpointRefuses(const QString& exceptionName);
/// The same where it made another key than asked for; %1 is that key's spec and usage.
[[nodiscard]] Phrase endpointMakesOther(const QString& made);

/// What a probe found, for a connection to keep: {"Specs": {name: reason}, "Pairs": {"spec/usage":
/// reason}}. Phrases of other origins than the two above cannot be read back.
[[nodiscard]] QJsonObject toJson(const Capabilities& capabilities);
/// InvalidInput for what toJson() does not write; then the endpoint is to be probed again.
[[nodiscard]] Result<Capabilities> capabilitiesFromJson(const QJsonObject& json);

} // namespace keywright
