// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace keywright {

/// The bytes of a blob member (base64 on the wire; its shape was checked); empty when it is absent.
[[nodiscard]] QByteArray blobIn(const QJsonObject& body, QLatin1StringView member);
/// The same for plaintext, which goes nowhere else.
[[nodiscard]] SecretBytes secretIn(const QJsonObject& body, QLatin1StringView member);

[[nodiscard]] QString blobText(const QByteArray& bytes);
[[nodiscard]] QString blobText(ByteView bytes);

} // namespace keywright
