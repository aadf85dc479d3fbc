// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/look/Tone.h"

#include <QWidget>
class QLabel;
class QPushButton;
class QVBoxLayout;
namespace keywright {
/// A framed group: header row with a title and an action, then its content.
class Card final : public QWidget {
    Q_OBJECT
public:
    explicit Card(const QString& title, QWidget* parent = nullptr);
    void setAction(const QString& text, const QString& accessibleName);
    void setTone(Tone tone);
    void setIcon(const QString& name);
    void setContent(QWidget* content);
signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QWidget* m_header;
    QLabel* m_icon;
    QLabel* m_title;
    QPushButton* m_action;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout;
};
} // namespace keywright
