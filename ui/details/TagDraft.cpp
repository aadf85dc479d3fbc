// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/TagDraft.h"

#include "core/kms/CreateKeyRules.h"
#include "ui/look/Icons.h"
#include "ui/text/PhraseText.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

const Tag* findTag(const TagList& tags, const QString& key)
{
    const auto found = std::find_if(
        tags.begin(), tags.end(), [&key](const Tag& tag) { return tag.key == key; });
    return found == tags.end() ? nullptr : &*found;
}

} // namespace

void TagDraft::setSaved(const TagList& tags)
{
    beginResetModel();
    m_saved = tags;
    m_tags = tags;
    endResetModel();
    check();
}

int TagDraft::add()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_tags.append(Tag {});
    endInsertRows();
    check();
    return row;
}

void TagDraft::removeRowsAt(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows)) {
        beginRemoveRows({}, row, row);
        m_tags.removeAt(row);
        endRemoveRows();
    }
    check();
}

TagList TagDraft::changedTags() const
{
    TagList result;
    for (const Tag& tag : m_tags) {
        const Tag* before = findTag(m_saved, tag.key);
        if (before == nullptr || before->value != tag.value)
            result.append(tag);
    }
    return result;
}

QStringList TagDraft::removedKeys() const
{
    QStringList result;
    for (const Tag& tag : m_saved) {
        if (findTag(m_tags, tag.key) == nullptr)
            result.append(tag.key);
    }
    return result;
}

int TagDraft::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tags.size());
}

int TagDraft::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant TagDraft::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Tag& tag = m_tags.at(index.row());
    const QString& text = index.column() == 0 ? tag.key : tag.value;
    const QString problem = problemAt(index);
    switch (role) {
    case Qt::EditRole: return text;
    case Qt::DisplayRole: return text.isEmpty() ? tr("(empty)") : text;
    case Qt::ToolTipRole: return problem.isEmpty() ? text : problem;
    case Qt::AccessibleDescriptionRole: return problem;
    case Qt::DecorationRole:
        return problem.isEmpty() ? QVariant() : QVariant(lookIcon(u"error-circle"_s));
    default: return {};
    }
}

QVariant TagDraft::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? tr("Key") : tr("Value");
}

bool TagDraft::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Tag& tag = m_tags[index.row()];
    (index.column() == 0 ? tag.key : tag.value) = value.toString();
    check();
    return true;
}

Qt::ItemFlags TagDraft::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

void TagDraft::check()
{
    m_problems = CreateKeyRules::tagProblems(m_tags);
    if (!m_tags.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
    emit changed();
}

QString TagDraft::problemAt(const QModelIndex& index) const
{
    for (const Problem& problem : m_problems) {
        if (problem.row == index.row() && problem.inTagValue == (index.column() == 1))
            return translated(problem.what);
    }
    return {};
}

} // namespace keywright
