// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StateBadge.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/KeyText.h"

#include <QPainter>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enum.
constexpr auto stateLooks = std::to_array<StateLook>({
    {KeyState::Creating, "clock"_L1, Tone::Info},
    {KeyState::Enabled, "ok-circle"_L1, Tone::Success},
    {KeyState::Disabled, "pause"_L1, Tone::Neutral},
    {KeyState::PendingDeletion, "trash"_L1, Tone::Danger},
    {KeyState::PendingImport, "import"_L1, Tone::Warning},
    {KeyState::PendingReplicaDeletion, "trash"_L1, Tone::Danger},
    {KeyState::Unavailable, "endpoint"_L1, Tone::Danger},
    {KeyState::Updating, "refresh"_L1, Tone::Info},
});
static_assert(stateLooks.size() == keyStateCount);

} // namespace

const StateLook& lookOf(KeyState state)
{
    return stateLooks[static_cast<std::size_t>(state)];
}

StateBadge::StateBadge(KeyState state, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(state);
}

void StateBadge::setState(KeyState state)
{
    m_state = state;
    m_text = stateName(state);
    setAccessibleName(m_text);
    setToolTip(nameOf(state));
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    const int text = QFontMetrics(roleFont(Role::Caption | Role::Strong)).horizontalAdvance(m_text);
    return {text + px(this, 34), px(this, 20)};
}

void StateBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = tokensOf(this);
    const StateLook& look = lookOf(m_state);
    const QColor ink = inkOf(tokens, look.tone);
    painter.setBrush(softOf(tokens, look.tone));
    painter.setPen(tokens.highContrast ? QPen(ink, 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const int icon = px(this, 14);
    paintLookIcon(&painter, QRect(px(this, 8), (height() - icon) / 2, icon, icon), look.icon, ink);
    painter.setPen(ink);
    painter.setFont(roleFont(Role::Caption | Role::Strong));
    painter.drawText(
        rect().adjusted(px(this, 26), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace keywright
