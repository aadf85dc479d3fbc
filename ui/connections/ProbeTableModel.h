// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/ProbeReport.h"

#include <QAbstractTableModel>

namespace keywright {

/// What a probe found, the differences first.
class ProbeTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Subject, Expected, Found, Answer };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ProbeReport& report);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ProbeRow> m_rows;
};

} // namespace keywright
