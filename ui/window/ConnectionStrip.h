// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/ConnectionRow.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace keywright {

/// The way to endpoints from where no vault is open: a row below the page of the vault.
class ConnectionStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionStrip(QWidget* parent);

    void setConnections(const QList<ConnectionRow>& connections);

signals:
    void connectionChosen(const QString& id);
    void addRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_words;
    QWidget* m_links = nullptr;
    QHBoxLayout* m_row;
};

} // namespace keywright
