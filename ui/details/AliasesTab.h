// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/KeyTab.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace keywright {

/// The names of a key. Removing one asks first, in the page, and says what stops working.
class AliasesTab final : public KeyTab {
    Q_OBJECT

public:
    explicit AliasesTab(QWidget* parent);

protected:
    void refresh(bool another) override;
    void setBusy(bool busy) override;

private:
    void layOut();
    QWidget* makeConfirmation();
    void add();
    void askToRemove();
    void remove();
    void updateState();

    QListWidget* m_list;
    QLineEdit* m_name;
    QPushButton* m_add;
    QPushButton* m_remove;
    QWidget* m_confirmation = nullptr;
    QLabel* m_question = nullptr;
    QString m_toRemove;
    bool m_busy = false;
};

} // namespace keywright
