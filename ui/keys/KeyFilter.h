// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QList>
#include <QString>
#include <QStringMatcher>

#include <array>
#include <vector>

namespace keywright {

/// What a token of the filter line asks about: "spec:RSA", "tag:Team=payments".
enum class FilterField { Spec, Usage, State, Origin, Region, Tag };
inline constexpr int filterFieldCount = 6;

[[nodiscard]] QLatin1StringView nameOf(FilterField field);

struct FilterToken {
    FilterField field = FilterField::Spec;
    QString value = {};

    bool operator==(const FilterToken&) const = default;
    /// As it is typed: value in quotes when it has spaces.
    [[nodiscard]] QString text() const;
};

/// A key as the filter sees it. The strings are prepared once per key, not once per keystroke.
struct FilterSubject {
    const KeySummary& key;
    QStringView haystack; ///< case-folded: aliases, IDs, description, names, tags
    QStringView region;
};

/// The filter line as a value: words that must all occur, and tokens. Tokens of one field are
/// alternatives (but tags, of which a key has many: each must hold), those of different fields must
/// all hold. "*" in a value stands for anything. A key of which no more than the ID is known matches
/// by that and its Region alone.
class KeyFilter {
public:
    KeyFilter() = default;
    KeyFilter(const QList<FilterToken>& tokens, const QString& words);

    /// Reads "payments spec:RSA tag:Team=payments"; quotes keep spaces together.
    [[nodiscard]] static KeyFilter parse(const QString& line);

    [[nodiscard]] const QList<FilterToken>& tokens() const { return m_tokens; }
    [[nodiscard]] const QString& words() const { return m_words; }
    [[nodiscard]] bool isEmpty() const { return m_tokens.isEmpty() && m_matchers.empty(); }
    /// The line that parse() reads back to an equal filter.
    [[nodiscard]] QString line() const;
    [[nodiscard]] bool matches(const FilterSubject& subject) const;

    bool operator==(const KeyFilter& other) const
    {
        return m_tokens == other.m_tokens && m_words == other.m_words;
    }

private:
    [[nodiscard]] bool asksForDetails() const;
    [[nodiscard]] bool matchesEnums(const KeyMetadata& metadata) const;
    [[nodiscard]] bool matchesRegion(QStringView region) const;
    [[nodiscard]] bool matchesTags(const TagList& tags) const;

    QList<FilterToken> m_tokens;
    QString m_words;
    std::vector<QStringMatcher> m_matchers;
    /// One bit per enumerator, for the four fields that are enumerations; all ones = not asked.
    std::array<quint32, 4> m_allowed {~0U, ~0U, ~0U, ~0U};
};

/// The line in pieces at its spaces, quotes kept as they are typed.
[[nodiscard]] QStringList filterPieces(const QString& line);
/// The token that a piece of the line spells, if it spells one.
[[nodiscard]] std::optional<FilterToken> filterToken(QStringView piece);

} // namespace keywright
