// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
namespace keywright {
Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_header(new QWidget)
    , m_icon(new QLabel)
    , m_title(new QLabel(title))
    , m_action(new QPushButton)
{
    setRole(m_title, Role::Section);
    setRole(m_action, Role::Small | Role::Link);
    m_action->setFlat(true);
    m_action->hide();
    m_icon->hide();
    auto* head = new QHBoxLayout(m_header);
    head->setContentsMargins(px(this, 12), px(this, 8), px(this, 12), px(this, 8));
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_action);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, px(this, 8));
    m_layout->setSpacing(px(this, 8));
    m_layout->addWidget(m_header);
    m_header->setVisible(!title.isEmpty());
    connect(m_action, &QPushButton::clicked, this, &Card::actionTriggered);
}
void Card::setAction(const QString& text, const QString& name)
{
    m_action->setText(text);
    m_action->setAccessibleName(name);
    m_action->setVisible(!text.isEmpty());
}
void Card::setTone(Tone tone)
{
    m_tone = tone;
    keywright::setTone(m_title, tone);
    update();
}
void Card::setIcon(const QString& name)
{
    m_icon->setPixmap(
        lookPixmap(name, inkOf(tokensOf(this), m_tone), px(this, 16), devicePixelRatioF()));
    m_icon->show();
}
void Card::setContent(QWidget* content)
{
    if (m_content != nullptr) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = content;
    content->setContentsMargins(px(this, 12), 0, px(this, 12), 0);
    m_layout->addWidget(content);
}
void Card::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokensOf(this);
    QPainterPath path;
    path.addRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 6, 6);
    p.fillPath(path, t.surface);
    if (m_header->isVisible()) {
        p.save();
        p.setClipPath(path);
        p.fillRect(0, 0, width(), m_header->geometry().bottom() + 1,
            m_tone == Tone::Neutral ? t.raised : softOf(t, m_tone));
        p.restore();
    }
    p.setPen(QPen(m_tone == Tone::Neutral ? t.border : inkOf(t, m_tone), 1));
    p.drawPath(path);
}
} // namespace keywright
