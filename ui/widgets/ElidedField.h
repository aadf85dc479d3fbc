// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace keywright {

/// A value to read and to copy: too long a one loses its middle, until the keyboard is in it.
class ElidedField final : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    /// The text as there is room for it.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect textRect() const;
};

} // namespace keywright
