// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeySelection.h"

#include "ui/keys/KeyTableModel.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSet>
#include <QTableView>

namespace keywright {

KeySelection::KeySelection(KeyTableModel& model, QTableView& view)
    : QObject(&view)
    , m_model(model)
    , m_view(view)
{
    // The selection model forgets on reset; this runs before and after it.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &KeySelection::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &KeySelection::restore);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeySelection::changed);
}

QStringList KeySelection::arns() const
{
    QStringList result;
    const auto rows = m_view.selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        result.append(row.data(KeyTableModel::ArnRole).toString());
    return result;
}

QString KeySelection::onlyArn() const
{
    const auto rows = m_view.selectionModel()->selectedRows();
    return rows.size() == 1 ? rows.front().data(KeyTableModel::ArnRole).toString() : QString();
}

void KeySelection::select(const QStringList& arns)
{
    const QSet<QString> wanted(arns.begin(), arns.end());
    QItemSelection selection;
    const int columns = m_model.columnCount() - 1;
    if (wanted.size() == 1) {
        const int row = m_model.index().rowOf(*wanted.begin());
        if (row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, columns));
    } else if (!wanted.isEmpty()) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (wanted.contains(m_model.index().at(row).metadata.arn))
                selection.select(m_model.index(row, 0), m_model.index(row, columns));
        }
    }
    if (selection.isEmpty())
        m_view.selectionModel()->clearSelection();
    else
        m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void KeySelection::remember()
{
    m_remembered = arns();
    m_current = m_view.currentIndex().data(KeyTableModel::ArnRole).toString();
}

void KeySelection::restore()
{
    const int row = m_model.index().rowOf(m_current);
    if (row >= 0)
        m_view.selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    select(m_remembered);
    if (row >= 0)
        m_view.scrollTo(m_model.index(row, 0));
    emit changed();
}

} // namespace keywright
