// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyListView.h"
#include "ui/keys/KeyTableModel.h"
#include "core/session/KmsConnection.h"
#include "ui/details/KeyActions.h"
#include "ui/window/KeyFeed.h"
#include "ui/window/WindowMenus.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QSplitter;
class QToolButton;

namespace keywright {

class Banner;
class Clock;
class InlineMessage;
class KeyDetailsPane;
class KeyFilterBar;
class Settings;
class Sidebar;
class StatusRow;

/// The page of a connection: tool row, sidebar, list, details, status row.
class KeysPage final : public QWidget {
    Q_OBJECT

public:
    KeysPage(Settings& settings, const Clock& clock, QWidget* parent);

    /// Shows its keys, or why there are none. To be called again when its state or environment is another
    /// one; nullptr: nothing is shown.
    void setConnection(KmsConnection* connection);

    [[nodiscard]] KeyListView& list() { return *m_list; }
    [[nodiscard]] KeyFilterBar& filterBar() { return *m_filter; }
    [[nodiscard]] StatusRow& statusRow() { return *m_status; }
    [[nodiscard]] Sidebar& sidebar() { return *m_sidebar; }
    [[nodiscard]] KeyActions& actions() { return m_actions; }
    [[nodiscard]] KeyFeed& feed() { return m_feed; }
    [[nodiscard]] KeyDetailsPane& details() { return *m_details; }
    [[nodiscard]] bool detailsShown() const;
    void showDetails(bool shown);
    [[nodiscard]] QList<KeySummary> selectedKeys() const;
    /// What a command of the window has to say, above the list.
    void showMessage(bool success, const QString& text);
    void saveLayout();

signals:
    void createRequested();
    void importRequested(const QString& arn);
    void lockRequested();
    void contextMenuRequested(const QPoint& globalPosition);
    void selectionChanged();
    void detailsShownChanged(bool shown);
    /// A command of the window that may mend what the page shows.
    void remedyChosen(keywright::Command command);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeToolRow();
    QToolButton* addTool(QWidget* row, const QString& icon, const QString& text, const QString& name);
    void makePanes();
    void connectParts();
    void connectFeed();
    void showProgress();
    void readInView();
    [[nodiscard]] static QString emptyText(const Environment& environment);
    void showEnvironment(const Environment& environment);
    void showFailure(const KmsError& error);
    [[nodiscard]] bool isOpen() const;
    void showKey(const std::optional<KeySummary>& key);
    void updateSelection();

    KmsConnection* m_connection = nullptr;
    Settings& m_settings;
    const Clock& m_clock;
    KeyTableModel m_model;
    KeyFeed m_feed;
    KeyActions m_actions;
    KeyFilterBar* m_filter;
    KeyListView* m_list;
    KeyDetailsPane* m_details;
    Sidebar* m_sidebar;
    StatusRow* m_status;
    Banner* m_unverified;
    InlineMessage* m_message;
    QSplitter* m_splitter;
    QToolButton* m_detailsButton = nullptr;
    QPushButton* m_create = nullptr;
    std::optional<KeySummary> m_shown; ///< in the details pane
};

} // namespace keywright
