// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/TagTableModel.h"

#include "ui/text/PhraseText.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

TagTableModel::TagTableModel(CreateKeyDraft& draft, QObject* parent)
    : QAbstractTableModel(parent), m_draft(draft), m_shown(draft.plan().tags)
{
    connect(&m_draft, &CreateKeyDraft::changed, this, &TagTableModel::refresh);
}

int TagTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + 1;
}

int TagTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const DraftProblem* TagTableModel::problemAt(int row) const
{
    const DraftProblem* worst = nullptr;
    for (const DraftProblem& problem : m_draft.problems()) {
        if (problem.field == WizardField::Tags && problem.row == row
            && (worst == nullptr || (worst->warning && !problem.warning)))
            worst = &problem;
    }
    return worst;
}

QString TagTableModel::cellText(const QModelIndex& index, bool forEditing) const
{
    const bool newRow = index.row() >= m_shown.size();
    if (newRow)
        return index.column() == KeyColumn && !forEditing ? tr("Type to add a tag") : QString();
    const Tag& tag = m_shown.at(index.row());
    if (index.column() == KeyColumn)
        return tag.key;
    if (index.column() == ValueColumn)
        return tag.value.isEmpty() && !forEditing ? tr("(empty)") : tag.value;
    const DraftProblem* problem = problemAt(index.row());
    return problem == nullptr ? u"–"_s
                              : QString(translated(problem->what) + u' ' + translated(problem->remedy))
                                    .trimmed();
}

QVariant TagTableModel::data(const QModelIndex& index, int role) const
{
    const DraftProblem* problem = problemAt(index.row());
    const bool concerned = problem != nullptr
        && (index.column() == EffectColumn
            || (index.column() == ValueColumn) == problem->inTagValue);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(index, false);
    case Qt::EditRole:
        return cellText(index, true);
    case Qt::AccessibleTextRole:
        return concerned && !problem->warning
            ? tr("%1. Error: %2").arg(cellText(index, false), translated(problem->what))
            : cellText(index, false);
    case ErrorRole:
        return concerned && !problem->warning;
    case WarningRole:
        return concerned && problem->warning;
    case RowErrorRole:
        return problem != nullptr && !problem->warning;
    default:
        return {};
    }
}

QVariant TagTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case KeyColumn: return tr("Key");
    case ValueColumn: return tr("Value");
    default: return tr("Effect");
    }
}

Qt::ItemFlags TagTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == EffectColumn ? base : base | Qt::ItemIsEditable;
}

bool TagTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() == EffectColumn)
        return false;
    const QString text = value.toString();
    const bool newRow = index.row() >= m_shown.size();
    if (newRow && text.isEmpty())
        return false;
    m_draft.edit([&](KeyPlan& plan) {
        if (newRow)
            plan.tags.append(Tag {});
        Tag& tag = plan.tags[index.row()];
        (index.column() == KeyColumn ? tag.key : tag.value) = text;
    });
    return true;
}

bool TagTableModel::removeRows(int row, int count, const QModelIndex& parent)
{
    if (parent.isValid() || row < 0 || row + count > m_shown.size())
        return false;
    m_draft.edit([=](KeyPlan& plan) { plan.tags.remove(row, count); });
    return true;
}

void TagTableModel::addTags(const TagList& tags)
{
    m_draft.edit([&](KeyPlan& plan) {
        for (const Tag& tag : tags) {
            const auto same = std::find_if(plan.tags.begin(), plan.tags.end(),
                [&tag](const Tag& one) { return one.key == tag.key; });
            if (same == plan.tags.end())
                plan.tags.append(tag);
            else
                same->value = tag.value;
        }
    });
}

void TagTableModel::copyValueFromAbove(int row)
{
    if (row < 1 || row >= m_shown.size())
        return;
    m_draft.edit([row](KeyPlan& plan) { plan.tags[row].value = plan.tags.at(row - 1).value; });
}

// Rows are added and removed as such, so that selection and an open editor survive.
void TagTableModel::refresh()
{
    const TagList& now = m_draft.plan().tags;
    const int before = static_cast<int>(m_shown.size());
    const int after = static_cast<int>(now.size());
    if (after > before) {
        beginInsertRows({}, before + 1, after);
        m_shown = now;
        endInsertRows();
    } else if (after < before) {
        int first = 0;
        while (first < after && now.at(first) == m_shown.at(first))
            ++first;
        beginRemoveRows({}, first, first + before - after - 1);
        m_shown = now;
        endRemoveRows();
    }
    m_shown = now;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace keywright
