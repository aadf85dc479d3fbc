// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keywright {

/// A row of the sidebar's connections: icon, name, and below it the chip that says where that is.
class ConnectionDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        KindRole,     ///< int of Environment::Kind
        ReadOnlyRole,
        LockedRole,   ///< a vault that waits for its passphrase
        ActiveRole,   ///< where one is; the keyboard may be in another row
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace keywright
