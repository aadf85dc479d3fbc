// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyFilter.h"

#include <QAbstractButton>

namespace keywright {

/// A token of the filter as a chip; pressing it takes the token away.
class FilterChip final : public QAbstractButton {
    Q_OBJECT

public:
    FilterChip(const FilterToken& token, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FilterToken m_token;
};

} // namespace keywright
