// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Sidebar.h"

#include "ui/keys/KeyIndex.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/window/ConnectionChip.h"
#include "ui/window/SavedViewDelegate.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_views(new QListWidget(this))
{
    auto* connections = new QLabel(tr("Connections"), this);
    auto* saved = new QLabel(tr("Saved views"), this);
    for (QLabel* label : {connections, saved}) {
        setRole(label, Role::Caption | Role::Strong);
        label->setIndent(px(this, 8));
    }
    makeViews();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 8), px(this, 16), px(this, 8), px(this, 8));
    layout->setSpacing(px(this, 4));
    layout->addWidget(connections);
    layout->addWidget(makeConnection());
    layout->addSpacing(px(this, 16));
    layout->addWidget(saved);
    layout->addWidget(m_views, 1);
}

QWidget* Sidebar::makeConnection()
{
    auto* row = new QWidget(this);
    m_icon = new QLabel(row);
    m_icon->setObjectName(u"connectionIcon"_s);
    m_name = new QLabel(row);
    m_name->setObjectName(u"connectionName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_name, Role::Strong);
    m_chip = new ConnectionChip(row);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(px(this, 8), px(this, 4), px(this, 8), px(this, 4));
    grid->setHorizontalSpacing(px(this, 8));
    grid->setVerticalSpacing(px(this, 4));
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_chip, 1, 1, Qt::AlignLeading);
    grid->setColumnStretch(1, 1);
    return row;
}

void Sidebar::makeViews()
{
    m_views->setObjectName(u"savedViews"_s);
    m_views->setAccessibleName(tr("Saved views"));
    m_views->setFrameShape(QFrame::NoFrame);
    m_views->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_views->setItemDelegate(new SavedViewDelegate(m_views));
    QPalette clear = m_views->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_views->setPalette(clear);
    m_views->viewport()->setAutoFillBackground(false);
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

void Sidebar::setEnvironment(const Environment& environment)
{
    m_name->setText(tr("Vault “%1”").arg(environment.name));
    m_name->setToolTip(environment.path);
    m_chip->setKind(environment.kind);
    drawVault();
}

void Sidebar::drawVault()
{
    m_icon->setPixmap(lookPixmap(u"vault"_s, tokensOf(this).success, px(this, 20), devicePixelRatioF()));
}

void Sidebar::changeEvent(QEvent* event)
{
    // A pixmap keeps the colour it was drawn with; the theme may have changed under it.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawVault();
    QWidget::changeEvent(event);
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
