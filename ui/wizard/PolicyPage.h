// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace keywright {

/// The key policy: generated from the pages before, until it is edited by hand.
class PolicyPage final : public WizardPage {
    Q_OBJECT

public:
    explicit PolicyPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

private:
    QPlainTextEdit* m_text;
    QLabel* m_finding;
    QPushButton* m_return;
};

} // namespace keywright
