// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/VaultColumn.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace keywright {

namespace {

/// The icon of a heading; drawn when painted, so that it follows the theme.
class HeadingIcon final : public QWidget {
public:
    HeadingIcon(QString name, int size)
        : m_name(std::move(name))
    {
        setFixedSize(px(this, size), px(this, size));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintLookIcon(&painter, rect(), m_name, tokensOf(this).accent);
    }

private:
    QString m_name;
};

} // namespace

VaultColumn::VaultColumn(int width, QWidget* page)
    : m_layout(new QVBoxLayout(this))
{
    setFixedWidth(px(page, width));
    m_layout->setContentsMargins(0, px(page, 24), 0, px(page, 24));
    m_layout->setSpacing(px(page, 12));
    auto* centre = new QWidget;
    auto* across = new QHBoxLayout(centre);
    across->setContentsMargins(px(page, 16), 0, px(page, 16), 0);
    across->addWidget(this, 0, Qt::AlignCenter);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(centre);
    auto* whole = new QVBoxLayout(page);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
}

void VaultColumn::addHeading(const QString& icon, const QString& title, const QString& subtitle)
{
    auto* titleLabel = new QLabel(title);
    auto* subtitleLabel = new QLabel(subtitle);
    subtitleLabel->setWordWrap(true);
    setRole(titleLabel, Role::Title);
    setRole(subtitleLabel, Role::Hint);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 4));
    words->addWidget(titleLabel);
    words->addWidget(subtitleLabel);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(this, 12));
    row->addWidget(new HeadingIcon(icon, 40), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_layout->addLayout(row);
    m_layout->addSpacing(px(this, 4));
}

void VaultColumn::addLockedHeading(const QString& icon, const QString& title, QWidget* below)
{
    auto* titleLabel = new QLabel(title);
    titleLabel->setAlignment(Qt::AlignCenter);
    titleLabel->setWordWrap(true);
    setRole(titleLabel, Role::Title);
    m_layout->addWidget(new HeadingIcon(icon, 64), 0, Qt::AlignHCenter);
    m_layout->addWidget(titleLabel);
    m_layout->addWidget(below, 0, Qt::AlignHCenter);
    m_layout->addSpacing(px(this, 8));
}

void VaultColumn::add(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void VaultColumn::add(QLayout* layout)
{
    m_layout->addLayout(layout);
}

bool VaultColumn::event(QEvent* event)
{
    // A scroll area does not ask what height wrapped lines need at this width, and would squeeze
    // the fields instead of scrolling.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        setMinimumHeight(m_layout->totalHeightForWidth(width()));
    return QWidget::event(event);
}

VaultCard::VaultCard(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    const int margin = px(this, 24);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(px(this, 16));
}

void VaultCard::add(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void VaultCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(this);
    painter.setPen(QPen(tokens.border, 1));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, 6), px(this, 6));
}

} // namespace keywright
