// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace keywright {

/// A word in a soft box; an erring one says so by colour and icon.
struct Chip {
    QString text = {};
    bool erring = false;

    bool operator==(const Chip&) const = default;
};

/// Chips in as many rows as it takes, with an optional plain text behind them ("15 actions").
class ChipFlow final : public QWidget {
    Q_OBJECT

public:
    explicit ChipFlow(QWidget* parent = nullptr);

    void setChips(const QList<Chip>& chips, const QString& rest = {});

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Placed {
        QRect box;
        QString text;
    };
    [[nodiscard]] QList<Placed> placed(int width) const;
    [[nodiscard]] int rowHeight() const;

    QList<Chip> m_chips;
    QString m_rest;
};

} // namespace keywright
