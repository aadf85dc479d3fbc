// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/StateDelegate.h"

#include "ui/keys/KeyTableModel.h"
#include "ui/keys/RowPainting.h"

#include <QPainter>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<StateLook, keyStateCount> stateLooks {{
    {KeyState::Creating, "clock"_L1, Tone::Info},
    {KeyState::Enabled, "ok-circle"_L1, Tone::Success},
    {KeyState::Disabled, "pause"_L1, Tone::Neutral},
    {KeyState::PendingDeletion, "trash"_L1, Tone::Danger},
    {KeyState::PendingImport, "import"_L1, Tone::Warning},
    {KeyState::PendingReplicaDeletion, "trash"_L1, Tone::Danger},
    {KeyState::Unavailable, "endpoint"_L1, Tone::Danger},
    {KeyState::Updating, "refresh"_L1, Tone::Info},
}};

} // namespace

const StateLook& lookOf(KeyState state)
{
    return stateLooks[static_cast<std::size_t>(state)];
}

void StateDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintRowGround(painter, option);
    const auto state = static_cast<KeyState>(index.data(KeyTableModel::StateRole).toInt());
    const StateLook& look = lookOf(state);
    paintChip(painter, option, cellContent(option),
        {index.data(Qt::DisplayRole).toString(), look.icon, look.tone, true, true});
}

} // namespace keywright
