// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyColumn.h"
#include "ui/keys/KeyFilter.h"
#include "ui/keys/SavedView.h"

#include <QHash>

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
    bool remove(const QString& arn);

    void setFilter(const KeyFilter& filter);
    void setView(SavedView view);
    void setSort(KeyColumn column, Qt::SortOrder order);

    [[nodiscard]] const KeyFilter& filter() const { return m_filter; }
    [[nodiscard]] SavedView view() const { return m_view; }
    [[nodiscard]] int size() const { return static_cast<int>(m_visible.size()); }
    [[nodiscard]] int count(SavedView view) const;
    [[nodiscard]] const KeySummary& at(int row) const;
    [[nodiscard]] QStringView regionAt(int row) const;
    /// -1 when there is no such key or it is filtered out.
    [[nodiscard]] int rowOf(const QString& arn) const;
    /// The key whether it is filtered out or not; nullptr when there is none.
    [[nodiscard]] const KeySummary* find(const QString& arn) const;

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
    [[nodiscard]] int compare(const Entry& one, const Entry& other) const;
    [[nodiscard]] bool isBefore(Position one, Position other) const;
    void sort();
    void filterAll();
    void recount();

    std::vector<Entry> m_entries;
    std::vector<Position> m_order;   ///< all entries, sorted
    std::vector<Position> m_visible; ///< those of m_order that the filter and the view let through
    QHash<QString, Position> m_byArn;
    std::array<int, savedViewCount> m_counts {};
    KeyFilter m_filter;
    SavedView m_view = SavedView::AllKeys;
    KeyColumn m_sortColumn = KeyColumn::Key;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace keywright
