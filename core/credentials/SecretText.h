// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QByteArray>

namespace keywright {

/// A text that is put together of parts, some of them secret, and wiped wherever it was.
class SecretText {
public:
    SecretText& operator<<(QByteArrayView part);
    SecretText& operator<<(ByteView part) { return *this << charView(part); }
    /// A JSON string with its quotes.
    SecretText& appendJsonString(QByteArrayView utf8);

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// What was put together so far; the text is empty then.
    [[nodiscard]] SecretBytes take();

private:
    SecretBytes m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites bytes that came from or go to a library which knows no SecretBytes, for all who share
/// them.
void wipeOutside(const QByteArray& bytes);

} // namespace keywright
