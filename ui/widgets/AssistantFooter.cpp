// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AssistantFooter.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace keywright {

using namespace Qt::StringLiterals;

AssistantFooter::AssistantFooter(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_note(new QLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(this, 24), px(this, 12), px(this, 24), px(this, 12));
    layout->setSpacing(px(this, 8));
    setRole(m_note, Role::Hint);
    m_note->setObjectName(u"footerNote"_s);
    layout->addWidget(m_icon);
    layout->addWidget(m_note, 1);
    m_review = addButton(u"reviewButton"_s, &AssistantFooter::reviewPressed);
    m_cancel = addButton(u"cancelButton"_s, &AssistantFooter::cancelPressed);
    m_back = addButton(u"backButton"_s, &AssistantFooter::backPressed);
    m_next = addButton(u"nextButton"_s, &AssistantFooter::nextPressed);
    setRole(m_review, Role::Flat);
    setRole(m_next, Role::Primary);
}

QPushButton* AssistantFooter::addButton(const QString& name, void (AssistantFooter::*pressed)())
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, pressed);
    layout()->addWidget(button);
    return button;
}

void AssistantFooter::setNote(const QString& icon, const QString& text)
{
    m_icon->setPixmap(lookIcon(icon).pixmap(16, 16));
    m_note->setText(text);
}

void AssistantFooter::setButtons(
    const QString& review, const QString& cancel, const QString& back, const QString& next)
{
    const auto show = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setVisible(!text.isEmpty());
    };
    show(m_review, review);
    show(m_cancel, cancel);
    show(m_back, back);
    show(m_next, next);
}

void AssistantFooter::setNextIcon(const QString& icon)
{
    m_next->setIcon(icon.isEmpty() ? QIcon() : lookIcon(icon));
}

} // namespace keywright
