// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace keywright {

/// The first character of a UTF-8 text (RFC 3629); length 0 if the bytes are no character.
struct Utf8Character {
    int length = 0;
    char32_t value = 0xFFFD;
};

[[nodiscard]] Utf8Character decodeUtf8(QByteArrayView text);

} // namespace keywright
