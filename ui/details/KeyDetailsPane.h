// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/KeyActions.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace keywright {

class AliasesTab;
class DeletionPanel;
class InlineMessage;
class KeyHeader;
class KeyTab;
class PolicyTab;
class PublicKeyTab;
class SummaryTab;
class TagsTab;
class Clock;

/// One key, at the right of the list: what it is, and what can be done to it.
class KeyDetailsPane final : public QWidget {
    Q_OBJECT

public:
    KeyDetailsPane(KeyActions& actions, const Clock& clock, QWidget* parent = nullptr);

    void showKey(const KeySummary& key);
    /// A key of which no more than the ID is known.
    void showUnknown(const KeySummary& key);
    /// No key, or several: says so instead.
    void showNothing(int selected);
    void askToDelete();
    void exportPublicKey();

signals:
    void changed(const QString& arn);
    void importRequested(const QString& arn);
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTabs();
    void layOut();
    QWidget* makeButtons();
    /// Beside each other, or below each other when the pane is too narrow for their words.
    void arrangeButtons();
    void connectActions();
    void updateActions();
    void loadTab();
    void runLeading();

    KeyActions& m_actions;
    std::optional<KeySummary> m_key;
    QStackedWidget* m_pages;
    QWidget* m_nothing = nullptr;
    QWidget* m_details = nullptr;
    QStackedWidget* m_body = nullptr;
    KeyHeader* m_header;
    InlineMessage* m_message;
    QTabWidget* m_tabs;
    SummaryTab* m_summary;
    PolicyTab* m_policy;
    TagsTab* m_tags;
    AliasesTab* m_aliases;
    PublicKeyTab* m_publicKey;
    DeletionPanel* m_deletion;
    QPushButton* m_leading;
    QPushButton* m_switch;
    QToolButton* m_more;
    QBoxLayout* m_buttons = nullptr;
    QAction* m_scheduleDeletion = nullptr;
};

} // namespace keywright
