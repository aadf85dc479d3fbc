// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Sidebar.h"

#include "ui/keys/KeyIndex.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/widgets/EnvironmentChip.h"
#include "ui/window/ConnectionDelegate.h"
#include "ui/window/SavedViewDelegate.h"

#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_connections(makeList(u"connections"_s, tr("Connections")))
    , m_add(new QPushButton(lookIcon(u"plus"_s), tr("Add connection…"), this))
    , m_views(makeList(u"savedViews"_s, tr("Saved views")))
{
    auto* connections = new QLabel(tr("Connections"), this);
    auto* saved = new QLabel(tr("Saved views"), this);
    for (QLabel* label : {connections, saved}) {
        setRole(label, Role::Caption | Role::Strong);
        label->setIndent(px(this, 8));
    }
    makeConnections();
    makeViews();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 8), px(this, 16), px(this, 8), px(this, 8));
    layout->setSpacing(px(this, 4));
    layout->addWidget(connections);
    layout->addWidget(m_connections);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    layout->addSpacing(px(this, 16));
    layout->addWidget(saved);
    layout->addWidget(m_views, 1);
}

QListWidget* Sidebar::makeList(const QString& name, const QString& accessibleName)
{
    auto* list = new QListWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(accessibleName);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette clear = list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    list->setPalette(clear);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

void Sidebar::makeConnections()
{
    m_connections->setItemDelegate(new ConnectionDelegate(m_connections));
    m_connections->setContextMenuPolicy(Qt::CustomContextMenu);
    m_add->setObjectName(u"addConnectionButton"_s);
    setRole(m_add, Role::Flat | Role::Small);
    m_add->hide();
    connect(m_add, &QPushButton::clicked, this, &Sidebar::addConnectionRequested);
    m_connections->setSelectionMode(QAbstractItemView::NoSelection);
    const auto choose = [this](const QListWidgetItem* item) {
        emit connectionChosen(item->data(ConnectionDelegate::IdRole).toString());
    };
    connect(m_connections, &QListWidget::itemClicked, this, choose);
    connect(m_connections, &QListWidget::itemActivated, this, choose); // Return
    connect(m_connections, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (const QListWidgetItem* item = m_connections->itemAt(at))
            emit connectionMenuRequested(item->data(ConnectionDelegate::IdRole).toString(),
                m_connections->viewport()->mapToGlobal(at));
    });
}

void Sidebar::makeViews()
{
    m_views->setItemDelegate(new SavedViewDelegate(m_views));
    for (const SavedViewInfo& info : savedViewTable()) {
        auto* item = new QListWidgetItem(titleOf(info.view), m_views);
        item->setData(SavedViewDelegate::IconNameRole, QString(info.icon));
        item->setData(SavedViewDelegate::CountRole, 0);
    }
    m_views->setCurrentRow(0);
    connect(m_views, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            emit viewChosen(static_cast<SavedView>(row));
    });
}

void Sidebar::setConnections(const QList<ConnectionRow>& connections, const QString& currentId)
{
    m_connections->clear();
    for (const ConnectionRow& row : connections) {
        auto* item = new QListWidgetItem(row.title, m_connections);
        const Environment& place = row.environment;
        item->setData(ConnectionDelegate::IdRole, row.id);
        item->setData(ConnectionDelegate::KindRole, static_cast<int>(place.kind));
        item->setData(ConnectionDelegate::ReadOnlyRole, place.readOnly);
        item->setData(ConnectionDelegate::ActiveRole, row.id == currentId);
        item->setData(ConnectionDelegate::LockedRole, row.state == KmsConnection::State::Locked);
        item->setToolTip(place.endpoint.isEmpty() ? place.path : place.endpoint);
        const QString kind = lookOf(place.kind).text;
        item->setData(Qt::AccessibleTextRole,
            place.readOnly ? tr("%1, %2, read only").arg(row.title, kind)
                           : tr("%1, %2").arg(row.title, kind));
        if (row.id == currentId)
            m_connections->setCurrentItem(item);
    }
    constexpr int mostRows = 6; // more of them scroll
    const int shown = std::min(m_connections->count(), mostRows);
    m_connections->setFixedHeight(
        shown * m_connections->sizeHintForRow(0) + 2 * m_connections->frameWidth());
}

void Sidebar::setAddable(bool addable)
{
    m_add->setVisible(addable);
}

void Sidebar::setCounts(const KeyIndex& keys)
{
    for (const SavedViewInfo& info : savedViewTable()) {
        QListWidgetItem* item = m_views->item(static_cast<int>(info.view));
        const int count = keys.count(info.view);
        item->setData(SavedViewDelegate::CountRole, count);
        item->setData(Qt::AccessibleTextRole, tr("%1, %n key(s)", nullptr, count).arg(item->text()));
    }
}

void Sidebar::setView(SavedView view)
{
    m_views->setCurrentRow(static_cast<int>(view));
}

void Sidebar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.sidebar);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), tokens.border);
}

} // namespace keywright
