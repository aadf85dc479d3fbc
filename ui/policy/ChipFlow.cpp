// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/ChipFlow.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tokens.h"

#include <QPainter>
#include <QStyle>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int chipGap = 4;
constexpr int chipPadding = 6;
constexpr int chipIcon = 14;

} // namespace

ChipFlow::ChipFlow(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipFlow::setChips(const QList<Chip>& chips, const QString& rest)
{
    if (chips == m_chips && rest == m_rest)
        return;
    m_chips = chips;
    m_rest = rest;
    QStringList words;
    for (const Chip& chip : chips)
        words.append(chip.text);
    setAccessibleName(words.join(u", "_s) + (rest.isEmpty() ? QString() : u", "_s + rest));
    updateGeometry();
    update();
}

int ChipFlow::rowHeight() const
{
    return qMax(px(this, 20), fontMetrics().height() + 4);
}

int ChipFlow::heightForWidth(int width) const
{
    const QList<Placed> boxes = placed(width);
    return boxes.isEmpty() ? 0 : boxes.last().box.bottom() + 1;
}

QSize ChipFlow::sizeHint() const
{
    const int wanted = width() > 0 ? width() : px(this, 320);
    return {wanted, heightForWidth(wanted)};
}

QSize ChipFlow::minimumSizeHint() const
{
    return {px(this, 80), heightForWidth(qMax(width(), px(this, 80)))};
}

QList<ChipFlow::Placed> ChipFlow::placed(int width) const
{
    QList<Placed> boxes;
    QPoint at(0, 0);
    const auto place = [&](const QString& text, int extra) {
        const int wanted = qMin(width, fontMetrics().horizontalAdvance(text) + 2 + extra);
        if (at.x() > 0 && at.x() + wanted > width)
            at = {0, at.y() + rowHeight() + chipGap};
        boxes.append({QRect(at, QSize(wanted, rowHeight())), text});
        at.rx() += wanted + chipGap;
    };
    for (const Chip& chip : m_chips)
        place(chip.text, 2 * chipPadding + (chip.erring ? px(this, chipIcon) + chipGap : 0));
    if (!m_rest.isEmpty())
        place(m_rest, 2);
    return boxes;
}

void ChipFlow::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Placed> boxes = placed(width());
    for (qsizetype index = 0; index < boxes.size(); ++index) {
        const Placed& place = boxes.at(index);
        const bool isRest = index >= m_chips.size();
        const bool erring = !isRest && m_chips.at(index).erring;
        const QRect visual = QStyle::visualRect(layoutDirection(), rect(), place.box);
        if (!isRest) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(erring ? tokens.dangerSoft : tokens.neutralSoft);
            painter.drawRoundedRect(visual, 4, 4);
        }
        QRect inside = visual.adjusted(isRest ? 0 : chipPadding, 0, isRest ? 0 : -chipPadding, 0);
        if (erring) {
            const int size = px(this, chipIcon);
            paintLookIcon(&painter, QRect(inside.x(), inside.center().y() - size / 2, size, size),
                u"error-circle"_s, tokens.danger);
            inside.setX(inside.x() + size + chipGap);
        }
        painter.setPen(erring ? tokens.danger : isRest ? tokens.text2 : tokens.text);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeading,
            fontMetrics().elidedText(place.text, Qt::ElideMiddle, inside.width()));
    }
}

} // namespace keywright
