// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Problem.h"
#include "core/kms/Tag.h"

#include <QAbstractTableModel>

namespace keywright {

/// Tags as they are being edited, as a table of key and value, and what would have to be called to
/// make them so: TagResource for new and changed ones, UntagResource for those that are gone.
class TagDraft final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSaved(const TagList& tags);
    void restore() { setSaved(TagList(m_saved)); }
    /// The row of the new, empty tag.
    int add();
    void removeRowsAt(QList<int> rows);

    [[nodiscard]] const TagList& tags() const { return m_tags; }
    [[nodiscard]] bool isChanged() const { return !changedTags().isEmpty() || !removedKeys().isEmpty(); }
    [[nodiscard]] TagList changedTags() const;
    [[nodiscard]] QStringList removedKeys() const;
    [[nodiscard]] const QList<Problem>& problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void changed();

private:
    void check();
    [[nodiscard]] QString problemAt(const QModelIndex& index) const;

    TagList m_saved;
    TagList m_tags;
    QList<Problem> m_problems;
};

} // namespace keywright
