// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/FactRows.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/widgets/ElidedField.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

FactRows::FactRows(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void FactRows::setFacts(const QList<KeyFact>& facts)
{
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(this, 8));
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, px(this, 88));
    grid->setColumnStretch(1, 1);
    layout()->addWidget(m_body);
    for (int row = 0; row < facts.size(); ++row)
        addRow(row, facts.at(row));
    m_body->show();
}

void FactRows::changeEvent(QEvent* event)
{
    // Pixmaps keep the colour they were drawn with; the theme may have changed under them.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        const QList<QLabel*> locks = findChildren<QLabel*>(u"permanentMark"_s);
        for (QLabel* lock : locks)
            drawLock(lock);
    }
    QWidget::changeEvent(event);
}

void FactRows::drawLock(QLabel* lock) const
{
    lock->setPixmap(lookPixmap(u"lock"_s, tokensOf(this).text2, px(this, 14), devicePixelRatioF()));
}

void FactRows::addRow(int row, const KeyFact& fact)
{
    auto* grid = static_cast<QGridLayout*>(m_body->layout());
    grid->setRowMinimumHeight(row, px(this, 26));
    auto* label = new QLabel(fact.label, m_body);
    setRole(label, Role::Hint);
    grid->addWidget(label, row, 0, Qt::AlignVCenter);
    // A read-only field rather than a label: selectable, scrolls by keyboard, and never widens the pane.
    auto* value = new ElidedField(fact.value.isEmpty() ? u"–"_s : fact.value, m_body);
    value->setObjectName(u"fact."_s + fact.id);
    value->setReadOnly(true);
    value->setFrame(false);
    value->setCursorPosition(0);
    value->setToolTip(fact.value);
    value->setAccessibleName(fact.label);
    if (fact.mono)
        value->setFont(roleFont(Role::Mono));
    QPalette plain = value->palette();
    plain.setColor(QPalette::Base, Qt::transparent);
    value->setPalette(plain);
    label->setBuddy(value);
    grid->addWidget(value, row, 1);
    if (fact.permanent) {
        auto* lock = new QLabel(m_body);
        lock->setObjectName(u"permanentMark"_s);
        drawLock(lock);
        lock->setToolTip(tr("Cannot be changed after creation"));
        lock->setAccessibleName(lock->toolTip());
        grid->addWidget(lock, row, 2, Qt::AlignCenter);
    }
    if (!fact.copyable || fact.value.isEmpty())
        return;
    auto* copy = new QToolButton(m_body);
    copy->setObjectName(u"copyButton."_s + fact.id);
    copy->setIcon(lookIcon(u"copy"_s));
    copy->setAccessibleName(tr("Copy %1").arg(fact.label));
    copy->setToolTip(copy->accessibleName());
    setRole(copy, Role::Flat | Role::Small);
    connect(copy, &QToolButton::clicked, this,
        [text = fact.value] { QGuiApplication::clipboard()->setText(text); });
    grid->addWidget(copy, row, 2, Qt::AlignCenter);
}

} // namespace keywright
