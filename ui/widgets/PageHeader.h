// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
class QLabel;
namespace keywright {
/// Title, one sentence, and room at the end.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    PageHeader(const QString& title, const QString& subtitle, QWidget* parent = nullptr);
    void setText(const QString& title, const QString& subtitle);
    void setRightWidget(QWidget* widget);
    [[nodiscard]] QLabel* titleLabel() const { return m_title; }

private:
    QLabel* m_title;
    QLabel* m_subtitle;
};
} // namespace keywright
