// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "ui/vault/QuickUnlock.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace keywright {

class Banner;
class FormField;
class NewPassphraseForm;
class VaultSession;

/// The first thing a person sees: make a vault, or open one that exists. On success the session opens
/// and whoever shows this page goes on.
class FirstRunPage final : public QWidget {
    Q_OBJECT

public:
    /// `suggestedPath`: where a new vault would go.
    FirstRunPage(VaultSession& session, QuickUnlock quickUnlock, const QString& suggestedPath,
        QWidget* parent = nullptr);

signals:
    /// An existing vault was chosen; the session is Locked with it.
    void chosen();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QWidget* form();
    [[nodiscard]] QWidget* quickUnlockChoice();
    [[nodiscard]] QWidget* account();
    [[nodiscard]] QLayout* buttons();
    void browse();
    void openExisting();
    bool check();
    void create();
    void setBusy(bool busy);

    VaultSession& m_session;
    QuickUnlock m_quickUnlock;
    Banner* m_problem;
    QLineEdit* m_path;
    FormField* m_pathRow;
    NewPassphraseForm* m_passphrase;
    QRadioButton* m_useKeyring;
    QLineEdit* m_accountId;
    FormField* m_accountRow;
    QComboBox* m_region;
    QWidget* m_fields = nullptr;
    QPushButton* m_create;
};

} // namespace keywright
