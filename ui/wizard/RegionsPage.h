// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

class QComboBox;
class QLabel;

namespace keywright {

class ChoiceList;

/// The Region of the key, and whether it may have replicas in others.
class RegionsPage final : public WizardPage {
    Q_OBJECT

public:
    explicit RegionsPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

private:
    QComboBox* m_region;
    QLabel* m_regionError;
    ChoiceList* m_regionality;
};

} // namespace keywright
