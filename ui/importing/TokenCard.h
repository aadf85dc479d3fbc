// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportJob.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace keywright {

/// How long the import token is still valid, in words, and a new one.
class TokenCard final : public QWidget {
    Q_OBJECT

public:
    explicit TokenCard(ImportJob& job, QWidget* parent = nullptr);

    void refresh();
    void focusButton();

private:
    ImportJob& m_job;
    QLabel* m_left;
    QProgressBar* m_bar;
    QLabel* m_end;
    QPushButton* m_fetch;
};

/// "23 h 41 min", "14 min"
[[nodiscard]] QString remainingText(qint64 milliseconds);

} // namespace keywright
