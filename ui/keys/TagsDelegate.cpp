// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/TagsDelegate.h"

#include "ui/keys/KeyTableModel.h"
#include "ui/keys/RowPainting.h"
#include "ui/look/Metrics.h"

#include <QPainter>

namespace keywright {

void TagsDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintRowGround(painter, option);
    if (index.data(KeyTableModel::UnknownRole).toBool()) {
        paintUnknown(painter, option, index.data(Qt::DisplayRole).toString());
        return;
    }
    QRect area = cellContent(option);
    const QStringList tags = index.data(KeyTableModel::TagsRole).toStringList();
    if (tags.isEmpty()) {
        paintChip(painter, option, area, {tr("(none)"), {}, Tone::Neutral, false, true});
        return;
    }
    const int gap = px(option.widget, 4);
    const auto more = [&](qsizetype from) { return RowChip {u'+' + QString::number(tags.size() - from)}; };
    for (qsizetype i = 0; i < tags.size() && area.width() > 0; ++i) {
        const RowChip chip {tags.at(i)};
        const bool last = i + 1 == tags.size();
        const int reserved = last ? 0 : chipWidth(option, more(i + 1)) + gap;
        // The first tag always shows, shortened if need be; others only as a whole.
        if (i > 0 && chipWidth(option, chip) + reserved > area.width()) {
            paintChip(painter, option, area, more(i));
            return;
        }
        const QRect room = area.adjusted(0, 0, i == 0 ? -reserved : 0, 0);
        area.adjust(paintChip(painter, option, room, chip) + gap, 0, 0, 0);
    }
}

} // namespace keywright
