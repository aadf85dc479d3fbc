// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "ui/vault/QuickUnlock.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace keywright {

class FormField;
class PassphraseField;
class VaultSession;

/// Opens the vault that the session has chosen, with the keyring if the person wants that and
/// otherwise with the passphrase. An error does not say which factor was wrong.
class UnlockPage final : public QWidget {
    Q_OBJECT

public:
    UnlockPage(VaultSession& session, QuickUnlock quickUnlock, QWidget* parent = nullptr);

signals:
    /// The person wants another vault.
    void otherVaultRequested();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void unlock();
    void askKeyring();
    void showFailure(const QString& text);
    void say(const QString& doing);
    void setBusy(bool busy, const QString& doing = {});

    VaultSession& m_session;
    QuickUnlock m_quickUnlock;
    PassphraseField* m_passphrase;
    FormField* m_row;
    QCheckBox* m_keep;
    QPushButton* m_unlock;
    QLabel* m_doing;
};

} // namespace keywright
