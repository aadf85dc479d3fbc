// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeysPage.h"

#include "core/foundation/Clock.h"
#include "ui/details/InlineMessage.h"
#include "ui/details/KeyDetailsPane.h"
#include "ui/details/KeyTab.h"
#include "ui/keys/KeyFilterBar.h"
#include "ui/keys/KeyListFooter.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/Banner.h"
#include "ui/window/Settings.h"
#include "ui/window/Sidebar.h"
#include "ui/window/StatusRow.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QItemSelectionModel>
#include <QResizeEvent>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

KeysPage::KeysPage(Settings& settings, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_feed(m_model, clock)
    , m_filter(new KeyFilterBar(this))
    , m_list(new KeyListView(m_model, this))
    , m_details(new KeyDetailsPane(m_actions, clock, this))
    , m_sidebar(new Sidebar(this))
    , m_status(new StatusRow(this))
    , m_unverified(new Banner(Banner::Kind::Error, this))
    , m_message(new InlineMessage(this))
    , m_splitter(new QSplitter(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolRow());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    makePanes();
    connectParts();
    showDetails(m_settings.value(Setting::DetailsShown).toBool());
    updateSelection();
}

QWidget* KeysPage::makeToolRow()
{
    auto* row = new QWidget(this);
    m_create = new QPushButton(lookIcon(u"plus"_s), tr("Create key…"), row);
    m_create->setObjectName(u"createKeyButton"_s);
    setRole(m_create, Role::Primary);
    connect(m_create, &QPushButton::clicked, this, &KeysPage::createRequested);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(px(this, 8), px(this, 8), px(this, 8), px(this, 8));
    layout->setSpacing(px(this, 8));
    layout->addWidget(m_create);
    layout->addSpacing(px(this, 8));
    layout->addWidget(m_filter, 1);
    QToolButton* refresh = addTool(row, u"refresh"_s, tr("Read the keys again"), u"refreshButton"_s);
    connect(refresh, &QToolButton::clicked, this, [this] { emit remedyChosen(Command::Refresh); });
    QToolButton* columns = addTool(row, u"columns"_s, tr("Columns"), u"columnsButton"_s);
    auto* menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_list->fillColumnMenu(menu);
    });
    columns->setMenu(menu);
    columns->setPopupMode(QToolButton::InstantPopup);
    m_detailsButton = addTool(row, u"details-pane"_s, tr("Details pane (F9)"), u"detailsButton"_s);
    m_detailsButton->setCheckable(true);
    connect(m_detailsButton, &QToolButton::clicked, this, &KeysPage::showDetails);
    auto* lock = new QPushButton(lookIcon(u"lock"_s), tr("Lock"), row);
    lock->setObjectName(u"lockButton"_s);
    connect(lock, &QPushButton::clicked, this, &KeysPage::lockRequested);
    layout->addWidget(lock);
    return row;
}

