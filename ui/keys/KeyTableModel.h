// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyIndex.h"

#include <QAbstractTableModel>

namespace keywright {

/// The key list as a table. Sorts and filters by a KeyIndex and tells views in one reset, which is
/// what keeps 100,000 rows responsive; views keep their selection by ARN (KeyListView).
class KeyTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        ArnRole = Qt::UserRole + 1,
        SecondLineRole,
        IconNameRole,
        MonoRole,  ///< the first line is in the fixed font
        StateRole, ///< int of KeyState
        TagsRole,  ///< QStringList, what a chip shows
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setKeys(std::vector<KeySummary> keys);
    void putKey(const KeySummary& key);
    void removeKey(const QString& arn);
    void setFilter(const KeyFilter& filter);
    void setView(SavedView view);
    [[nodiscard]] const KeyIndex& index() const { return m_index; }
    using QAbstractTableModel::index;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    /// Numbers in the sidebar and the status bar are to be read again.
    void countsChanged();

private:
    template <typename Change>
    void reset(Change change);
    [[nodiscard]] QString firstLine(int row, KeyColumn column) const;
    [[nodiscard]] QString secondLine(int row, KeyColumn column) const;
    [[nodiscard]] QString fullText(int row, KeyColumn column) const;

    KeyIndex m_index;
};

} // namespace keywright
