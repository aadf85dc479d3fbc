// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/KeyTab.h"

class QLineEdit;
class QPushButton;

namespace keywright {

class FactRows;

/// What the key is, with its description to edit.
class SummaryTab final : public KeyTab {
    Q_OBJECT

public:
    explicit SummaryTab(QWidget* parent);

    void editDescription();

protected:
    void refresh(bool another) override;
    void setBusy(bool busy) override;

private:
    void saveDescription();
    void updateButtons();

    QLineEdit* m_description;
    QPushButton* m_save;
    QPushButton* m_revert;
    FactRows* m_facts;
    bool m_busy = false;
};

} // namespace keywright
