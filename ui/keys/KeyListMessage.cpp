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
{
    setAccessibleName(title);
    setFocusPolicy(Qt::ClickFocus); // where there is no button, the words hold the keyboard's place
    setRole(m_title, Role::Title);
    setRole(m_sentence, Role::Hint);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setFixedWidth(px(this, 400));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(px(this, 8));
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(px(this, 8));
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    // Between two springs, since with an alignment its lines would be cut after the first.
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_sentence);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addSpacing(px(this, 12));
    layout->addStretch();
    paintIcon();
}

void KeyListMessage::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
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
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button, 0, Qt::AlignHCenter);
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
