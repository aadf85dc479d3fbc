// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QWidget>

namespace keywright {

/// A field for secret hex digits: what is typed goes straight into secret memory, is shown as dots and
/// spoken as a number of digits. There is no undo and no clipboard out of it; pasting is refused, since
/// the clipboard would keep a copy.
class HexEdit final : public QWidget {
    Q_OBJECT

public:
    explicit HexEdit(QWidget* parent = nullptr);

    [[nodiscard]] qsizetype digits() const { return m_digits; }
    [[nodiscard]] SecretBytes take();
    void clear();
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void edited();
    void submitted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void changed();

    SecretBytes m_text;
    qsizetype m_digits = 0;
};

} // namespace keywright
