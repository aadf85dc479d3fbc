// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyDetailsPane.h"

#include "ui/details/AliasesTab.h"
#include "ui/details/DeletionPanel.h"
#include "ui/details/InlineMessage.h"
#include "ui/details/KeyHeader.h"
#include "ui/details/PolicyTab.h"
#include "ui/details/PublicKeyTab.h"
#include "ui/details/SummaryTab.h"
#include "ui/details/TagsTab.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Tabs are as long as what they hold; the pane is as high as the window.
QScrollArea* scrolled(QWidget* page, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

} // namespace

KeyDetailsPane::KeyDetailsPane(KeyActions& actions, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_pages(new QStackedWidget(this))
    , m_header(new KeyHeader(this))
    , m_message(new InlineMessage(this))
    , m_tabs(new QTabWidget(this))
    , m_summary(new SummaryTab(this))
    , m_policy(new PolicyTab(this))
    , m_tags(new TagsTab(this))
    , m_aliases(new AliasesTab(this))
    , m_publicKey(new PublicKeyTab(this))
    , m_deletion(new DeletionPanel(clock, this))
    , m_leading(new QPushButton(this))
    , m_switch(new QPushButton(this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"detailsPane"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    makeTabs();
    layOut();
    connectActions();
    showNothing(0);
}

void KeyDetailsPane::makeTabs()
{
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(scrolled(m_summary, m_tabs), tr("Summary"));
    m_tabs->addTab(m_policy, tr("Policy"));
    m_tabs->addTab(m_tags, tr("Tags"));
    m_tabs->addTab(m_aliases, tr("Aliases"));
    m_tabs->addTab(m_publicKey, tr("Public key"));
    for (KeyTab* tab : {static_cast<KeyTab*>(m_summary), static_cast<KeyTab*>(m_policy),
             static_cast<KeyTab*>(m_tags), static_cast<KeyTab*>(m_aliases),
             static_cast<KeyTab*>(m_publicKey)})
        connect(tab, &KeyTab::changed, this, &KeyDetailsPane::changed);
    connect(m_tabs, &QTabWidget::currentChanged, this, &KeyDetailsPane::loadTab);
}

void KeyDetailsPane::layOut()
{
    m_body = new QStackedWidget(this);
    m_body->addWidget(m_tabs);
    m_body->addWidget(scrolled(m_deletion, m_body));
    m_details = new QWidget(this);
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_body, 1);
    column->addWidget(makeButtons());
    auto* nothing = new QLabel(this);
    nothing->setObjectName(u"noDetailsLabel"_s);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setMargin(px(this, 16));
    setRole(nothing, Role::Hint);
    m_nothing = nothing;
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_details);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setMinimumWidth(px(this, 280));
}

QWidget* KeyDetailsPane::makeButtons()
{
    auto* row = new QWidget(this);
    m_leading->setObjectName(u"detailsLeadingButton"_s);
    m_switch->setObjectName(u"detailsSwitchButton"_s);
    m_more->setObjectName(u"detailsMoreButton"_s);
    m_more->setIcon(lookIcon(u"more"_s));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setPopupMode(QToolButton::InstantPopup);
    setRole(m_more, Role::ToolRow);
    auto* menu = new QMenu(m_more);
    const auto copy = [this](QString KeyMetadata::*member) {
        QGuiApplication::clipboard()->setText(m_key->metadata.*member);
    };
    menu->addAction(tr("Copy key ID"), this, [copy] { copy(&KeyMetadata::keyId); });
    menu->addAction(tr("Copy ARN"), this, [copy] { copy(&KeyMetadata::arn); });
    menu->addAction(tr("Edit description"), this, [this] {
        m_tabs->setCurrentIndex(0);
        m_summary->editDescription();
    });
    menu->addSeparator();
    m_scheduleDeletion = menu->addAction(
        lookIcon(u"trash"_s), tr("Schedule deletion…"), this, &KeyDetailsPane::askToDelete);
    m_scheduleDeletion->setObjectName(u"detailsScheduleDeletion"_s);
    m_more->setMenu(menu);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(px(this, 8));
    m_buttons->addWidget(m_leading);
    m_buttons->addWidget(m_switch);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(px(this, 16), px(this, 8), px(this, 16), px(this, 8));
    line->setSpacing(px(this, 8));
    line->addLayout(m_buttons);
    line->addStretch();
    line->addWidget(m_more, 0, Qt::AlignBottom);
    return row;
}

void KeyDetailsPane::arrangeButtons()
{
    int needed = px(this, 40) + m_leading->sizeHint().width() + m_more->sizeHint().width();
    if (m_switch->isVisibleTo(m_switch->parentWidget()))
        needed += px(this, 8) + m_switch->sizeHint().width();
    m_deletion->fitInto(width());
    m_buttons->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void KeyDetailsPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeButtons();
}

