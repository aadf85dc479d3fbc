// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/AliasEdit.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QEvent>
#include <QPainter>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto fixedAliasPrefix = "alias/"_L1;

} // namespace

AliasEdit::AliasEdit(QWidget* parent) : QLineEdit(parent)
{
    setRole(this, Role::Mono);
    makeRoom();
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        if (!typed.startsWith(fixedAliasPrefix))
            return;
        setText(typed.sliced(fixedAliasPrefix.size()));
        emit textEdited(text());
    });
}

int AliasEdit::prefixWidth() const
{
    return fontMetrics().horizontalAdvance(fixedAliasPrefix) + 2 * px(this, 8);
}

void AliasEdit::makeRoom()
{
    setTextMargins(prefixWidth(), 0, 0, 0);
}

void AliasEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoom();
}

void AliasEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Tokens& tokens = tokensOf(this);
    const int width = prefixWidth();
    painter.setPen(tokens.border);
    painter.drawLine(width, 1, width, height() - 2);
    painter.setPen(tokens.text2);
    painter.drawText(QRect(px(this, 8), 0, width, height()),
        static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), fixedAliasPrefix);
}

} // namespace keywright
