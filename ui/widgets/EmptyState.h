// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace keywright {

/// What stands where a list would be: an icon, a heading, one sentence, and what to do.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& title, const QString& sentence,
        QWidget* parent = nullptr);

    void setText(const QString& title, const QString& sentence);
    /// Buttons in their order, centred below the sentence.
    void addButton(QWidget* button);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString m_icon;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

} // namespace keywright
