// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tokens.h"
#include "ui/look/Tone.h"

#include <QRect>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace keywright {

/// What the delegates of the key list have in common. All take the row's rectangle from the option.
/// The fill of a selected or plain row and the line that ends it.
void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option);
/// The cell without its padding.
[[nodiscard]] QRect cellContent(const QStyleOptionViewItem& option);

struct RowChip {
    QString text;
    QString icon = {};    ///< name of a look icon, or none
    Tone tone = Tone::Neutral;
    bool pill = false;    ///< states are pills, tags are boxes
    bool textInInk = false;
};

[[nodiscard]] int chipWidth(const QStyleOptionViewItem& option, const RowChip& chip);
/// Paints at the start of `area`, centred in height; returns the width it took.
int paintChip(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area, const RowChip& chip);

/// The quiet mark of a cell whose content is not known yet.
void paintUnknown(QPainter* painter, const QStyleOptionViewItem& option, const QString& mark);

/// Rows too low for two lines show the first line only.
[[nodiscard]] bool hasRoomForTwoLines(const QStyleOptionViewItem& option);

} // namespace keywright
