// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/StateDelegate.h"

#include "ui/keys/KeyTableModel.h"
#include "ui/keys/RowPainting.h"
#include "ui/widgets/StateBadge.h"

#include <QPainter>

namespace keywright {

void StateDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintRowGround(painter, option);
    if (index.data(KeyTableModel::UnknownRole).toBool()) {
        paintUnknown(painter, option, index.data(Qt::DisplayRole).toString());
        return;
    }
    const auto state = static_cast<KeyState>(index.data(KeyTableModel::StateRole).toInt());
    const StateLook& look = lookOf(state);
    paintChip(painter, option, cellContent(option),
        {index.data(Qt::DisplayRole).toString(), look.icon, look.tone, true, true});
}

} // namespace keywright
