// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/UsersPage.h"

#include "ui/look/Roles.h"
#include "ui/wizard/EntryList.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

UsersPage::UsersPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Users,
        tr("Who may use the key, in this account and in others."))
    , m_users(new EntryList(u"users"_s,
          {tr("User"), tr("&Add user"), u"arn:aws:iam::%1:role/app"_s.arg(draft.plan().accountId)}))
    , m_accounts(new EntryList(
          u"otherAccounts"_s, {tr("Account"), tr("Add a&ccount"), u"444455556666"_s}))
    , m_accountNote(new QLabel)
    , m_grants(new QCheckBox(tr("Users may let AWS services use the key for them (&grants)")))
    , m_actions(new QLabel)
{
    auto* usersLabel = new QLabel(tr("Roles and users"));
    auto* accountsLabel = new QLabel(tr("Other accounts"));
    setRole(usersLabel, Role::Section);
    setRole(accountsLabel, Role::Section);
    for (QLabel* caption : {m_actions, m_accountNote}) {
        setRole(caption, Role::Caption);
        caption->setWordWrap(true);
    }
    m_grants->setObjectName(u"grantsBox"_s);
    connect(m_grants, &QCheckBox::toggled, this, [this](bool on) {
        this->draft().edit([on](KeyPlan& plan) { plan.grantsForAwsServices = on; });
    });
    connect(m_users, &EntryList::edited, this, [this](QStringList entries) {
        entries.removeAll(QString());
        this->draft().edit([&entries](KeyPlan& plan) { plan.users = entries; });
    });
    connect(m_accounts, &EntryList::edited, this, [this](QStringList entries) {
        entries.removeAll(QString());
        this->draft().edit([&entries](KeyPlan& plan) { plan.otherAccounts = entries; });
    });
    for (QWidget* widget : {static_cast<QWidget*>(usersLabel), static_cast<QWidget*>(m_users),
             static_cast<QWidget*>(m_actions), static_cast<QWidget*>(accountsLabel),
             static_cast<QWidget*>(m_accounts), static_cast<QWidget*>(m_accountNote),
             static_cast<QWidget*>(m_grants)})
        body()->addWidget(widget);
    body()->addStretch(1);
}

void UsersPage::refresh()
{
    const KeyPlan& plan = draft().plan();
    m_users->setEntries(plan.users);
    m_users->showProblems([this](int row) { return problemText(WizardField::Users, row); });
    m_accounts->setEntries(plan.otherAccounts);
    m_accounts->showProblems(
        [this](int row) { return problemText(WizardField::OtherAccounts, row); });
    m_grants->setChecked(plan.grantsForAwsServices);
    m_actions->setText(tr("They get: %1.").arg(useActions(plan.spec, plan.usage).join(u", "_s)));
    m_accountNote->setText(tr("An account named here must also allow the use in its own IAM policies."));
    m_accountNote->setVisible(!plan.otherAccounts.isEmpty());
}

void UsersPage::focusProblem(const DraftProblem& problem)
{
    (problem.field == WizardField::OtherAccounts ? m_accounts : m_users)->focusRow(problem.row);
}

} // namespace keywright
