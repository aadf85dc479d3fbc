// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QTableView;

namespace keywright {

class KeyTableModel;

/// Keeps the selection of a key list by ARN, so that it survives sorting, filtering and refreshing; and
/// what is in view while keys arrive, once a person has scrolled or chosen a row.
class KeySelection final : public QObject {
    Q_OBJECT

public:
    KeySelection(KeyTableModel& model, QTableView& view);

    [[nodiscard]] QStringList arns() const;
    /// Empty unless exactly one key is selected.
    [[nodiscard]] QString onlyArn() const;
    void select(const QStringList& arns);

signals:
    void changed();

private:
    void remember();
    void restore();
    void showAgain(int currentRow);

    KeyTableModel& m_model;
    QTableView& m_view;
    QStringList m_remembered;
    QString m_current;
    QString m_top; ///< the uppermost row, where it is to stay
    int m_scroll = 0;
};

} // namespace keywright
