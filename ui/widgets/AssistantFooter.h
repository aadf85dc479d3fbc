// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace keywright {

/// The buttons of the assistant, and beside them what has been done so far.
class AssistantFooter final : public QWidget {
    Q_OBJECT

public:
    explicit AssistantFooter(QWidget* parent = nullptr);

    void setNote(const QString& icon, const QString& text);
    /// Empty texts hide a button.
    void setButtons(
        const QString& review, const QString& cancel, const QString& back, const QString& next);
    void setNextIcon(const QString& icon);

signals:
    void reviewPressed();
    void cancelPressed();
    void backPressed();
    void nextPressed();

private:
    QPushButton* addButton(const QString& name, void (AssistantFooter::*pressed)());

    QLabel* m_icon;
    QLabel* m_note;
    QPushButton* m_review;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace keywright
