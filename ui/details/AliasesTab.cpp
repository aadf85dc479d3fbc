// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/AliasesTab.h"

#include "core/kms/CreateKeyRules.h"
#include "ui/details/InlineMessage.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/PhraseText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto aliasPrefix = "alias/"_L1;

} // namespace

AliasesTab::AliasesTab(QWidget* parent)
    : KeyTab(parent)
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add alias"), this))
    , m_remove(new QPushButton(tr("Remove…"), this))
{
    m_list->setObjectName(u"aliasList"_s);
    m_list->setAccessibleName(tr("Aliases"));
    m_name->setObjectName(u"newAliasEdit"_s);
    m_name->setAccessibleName(tr("New alias"));
    m_name->setPlaceholderText(tr("Name after alias/"));
    m_add->setObjectName(u"addAliasButton"_s);
    m_remove->setObjectName(u"removeAliasButton"_s);
    setRole(m_remove, Role::Small | Role::Flat);
    layOut();
    connect(m_list, &QListWidget::itemSelectionChanged, this, &AliasesTab::updateState);
    connect(m_name, &QLineEdit::textChanged, this, &AliasesTab::updateState);
    connect(m_name, &QLineEdit::returnPressed, this, &AliasesTab::add);
    connect(m_add, &QPushButton::clicked, this, &AliasesTab::add);
    connect(m_remove, &QPushButton::clicked, this, &AliasesTab::askToRemove);
}

void AliasesTab::layOut()
{
    auto* label = new QLabel(tr("New alias"), this);
    label->setBuddy(m_name);
    setRole(label, Role::Hint);
    auto* entry = new QHBoxLayout;
    entry->setSpacing(px(this, 8));
    entry->addWidget(m_name, 1);
    entry->addWidget(m_add);
    m_confirmation = makeConfirmation();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 16), px(this, 12), px(this, 16), px(this, 12));
    layout->setSpacing(px(this, 8));
    layout->addWidget(message());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    layout->addWidget(m_confirmation);
    layout->addWidget(label);
    layout->addLayout(entry);
}

QWidget* AliasesTab::makeConfirmation()
{
    auto* panel = new QWidget(this);
    m_question = new QLabel(panel);
    m_question->setObjectName(u"removeAliasQuestion"_s);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    auto* keep = new QPushButton(tr("Keep alias"), panel);
    keep->setObjectName(u"keepAliasButton"_s);
    auto* confirm = new QPushButton(tr("Remove alias"), panel);
    confirm->setObjectName(u"confirmRemoveAliasButton"_s);
    setRole(confirm, Role::Danger);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(this, 8));
    buttons->addWidget(keep);
    buttons->addStretch();
    buttons->addWidget(confirm);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 8));
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    panel->hide();
    connect(keep, &QPushButton::clicked, panel, &QWidget::hide);
    connect(confirm, &QPushButton::clicked, this, &AliasesTab::remove);
    return panel;
}

void AliasesTab::refresh(bool another)
{
    if (another) {
        m_name->clear();
        m_confirmation->hide();
    }
    m_list->clear();
    m_list->addItems(key().aliases);
    updateState();
}

void AliasesTab::setBusy(bool busy)
{
    m_busy = busy;
    updateState();
}

void AliasesTab::add()
{
    const QString alias = aliasPrefix + m_name->text().trimmed();
    if (m_busy || alias == aliasPrefix)
        return;
    const auto problems = CreateKeyRules::aliasProblems(alias);
    setErring(m_name, !problems.isEmpty());
    if (!problems.isEmpty()) {
        message()->showText(
            Tone::Danger, translated(problems.front().what) + u' ' + translated(problems.front().remedy));
        return;
    }
    change(client().createAlias(alias, keyId()), [this] { m_name->clear(); });
}

void AliasesTab::askToRemove()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    m_toRemove = item->text();
    m_question->setText(
        tr("Programs that use “%1” will not find this key any more. The key itself stays, and what "
           "it encrypted can still be read.")
            .arg(m_toRemove));
    m_confirmation->show();
}

void AliasesTab::remove()
{
    m_confirmation->hide();
    change(client().deleteAlias(m_toRemove), [] {});
}

void AliasesTab::updateState()
{
    m_add->setEnabled(!m_busy && !m_name->text().trimmed().isEmpty());
    m_remove->setEnabled(!m_busy && !m_list->selectedItems().isEmpty());
}

} // namespace keywright
