// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportPage.h"

class QLabel;
class QPushButton;

namespace keywright {

class ChoiceList;
class TokenCard;

/// How the material will be wrapped, and the service's wrapping key and import token for it.
class ParametersPage final : public ImportPage {
    Q_OBJECT

public:
    explicit ParametersPage(ImportJob& job);

    [[nodiscard]] QString obstacle() const override;
    void focusObstacle() override;
    void refresh() override;

private:
    ChoiceList* m_algorithms;
    ChoiceList* m_specs;
    TokenCard* m_token;
};

} // namespace keywright
