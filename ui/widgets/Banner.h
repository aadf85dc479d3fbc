// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
class QLabel;
class QPushButton;
namespace keywright {
/// A sentence in the layout, near its cause, with an optional action.
class Banner final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Error, Success };
    explicit Banner(Kind kind, QWidget* parent = nullptr);
    void setText(const QString& text);
    void setAction(const QString& text);
signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    QLabel* m_text;
    QPushButton* m_action;
};
} // namespace keywright
