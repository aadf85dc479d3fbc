// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace keywright {

/// The folded group at the end of the form: typing BYPASS skips the lockout check of KMS.
class DangerousOptions final : public QWidget {
    Q_OBJECT

public:
    explicit DangerousOptions(QWidget* parent = nullptr);

    /// Names who would lose control.
    void setIdentity(const QString& identity);
    [[nodiscard]] bool isBypassed() const { return m_bypassed; }
    /// Takes the bypass back and folds the group.
    void reset();

signals:
    void bypassChanged(bool bypassed);

private:
    void setOpen(bool open);
    void read(const QString& typed);

    QToolButton* m_toggle;
    QWidget* m_body;
    QLabel* m_warning;
    QLineEdit* m_word;
    bool m_bypassed = false;
};

} // namespace keywright
