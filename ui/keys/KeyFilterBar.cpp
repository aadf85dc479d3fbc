// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyFilterBar.h"

#include "ui/keys/FilterChip.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// What the menu of the field offers to start with; a person finds the spelling here once.
struct TokenExample {
    const char* title;
    QLatin1StringView text;
};

constexpr std::array<TokenExample, 7> tokenExamples {{
    {QT_TRANSLATE_NOOP("keywright::KeyFilterBar", "Key pairs: RSA"), "spec:RSA"_L1},
    {QT_TRANSLATE_NOOP("keywright::KeyFilterBar", "For signing"), "usage:sign"_L1},
    {QT_TRANSLATE_NOOP("keywright::KeyFilterBar", "Enabled"), "state:enabled"_L1},
    {QT_TRANSLATE_NOOP("keywright::KeyFilterBar", "Imported material"), "origin:external"_L1},
    {QT_TRANSLATE_NOOP("keywright::KeyFilterBar", "European Regions"), "region:eu-*"_L1},
    {QT_TRANSLATE_NOOP("keywright::KeyFilterBar", "Tagged with a team"), "tag:Team="_L1},
    {QT_TRANSLATE_NOOP("keywright::KeyFilterBar", "Without tags"), "tag:none"_L1},
}};

} // namespace

KeyFilterBar::KeyFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_chipRow(new QHBoxLayout)
    , m_text(new QLineEdit(this))
{
    m_text->setObjectName(u"filterEdit"_s);
    m_text->setAccessibleName(tr("Filter keys"));
    m_text->setPlaceholderText(tr("Filter by name, ID or token (Ctrl+F)"));
    m_text->setFrame(false);
    m_text->installEventFilter(this);
    m_chipRow->setSpacing(px(this, 8));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, 32), 0, px(this, 4), 0);
    row->setSpacing(px(this, 8));
    row->addLayout(m_chipRow);
    row->addWidget(m_text, 1);
    addTokenMenu(row);
    setFixedHeight(px(this, 32));
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString& text) {
        takeTokens(text.endsWith(u' '));
        emit filterChanged(filter());
    });
}

void KeyFilterBar::addTokenMenu(QHBoxLayout* row)
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"filterTokensButton"_s);
    button->setAccessibleName(tr("Filter examples"));
    button->setToolTip(button->accessibleName());
    button->setIcon(lookIcon(u"chevron-down"_s));
    button->setPopupMode(QToolButton::InstantPopup);
    setRole(button, Role::Flat | Role::Small);
    auto* menu = new QMenu(button);
    for (const TokenExample& example : tokenExamples) {
        const QString text = QString(example.text);
        QAction* action = menu->addAction(tr(example.title) + u'\t' + text);
        connect(action, &QAction::triggered, this, [this, text] {
            const KeyFilter now = filter();
            setFilter(KeyFilter::parse(now.line() + u' ' + text));
        });
    }
    button->setMenu(menu);
    row->addWidget(button);
}

KeyFilter KeyFilterBar::filter() const
{
    const KeyFilter typed = KeyFilter::parse(m_text->text());
    return KeyFilter(m_tokens + typed.tokens(), typed.words());
}

void KeyFilterBar::setFilter(const KeyFilter& filter)
{
    m_tokens = filter.tokens();
    m_text->setText(filter.words());
    rebuildChips();
    emit filterChanged(this->filter());
}

void KeyFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool KeyFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    if (watched == m_text && event->type() == QEvent::KeyPress
        && handleKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool KeyFilterBar::handleKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        takeTokens(true);
        return true;
    }
    if (key == Qt::Key_Backspace && m_text->text().isEmpty() && !m_tokens.isEmpty()) {
        m_tokens.removeLast();
        rebuildChips();
        emit filterChanged(filter());
        return true;
    }
    if (key == Qt::Key_Escape && !filter().isEmpty()) {
        clear();
        return true;
    }
    return false;
}

void KeyFilterBar::takeTokens(bool lastPieceToo)
{
    QStringList pieces = filterPieces(m_text->text());
    QStringList rest;
    bool taken = false;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const auto token = filterToken(pieces.at(i));
        const bool finished = i + 1 < pieces.size() || lastPieceToo;
        if (token && finished) {
            m_tokens.append(*token);
            taken = true;
        } else {
            rest.append(pieces.at(i));
        }
    }
    if (!taken)
        return;
    m_text->setText(rest.join(u' '));
    rebuildChips();
}

void KeyFilterBar::rebuildChips()
{
    while (QLayoutItem* item = m_chipRow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        auto* chip = new FilterChip(m_tokens.at(i), this);
        m_chipRow->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            m_tokens.removeAt(i);
            rebuildChips();
            m_text->setFocus();
            emit filterChanged(filter());
        });
    }
}

void KeyFilterBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_text->hasFocus();
    const qreal width = focused ? 2 : 1;
    painter.setPen(QPen(focused ? tokens.focusRing : tokens.outline, width));
    painter.setBrush(tokens.surface);
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), px(this, 4), px(this, 4));
    const int side = px(this, 16);
    const QRect icon(px(this, 8), (height() - side) / 2, side, side);
    paintLookIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), u"search"_s, tokens.text2);
}

} // namespace keywright
