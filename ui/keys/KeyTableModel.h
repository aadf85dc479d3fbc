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
        UnknownRole, ///< the cell stands for something that has not been read yet
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setKeys(std::vector<KeySummary> keys);
    void putKey(const KeySummary& key);
    /// Adds or replaces many at once; rows that keep their place are told as changed only.
    void merge(std::vector<KeySummary> keys);
    void removeKeys(const QStringList& arns);
    /// Why the details of a key could not be read; until they are.
    void setProblem(const QString& arn, const QString& text);
    [[nodiscard]] bool hasProblem(const QString& arn) const { return m_problems.contains(arn); }
    [[nodiscard]] int problemCount() const { return static_cast<int>(m_problems.size()); }
    void clearProblems();
    void setFilter(const KeyFilter& filter);
    void setView(SavedView view);
    [[nodiscard]] const KeyIndex& index() const { return m_index; }
    using QAbstractTableModel::index;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// Whether a reset that goes on comes from keys that were read, not from sorting or filtering: what
    /// a person looks at is to stay where it is.
    [[nodiscard]] bool isMerging() const { return m_merging; }

signals:
    /// Numbers in the sidebar and the status bar are to be read again.
    void countsChanged();

private:
    template <typename Change>
    void reset(Change change);
    template <typename Change>
    void resetInPlace(Change change);
    [[nodiscard]] bool replaceInPlace(const KeySummary& key);
    [[nodiscard]] bool isUnknown(int row, KeyColumn column) const;
    void rowChanged(const QString& arn);
    [[nodiscard]] QString firstLine(int row, KeyColumn column) const;
    [[nodiscard]] QString secondLine(int row, KeyColumn column) const;
    [[nodiscard]] QString fullText(int row, KeyColumn column) const;

    KeyIndex m_index;
    QHash<QString, QString> m_problems; ///< by ARN
    bool m_merging = false;
};

} // namespace keywright
