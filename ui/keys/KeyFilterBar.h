// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyFilter.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace keywright {

/// The filter field: chips for finished tokens, then free text. The filter follows every keystroke.
class KeyFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit KeyFilterBar(QWidget* parent = nullptr);

    [[nodiscard]] KeyFilter filter() const;
    void setFilter(const KeyFilter& filter);
    void clear() { setFilter({}); }
    /// Ctrl+F.
    void focusText();

signals:
    void filterChanged(const keywright::KeyFilter& filter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addTokenMenu(QHBoxLayout* row);
    void rebuildChips();
    /// Turns tokens in the text into chips; the last piece stays while it is being typed.
    void takeTokens(bool lastPieceToo);
    bool handleKey(int key);

    QList<FilterToken> m_tokens;
    QHBoxLayout* m_chipRow;
    QLineEdit* m_text;
};

} // namespace keywright
