// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keywright {

/// What rows of the sidebar stand on: the fill of the selected one, the ring of the one with the
/// keyboard.
void paintSidebarGround(QPainter* painter, const QStyleOptionViewItem& option);

/// A row of the sidebar: icon, title, count at the end.
class SavedViewDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole + 1, IconNameRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace keywright
