// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

class QCheckBox;
class QLabel;

namespace keywright {

class EntryList;

/// Who may use the key: principals, other accounts, and AWS services by grants.
class UsersPage final : public WizardPage {
    Q_OBJECT

public:
    explicit UsersPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

private:
    EntryList* m_users;
    EntryList* m_accounts;
    QLabel* m_accountNote;
    QCheckBox* m_grants;
    QLabel* m_actions;
};

} // namespace keywright
