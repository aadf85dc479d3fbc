// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

namespace keywright {

class PolicyEditor;

/// The key policy: generated from the pages before, until it is edited by hand.
class PolicyPage final : public WizardPage {
    Q_OBJECT

public:
    explicit PolicyPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

private:
    void takeText(const QString& text);

    PolicyEditor* m_editor;
    bool m_filling = false; ///< the editor tells of our own changes too
};

} // namespace keywright
