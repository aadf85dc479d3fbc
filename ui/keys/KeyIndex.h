// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyColumn.h"
#include "ui/keys/KeyFilter.h"
#include "ui/keys/SavedView.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <vector>

namespace keywright {

/// The keys of a list, sorted and filtered by vectors of indices: with 100,000 keys a keystroke costs
/// one pass over prepared text, and the sorting order survives every filter. No model, no signals.
class KeyIndex {
public:
    void assign(std::vector<KeySummary> keys);
    /// Whether put() of this key would change one row and move, add or remove none.
    [[nodiscard]] bool keepsItsRow(const KeySummary& key) const;
    /// Adds or replaces a key.
    void put(KeySummary key);
    /// Adds or replaces many: they are sorted by themselves and go to their places in one pass.
    void merge(std::vector<KeySummary> keys);
    void remove(const QStringList& arns);

    void setFilter(const KeyFilter& filter);
    void setView(SavedView view);
    void setSort(KeyColumn column, Qt::SortOrder order);

    [[nodiscard]] const KeyFilter& filter() const { return m_filter; }
    [[nodiscard]] SavedView view() const { return m_view; }
    [[nodiscard]] int size() const { return static_cast<int>(m_visible.size()); }
    [[nodiscard]] int count(SavedView view) const;
    /// How many keys are known so well, whatever the filter.
    [[nodiscard]] int count(KeyKnowledge knowledge) const;
    [[nodiscard]] const KeySummary& at(int row) const;
    [[nodiscard]] QStringView regionAt(int row) const;
    /// -1 when there is no such key or it is filtered out.
    [[nodiscard]] int rowOf(const QString& arn) const;
    /// The key whether it is filtered out or not; nullptr when there is none.
    [[nodiscard]] const KeySummary* find(const QString& arn) const;
    /// visitor(const KeySummary&) for each key, filtered out or not, in no particular order.
    template <typename Visitor>
    void forEach(Visitor visitor) const
    {
        for (const Entry& entry : m_entries)
            visitor(entry.key);
    }

private:
    struct Entry {
        KeySummary key;
        QString region;
        QString sortTitle;
        QString haystack;
    };
    using Position = quint32;

    [[nodiscard]] static Entry entryOf(KeySummary key);
    [[nodiscard]] bool isVisible(const Entry& entry) const;
    /// Negative when `one` is above `other`, whatever their positions.
    [[nodiscard]] int order(const Entry& one, const Entry& other) const;
    [[nodiscard]] int compare(const Entry& one, const Entry& other) const;
    [[nodiscard]] bool isBefore(Position one, Position other) const;
    /// Adds or replaces the entry, and leaves its place in the order to the caller.
    Position store(KeySummary key);
    void tally(const KeySummary& key, int by);
    void sort();
    void mergeIntoOrder(const std::vector<Position>& sorted);
    void filterAll();
    void collectVisible();

    std::vector<Entry> m_entries;
    std::vector<quint8> m_passes;    ///< which entries the filter and the view let through
    std::vector<Position> m_order;   ///< all entries, sorted
    std::vector<Position> m_visible; ///< those of m_order that pass
    QHash<QString, Position> m_byArn;
    std::array<int, savedViewCount> m_counts {};
    std::array<int, keyKnowledgeCount> m_known {};
    KeyFilter m_filter;
    SavedView m_view = SavedView::AllKeys;
    KeyColumn m_sortColumn = KeyColumn::Key;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace keywright
