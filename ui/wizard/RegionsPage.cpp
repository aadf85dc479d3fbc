// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/RegionsPage.h"

#include "core/kms/Regions.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/text/PhraseText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/PageHeader.h"
#include "ui/wizard/KindText.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

RegionsPage::RegionsPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Regions,
        tr("You cannot turn a single-Region key into a multi-Region key later."))
    , m_region(new QComboBox)
    , m_regionError(new QLabel)
    , m_regionality(new ChoiceList)
{
    header()->setRightWidget(lockNote(tr("Cannot be changed after creation")));
    auto* regionLabel = new QLabel(tr("Re&gion"));
    regionLabel->setBuddy(m_region);
    setRole(regionLabel, Role::Section);
    m_region->setObjectName(u"regionCombo"_s);
    m_region->setAccessibleName(tr("Region"));
    m_region->setEditable(true); // a list of Regions is never complete
    m_region->setInsertPolicy(QComboBox::NoInsert);
    m_region->setMaximumWidth(px(this, 400));
    for (const RegionInfo& region : knownRegions())
        m_region->addItem(
            u"%1 – %2"_s.arg(QString(region.id), translated({region.name.data()})), QString(region.id));
    connect(m_region, &QComboBox::currentTextChanged, this, [this](const QString& text) {
        const QString id = text.section(u' ', 0, 0);
        this->draft().edit([&id](KeyPlan& plan) { plan.region = id; });
    });
    setRole(m_regionError, Role::Caption);
    setTone(m_regionError, Tone::Danger);
    m_regionError->hide();

    auto* label = new QLabel(tr("&Use"));
    label->setBuddy(m_regionality);
    setRole(label, Role::Section);
    m_regionality->setObjectName(u"regionalityList"_s);
    m_regionality->setAccessibleName(tr("Use"));
    m_regionality->setFixedToContents(true);
    connect(m_regionality, &ChoiceList::chosen, this, [this](int id) {
        this->draft().edit([id](KeyPlan& plan) { plan.multiRegion = id == 1; });
    });
    auto* note = new QLabel(tr("Replicas in other Regions are created after the primary key. They "
                               "share its key ID and material, and have their own policy and labels."));
    note->setWordWrap(true);
    setRole(note, Role::Caption);
    for (QWidget* widget : {static_cast<QWidget*>(regionLabel), static_cast<QWidget*>(m_region),
             static_cast<QWidget*>(m_regionError), static_cast<QWidget*>(label),
             static_cast<QWidget*>(m_regionality), static_cast<QWidget*>(note)})
        body()->addWidget(widget);
    body()->addStretch(1);
}

void RegionsPage::refresh()
{
    const KeyPlan& plan = draft().plan();
    if (!m_region->lineEdit()->hasFocus() || m_region->currentText().section(u' ', 0, 0) != plan.region) {
        const QSignalBlocker quiet(m_region);
        const int known = m_region->findData(plan.region);
        m_region->setCurrentIndex(known);
        if (known < 0)
            m_region->setEditText(plan.region);
    }
    const QString problem = problemText(WizardField::Region);
    m_regionError->setText(problem);
    m_regionError->setVisible(!problem.isEmpty());

    CreateKeyRequest request = plan.request();
    request.multiRegion.reset();
    const Availability offered = CreateKeyRules::multiRegionAvailability(request);
    Choice single;
    single.id = 0;
    single.name = tr("Single Region");
    single.note = tr("The key and its material stay in this Region.");
    Choice multi;
    multi.id = 1;
    multi.name = tr("Multi-Region primary");
    multi.note = tr("Can be replicated to other Regions; its ID begins with mrk-.");
    if (!offered.available)
        multi.reason = translated(offered.reason);
    m_regionality->setChoices({single, multi}, plan.multiRegion ? 1 : 0);
}

void RegionsPage::focusProblem(const DraftProblem& problem)
{
    if (problem.field == WizardField::Region)
        m_region->setFocus();
    else
        m_regionality->setFocus();
}

} // namespace keywright