QToolButton* KeysPage::addTool(
    QWidget* row, const QString& icon, const QString& text, const QString& name)
{
    auto* button = new QToolButton(row);
    button->setObjectName(name);
    button->setIcon(lookIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(px(this, 32), px(this, 32));
    setRole(button, Role::ToolRow);
    row->layout()->addWidget(button);
    return button;
}

void KeysPage::makePanes()
{
    auto* middle = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_unverified);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    m_unverified->setObjectName(u"unverifiedBanner"_s);
    m_unverified->setText(tr("Certificates are not verified in this run: whoever is in between can read and change "
                             "what is sent here."));
    m_unverified->setAction(tr("Verify them again"));
    m_unverified->hide();
    connect(m_unverified, &Banner::actionTriggered, this, [this] { emit remedyChosen(Command::TrustAnyone); });
    m_splitter->setObjectName(u"panes"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_sidebar->setMinimumWidth(px(this, 160));
    m_splitter->setSizes({px(this, 192), px(this, 784), px(this, 304)});
    m_splitter->restoreState(m_settings.value(Setting::PaneWidths).toByteArray());
    m_list->restoreColumns(m_settings.value(Setting::Columns).toByteArray());
}

void KeysPage::connectParts()
{
    connect(m_filter, &KeyFilterBar::filterChanged, &m_model, &KeyTableModel::setFilter);
    connect(m_sidebar, &Sidebar::viewChosen, &m_model, &KeyTableModel::setView);
    connect(&m_model, &KeyTableModel::countsChanged, this, [this] {
        m_sidebar->setCounts(m_model.index());
        updateSelection();
    });
    connectFeed();
    connect(m_list, &KeyListView::createRequested, this, &KeysPage::createRequested);
    connect(m_list, &KeyListView::contextMenuRequested, this, &KeysPage::contextMenuRequested);
    connect(m_list, &KeyListView::opened, this, [this] { showDetails(true); });
    connect(m_list, &KeyListView::clearFilterRequested, this, [this] {
        m_filter->clear();
        m_sidebar->setView(SavedView::AllKeys);
    });
    connect(&m_list->selection(), &KeySelection::changed, this, &KeysPage::updateSelection);
    connect(m_details, &KeyDetailsPane::changed, this, [this](const QString& arn) { m_feed.read({arn}); });
    connect(m_details, &KeyDetailsPane::importRequested, this, &KeysPage::importRequested);
    connect(m_details, &KeyDetailsPane::closeRequested, this, [this] { showDetails(false); });
}

void KeysPage::connectFeed()
{
    connect(&m_feed, &KeyFeed::started, this, [this] { m_list->setLoading(true); });
    connect(&m_feed, &KeyFeed::updated, this, [this] {
        m_list->setLoading(false);
        m_status->setUpdated(m_clock.nowMs());
        m_shown.reset(); // the details pane asks again, too
        updateSelection();
    });
    connect(&m_feed, &KeyFeed::failed, this, &KeysPage::showFailure);
    connect(&m_feed, &KeyFeed::progressChanged, this, &KeysPage::showProgress);
    connect(m_list, &KeyListView::viewMoved, this, &KeysPage::readInView);
    connect(&m_list->selection(), &KeySelection::changed, this, &KeysPage::readInView);
    connect(m_list, &KeyListView::retryRequested, this, [this] {
        if (isOpen())
            m_feed.goOn();
        else
            emit remedyChosen(Command::Refresh);
    });
    connect(m_list, &KeyListView::remedyChosen, this,
        [this](int id) { emit remedyChosen(static_cast<Command>(id)); });
    const KeyListFooter* footer = &m_list->footer();
    connect(footer, &KeyListFooter::stopRequested, &m_feed, &KeyFeed::stop);
    connect(footer, &KeyListFooter::goOnRequested, &m_feed, &KeyFeed::goOn);
    connect(footer, &KeyListFooter::readDetailsRequested, &m_feed, &KeyFeed::readAllDetails);
}

void KeysPage::showProgress()
{
    const ListProgress progress = m_feed.progress();
    m_list->footer().setProgress(progress);
    if (progress.shownFrom > 0)
        m_status->setShownFrom(progress.shownFrom);
    if (progress.walk == KeyWalk::State::Stopped && progress.total == 0)
        m_list->setFailure(tr("Reading was stopped."));
}

void KeysPage::readInView()
{
    QStringList arns = m_list->arnsInView();
    if (const QString chosen = m_list->selection().onlyArn(); !chosen.isEmpty() && !arns.contains(chosen))
        arns.prepend(chosen);
    m_feed.setInView(arns);
}

bool KeysPage::detailsShown() const
{
    return !m_details->isHidden();
}

void KeysPage::showDetails(bool shown)
{
    const bool changed = detailsShown() != shown;
    m_details->setVisible(shown);
    m_detailsButton->setChecked(shown);
    m_settings.set(Setting::DetailsShown, shown);
    if (changed)
        emit detailsShownChanged(shown);
    updateSelection();
}

QList<KeySummary> KeysPage::selectedKeys() const
{
    QList<KeySummary> keys;
    const QStringList arns = m_list->selection().arns();
    for (const QString& arn : arns) {
        if (const KeySummary* key = m_model.index().find(arn))
            keys.append(*key);
    }
    return keys;
}

void KeysPage::showMessage(bool success, const QString& text)
{
    m_message->showText(success ? Tone::Success : Tone::Danger, text);
}

bool KeysPage::isOpen() const
{
    return m_connection != nullptr && m_connection->state() == KmsConnection::State::Open;
}

void KeysPage::setConnection(KmsConnection* connection)
{
    const bool isAnother = std::exchange(m_connection, connection) != connection;
    const Environment environment = connection != nullptr ? connection->environment() : Environment();
    m_actions.setService(isOpen() ? connection->service() : nullptr, environment.callerArn);
    if (isAnother) {
        m_status->setUpdated(0);
        m_message->showText(Tone::Info, {});
        m_filter->clear();
        m_sidebar->setView(SavedView::AllKeys);
    }
    m_feed.setConnection(connection);
    if (connection == nullptr)
        return m_details->showNothing(0);
    showEnvironment(environment);
    if (connection->state() == KmsConnection::State::Working)
        m_list->setLoading(true);
    else if (connection->failure())
        showFailure(KmsError(*connection->failure()));
    else if (!isOpen())
        m_list->setFailure(tr("This connection is closed."));
    if (isAnother)
        m_list->focusContent();
    updateSelection();
}

void KeysPage::showEnvironment(const Environment& environment)
{
    m_status->setEnvironment(environment);
    m_list->setEmptyText(emptyText(environment));
    m_unverified->setVisible(!environment.verifiesTls);
    m_create->setEnabled(isOpen() && !environment.readOnly);
    m_create->setToolTip(environment.readOnly ? tr("This connection is marked read only.") : QString());
}

/// With what may help: signing in, or looking at the connection.
void KeysPage::showFailure(const KmsError& error)
{
    QList<KeyListView::Remedy> remedies;
    if (m_connection != nullptr && m_connection->environment().kind != Environment::Kind::LocalVault) {
        if (error.cause && error.cause->code == ErrorCode::SignInRequired)
            remedies.append({static_cast<int>(Command::SignIn), tr("Sign in…")});
        remedies.append({static_cast<int>(Command::TestConnection), tr("Test connection…")});
        remedies.append({static_cast<int>(Command::EditConnection), tr("Edit connection…")});
    }
    m_list->setRemedies(remedies);
    m_list->setFailure(failureText(error));
    if (m_model.rowCount() > 0)
        showMessage(false, failureText(error));
}

QString KeysPage::emptyText(const Environment& environment)
{
    switch (environment.kind) {
    case Environment::Kind::LocalVault:
        return tr("Keys you create in this vault are encrypted on this computer and work offline.");
    case Environment::Kind::Simulated:
    case Environment::Kind::Endpoint:
    case Environment::Kind::AwsProduction: break;
    }
    return environment.region.isEmpty() ? tr("There are no keys at this endpoint yet.")
                                        : tr("There are no keys in %1 yet.").arg(environment.region);
}

void KeysPage::saveLayout()
{
    m_feed.remember(); // whoever saves the layout is about to leave
    m_settings.set(Setting::PaneWidths, m_splitter->saveState());
    m_settings.set(Setting::Columns, m_list->columns());
}

void KeysPage::resizeEvent(QResizeEvent* event)
{
    // Below 1000 px the list and the details do not fit side by side with the sidebar.
    m_sidebar->setVisible(event->size().width() >= px(this, 900) || m_details->isHidden());
    QWidget::resizeEvent(event);
}

void KeysPage::showKey(const std::optional<KeySummary>& key)
{
    // Keys come in portions: the details of one are not to be read again with each of them.
    if (key && key == m_shown)
        return;
    m_shown = key;
    if (!key)
        m_details->showNothing(static_cast<int>(m_list->selection().arns().size()));
    else if (key->knowledge == KeyKnowledge::IdOnly)
        m_details->showUnknown(*key);
    else
        m_details->showKey(*key);
}

void KeysPage::updateSelection()
{
    const QModelIndexList rows = m_list->table()->selectionModel()->selectedRows();
    const int selected = static_cast<int>(rows.size());
    m_status->setSelection(selected, m_model.index().count(SavedView::AllKeys));
    if (isOpen() && selected == 1 && detailsShown())
        showKey(m_model.index().at(rows.front().row()));
    else
        showKey(std::nullopt);
    emit selectionChanged();
}

} // namespace keywright
