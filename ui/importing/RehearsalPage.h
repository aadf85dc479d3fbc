// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportPage.h"

class QPushButton;

namespace keywright {

class Banner;
class Card;

/// The same steps against a throw-away key, before the real ones; each line states its evidence.
class RehearsalPage final : public ImportPage {
    Q_OBJECT

public:
    explicit RehearsalPage(ImportJob& job);

    [[nodiscard]] QString obstacle() const override;
    void focusObstacle() override;
    void refresh() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    Card* m_lines;
    Banner* m_failure;
    QPushButton* m_again;
};

} // namespace keywright
