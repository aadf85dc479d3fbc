// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"
#include "ui/keys/RowPainting.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace keywright {

/// Top of the details pane: icon, name, close button; below them state and kind as chips.
class KeyHeader final : public QWidget {
    Q_OBJECT

public:
    explicit KeyHeader(QWidget* parent);

    void setKey(const KeySummary& key);

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] RowChip stateChip() const;
    /// One row of chips, or the kinds in a second one when the words are too long for that.
    void arrange();

    KeySummary m_key;
    QLabel* m_title;
    QToolButton* m_close;
    bool m_twoRows = false;
};

} // namespace keywright
