// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace keywright {

/// A splitter between cards: the gap itself is the handle, and shows itself only under the pointer.
class QuietSplitter final : public QSplitter {
    Q_OBJECT

public:
    explicit QuietSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QSplitterHandle* createHandle() override;
};

} // namespace keywright
