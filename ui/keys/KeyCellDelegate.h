// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keywright {

/// A cell of two lines, with an icon where the model names one; compact rows show the first line.
class KeyCellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintLines(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area,
        const QModelIndex& index);
};

} // namespace keywright
