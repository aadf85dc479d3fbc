// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QVBoxLayout;

namespace keywright {

/// Where another vault is made or unlocked while one is open. Closing it gives the other one up.
class OtherVaultWindow final : public QDialog {
    Q_OBJECT

public:
    explicit OtherVaultWindow(QWidget* parent);

    /// Takes the page and gives it the keyboard.
    void setPage(QWidget* page);

private:
    QVBoxLayout* m_column;
    QPointer<QWidget> m_page;
};

} // namespace keywright
