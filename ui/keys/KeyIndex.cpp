// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyIndex.h"

#include <algorithm>
#include <numeric>

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

} // namespace

KeyIndex::Entry KeyIndex::entryOf(KeySummary key)
{
    const KeyMetadata& metadata = key.metadata;
    // A line feed between the parts keeps a word from matching across them.
    QString text = key.aliases.join(u'\n') + u'\n' + metadata.keyId + u'\n' + metadata.arn + u'\n'
        + metadata.description + u'\n' + nameOf(metadata.spec) + u'\n' + nameOf(metadata.usage);
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
    for (KeySummary& key : keys) {
        m_byArn.insert(key.metadata.arn, static_cast<Position>(m_entries.size()));
        m_entries.push_back(entryOf(std::move(key)));
    }
    m_order.resize(m_entries.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    recount();
    sort();
}

bool KeyIndex::keepsItsRow(const KeySummary& key) const
{
    const int row = rowOf(key.metadata.arn);
    const Entry changed = entryOf(key);
    if (row < 0 || !isVisible(changed))
        return false;
    const auto orderOf = [&](int neighbour) {
        const Entry& entry = m_entries[m_visible[static_cast<std::size_t>(neighbour)]];
        const int order = compare(entry, changed);
        return m_sortOrder == Qt::AscendingOrder ? order : -order;
    };
    return (row == 0 || orderOf(row - 1) < 0) && (row + 1 == size() || orderOf(row + 1) > 0);
}

void KeyIndex::put(KeySummary key)
{
    const auto known = m_byArn.constFind(key.metadata.arn);
    const bool isNew = known == m_byArn.constEnd();
    const Position position = isNew ? static_cast<Position>(m_entries.size()) : *known;
    if (isNew) {
        m_byArn.insert(key.metadata.arn, position);
        m_entries.push_back(entryOf(std::move(key)));
    } else {
        m_order.erase(std::find(m_order.begin(), m_order.end(), position));
        m_entries[position] = entryOf(std::move(key));
    }
    const auto before = [this](Position one, Position other) { return isBefore(one, other); };
    m_order.insert(std::lower_bound(m_order.begin(), m_order.end(), position, before), position);
    recount();
    filterAll();
}

bool KeyIndex::remove(const QString& arn)
{
    if (!m_byArn.contains(arn))
        return false;
    std::vector<KeySummary> rest;
    rest.reserve(m_entries.size() - 1);
    for (Entry& entry : m_entries) {
        if (entry.key.metadata.arn != arn)
            rest.push_back(std::move(entry.key));
    }
    assign(std::move(rest));
    return true;
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
}

int KeyIndex::count(SavedView view) const
{
    return m_counts[static_cast<std::size_t>(view)];
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

bool KeyIndex::isBefore(Position one, Position other) const
{
    const int order = compare(m_entries[one], m_entries[other]);
    if (order == 0)
        return one < other;
    return (order < 0) == (m_sortOrder == Qt::AscendingOrder);
}

void KeyIndex::sort()
{
    std::sort(m_order.begin(), m_order.end(),
        [this](Position one, Position other) { return isBefore(one, other); });
    filterAll();
}

void KeyIndex::filterAll()
{
    m_visible.clear();
    m_visible.reserve(m_order.size());
    for (const Position position : m_order) {
        if (isVisible(m_entries[position]))
            m_visible.push_back(position);
    }
}

void KeyIndex::recount()
{
    m_counts = {};
    for (const Entry& entry : m_entries) {
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += belongsTo(static_cast<SavedView>(i), entry.key) ? 1 : 0;
    }
}

} // namespace keywright
