// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StatusRow.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/window/ConnectionChip.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QUrl>

namespace keywright {

using namespace Qt::StringLiterals;

template <typename Label>
Label* StatusRow::makeLabel(const QString& name)
{
    auto* label = new Label(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    setRole(label, Role::Caption);
    return label;
}

StatusRow::StatusRow(QWidget* parent)
    : QWidget(parent)
    , m_chip(new ConnectionChip(this))
    , m_place(makeLabel<ElidedLabel>(u"statusPlace"_s))
    , m_serving(new QToolButton(this))
    , m_selection(makeLabel(u"statusSelection"_s))
    , m_updated(makeLabel(u"statusUpdated"_s))
    , m_lock(makeLabel(u"statusLock"_s))
{
    setTone(m_lock, Tone::Success);
    m_serving->setObjectName(u"statusServing"_s);
    m_serving->setIcon(lookIcon(u"endpoint"_s));
    m_serving->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_serving->setAutoRaise(true);
    setRole(m_serving, Role::Small);
    m_serving->hide();
    connect(m_serving, &QToolButton::clicked, this, &StatusRow::servingClicked);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, 12), 0, px(this, 12), 0);
    row->setSpacing(px(this, 16));
    row->addWidget(m_chip);
    row->addWidget(m_place, 1);
    row->addWidget(m_serving);
    row->addWidget(m_selection);
    row->addWidget(m_updated);
    row->addWidget(m_lock);
    setFixedHeight(px(this, 28));
}

void StatusRow::setEnvironment(const Environment& environment)
{
    m_chip->setKind(environment.kind);
    m_place->setText(tr("Vault “%1”    Account %2    %3")
                         .arg(environment.name, environment.accountId, environment.region));
    m_place->setToolTip(m_place->text() + u'\n' + environment.path);
}

void StatusRow::setServedAt(const QString& url)
{
    m_serving->setVisible(!url.isEmpty());
    m_serving->setText(tr("Serving at %1").arg(QUrl(url).authority()));
    m_serving->setToolTip(tr("Programs on this computer can use the keys of this vault."));
}

void StatusRow::setSelection(int selected, int total)
{
    m_selection->setText(selected > 0 ? tr("%1 of %2 selected").arg(selected).arg(total)
                                      : tr("%n key(s)", nullptr, total));
}

void StatusRow::setUpdated(qint64 milliseconds)
{
    m_updated->setText(
        tr("Updated %1").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds), u"HH:mm")));
}

void StatusRow::setShownFrom(qint64 milliseconds)
{
    m_updated->setText(tr("As of %1").arg(
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds), u"dd MMM yyyy, HH:mm")));
}

void StatusRow::setSecondsLeft(int seconds)
{
    if (seconds < 0)
        m_lock->setText(tr("Vault open"));
    else
        m_lock->setText(tr("Vault open · locks in %1:%2")
                            .arg(seconds / 60)
                            .arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

void StatusRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), tokensOf(this).border);
}

} // namespace keywright
