// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

class QGridLayout;

namespace keywright {

class Banner;
class Card;
struct ReviewFact;

/// Everything once more before it happens; what can never be changed comes first.
class ReviewPage final : public WizardPage {
    Q_OBJECT

public:
    explicit ReviewPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

signals:
    void stepRequested(keywright::WizardStep step);

private:
    [[nodiscard]] Card* editableCard(const QString& title, WizardStep step, const QString& name);
    void arrange(int columns);
    void fillAccess();
    void showProblems();
    void resizeEvent(QResizeEvent* event) override;

    Banner* m_problems;
    QGridLayout* m_grid;
    Card* m_lasting;
    Card* m_labels;
    Card* m_access;
    Card* m_calls;
    WizardStep m_problemStep = WizardStep::Kind;
    int m_columns = 0;
};

} // namespace keywright
