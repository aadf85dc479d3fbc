// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/RequestTableModel.h"

#include "ui/look/Tokens.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, RequestTableModel::columns> titles {
    QT_TRANSLATE_NOOP("keywright::RequestTableModel", "Time"),
    QT_TRANSLATE_NOOP("keywright::RequestTableModel", "Connection"),
    QT_TRANSLATE_NOOP("keywright::RequestTableModel", "Operation"),
    QT_TRANSLATE_NOOP("keywright::RequestTableModel", "What happened"),
    QT_TRANSLATE_NOOP("keywright::RequestTableModel", "Took"),
    QT_TRANSLATE_NOOP("keywright::RequestTableModel", "Request ID"),
};

QString milliseconds(qint64 ms)
{
    return RequestTableModel::tr("%1 ms").arg(QLocale().toString(ms));
}

QString sentenceOf(const RemoteEvent& event)
{
    switch (event.kind) {
    case RemoteEvent::Kind::Sent:
        return event.tries == 1 ? RequestTableModel::tr("sent")
                                : RequestTableModel::tr("sent again, try %1").arg(event.tries);
    case RemoteEvent::Kind::Answered:
        return event.error.isEmpty()
            ? RequestTableModel::tr("answered, %1").arg(event.httpStatus)
            : RequestTableModel::tr("refused, %1 %2").arg(event.httpStatus).arg(event.error);
    case RemoteEvent::Kind::Failed: return RequestTableModel::tr("no answer: %1").arg(event.error);
    case RemoteEvent::Kind::WaitsToRepeat:
        return RequestTableModel::tr("waits before the next try (%1)").arg(event.error);
    case RemoteEvent::Kind::WaitsForKey:
        return RequestTableModel::tr("waits: what was just made is not known everywhere yet");
    case RemoteEvent::Kind::ClockCorrected:
        return RequestTableModel::tr("signs for the endpoint’s clock from now on");
    }
    return {};
}

bool isTrouble(const RemoteEvent& event)
{
    return event.kind == RemoteEvent::Kind::Failed || !event.error.isEmpty();
}

} // namespace

RequestTableModel::RequestTableModel(RequestLog& log, QObject* parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_rows(static_cast<int>(log.entries().size()))
{
    connect(&log, &RequestLog::changed, this, &RequestTableModel::follow);
}

/// Between the two steps rows are asked for that are not the log's any more, so it is one reset when
/// anything went.
void RequestTableModel::follow(int added, int dropped)
{
    const int now = static_cast<int>(m_log.entries().size());
    if (dropped > 0) {
        beginResetModel();
        m_rows = now;
        endResetModel();
    } else if (added > 0) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    }
}

int RequestTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RequestTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RequestTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LoggedRequest& entry = m_log.entries()[static_cast<std::size_t>(index.row())];
    const RemoteEvent& event = entry.event;
    if (role == Qt::ToolTipRole)
        return lineAt(index.row());
    if (role == Qt::ForegroundRole && index.column() == Event && isTrouble(event))
        return tokensOf(nullptr).danger;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time: return QDateTime::fromMSecsSinceEpoch(entry.at).toString(u"HH:mm:ss.zzz"_s);
    case Connection: return entry.connection;
    case Call: return QString(infoOf(event.operation).name);
    case Event: return sentenceOf(event);
    case Took: return event.kind == RemoteEvent::Kind::Sent ? QString() : milliseconds(event.ms);
    case RequestId: return event.requestId;
    default: return {};
    }
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    return tr(titles[static_cast<std::size_t>(section)]);
}

QString RequestTableModel::lineAt(int row) const
{
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells.append(index(row, column).data().toString());
    cells.append(QString::fromLatin1(m_log.entries()[static_cast<std::size_t>(row)].event.url));
    return cells.join(u'\t');
}

} // namespace keywright
