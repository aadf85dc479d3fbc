// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/StateDelegate.h"

#include "ui/keys/KeyTableModel.h"
#include "ui/keys/RowPainting.h"
#include "ui/look/Metrics.h"
#include "ui/text/KeyText.h"
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

int StateDelegate::widestState(const QWidget& table)
{
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.widget = &table;
    int widest = 0;
    for (int state = 0; state < keyStateCount; ++state) {
        const StateLook& look = lookOf(static_cast<KeyState>(state));
        widest = qMax(widest, chipWidth(option, {stateName(look.state), look.icon, look.tone, true, true}));
    }
    return widest + 2 * px(&table, 8);
}

} // namespace keywright
