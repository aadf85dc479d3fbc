// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/KeyTab.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace keywright {

/// The key policy, byte for byte; saving is the service's decision (lockout check included).
class PolicyTab final : public KeyTab {
    Q_OBJECT

public:
    explicit PolicyTab(QWidget* parent);

protected:
    void refresh(bool another) override;
    void setBusy(bool busy) override;

private:
    void showPolicy(const QString& policy);
    void save();
    void updateState();

    QPlainTextEdit* m_text;
    QLabel* m_control;
    QPushButton* m_save;
    QPushButton* m_revert;
    QString m_saved;
    bool m_busy = false;
};

} // namespace keywright
