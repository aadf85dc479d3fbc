// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/LabelsPage.h"

#include "core/kms/KmsLimits.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/Banner.h"
#include "ui/wizard/AliasEdit.h"
#include "ui/wizard/TagTable.h"
#include "ui/wizard/TagTableModel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

LabelsPage::LabelsPage(CreateKeyDraft& draft)
    : WizardPage(draft, WizardStep::Labels,
        tr("Names and tags help people and policies find this key. All of them can be changed later."))
    , m_alias(new AliasEdit)
    , m_aliasHint(new QLabel)
    , m_description(new QPlainTextEdit)
    , m_descriptionCount(new QLabel)
    , m_tagCount(new QLabel)
    , m_model(new TagTableModel(draft, this))
    , m_tags(new TagTable(*m_model))
    , m_tagHint(new QLabel)
{
    auto* banner = new Banner(Banner::Kind::Warning);
    banner->setText(tr("Labels may appear in logs and bills. Do not put secrets here."));
    body()->addWidget(banner);
    addNames();
    addTags();
}

void LabelsPage::addNames()
{
    auto* aliasLabel = new QLabel(tr("&Alias"));
    auto* descriptionLabel = new QLabel(tr("&Description"));
    setRole(aliasLabel, Role::Section);
    setRole(descriptionLabel, Role::Section);
    setRole(m_aliasHint, Role::Caption);
    setRole(m_descriptionCount, Role::Caption);
    m_aliasHint->setWordWrap(true);
    aliasLabel->setBuddy(m_alias);
    descriptionLabel->setBuddy(m_description);
    m_alias->setObjectName(u"aliasEdit"_s);
    m_alias->setAccessibleName(tr("Alias"));
    m_description->setObjectName(u"descriptionEdit"_s);
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(px(this, 56));

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(this, 24));
    grid->setVerticalSpacing(px(this, 4));
    grid->addWidget(aliasLabel, 0, 0);
    grid->addWidget(m_alias, 1, 0, Qt::AlignTop);
    grid->addWidget(m_aliasHint, 2, 0, Qt::AlignTop);
    grid->addWidget(descriptionLabel, 0, 1);
    grid->addWidget(m_descriptionCount, 0, 2, Qt::AlignRight);
    grid->addWidget(m_description, 1, 1, 2, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    body()->addLayout(grid);

    connect(m_alias, &QLineEdit::textEdited, this, [this](const QString& text) {
        draft().edit([&text](KeyPlan& plan) { plan.alias = text.trimmed(); });
    });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_description->toPlainText();
        draft().edit([&text](KeyPlan& plan) { plan.description = text; });
    });
}

void LabelsPage::addTags()
{
    auto* label = new QLabel(tr("&Tags"));
    label->setBuddy(m_tags);
    setRole(label, Role::Section);
    setRole(m_tagCount, Role::Caption);
    setRole(m_tagHint, Role::Caption);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(this, 8));
    row->addWidget(label);
    row->addWidget(m_tagCount);
    row->addStretch(1);
    const auto button = [&](const QString& text, const QString& name, auto action) {
        auto* made = new QPushButton(text);
        made->setObjectName(name);
        setRole(made, Role::Small);
        connect(made, &QPushButton::clicked, m_tags, action);
        row->addWidget(made);
        return made;
    };
    button(tr("Add ta&g"), u"addTagButton"_s, &TagTable::editNewTag)->setIcon(lookIcon(u"plus"_s));
    button(tr("&Paste…"), u"pasteTagsButton"_s, &TagTable::pasteTags);
    auto* remove = button(tr("Remo&ve"), u"removeTagButton"_s, &TagTable::removeSelected);
    setRole(remove, Role::Small | Role::Flat);
    connect(m_tags, &TagTable::refused, m_tagHint, [this](const QString& why) {
        m_tagHint->setText(why);
    });
    body()->addLayout(row);
    body()->addWidget(m_tags, 1);
    body()->addWidget(m_tagHint);
}

void LabelsPage::refresh()
{
    const KeyPlan& plan = draft().plan();
    if (m_alias->text().trimmed() != plan.alias)
        m_alias->setText(plan.alias);
    if (m_description->toPlainText() != plan.description)
        m_description->setPlainText(plan.description);
    const QString problem = problemText(WizardField::Alias);
    m_aliasHint->setText(
        problem.isEmpty() ? tr("Optional. Letters, digits, / _ - only.") : problem);
    setTone(m_aliasHint, problem.isEmpty() ? Tone::Neutral : Tone::Danger);
    m_alias->setAccessibleDescription(m_aliasHint->text());
    setErring(m_alias, !problem.isEmpty());

    const QString descriptionProblem = problemText(WizardField::Description);
    m_descriptionCount->setText(descriptionProblem.isEmpty()
            ? tr("%1 of %2").arg(QLocale().toString(plan.description.size()),
                QLocale().toString(kms_limits::maxDescriptionLength))
            : descriptionProblem);
    setTone(m_descriptionCount, descriptionProblem.isEmpty() ? Tone::Neutral : Tone::Danger);
    setErring(m_description, !descriptionProblem.isEmpty());
    m_tagCount->setText(tr("%1 of %2 used").arg(plan.tags.size()).arg(kms_limits::maxTags));
    m_tagHint->setText(tr("Insert adds a row, Delete removes it, F2 edits, Ctrl+D copies the value from above."));
}

void LabelsPage::focusProblem(const DraftProblem& problem)
{
    if (problem.field == WizardField::Alias)
        m_alias->setFocus();
    else if (problem.field == WizardField::Description)
        m_description->setFocus();
    else
        m_tags->goTo(problem.row, problem.inTagValue ? TagTableModel::ValueColumn
                                                     : TagTableModel::KeyColumn);
}

} // namespace keywright
