// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyIndex.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
int threeWay(const T& one, const T& other)
{
    return one < other ? -1 : (other < one ? 1 : 0);
}

QString firstTagText(const TagList& tags)
{
    return tags.isEmpty() ? QString() : tags.front().value + tags.front().key;
}

/// The ARN has everything else.
bool needsDetails(KeyColumn column)
{
    return column != KeyColumn::Key && column != KeyColumn::KeyId;
}

} // namespace

KeyIndex::Entry KeyIndex::entryOf(KeySummary key)
{
    const KeyMetadata& metadata = key.metadata;
    // A line feed between the parts keeps a word from matching across them.
    QString text = key.aliases.join(u'\n') + u'\n' + metadata.keyId + u'\n' + metadata.arn;
    if (key.knowledge != KeyKnowledge::IdOnly)
        text += u'\n' + metadata.description + u'\n' + nameOf(metadata.spec) + u'\n' + nameOf(metadata.usage);
    for (const Tag& tag : std::as_const(key.tags))
        text += u'\n' + tag.key + u'=' + tag.value;
    // Keys without an alias come after those with one, by their ID.
    const QString title = key.aliases.isEmpty() ? u'\uffff' + metadata.keyId : key.aliases.front();
    const QString region = metadata.region();
    return {std::move(key), region, title.toCaseFolded(), text.toCaseFolded()};
}

