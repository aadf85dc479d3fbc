// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StatusRow.h"

#include "ui/keys/KeyRowText.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EnvironmentChip.h"

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
    , m_chip(new EnvironmentChip(Environment::Kind::LocalVault, this))
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
    m_chip->setEnvironment(environment.kind, environment.readOnly);
    QStringList facts {environment.kind == Environment::Kind::LocalVault
            ? tr("Vault “%1”").arg(environment.name)
            : environment.name};
    if (environment.kind != Environment::Kind::LocalVault && !environment.callerArn.isEmpty())
        facts.append(environment.callerArn.section(u':', 5)); // "role/KeyAdmin"
    if (!environment.accountId.isEmpty())
        facts.append(tr("Account %1").arg(environment.accountId));
    facts.append(environment.region);
    m_place->setText(facts.join(u"    "_s));
    m_place->setToolTip(QStringList {m_place->text(), environment.callerArn,
        environment.path + environment.endpoint}.join(u'\n'));
}

void StatusRow::setServedAt(const QString& url)
{
    m_serving->setVisible(!url.isEmpty());
    m_serving->setText(tr("Serving at %1").arg(QUrl(url).authority()));
    m_serving->setToolTip(tr("Programs on this computer can use the keys of this vault."));
}

void StatusRow::setSelection(int selected, int total)
{
    const QLocale locale;
    m_selection->setText(selected > 0
            ? tr("%1 of %2 selected").arg(locale.toString(selected), locale.toString(total))
            : tr("%Ln key(s)", nullptr, total));
}

void StatusRow::setUpdated(qint64 milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds);
    m_updated->setText(
        milliseconds > 0 ? tr("Updated %1").arg(QLocale().toString(time, u"HH:mm"_s)) : QString());
}

void StatusRow::setShownFrom(qint64 milliseconds)
{
    m_updated->setText(tr("As of %1").arg(minuteText(milliseconds)));
}

void StatusRow::setVaultOpen(bool open)
{
    m_vaultOpen = open;
}

void StatusRow::setSecondsLeft(int seconds)
{
    QStringList parts;
    if (m_vaultOpen)
        parts.append(tr("Vault open"));
    if (seconds >= 0) {
        const QString time
            = u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
        parts.append(m_vaultOpen ? tr("locks in %1").arg(time) : tr("Closes in %1").arg(time));
    }
    m_lock->setText(parts.join(u" · "_s));
}

void StatusRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), tokensOf(this).border);
}

} // namespace keywright
