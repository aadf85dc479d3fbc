// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyState.h"
#include "ui/look/Tone.h"

#include <QStyledItemDelegate>

namespace keywright {

/// The state of a key as a pill.
class StateDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// How wide a cell is that shows the longest state in full.
    [[nodiscard]] static int widestState(const QWidget& table);
};

} // namespace keywright
