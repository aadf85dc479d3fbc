// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QDialog>

class QPushButton;

namespace keywright {

class FormField;
class NewPassphraseForm;
class PassphraseField;
class VaultSession;

/// Sets a new passphrase for the open vault; asks for the present one first.
class ChangePassphraseDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ChangePassphraseDialog(VaultSession& session, QWidget* parent = nullptr);

private:
    void change();
    void take(const Status& done);

    VaultSession& m_session;
    PassphraseField* m_present;
    FormField* m_presentRow;
    NewPassphraseForm* m_next;
    QPushButton* m_change;
};

} // namespace keywright
