// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/AdministratorsPage.h"

#include "ui/look/Roles.h"
#include "ui/widgets/Banner.h"
#include "ui/wizard/EntryList.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

AdministratorsPage::AdministratorsPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Administrators,
        tr("Who may manage the key: its policy, labels and state. Without anybody here, the account "
           "decides by its IAM policies."))
    , m_warning(new Banner(Banner::Kind::Warning))
    , m_list(new EntryList(u"administrators"_s,
          {tr("Administrator"), tr("&Add administrator"),
              u"arn:aws:iam::%1:role/KeyAdmin"_s.arg(draft.plan().accountId)}))
    , m_mayDelete(new QCheckBox(tr("Allow these administrators to &delete this key")))
{
    m_warning->setObjectName(u"ownAccessWarning"_s);
    m_warning->setAction(tr("Add me"));
    m_warning->hide();
    connect(m_warning, &Banner::actionTriggered, this, [this] {
        this->draft().edit([this](KeyPlan& plan) {
            plan.administrators.append(this->draft().context().environment.callerArn);
        });
    });
    connect(m_list, &EntryList::edited, this, [this](QStringList entries) {
        entries.removeAll(QString());
        this->draft().edit([&entries](KeyPlan& plan) { plan.administrators = entries; });
    });
    m_mayDelete->setObjectName(u"mayDeleteBox"_s);
    connect(m_mayDelete, &QCheckBox::toggled, this, [this](bool on) {
        this->draft().edit([on](KeyPlan& plan) { plan.administratorsMayDelete = on; });
    });
    auto* note = new QLabel(
        tr("Administrators cannot use the key to encrypt unless you add them as users."));
    setRole(note, Role::Caption);
    body()->addWidget(m_warning);
    body()->addWidget(m_list);
    body()->addWidget(m_mayDelete);
    body()->addWidget(note);
    body()->addStretch(1);
}

void AdministratorsPage::refresh()
{
    const KeyPlan& plan = draft().plan();
    m_list->setEntries(plan.administrators);
    m_list->showProblems(
        [this](int row) { return problemText(WizardField::Administrators, row); });
    m_mayDelete->setChecked(plan.administratorsMayDelete);
    QString warning;
    for (const DraftProblem& problem : draft().problems()) {
        if (problem.field == WizardField::Administrators && problem.warning)
            warning = tr("You are not in this list. After creation you will not be able to change "
                         "the policy.");
    }
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
}

void AdministratorsPage::focusProblem(const DraftProblem& problem)
{
    m_list->focusRow(problem.row);
}

} // namespace keywright
