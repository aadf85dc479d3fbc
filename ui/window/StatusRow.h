// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"

#include <QWidget>

class QLabel;

namespace keywright {

class ConnectionChip;
class ElidedLabel;

/// The last line of the window: where one is, what is selected, how fresh it is, when it locks.
class StatusRow final : public QWidget {
    Q_OBJECT

public:
    explicit StatusRow(QWidget* parent);

    void setEnvironment(const Environment& environment);
    void setSelection(int selected, int total);
    void setUpdated(qint64 milliseconds);
    /// Negative: it does not lock by itself.
    void setSecondsLeft(int seconds);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    template <typename Label = QLabel>
    Label* makeLabel(const QString& name);

    ConnectionChip* m_chip;
    ElidedLabel* m_place;
    QLabel* m_selection;
    QLabel* m_updated;
    QLabel* m_lock;
};

} // namespace keywright
