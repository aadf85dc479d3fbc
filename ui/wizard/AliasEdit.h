// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace keywright {

/// A line edit with "alias/" standing fixed in front of what is typed. A pasted prefix is not doubled.
class AliasEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit AliasEdit(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int prefixWidth() const;
    void makeRoom();
};

} // namespace keywright
