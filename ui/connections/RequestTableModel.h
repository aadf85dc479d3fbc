// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/RequestLog.h"

#include <QAbstractTableModel>

namespace keywright {

/// The request log as a table; the newest row last.
class RequestTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Connection, Call, Event, Took, RequestId };
    static constexpr int columns = 6;

    explicit RequestTableModel(RequestLog& log, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The whole row, for the clipboard.
    [[nodiscard]] QString lineAt(int row) const;

private:
    void follow(int added, int dropped);

    RequestLog& m_log;
    int m_rows;
};

} // namespace keywright
