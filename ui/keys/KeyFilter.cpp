// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyFilter.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, filterFieldCount> fieldNames {
    "spec"_L1, "usage"_L1, "state"_L1, "origin"_L1, "region"_L1, "tag"_L1};

/// "*" stands for any run of characters; both sides are case-folded already.
bool wildcardMatches(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

/// Names are compared without case and separators, so "pending-import" finds PendingImport.
QString squeezed(QStringView text)
{
    QString result;
    for (const QChar c : text.toString().toCaseFolded()) {
        if (c != u'_' && c != u'-' && c != u' ')
            result += c;
    }
    return result;
}

/// The enumerators a value means: the one it names exactly, or all whose name contains it.
template <typename Enum>
quint32 enumerators(const QString& value, int count)
{
    const QString wanted = squeezed(value);
    if (wanted == "any"_L1 || wanted == "*"_L1)
        return ~0U;
    const bool wild = wanted.contains(u'*');
    quint32 containing = 0;
    for (int i = 0; i < count; ++i) {
        const QString name = squeezed(QString(nameOf(static_cast<Enum>(i))));
        if (name == wanted)
            return 1U << i;
        if (wild ? wildcardMatches(wanted, name) : name.contains(wanted))
            containing |= 1U << i;
    }
    return containing;
}

quint32 enumeratorsOf(const FilterToken& token)
{
    switch (token.field) {
    case FilterField::Spec: return enumerators<KeySpec>(token.value, keySpecCount);
    case FilterField::Usage: return enumerators<KeyUsage>(token.value, keyUsageCount);
    case FilterField::State: return enumerators<KeyState>(token.value, keyStateCount);
    case FilterField::Origin: return enumerators<KeyOrigin>(token.value, keyOriginCount);
    case FilterField::Region:
    case FilterField::Tag: break;
    }
    return ~0U;
}

bool isEnumeration(FilterField field)
{
    return field != FilterField::Region && field != FilterField::Tag;
}

/// "none" = no tags, "Team" = has the tag, "Team=" = with any value, "Team=pay*" = with such a value.
bool tagTokenMatches(const QString& value, const TagList& tags)
{
    const QString folded = value.toCaseFolded();
    if (folded == "none"_L1)
        return tags.isEmpty();
    const auto equals = folded.indexOf(u'=');
    const QString key = equals < 0 ? folded : folded.left(equals);
    const QString wanted = equals < 0 ? QString() : folded.mid(equals + 1);
    return std::any_of(tags.begin(), tags.end(), [&](const Tag& tag) {
        return wildcardMatches(key, tag.key.toCaseFolded())
            && (wanted.isEmpty() || wildcardMatches(wanted, tag.value.toCaseFolded()));
    });
}

} // namespace

QLatin1StringView nameOf(FilterField field)
{
    return fieldNames[static_cast<std::size_t>(field)];
}

QString FilterToken::text() const
{
    const bool quoted = value.contains(u' ');
    return nameOf(field) + u':' + (quoted ? u'"' + value + u'"' : value);
}

QStringList filterPieces(const QString& line)
{
    QStringList pieces;
    QString piece;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            if (!piece.isEmpty())
                pieces.append(piece);
            piece.clear();
        } else {
            piece += c;
        }
    }
    if (!piece.isEmpty())
        pieces.append(piece);
    return pieces;
}

std::optional<FilterToken> filterToken(QStringView piece)
{
    const auto colon = piece.indexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    const QStringView name = piece.left(colon);
    const auto known = std::find_if(fieldNames.begin(), fieldNames.end(),
        [name](QLatin1StringView field) { return name.compare(field, Qt::CaseInsensitive) == 0; });
    const QString value = piece.mid(colon + 1).toString().remove(u'"');
    if (known == fieldNames.end() || value.isEmpty())
        return std::nullopt;
    return FilterToken {static_cast<FilterField>(known - fieldNames.begin()), value};
}

KeyFilter::KeyFilter(const QList<FilterToken>& tokens, const QString& words)
    : m_tokens(tokens)
    , m_words(words.simplified())
{
    for (const QString& word : filterPieces(m_words)) {
        const QString folded = QString(word).remove(u'"').toCaseFolded();
        if (!folded.isEmpty())
            m_matchers.emplace_back(folded);
    }
    std::array<quint32, 4> asked {};
    for (const FilterToken& token : m_tokens) {
        if (!isEnumeration(token.field))
            continue;
        const auto slot = static_cast<std::size_t>(token.field);
        asked[slot] |= enumeratorsOf(token);
        m_allowed[slot] = asked[slot];
    }
}

KeyFilter KeyFilter::parse(const QString& line)
{
    QList<FilterToken> tokens;
    QStringList words;
    for (const QString& piece : filterPieces(line)) {
        if (const auto token = filterToken(piece))
            tokens.append(*token);
        else
            words.append(piece);
    }
    return KeyFilter(tokens, words.join(u' '));
}

QString KeyFilter::line() const
{
    QStringList pieces;
    for (const FilterToken& token : m_tokens)
        pieces.append(token.text());
    if (!m_words.isEmpty())
        pieces.append(m_words);
    return pieces.join(u' ');
}

bool KeyFilter::matches(const FilterSubject& subject) const
{
    const bool unknown = subject.key.knowledge == KeyKnowledge::IdOnly;
    const bool detailsMatch = unknown
        ? !asksForDetails()
        : matchesEnums(subject.key.metadata) && matchesTags(subject.key.tags);
    return detailsMatch && matchesRegion(subject.region)
        && std::all_of(m_matchers.begin(), m_matchers.end(), [&](const QStringMatcher& matcher) {
               return matcher.indexIn(subject.haystack) >= 0;
           });
}

bool KeyFilter::asksForDetails() const
{
    return std::any_of(m_allowed.begin(), m_allowed.end(), [](quint32 allowed) { return allowed != ~0U; })
        || std::any_of(m_tokens.begin(), m_tokens.end(),
            [](const FilterToken& token) { return token.field == FilterField::Tag; });
}

bool KeyFilter::matchesEnums(const KeyMetadata& metadata) const
{
    const std::array<int, 4> values {static_cast<int>(metadata.spec),
        static_cast<int>(metadata.usage), static_cast<int>(metadata.state),
        static_cast<int>(metadata.origin)};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if ((m_allowed[i] >> values[i] & 1U) == 0)
            return false;
    }
    return true;
}

bool KeyFilter::matchesRegion(QStringView region) const
{
    bool asked = false;
    for (const FilterToken& token : m_tokens) {
        if (token.field != FilterField::Region)
            continue;
        asked = true;
        const QString wanted = token.value.toCaseFolded();
        const bool any = wanted == "any"_L1;
        if (any || (wanted.contains(u'*') ? wildcardMatches(wanted, region) : region.contains(wanted)))
            return true;
    }
    return !asked;
}

bool KeyFilter::matchesTags(const TagList& tags) const
{
    // Tags are the one field where several tokens narrow: a key has many tags, but one state.
    return std::all_of(m_tokens.begin(), m_tokens.end(), [&](const FilterToken& token) {
        return token.field != FilterField::Tag || tagTokenMatches(token.value, tags);
    });
}

} // namespace keywright
