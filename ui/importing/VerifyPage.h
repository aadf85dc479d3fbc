// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportPage.h"

namespace keywright {

class Banner;
class Card;

/// What is true after the import, as the service tells it.
class VerifyPage final : public ImportPage {
    Q_OBJECT

public:
    explicit VerifyPage(ImportJob& job);

    [[nodiscard]] QString obstacle() const override { return {}; }
    void focusObstacle() override { }
    void refresh() override;

private:
    Banner* m_outcome;
    Banner* m_failure;
    Card* m_key;
};

} // namespace keywright
