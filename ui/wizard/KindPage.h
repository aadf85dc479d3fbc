// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

#include <array>

class QGridLayout;
class QLabel;

namespace keywright {

class Banner;
class ChoiceList;
class KindCard;

/// What the key is for: six cards, then spec and usage as two linked lists.
class KindPage final : public WizardPage {
    Q_OBJECT

public:
    explicit KindPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCards();
    void addLists();
    void arrangeCards(int columns);
    void fillSpecs();
    void fillUsages();
    void showNotice();

    std::array<KindCard*, startingCardCount> m_cards {};
    QGridLayout* m_grid;
    int m_columns = 0;
    Banner* m_notice;
    ChoiceList* m_specs;
    ChoiceList* m_usages;
    QLabel* m_algorithms;
};

} // namespace keywright
