// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageHeader.h"

#include "ui/look/Roles.h"

#include <QHBoxLayout>
#include <QLabel>
namespace keywright {
PageHeader::PageHeader(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_subtitle(new QLabel)
{
    setRole(m_title, Role::Title);
    setRole(m_subtitle, Role::Hint);
    m_subtitle->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    setText(title, subtitle);
}
void PageHeader::setText(const QString& title, const QString& subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}
void PageHeader::setRightWidget(QWidget* widget)
{
    layout()->addWidget(widget);
}
} // namespace keywright
