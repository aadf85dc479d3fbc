// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/OrderedJson.h"
#include "core/foundation/Result.h"

#include <vector>

namespace keywright {

/// A token of a JMESPath expression (https://jmespath.org/specification.html).
struct JmesToken {
    enum class Kind {
        End,
        Name,
        QuotedName,
        Literal,
        Number,
        Dot,
        Star,
        Flatten,  // []
        Filter,   // [?
        LeftBracket,
        RightBracket,
        LeftBrace,
        RightBrace,
        LeftParen,
        RightParen,
        Comma,
        Colon,
        Current, // @
        Reference, // &
        Pipe,
        Or,
        And,
        Not,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Equal,
        NotEqual,
    };
    Kind kind = Kind::End;
    int column = 0;
    QString text = {};
    OrderedJson literal = {};
};

/// Every token and an End; InvalidInput with the reason as detail.
[[nodiscard]] Result<std::vector<JmesToken>> jmesTokens(const QString& expression);

/// "reason:\n"expression"\n ^" as jmespath prints a place.
[[nodiscard]] Error jmesError(const QString& reason, const QString& expression, int column);

} // namespace keywright
