// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QString>
#include <QStringView>

namespace keywright {

// Base64 (RFC 4648, section 4) between the UTF-16 of JSON texts and bytes, with nothing in between:
// what is decoded may be a secret, and blobs of a few kilobytes are what most requests consist of.

/// Padding may be missing.
[[nodiscard]] bool isBase64(QStringView text);
/// How many bytes a text that isBase64() stands for.
[[nodiscard]] std::size_t base64Size(QStringView text);
/// Fills `to`, which has base64Size(text) bytes.
void decodeBase64(QStringView text, std::span<std::uint8_t> to);
[[nodiscard]] QString base64Text(ByteView bytes);

} // namespace keywright
