// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/TextRange.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace keywright {

struct JsonToken {
    enum class Kind {
        End,
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Colon,
        Comma,
        String,
        Number,
        Literal, ///< true, false, null
        Unknown, ///< anything JSON has no place for, such as a bare word
        Comment,
    };
    Kind kind = Kind::End;
    TextRange range = {};
    TextRange end = {}; ///< the empty place just behind it
    QString text = {}; ///< decoded for strings, as written for the rest
    std::optional<const char*> fault = {}; ///< what is wrong in it: a template of line and column
};

/// Cuts UTF-8 text into JSON tokens and knows where each one stands. Never fails: what is no JSON
/// becomes a token of kind Unknown, or one with a fault.
class JsonScanner {
public:
    explicit JsonScanner(QByteArrayView text);

    [[nodiscard]] JsonToken next();

private:
    struct Place {
        int line = 1;
        int column = 1;
        qsizetype offset = 0;
    };

    [[nodiscard]] bool atEnd() const { return m_at.offset >= m_text.size(); }
    [[nodiscard]] char byte(qsizetype ahead = 0) const;
    char32_t advance();
    void skipSpace();
    [[nodiscard]] JsonToken closed(JsonToken::Kind kind, const Place& start);
    void skipPlain(char quote);
    [[nodiscard]] JsonToken readString();
    [[nodiscard]] char32_t readEscape(JsonToken& token);
    [[nodiscard]] char32_t readHexEscape(JsonToken& token);
    [[nodiscard]] JsonToken readWord();
    [[nodiscard]] JsonToken readComment();

    QByteArrayView m_text;
    Place m_at;
    bool m_badUtf8 = false;
};

} // namespace keywright
