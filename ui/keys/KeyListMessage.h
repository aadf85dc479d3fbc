// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace keywright {

/// What stands in place of a list that has nothing to show: icon, title, one sentence, what to do.
class KeyListMessage final : public QWidget {
    Q_OBJECT

public:
    KeyListMessage(const QString& icon, const QString& title, const QString& sentence, QWidget* parent);

    void setSentence(const QString& sentence);
    void setTitle(const QString& title);
    void setIcon(const QString& icon);
    /// Buttons stand in a row; `primary` when it is the page's primary action.
    QPushButton* addButton(const QString& text, bool primary);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

} // namespace keywright
