// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace keywright {

EmptyState::EmptyState(
    const QString& icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel)
    , m_title(new QLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    setRole(m_title, Role::Subtitle);
    setRole(m_sentence, Role::Hint);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(px(this, 8));
    layout->addStretch();
    for (QLabel* label : {m_picture, m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    layout->addSpacing(px(this, 8));
    m_buttons->setSpacing(px(this, 8));
    m_buttons->addStretch();
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    layout->addStretch();
    setText(title, sentence);
    drawIcon();
}

void EmptyState::setText(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void EmptyState::addButton(QWidget* button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon()
{
    m_picture->setPixmap(
        lookPixmap(m_icon, tokensOf(this).text2, px(this, 64), devicePixelRatioF()));
}

} // namespace keywright
