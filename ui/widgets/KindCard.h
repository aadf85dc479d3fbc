// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
namespace keywright {
/// One of a few large exclusive choices: icon, title, and what it is, is good for and not for.
class KindCard final : public QAbstractButton {
    Q_OBJECT
public:
    KindCard(const QString& icon, const QString& title, const QStringList& lines,
        QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QStringList m_lines;
};
} // namespace keywright
