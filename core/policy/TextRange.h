// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keywright {

/// A place in policy text. Lines and columns count from 1; a column is a character (code point) as
/// a person counts; offsets are UTF-8 bytes, which is what editors of the Scintilla family want.
struct TextRange {
    int line = 1;
    int column = 1;
    int byteOffset = 0;
    int byteLength = 0;

    [[nodiscard]] int byteEnd() const { return byteOffset + byteLength; }
    bool operator==(const TextRange&) const = default;
};

} // namespace keywright
