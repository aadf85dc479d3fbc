// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/CreateKeyDraft.h"

#include <QAbstractTableModel>

namespace keywright {

/// The tags of a draft as a table, with one empty row at the end to type into. What is wrong with a row
/// stands in its Effect column.
class TagTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, EffectColumn, ColumnCount };
    enum Role {
        ErrorRole = Qt::UserRole, ///< bool: this cell is wrong
        WarningRole,              ///< bool: this cell may be a slip
        RowErrorRole,             ///< bool: some cell of the row is wrong
    };

    explicit TagTableModel(CreateKeyDraft& draft, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

    /// Pasted tags go to the end; a key that is there already gets the new value.
    void addTags(const TagList& tags);
    /// Ctrl+D: the value of the row above.
    void copyValueFromAbove(int row);

private:
    void refresh();
    [[nodiscard]] QString cellText(const QModelIndex& index, bool forEditing) const;
    [[nodiscard]] const DraftProblem* problemAt(int row) const;

    CreateKeyDraft& m_draft;
    TagList m_shown;
};

} // namespace keywright
