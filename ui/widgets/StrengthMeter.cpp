// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StrengthMeter.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QPainter>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int segmentCount = 4;

struct StrengthLook {
    Tone tone;
    QLatin1StringView icon;
};

// By the number of segments that are filled.
constexpr std::array strengthLooks {StrengthLook {Tone::Neutral, ""_L1},
    StrengthLook {Tone::Danger, "error-circle"_L1}, StrengthLook {Tone::Warning, "warning"_L1},
    StrengthLook {Tone::Success, "ok-circle"_L1}, StrengthLook {Tone::Success, "ok-circle"_L1}};

} // namespace

StrengthMeter::StrengthMeter(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"strengthMeter"_s);
    setAccessibleName(tr("Strength of the passphrase"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StrengthMeter::clear()
{
    m_segments = 0;
    m_text.clear();
    setAccessibleDescription({});
    update();
}

void StrengthMeter::setStrength(const PassphraseStrength& strength)
{
    const std::array words {tr("Poor, about %1 bits"), tr("Weak, about %1 bits"),
        tr("Good, about %1 bits"), tr("Excellent, about %1 bits")};
    m_segments = static_cast<int>(strength.band()) + 1;
    m_text = words.at(static_cast<std::size_t>(strength.band())).arg(qRound(strength.bits));
    setAccessibleDescription(m_text);
    update();
}

QSize StrengthMeter::sizeHint() const
{
    return {px(this, 160), px(this, 8) + QFontMetrics(roleFont(Role::Caption)).height()};
}

void StrengthMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(this);
    const StrengthLook& look = strengthLooks.at(static_cast<std::size_t>(m_segments));
    const int gap = px(this, 4);
    const double segment = static_cast<double>(width() - (segmentCount - 1) * gap) / segmentCount;
    painter.setPen(Qt::NoPen);
    for (int at = 0; at < segmentCount; ++at) {
        painter.setBrush(at < m_segments ? inkOf(tokens, look.tone) : tokens.border);
        painter.drawRoundedRect(
            QRectF(at * (segment + gap), 0, segment, gap), gap / 2.0, gap / 2.0);
    }
    if (m_segments == 0)
        return;
    const int icon = px(this, 14);
    const QRect line(0, px(this, 8), width(), height() - px(this, 8));
    paintLookIcon(&painter, QRect(0, line.center().y() - icon / 2, icon, icon), look.icon,
        inkOf(tokens, look.tone));
    painter.setPen(inkOf(tokens, look.tone));
    painter.setFont(roleFont(Role::Caption | Role::Strong));
    painter.drawText(
        line.adjusted(px(this, 20), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace keywright
