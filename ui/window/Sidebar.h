// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"
#include "ui/keys/SavedView.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace keywright {

class ConnectionChip;
class KeyIndex;

/// Where one is (the open vault) and the saved views with their live counts.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent);

    void setEnvironment(const Environment& environment);
    void setCounts(const KeyIndex& keys);
    void setView(SavedView view);

signals:
    void viewChosen(keywright::SavedView view);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeConnection();
    void makeViews();
    void drawVault();

    QLabel* m_icon = nullptr;
    QLabel* m_name = nullptr;
    ConnectionChip* m_chip = nullptr;
    QListWidget* m_views;
};

} // namespace keywright
