// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/InlineMessage.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tokens.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(Tone tone)
{
    if (tone == Tone::Danger)
        return u"error-circle"_s;
    if (tone == Tone::Warning)
        return u"warning"_s;
    return tone == Tone::Success ? u"shield"_s : u"info"_s;
}

} // namespace

InlineMessage::InlineMessage(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
{
    setObjectName(u"inlineMessage"_s);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText); // what a service says is never markup
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 36), px(this, 8), px(this, 12), px(this, 8));
    layout->addWidget(m_label);
    hide();
}

void InlineMessage::showText(Tone tone, const QString& text)
{
    m_tone = tone;
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
}

QString InlineMessage::text() const
{
    return m_label->text();
}

void InlineMessage::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    const QColor ink = inkOf(tokens, m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), softOf(tokens, m_tone));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, px(this, 3), height())), ink);
    const int side = px(this, 16);
    const QRect icon(px(this, 12), px(this, 8), side, side);
    paintLookIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), iconOf(m_tone), ink);
}

} // namespace keywright