void KeyDetailsPane::connectActions()
{
    connect(m_header, &KeyHeader::closeRequested, this, &KeyDetailsPane::closeRequested);
    connect(m_leading, &QPushButton::clicked, this, &KeyDetailsPane::runLeading);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        if (isPossible(KeyAction::Disable, *m_key))
            m_actions.disable(*m_key);
        else
            m_actions.enable(*m_key);
    });
    const auto showTabs = [this] { m_body->setCurrentIndex(0); };
    connect(m_deletion, &DeletionPanel::dismissed, this, showTabs);
    connect(m_deletion, &DeletionPanel::disableChosen, this, [this, showTabs] {
        showTabs();
        m_actions.disable(*m_key);
    });
    connect(m_deletion, &DeletionPanel::deletionChosen, this, [this, showTabs](int days) {
        showTabs();
        m_actions.scheduleDeletion(*m_key, days);
    });
    connect(&m_actions, &KeyActions::changed, this, &KeyDetailsPane::changed);
    connect(&m_actions, &KeyActions::failed, this, [this](const QString& arn, const KmsError& error) {
        if (m_key && m_key->metadata.arn == arn)
            m_message->showText(Tone::Danger, failureText(error));
    });
}

void KeyDetailsPane::showKey(const KeySummary& key)
{
    if (m_actions.service() == nullptr)
        return;
    const bool another = !m_key || m_key->metadata.arn != key.metadata.arn;
    const bool otherState = !m_key || m_key->metadata.state != key.metadata.state;
    m_key = key;
    if (another || otherState) {
        m_message->showText(Tone::Info, {});
        m_body->setCurrentIndex(0);
    }
    m_header->setKey(key);
    m_tabs->setTabVisible(m_tabs->indexOf(m_publicKey), PublicKeyTab::hasPublicKey(key));
    m_pages->setCurrentWidget(m_details);
    updateActions();
    loadTab();
}

void KeyDetailsPane::showUnknown(const KeySummary& key)
{
    showNothing(1);
    static_cast<QLabel*>(m_nothing)->setText(
        tr("The details of this key have not been read yet.") + u'\n' + key.metadata.keyId);
}

void KeyDetailsPane::showNothing(int selected)
{
    m_key.reset();
    static_cast<QLabel*>(m_nothing)->setText(
        selected > 1 ? tr("%n key(s) selected", nullptr, selected) : tr("Select a key to see its details."));
    m_pages->setCurrentWidget(m_nothing);
}

void KeyDetailsPane::askToDelete()
{
    if (!m_key || !isPossible(KeyAction::ScheduleDeletion, *m_key))
        return;
    m_deletion->setKey(*m_key);
    m_body->setCurrentIndex(1);
}

void KeyDetailsPane::exportPublicKey()
{
    if (!m_key || !PublicKeyTab::hasPublicKey(*m_key))
        return;
    m_tabs->setCurrentWidget(m_publicKey);
    m_publicKey->exportToFile();
}

void KeyDetailsPane::updateActions()
{
    // At most two buttons: what this key needs next, and switching it off and on again.
    const KeySummary& key = *m_key;
    const bool enable = isPossible(KeyAction::Enable, key);
    m_switch->setText(enable ? tr("Enable") : tr("Disable"));
    m_switch->setVisible(enable || isPossible(KeyAction::Disable, key));
    if (isPossible(KeyAction::CancelDeletion, key))
        m_leading->setText(tr("Cancel deletion"));
    else if (isPossible(KeyAction::ImportMaterial, key))
        m_leading->setText(tr("Import key material…"));
    else if (isPossible(KeyAction::ExportPublicKey, key))
        m_leading->setText(tr("Export public key…"));
    else
        m_leading->setText(tr("Copy ARN"));
    arrangeButtons();
    m_scheduleDeletion->setEnabled(isPossible(KeyAction::ScheduleDeletion, key));
}

void KeyDetailsPane::runLeading()
{
    const KeySummary& key = *m_key;
    if (isPossible(KeyAction::CancelDeletion, key))
        m_actions.cancelDeletion(key);
    else if (isPossible(KeyAction::ImportMaterial, key))
        emit importRequested(key.metadata.arn);
    else if (isPossible(KeyAction::ExportPublicKey, key))
        exportPublicKey();
    else
        QGuiApplication::clipboard()->setText(key.metadata.arn);
}

void KeyDetailsPane::loadTab()
{
    if (!m_key || m_actions.service() == nullptr)
        return;
    // Only the page in view asks the service.
    QWidget* page = m_tabs->currentWidget();
    if (auto* area = qobject_cast<QScrollArea*>(page))
        page = area->widget();
    if (auto* tab = qobject_cast<KeyTab*>(page))
        tab->setKey(*m_key, m_actions.clientFor(*m_key));
}

} // namespace keywright
