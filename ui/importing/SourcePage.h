// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportPage.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace keywright {

class Banner;
class Card;
class HexEdit;

/// Where the material comes from: a file, this computer, or a person's fingers.
class SourcePage final : public ImportPage {
    Q_OBJECT

public:
    explicit SourcePage(ImportJob& job);

    [[nodiscard]] QString obstacle() const override;
    void focusObstacle() override;
    void refresh() override;

private:
    [[nodiscard]] Card* fileCard();
    [[nodiscard]] Card* generateCard();
    [[nodiscard]] Card* typeCard();
    void loadFile();
    void browse();

    Banner* m_failure;
    Card* m_facts;
    QLineEdit* m_path;
    QComboBox* m_form;
    QPushButton* m_load;
    QPushButton* m_generate;
    HexEdit* m_hex;
    QPushButton* m_take;
};

} // namespace keywright
