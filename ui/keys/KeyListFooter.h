// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/ListProgress.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace keywright {

/// The line below a list that has not been read to its end, or not in every detail: how far, and what
/// can be done about it. Hidden when there is nothing to say.
class KeyListFooter final : public QWidget {
    Q_OBJECT

public:
    explicit KeyListFooter(QWidget* parent);

    void setProgress(const ListProgress& progress);

signals:
    void stopRequested();
    void goOnRequested();
    void readDetailsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Action { None, Stop, GoOn, TryAgain, ReadDetails, ReadFailedDetails };
    struct Line {
        QString text = {};
        QString icon = {};
        Action action = Action::None;
        bool isFailure = false;
    };

    [[nodiscard]] static Line lineOf(const ListProgress& progress);
    [[nodiscard]] static Line detailLineOf(const ListProgress& progress);
    [[nodiscard]] static QString failureLineOf(const ListProgress& progress);
    [[nodiscard]] static QString titleOf(Action action);
    void run();
    void paintIcon();

    Line m_line;
    QTimer m_delay;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace keywright
