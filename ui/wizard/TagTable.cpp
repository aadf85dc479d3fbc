// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/TagTable.h"

#include "ui/look/Metrics.h"
#include "ui/wizard/TagCellDelegate.h"
#include "ui/wizard/TagTableModel.h"
#include "ui/wizard/TagText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace keywright {

using namespace Qt::StringLiterals;

TagTable::TagTable(TagTableModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setObjectName(u"tagTable"_s);
    setAccessibleName(tr("Tags"));
    setModel(&model);
    setItemDelegate(new TagCellDelegate(this));
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->setDefaultSectionSize(px(this, 40));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->resizeSection(TagTableModel::KeyColumn, px(this, 224));
    horizontalHeader()->resizeSection(TagTableModel::ValueColumn, px(this, 256));
    setMinimumHeight(px(this, 160));
}

void TagTable::goTo(int row, int column)
{
    setFocus();
    setCurrentIndex(m_model.index(row, column));
    scrollTo(currentIndex());
}

void TagTable::editNewTag()
{
    goTo(m_model.rowCount() - 1, TagTableModel::KeyColumn);
    edit(currentIndex());
}

void TagTable::pasteTags()
{
    const auto tags = tagsFromText(QGuiApplication::clipboard()->text());
    if (tags)
        m_model.addTags(*tags);
    else
        emit refused(tr("The clipboard holds no tags. Copy rows of a table, lines of key=value, CSV "
                        "or JSON."));
}

void TagTable::removeSelected()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !m_model.removeRows(current.row(), 1))
        return;
    goTo(std::min(current.row(), m_model.rowCount() - 1), current.column());
}

void TagTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Insert)
        editNewTag();
    else if (event->key() == Qt::Key_Delete)
        removeSelected();
    else if (event->matches(QKeySequence::Paste))
        pasteTags();
    else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        m_model.copyValueFromAbove(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

} // namespace keywright
