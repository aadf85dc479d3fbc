// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace keywright {

/// How much of a limit is used: a bar that turns amber at 80 % and red beyond the limit.
class LimitBar final : public QWidget {
    Q_OBJECT

public:
    explicit LimitBar(QWidget* parent = nullptr);

    void setUse(int used, int limit);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_used = 0;
    int m_limit = 1;
};

} // namespace keywright
