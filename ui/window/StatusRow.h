// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace keywright {

class EnvironmentChip;
class ElidedLabel;

/// The last line of the window: where one is, what is selected, how fresh it is, when it locks.
class StatusRow final : public QWidget {
    Q_OBJECT

public:
    explicit StatusRow(QWidget* parent);

    void setEnvironment(const Environment& environment);
    /// Where the vault is served; empty: it is not.
    void setServedAt(const QString& url);
    void setSelection(int selected, int total);
    /// When the list was read; 0: it was not yet.
    void setUpdated(qint64 milliseconds);
    /// Some of what shows is from an earlier time.
    void setShownFrom(qint64 milliseconds);
    /// Whether a vault is open, here or beside the endpoint.
    void setVaultOpen(bool open);
    /// Negative: it does not lock by itself.
    void setSecondsLeft(int seconds);

signals:
    void servingClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    template <typename Label = QLabel>
    Label* makeLabel(const QString& name);

    EnvironmentChip* m_chip;
    ElidedLabel* m_place;
    QToolButton* m_serving;
    QLabel* m_selection;
    QLabel* m_updated;
    QLabel* m_lock;
    bool m_vaultOpen = true;
};

} // namespace keywright
