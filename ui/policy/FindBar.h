// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace keywright {

class PolicyCodeEdit;

/// Find and replace in a row above the text: Enter and F3 go on, Shift+Enter and Shift+F3 back, Esc
/// closes it.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(PolicyCodeEdit& code, QWidget* parent = nullptr);

    /// Opens with what is selected in the text; with the replace field too if wanted.
    void open(bool withReplace);
    void findNext();
    void findPrevious();
    void replaceOne();
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool find(bool forward, bool fromSelection);
    void say(int count);

    PolicyCodeEdit& m_code;
    QLineEdit* m_find;
    QLineEdit* m_replace;
    QLabel* m_result;
    QList<QWidget*> m_replaceWidgets;
};

} // namespace keywright
