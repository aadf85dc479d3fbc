// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EnvironmentChip.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QPainter>

#include <array>
namespace keywright {
using namespace Qt::StringLiterals;
namespace {
struct ChipLook {
    QLatin1StringView icon;
    Tone tone;
};
constexpr std::array chipLooks {ChipLook {"vault"_L1, Tone::Success},
    ChipLook {"simulated"_L1, Tone::Violet}, ChipLook {"endpoint"_L1, Tone::Blue},
    ChipLook {"cloud"_L1, Tone::Danger}};
} // namespace
EnvironmentChip::EnvironmentChip(Environment::Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
{
    const std::array texts {
        tr("Local vault"), tr("Simulated"), tr("Endpoint"), tr("AWS production")};
    m_text = texts[static_cast<std::size_t>(kind)];
    setAccessibleName(m_text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}
QSize EnvironmentChip::sizeHint() const
{
    return {QFontMetrics(roleFont(Role::Caption | Role::Strong)).horizontalAdvance(m_text)
            + px(this, 36),
        px(this, 20)};
}
void EnvironmentChip::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokensOf(this);
    const ChipLook& look = chipLooks[static_cast<std::size_t>(m_kind)];
    p.setPen(inkOf(t, look.tone));
    p.setBrush(softOf(t, look.tone));
    p.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 4, 4);
    paintLookIcon(&p, QRect(px(this, 8), (height() - 14) / 2, 14, 14), QString(look.icon),
        inkOf(t, look.tone));
    p.setFont(roleFont(Role::Caption | Role::Strong));
    p.drawText(rect().adjusted(px(this, 26), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}
} // namespace keywright
