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
    // A list that nobody has touched stays at its beginning.
    const bool touched = m_view.verticalScrollBar()->value() > 0 || !m_current.isEmpty() || !m_remembered.isEmpty();
    m_top = touched && m_model.isMerging()
        ? m_model.index(m_view.rowAt(0), 0).data(KeyTableModel::ArnRole).toString()
        : QString();
    m_scroll = m_view.verticalScrollBar()->value();
}

void KeySelection::restore()
{
    const int row = m_model.index().rowOf(m_current);
    if (row >= 0)
        m_view.selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    select(m_remembered);
    showAgain(row);
    emit changed();
}

void KeySelection::showAgain(int currentRow)
{
    if (!m_top.isEmpty()) {
        const int top = m_model.index().rowOf(m_top);
        m_view.doItemsLayout(); // or the range of the scroll bar would be that of the rows before
        m_view.verticalScrollBar()->setValue(top >= 0 ? top : m_scroll);
    } else if (currentRow >= 0 && !m_model.isMerging()) {
        m_view.scrollTo(m_model.index(currentRow, 0));
    }
}

} // namespace keywright
