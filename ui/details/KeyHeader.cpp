// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyHeader.h"

#include "ui/keys/KeyRowText.h"
#include "ui/keys/RowPainting.h"
#include "ui/keys/StateDelegate.h"
#include "ui/widgets/StateBadge.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/KeyText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QToolButton>

namespace keywright {

using namespace Qt::StringLiterals;

KeyHeader::KeyHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this))
{
    m_title->setObjectName(u"detailsTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_title, Role::Subtitle);
    m_close->setObjectName(u"closeDetailsButton"_s);
    m_close->setIcon(lookIcon(u"close"_s));
    m_close->setAccessibleName(tr("Close details"));
    m_close->setToolTip(m_close->accessibleName());
    setRole(m_close, Role::Flat | Role::Small);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    arrange();
    connect(m_close, &QToolButton::clicked, this, &KeyHeader::closeRequested);
}

void KeyHeader::setKey(const KeySummary& key)
{
    m_key = key;
    m_title->setText(keyName(key));
    m_title->setToolTip(keyName(key));
    setAccessibleDescription(stateName(key.metadata.state) + u", "_s + kinds().join(u", "_s));
    arrange();
    update();
}

QStringList KeyHeader::kinds() const
{
    QStringList result;
    if (!m_key.metadata.multiRegion)
        result.append(tr("Single Region"));
    else
        result.append(m_key.metadata.multiRegion->isPrimary ? tr("Multi-Region") : tr("Replica"));
    if (m_key.metadata.origin == KeyOrigin::External)
        result.append(tr("Imported"));
    if (m_key.simulatedStore)
        result.append(tr("Simulated store"));
    return result;
}

RowChip KeyHeader::stateChip() const
{
    const StateLook& look = lookOf(m_key.metadata.state);
    return {stateName(look.state), look.icon, look.tone, true, true};
}

void KeyHeader::arrange()
{
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.widget = this;
    int needed = px(this, 32) + chipWidth(option, stateChip());
    const QStringList words = kinds();
    for (const QString& word : words)
        needed += px(this, 8) + chipWidth(option, {word});
    m_twoRows = needed > width();
    const int secondRow = m_twoRows ? px(this, 24) : 0;
    layout()->setContentsMargins(px(this, 48), px(this, 8), px(this, 16), px(this, 36) + secondRow);
    setFixedHeight(px(this, 76) + secondRow);
}

void KeyHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void KeyHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.widget = this;
    const QRect icon(px(this, 16), px(this, 14), px(this, 24), px(this, 24));
    paintLookIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon),
        QString(rowIcon(m_key)), tokensOf(this).accent);
    QRect chips(px(this, 16), height() - px(this, 28), width() - px(this, 32), px(this, 20));
    const auto paint = [&](const RowChip& chip) {
        const int width = paintChip(&painter, option, chips, chip) + px(this, 8);
        chips = QStyle::visualRect(layoutDirection(), chips, chips.adjusted(width, 0, 0, 0));
    };
    if (m_twoRows)
        paintChip(&painter, option, chips.translated(0, -px(this, 24)), stateChip());
    else
        paint(stateChip());
    const QStringList words = kinds();
    for (const QString& word : words)
        paint({word});
}

} // namespace keywright
