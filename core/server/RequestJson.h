// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KmsError.h"

#include <QByteArray>
#include <QJsonObject>

namespace keywright {

/// The body of a JSON 1.1 request, strictly: one object of valid UTF-8 JSON (RFC 8259), no deeper
/// than any request is, and no name twice. SerializationException otherwise. An empty body is {}.
[[nodiscard]] Result<QJsonObject, KmsError> requestJson(const QByteArray& body);

} // namespace keywright
