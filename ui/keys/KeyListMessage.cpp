// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyListMessage.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

KeyListMessage::KeyListMessage(
    const QString& icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(title, this))
    , m_sentence(new QLabel(sentence, this))
    , m_buttons(new QHBoxLayout)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::ClickFocus); // where there is no button, the words hold the keyboard's place
    setRole(m_title, Role::Title);
    setRole(m_sentence, Role::Hint);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(u"listMessage.sentence"_s);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setMaximumWidth(px(this, 400));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(px(this, 8));
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(px(this, 8));
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* line = new QHBoxLayout; // not by its alignment, or its lines would be cut after the first
    line->addStretch(1);
    line->addWidget(m_sentence, 100);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addSpacing(px(this, 12));
    m_buttons->setSpacing(px(this, 8));
    m_buttons->addStretch();
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    layout->addStretch();
    paintIcon();
}

void KeyListMessage::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void KeyListMessage::setIcon(const QString& icon)
{
    m_iconName = icon;
    paintIcon();
}

void KeyListMessage::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QPushButton* KeyListMessage::addButton(const QString& text, bool primary)
{
    auto* button = new QPushButton(text, this);
    setRole(button, primary ? Role::Primary : Role::None);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void KeyListMessage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

void KeyListMessage::paintIcon()
{
    m_icon->setPixmap(lookPixmap(m_iconName, tokensOf(this).text2, px(this, 64), devicePixelRatioF()));
}

} // namespace keywright
