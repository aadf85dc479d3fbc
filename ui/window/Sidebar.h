// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/SavedView.h"
#include "ui/window/ConnectionRow.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace keywright {

class KeyIndex;

/// The places to work at, the present one marked, and the saved views with their live counts.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent);

    void setConnections(const QList<ConnectionRow>& connections, const QString& currentId);
    /// Whether connections can be added here.
    void setAddable(bool addable);
    void setCounts(const KeyIndex& keys);
    void setView(SavedView view);

signals:
    void connectionChosen(const QString& id);
    void connectionMenuRequested(const QString& id, const QPoint& globalPosition);
    void addConnectionRequested();
    void viewChosen(keywright::SavedView view);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QListWidget* makeList(const QString& name, const QString& accessibleName);
    void makeConnections();
    void makeViews();

    QListWidget* m_connections;
    QPushButton* m_add;
    QListWidget* m_views;
};

} // namespace keywright
