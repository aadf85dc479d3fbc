// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/ProbeTableModel.h"

#include "ui/look/Icons.h"
#include "ui/look/Tokens.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, ProbeTableModel::columns> titles {
    QT_TRANSLATE_NOOP("keywright::ProbeTableModel", "Operation or key"),
    QT_TRANSLATE_NOOP("keywright::ProbeTableModel", "KMS"),
    QT_TRANSLATE_NOOP("keywright::ProbeTableModel", "Here"),
    QT_TRANSLATE_NOOP("keywright::ProbeTableModel", "Answer"),
};

QString findingWord(const ProbeRow& row, ProbeFinding finding)
{
    if (finding == ProbeFinding::Unclear)
        return ProbeTableModel::tr("unclear");
    if (row.operation)
        return finding == ProbeFinding::Yes ? ProbeTableModel::tr("known")
                                            : ProbeTableModel::tr("unknown");
    return finding == ProbeFinding::Yes ? ProbeTableModel::tr("made") : ProbeTableModel::tr("refused");
}

QString answerText(const ProbeRow& row)
{
    if (!row.madeInstead.isEmpty())
        return ProbeTableModel::tr("made %1").arg(row.madeInstead);
    return row.errorMessage.isEmpty() ? row.errorName
                                      : row.errorName + u": "_s + row.errorMessage.simplified();
}

} // namespace

void ProbeTableModel::setReport(const ProbeReport& report)
{
    beginResetModel();
    m_rows = report.differencesFirst();
    endResetModel();
}

int ProbeTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProbeTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ProbeTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProbeRow& row = m_rows[index.row()];
    if (role == Qt::DecorationRole && index.column() == Subject)
        return lookIcon(row.differs() ? u"warning"_s : u"ok-circle"_s);
    if (role == Qt::ForegroundRole && row.differs() && index.column() == Found)
        return tokensOf(nullptr).warning;
    if (role == Qt::AccessibleTextRole && index.column() == Subject)
        return row.differs() ? tr("%1, differs").arg(row.subject()) : row.subject();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Subject: return row.subject();
    case Expected: return findingWord(row, row.expected ? ProbeFinding::Yes : ProbeFinding::No);
    case Found: return findingWord(row, row.found);
    case Answer: return answerText(row);
    default: return {};
    }
}

QVariant ProbeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    return tr(titles[static_cast<std::size_t>(section)]);
}

} // namespace keywright
