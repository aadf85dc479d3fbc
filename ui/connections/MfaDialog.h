// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/MfaDesk.h"
#include "ui/connections/DialogFrame.h"

class QLineEdit;

namespace keywright {

/// Asks for the code of an MFA device; goes by itself when nobody asks any more.
class MfaDialog final : public DialogFrame {
    Q_OBJECT

public:
    MfaDialog(MfaDesk& desk, QWidget* parent);

protected:
    void done(int result) override;

private:
    void follow();
    void giveCode();

    MfaDesk& m_desk;
    QString m_serial;
    QLineEdit* m_code;
    class FormField* m_row;
    QPushButton* m_continue;
};

} // namespace keywright
