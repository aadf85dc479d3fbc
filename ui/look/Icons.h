// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QStringList>

class QPainter;
class QRect;

namespace keywright {

/// An icon of our own set by name ("key", "ok-circle"). Its colour follows the palette and the
/// mode.
[[nodiscard]] QIcon lookIcon(const QString& name);
/// One size in one colour, from the cache; `size` in device-independent pixels.
[[nodiscard]] QPixmap lookPixmap(const QString& name, const QColor& color, int size, qreal ratio);
/// Paints a look icon in a colour, centred in `rect`; arrows are mirrored right to left.
void paintLookIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& color);
/// The name of a look icon, empty for any other icon.
[[nodiscard]] QString lookIconName(const QIcon& icon);
/// Every name of the set.
[[nodiscard]] QStringList lookIconNames();
/// The application's icon, in full colour.
[[nodiscard]] QIcon applicationIcon();

} // namespace keywright