void KeyIndex::assign(std::vector<KeySummary> keys)
{
    m_entries.clear();
    m_entries.reserve(keys.size());
    m_byArn.clear();
    m_byArn.reserve(static_cast<qsizetype>(keys.size()));
    m_counts = {};
    m_known = {};
    for (KeySummary& key : keys)
        store(std::move(key));
    m_order.resize(m_entries.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    sort();
    filterAll();
}

bool KeyIndex::keepsItsRow(const KeySummary& key) const
{
    const int row = rowOf(key.metadata.arn);
    const Entry changed = entryOf(key);
    if (row < 0 || !isVisible(changed))
        return false;
    const Position own = m_visible[static_cast<std::size_t>(row)];
    const auto isAbove = [&](int neighbour) {
        const Position position = m_visible[static_cast<std::size_t>(neighbour)];
        const int by = order(m_entries[position], changed);
        return by == 0 ? position < own : by < 0;
    };
    return (row == 0 || isAbove(row - 1)) && (row + 1 == size() || !isAbove(row + 1));
}

void KeyIndex::put(KeySummary key)
{
    if (keepsItsRow(key)) {
        store(std::move(key));
        return;
    }
    std::vector<KeySummary> one;
    one.push_back(std::move(key));
    merge(std::move(one));
}

void KeyIndex::merge(std::vector<KeySummary> keys)
{
    std::vector<Position> changed;
    changed.reserve(keys.size());
    for (KeySummary& key : keys)
        changed.push_back(store(std::move(key)));
    std::vector<quint8> isChanged(m_entries.size(), 0);
    std::erase_if(changed, [&](Position position) { return std::exchange(isChanged[position], 1) == 1; });
    std::erase_if(m_order, [&](Position position) { return isChanged[position] == 1; });
    std::sort(changed.begin(), changed.end(),
        [this](Position one, Position other) { return isBefore(one, other); });
    mergeIntoOrder(changed);
    m_passes.resize(m_entries.size());
    for (const Position position : changed)
        m_passes[position] = isVisible(m_entries[position]) ? 1 : 0;
    collectVisible();
}

void KeyIndex::remove(const QStringList& arns)
{
    std::vector<quint8> isGone(m_entries.size(), 0);
    for (const QString& arn : arns) {
        if (const auto known = m_byArn.constFind(arn); known != m_byArn.constEnd()) {
            isGone[*known] = 1;
            tally(m_entries[*known].key, -1);
            m_byArn.erase(known);
        }
    }
    // The others move up, each keeping its order among them.
    std::vector<Position> moved(m_entries.size());
    Position next = 0;
    for (Position position = 0; position < m_entries.size(); ++position) {
        moved[position] = next;
        if (isGone[position] == 1)
            continue;
        if (next != position) {
            m_entries[next] = std::move(m_entries[position]);
            m_passes[next] = m_passes[position];
        }
        ++next;
    }
    m_entries.erase(m_entries.begin() + next, m_entries.end());
    m_passes.resize(next);
    std::erase_if(m_order, [&](Position position) { return isGone[position] == 1; });
    for (Position& position : m_order)
        position = moved[position];
    for (Position& position : m_byArn)
        position = moved[position];
    collectVisible();
}

KeyIndex::Position KeyIndex::store(KeySummary key)
{
    tally(key, 1);
    const auto known = m_byArn.constFind(key.metadata.arn);
    if (known != m_byArn.constEnd()) {
        const Position position = *known;
        tally(m_entries[position].key, -1);
        m_entries[position] = entryOf(std::move(key));
        return position;
    }
    const auto position = static_cast<Position>(m_entries.size());
    m_byArn.insert(key.metadata.arn, position);
    m_entries.push_back(entryOf(std::move(key)));
    return position;
}

void KeyIndex::mergeIntoOrder(const std::vector<Position>& sorted)
{
    std::vector<Position> merged;
    merged.reserve(m_order.size() + sorted.size());
    auto from = m_order.cbegin();
    const auto before = [this](Position one, Position other) { return isBefore(one, other); };
    for (const Position position : sorted) {
        const auto to = std::lower_bound(from, m_order.cend(), position, before);
        merged.insert(merged.end(), from, to);
        merged.push_back(position);
        from = to;
    }
    merged.insert(merged.end(), from, m_order.cend());
    m_order = std::move(merged);
}

void KeyIndex::setFilter(const KeyFilter& filter)
{
    m_filter = filter;
    filterAll();
}

void KeyIndex::setView(SavedView view)
{
    m_view = view;
    filterAll();
}

void KeyIndex::setSort(KeyColumn column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    sort();
    collectVisible();
}

int KeyIndex::count(SavedView view) const
{
    return m_counts[static_cast<std::size_t>(view)];
}

int KeyIndex::count(KeyKnowledge knowledge) const
{
    return m_known[static_cast<std::size_t>(knowledge)];
}

const KeySummary& KeyIndex::at(int row) const
{
    return m_entries[m_visible[static_cast<std::size_t>(row)]].key;
}

QStringView KeyIndex::regionAt(int row) const
{
    return m_entries[m_visible[static_cast<std::size_t>(row)]].region;
}

int KeyIndex::rowOf(const QString& arn) const
{
    const auto known = m_byArn.constFind(arn);
    if (known == m_byArn.constEnd())
        return -1;
    const auto found = std::find(m_visible.begin(), m_visible.end(), *known);
    return found == m_visible.end() ? -1 : static_cast<int>(found - m_visible.begin());
}

const KeySummary* KeyIndex::find(const QString& arn) const
{
    const auto known = m_byArn.constFind(arn);
    return known == m_byArn.constEnd() ? nullptr : &m_entries[*known].key;
}

bool KeyIndex::isVisible(const Entry& entry) const
{
    return belongsTo(m_view, entry.key)
        && (m_filter.isEmpty() || m_filter.matches({entry.key, entry.haystack, entry.region}));
}

int KeyIndex::compare(const Entry& one, const Entry& other) const
{
    const KeyMetadata& a = one.key.metadata;
    const KeyMetadata& b = other.key.metadata;
    switch (m_sortColumn) {
    case KeyColumn::Key: return one.sortTitle.compare(other.sortTitle);
    case KeyColumn::Spec:
        return threeWay(std::pair(a.spec, a.usage), std::pair(b.spec, b.usage));
    case KeyColumn::State: return threeWay(a.state, b.state);
    case KeyColumn::Origin:
        return a.origin == b.origin ? one.region.compare(other.region) : threeWay(a.origin, b.origin);
    case KeyColumn::Created: return threeWay(a.creationDate, b.creationDate);
    case KeyColumn::Tags: return firstTagText(one.key.tags).compare(firstTagText(other.key.tags));
    case KeyColumn::KeyId: return a.keyId.compare(b.keyId);
    }
    return 0;
}

int KeyIndex::order(const Entry& one, const Entry& other) const
{
    // What is not known yet comes last, whichever way the rest is sorted.
    if (needsDetails(m_sortColumn)) {
        const bool unknown = one.key.knowledge == KeyKnowledge::IdOnly;
        const bool otherUnknown = other.key.knowledge == KeyKnowledge::IdOnly;
        if (unknown != otherUnknown)
            return unknown ? 1 : -1;
        if (unknown)
            return one.sortTitle.compare(other.sortTitle);
    }
    const int ascending = compare(one, other);
    return m_sortOrder == Qt::AscendingOrder ? ascending : -ascending;
}

bool KeyIndex::isBefore(Position one, Position other) const
{
    const int by = order(m_entries[one], m_entries[other]);
    return by == 0 ? one < other : by < 0;
}

void KeyIndex::sort()
{
    std::sort(m_order.begin(), m_order.end(),
        [this](Position one, Position other) { return isBefore(one, other); });
}

void KeyIndex::filterAll()
{
    m_passes.resize(m_entries.size());
    for (std::size_t position = 0; position < m_entries.size(); ++position)
        m_passes[position] = isVisible(m_entries[position]) ? 1 : 0;
    collectVisible();
}

void KeyIndex::collectVisible()
{
    m_visible.clear();
    m_visible.reserve(m_order.size());
    for (const Position position : m_order) {
        if (m_passes[position] == 1)
            m_visible.push_back(position);
    }
}

void KeyIndex::tally(const KeySummary& key, int by)
{
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += belongsTo(static_cast<SavedView>(i), key) ? by : 0;
    m_known[static_cast<std::size_t>(key.knowledge)] += by;
}

} // namespace keywright
