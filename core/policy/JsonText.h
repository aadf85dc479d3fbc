// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/policy/PolicyFix.h"
#include "core/policy/TextRange.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace keywright {

/// One value of a JSON text with its place; members of an object carry their name and its place.
struct JsonNode {
    enum class Kind { Missing, Literal, Number, String, Array, Object };
    Kind kind = Kind::Missing;
    TextRange range = {}; ///< the whole value, quotes and brackets included
    QString text = {}; ///< decoded for strings, as written for numbers and literals
    QString name = {}; ///< decoded name, for a member of an object
    TextRange nameRange = {}; ///< with its quotes
    std::vector<JsonNode> children = {};

    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    /// The last member of that name, which is the one that takes effect; nullptr if there is none.
    [[nodiscard]] const JsonNode* member(QStringView memberName) const;
};

/// What is wrong with a JSON text, and where.
struct JsonFault {
    Phrase what =
        {}; ///< "Not valid JSON: expected ',' or '}' after the value (line 4, column 12)."
    TextRange range = {};
    std::optional<PolicyFix> fix = {};
};

/// A JSON text read with tolerance: after a fault reading goes on with the next thing that makes
/// sense, so that the rest can still be judged. Depth and number of faults are bounded.
struct JsonText {
    static constexpr int maxDepth = 64;
    static constexpr int maxFaults = 100;

    JsonNode root = {};
    QList<JsonFault> faults = {}; ///< empty = valid JSON (RFC 8259)

    [[nodiscard]] static JsonText parse(const QByteArray& utf8);
};

/// The range of a string's text without its quotes.
[[nodiscard]] TextRange insideQuotes(const TextRange& string);
/// JSON's way of writing a text inside its quotes.
[[nodiscard]] QString escapedForJson(const QString& text);

} // namespace keywright
