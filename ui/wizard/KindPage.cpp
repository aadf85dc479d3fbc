// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/KindPage.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/KeyText.h"
#include "ui/text/PhraseText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/KindCard.h"
#include "ui/widgets/PageHeader.h"
#include "ui/wizard/KindText.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowPage = 900; // three cards would cut their sentences

} // namespace

KindPage::KindPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Kind,
        tr("Choose what the key is for. AWS services that encrypt for you need a symmetric "
           "encryption key."))
    , m_grid(new QGridLayout)
    , m_notice(new Banner(Banner::Kind::Info))
    , m_specs(new ChoiceList)
    , m_usages(new ChoiceList)
    , m_algorithms(new QLabel)
{
    header()->setRightWidget(lockNote(tr("Cannot be changed after creation")));
    addCards();
    body()->addWidget(m_notice);
    m_notice->setObjectName(u"switchNotice"_s);
    m_notice->setAction(tr("Undo"));
    m_notice->hide();
    connect(m_notice, &Banner::actionTriggered, &this->draft(), &CreateKeyDraft::undoSwitch);
    addLists();
}

void KindPage::addCards()
{
    auto* group = new QButtonGroup(this);
    for (const CardText& text : startingCardTexts()) {
        auto* card = new KindCard(text.icon, text.title, text.lines);
        card->setObjectName(u"kindCard."_s + text.id);
        group->addButton(card);
        m_cards[static_cast<std::size_t>(text.card)] = card;
        connect(card, &QAbstractButton::clicked, this,
            [this, which = text.card] { draft().chooseCard(which); });
    }
    m_grid->setSpacing(px(this, 8));
    arrangeCards(3);
    body()->addLayout(m_grid);
}

void KindPage::arrangeCards(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int at = 0; at < startingCardCount; ++at)
        m_grid->addWidget(m_cards[static_cast<std::size_t>(at)], at / columns, at % columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void KindPage::resizeEvent(QResizeEvent* event)
{
    WizardPage::resizeEvent(event);
    arrangeCards(event->size().width() < px(this, narrowPage) ? 2 : 3);
}

void KindPage::addLists()
{
    auto* specLabel = new QLabel(tr("&Spec"));
    auto* usageLabel = new QLabel(tr("&Usage"));
    specLabel->setBuddy(m_specs);
    usageLabel->setBuddy(m_usages);
    setRole(specLabel, Role::Section);
    setRole(usageLabel, Role::Section);
    setRole(m_algorithms, Role::Caption);
    m_algorithms->setWordWrap(true);
    m_algorithms->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_specs->setObjectName(u"specList"_s);
    m_specs->setAccessibleName(tr("Spec"));
    m_usages->setObjectName(u"usageList"_s);
    m_usages->setAccessibleName(tr("Usage"));
    m_usages->setFixedToContents(true);

    auto* lists = new QGridLayout;
    lists->setHorizontalSpacing(px(this, 16));
    lists->setVerticalSpacing(px(this, 4));
    lists->addWidget(specLabel, 0, 0);
    lists->addWidget(m_specs, 1, 0, 3, 1);
    lists->addWidget(usageLabel, 0, 1);
    lists->addWidget(m_usages, 1, 1);
    lists->addWidget(m_algorithms, 2, 1);
    lists->setRowStretch(3, 1);
    lists->setColumnStretch(0, 7);
    lists->setColumnStretch(1, 6);
    body()->addLayout(lists, 1);

    connect(m_specs, &ChoiceList::chosen, this,
        [this](int id) { draft().chooseSpec(static_cast<KeySpec>(id)); });
    connect(m_usages, &ChoiceList::chosen, this, [this](int id) {
        draft().edit([id](KeyPlan& plan) { plan = withUsage(plan, static_cast<KeyUsage>(id)); });
    });
}

void KindPage::fillSpecs()
{
    m_specs->setChoices(specChoices(draft()), static_cast<int>(draft().plan().spec));
}

void KindPage::fillUsages()
{
    m_usages->setChoices(usageChoices(draft().plan().spec), static_cast<int>(draft().plan().usage));
    m_algorithms->setText(algorithmsText(draft().plan().spec, draft().plan().usage));
}

void KindPage::showNotice()
{
    const auto& notice = draft().notice();
    if (notice)
        m_notice->setText(noticeText(*notice));
    m_notice->setVisible(notice.has_value());
}

void KindPage::refresh()
{
    m_cards[static_cast<std::size_t>(cardOf(draft().plan()))]->setChecked(true);
    fillSpecs();
    fillUsages();
    showNotice();
}

void KindPage::focusProblem(const DraftProblem& problem)
{
    (problem.field == WizardField::Usage ? m_usages : m_specs)->setFocus();
}

} // namespace keywright
