// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLayout;
class QVBoxLayout;

namespace keywright {

/// A column in the middle of a page, for the windows before a vault is open; scrolls when it is
/// higher than the window.
class VaultColumn final : public QWidget {
    Q_OBJECT

public:
    /// Fills `page`; `width` in pixels at 100 %.
    VaultColumn(int width, QWidget* page);

    void addHeading(const QString& icon, const QString& title, const QString& subtitle);
    /// A large icon and a title in the middle; `below` says where and why.
    void addLockedHeading(const QString& icon, const QString& title, QWidget* below);
    void add(QWidget* widget);
    void add(QLayout* layout);

protected:
    bool event(QEvent* event) override;

private:
    QVBoxLayout* m_layout;
};

/// A framed group of fields on the surface colour.
class VaultCard final : public QWidget {
    Q_OBJECT

public:
    explicit VaultCard(QWidget* parent = nullptr);
    void add(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
};

} // namespace keywright
