// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/HexEdit.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tokens.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxHexDigits = 16 * 1024; // an RSA_4096 key in PKCS#8 has about 4,750

bool isHexDigit(char16_t character)
{
    return u"0123456789abcdefABCDEF"_s.contains(QChar(character));
}

} // namespace

HexEdit::HexEdit(QWidget* parent) : QWidget(parent), m_text(maxHexDigits)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    changed();
}

QSize HexEdit::sizeHint() const
{
    return {px(this, 320), px(this, 32)};
}

SecretBytes HexEdit::take()
{
    SecretBytes typed(m_text.view().first(static_cast<std::size_t>(m_digits)));
    clear();
    return typed;
}

void HexEdit::clear()
{
    m_text = SecretBytes(maxHexDigits);
    m_digits = 0;
    changed();
}

void HexEdit::changed()
{
    setAccessibleDescription(tr("%n digit(s) entered", nullptr, static_cast<int>(m_digits)));
    update();
    emit edited();
}

void HexEdit::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const auto room = m_text.writable();
    if (event->key() == Qt::Key_Backspace && m_digits > 0) {
        room[static_cast<std::size_t>(--m_digits)] = 0;
        changed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit submitted();
    } else if (text.size() == 1 && isHexDigit(text.front().unicode())
        && static_cast<std::size_t>(m_digits) < room.size()) {
        room[static_cast<std::size_t>(m_digits++)] = static_cast<std::uint8_t>(text.front().unicode());
        changed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void HexEdit::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(this);
    painter.setPen(QPen(hasFocus() ? tokens.focusRing : tokens.outline, hasFocus() ? 2 : 1));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    const QString words = m_digits == 0 ? tr("Type hex digits")
                                        : QString(static_cast<qsizetype>(std::min<qsizetype>(m_digits, 64)), u'•');
    painter.setPen(m_digits == 0 ? tokens.text2 : tokens.text);
    painter.drawText(rect().adjusted(px(this, 8), 0, -px(this, 96), 0),
        static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), words);
    painter.setPen(tokens.text2);
    painter.drawText(rect().adjusted(0, 0, -px(this, 8), 0),
        static_cast<int>(Qt::AlignVCenter | Qt::AlignRight),
        tr("%n digit(s)", nullptr, static_cast<int>(m_digits)));
}

void HexEdit::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void HexEdit::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace keywright
