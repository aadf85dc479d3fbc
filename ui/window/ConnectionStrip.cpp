// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionStrip.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/widgets/EnvironmentChip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace keywright {

using namespace Qt::StringLiterals;

ConnectionStrip::ConnectionStrip(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"connectionStrip"_s);
    setRole(m_words, Role::Caption);
    auto* add = new QPushButton(lookIcon(u"plus"_s), tr("Add connection…"), this);
    add->setObjectName(u"stripAddButton"_s);
    setRole(add, Role::Flat | Role::Small);
    connect(add, &QPushButton::clicked, this, &ConnectionStrip::addRequested);
    m_row->setContentsMargins(px(this, 12), 0, px(this, 12), 0);
    m_row->setSpacing(px(this, 8));
    m_row->addWidget(m_words);
    m_row->addStretch();
    m_row->addWidget(add);
    setFixedHeight(px(this, 36));
}

void ConnectionStrip::setConnections(const QList<ConnectionRow>& connections)
{
    delete m_links;
    m_links = new QWidget(this);
    auto* links = new QHBoxLayout(m_links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(px(this, 8));
    constexpr int mostLinks = 3; // the rest is in the menu "Connection"
    int shown = 0;
    for (const ConnectionRow& row : connections) {
        if (row.environment.kind == Environment::Kind::LocalVault || shown == mostLinks)
            continue;
        ++shown;
        auto* link = new QPushButton(lookIcon(lookOf(row.environment.kind).icon),
            QString(row.title).replace(u'&', u"&&"_s), m_links);
        link->setObjectName(u"stripConnection."_s + row.title);
        link->setAccessibleDescription(lookOf(row.environment.kind).text);
        setRole(link, Role::Flat | Role::Small);
        connect(link, &QPushButton::clicked, this,
            [this, id = row.id] { emit connectionChosen(id); });
        links->addWidget(link);
    }
    m_words->setText(shown > 0 ? tr("Or work at:")
                               : tr("Network is off until you add a connection. No telemetry."));
    m_row->insertWidget(1, m_links);
}

void ConnectionStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), tokensOf(this).border);
}

} // namespace keywright
