// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyTableModel.h"

#include "ui/keys/KeyRowText.h"
#include "ui/text/KeyText.h"

#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QStringList chipTexts(const TagList& tags)
{
    QStringList texts;
    for (const Tag& tag : tags)
        texts.append(tag.value.isEmpty() ? tag.key : tag.value);
    return texts;
}

QString tagLines(const TagList& tags)
{
    QStringList lines;
    for (const Tag& tag : tags)
        lines.append(tag.key + u" = "_s + tag.value);
    return lines.join(u'\n');
}

} // namespace

template <typename Change>
void KeyTableModel::reset(Change change)
{
    beginResetModel();
    change();
    endResetModel();
    emit countsChanged();
}

template <typename Change>
void KeyTableModel::resetInPlace(Change change)
{
    m_merging = true;
    reset(change);
    m_merging = false;
}

void KeyTableModel::setKeys(std::vector<KeySummary> keys)
{
    m_problems.clear();
    resetInPlace([&] { m_index.assign(std::move(keys)); });
}

void KeyTableModel::putKey(const KeySummary& key)
{
    merge({key});
}

void KeyTableModel::merge(std::vector<KeySummary> keys)
{
    // Finding out whether a row keeps its place costs more than sorting it in, but a reset costs most.
    constexpr std::size_t fewKeys = 64;
    for (const KeySummary& key : keys) {
        if (key.knowledge == KeyKnowledge::Current)
            m_problems.remove(key.metadata.arn);
    }
    std::vector<KeySummary> others;
    if (keys.size() <= fewKeys) {
        for (KeySummary& key : keys) {
            if (!replaceInPlace(key))
                others.push_back(std::move(key));
        }
    } else {
        others = std::move(keys);
    }
    if (others.empty())
        emit countsChanged();
    else
        resetInPlace([&] { m_index.merge(std::move(others)); });
}

bool KeyTableModel::replaceInPlace(const KeySummary& key)
{
    if (!m_index.keepsItsRow(key))
        return false;
    m_index.put(key);
    rowChanged(key.metadata.arn);
    return true;
}

void KeyTableModel::rowChanged(const QString& arn)
{
    if (const int row = m_index.rowOf(arn); row >= 0)
        emit dataChanged(index(row, 0), index(row, keyColumnCount - 1));
}

void KeyTableModel::removeKeys(const QStringList& arns)
{
    QStringList known;
    for (const QString& arn : arns) {
        m_problems.remove(arn);
        if (m_index.find(arn) != nullptr)
            known.append(arn);
    }
    if (!known.isEmpty())
        resetInPlace([&] { m_index.remove(known); });
}

void KeyTableModel::setProblem(const QString& arn, const QString& text)
{
    m_problems.insert(arn, text);
    rowChanged(arn);
}

void KeyTableModel::clearProblems()
{
    const QHash<QString, QString> solved = std::exchange(m_problems, {});
    for (auto problem = solved.cbegin(); problem != solved.cend(); ++problem)
        rowChanged(problem.key());
}

void KeyTableModel::setFilter(const KeyFilter& filter)
{
    if (!(filter == m_index.filter()))
        reset([&] { m_index.setFilter(filter); });
}

void KeyTableModel::setView(SavedView view)
{
    if (view != m_index.view())
        reset([&] { m_index.setView(view); });
}

void KeyTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < keyColumnCount)
        reset([&] { m_index.setSort(static_cast<KeyColumn>(column), order); });
}

int KeyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_index.size();
}

int KeyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : keyColumnCount;
}

QVariant KeyTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const auto column = static_cast<KeyColumn>(index.column());
    const KeySummary& key = m_index.at(row);
    switch (role) {
    case Qt::DisplayRole: return firstLine(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return fullText(row, column);
    case ArnRole: return key.metadata.arn;
    case SecondLineRole: return secondLine(row, column);
    case IconNameRole: return column == KeyColumn::Key ? QString(rowIcon(key)) : QString();
    case MonoRole:
        return (column == KeyColumn::Spec || column == KeyColumn::KeyId) && !isUnknown(row, column);
    case StateRole: return static_cast<int>(key.metadata.state);
    case UnknownRole: return isUnknown(row, column);
    case TagsRole: return chipTexts(key.tags);
    default: return {};
    }
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= keyColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(static_cast<KeyColumn>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

bool KeyTableModel::isUnknown(int row, KeyColumn column) const
{
    return column != KeyColumn::Key && column != KeyColumn::KeyId
        && m_index.at(row).knowledge == KeyKnowledge::IdOnly;
}

QString KeyTableModel::firstLine(int row, KeyColumn column) const
{
    if (isUnknown(row, column))
        return u"…"_s;
    const KeySummary& key = m_index.at(row);
    switch (column) {
    case KeyColumn::Key: return rowTitle(key);
    case KeyColumn::Spec: return nameOf(key.metadata.spec);
    case KeyColumn::State: return stateName(key.metadata.state);
    case KeyColumn::Origin: return nameOf(key.metadata.origin);
    case KeyColumn::Created: return dayText(key.metadata.creationDate);
    case KeyColumn::Tags: return chipTexts(key.tags).join(u", "_s);
    case KeyColumn::KeyId: return key.metadata.keyId;
    }
    return {};
}

QString KeyTableModel::secondLine(int row, KeyColumn column) const
{
    const KeySummary& key = m_index.at(row);
    switch (column) {
    case KeyColumn::Key: return m_problems.value(key.metadata.arn, rowSubtitle(key));
    case KeyColumn::Spec: return isUnknown(row, column) ? QString() : usageName(key.metadata.usage);
    case KeyColumn::Origin:
        return key.simulatedStore ? tr("%1 · simulated").arg(m_index.regionAt(row))
                                  : m_index.regionAt(row).toString();
    case KeyColumn::State:
    case KeyColumn::Created:
    case KeyColumn::Tags:
    case KeyColumn::KeyId: break;
    }
    return {};
}

QString KeyTableModel::fullText(int row, KeyColumn column) const
{
    const KeySummary& key = m_index.at(row);
    if (isUnknown(row, column)) {
        const QString why = m_problems.value(key.metadata.arn, tr("Not read yet"));
        return column == KeyColumn::Origin ? why + u'\n' + secondLine(row, column) : why;
    }
    switch (column) {
    case KeyColumn::State:
        return tr("%1 (%2)").arg(stateName(key.metadata.state), nameOf(key.metadata.state));
    case KeyColumn::Created: return minuteText(key.metadata.creationDate);
    case KeyColumn::Tags: return key.tags.isEmpty() ? tr("No tags") : tagLines(key.tags);
    case KeyColumn::Key:
    case KeyColumn::Spec:
    case KeyColumn::Origin:
    case KeyColumn::KeyId: break;
    }
    const QString second = secondLine(row, column);
    return second.isEmpty() ? firstLine(row, column) : firstLine(row, column) + u'\n' + second;
}

} // namespace keywright
