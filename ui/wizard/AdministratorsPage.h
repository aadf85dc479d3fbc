// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

class QCheckBox;
class QPushButton;

namespace keywright {

class Banner;
class EntryList;

/// Who may manage the key.
class AdministratorsPage final : public WizardPage {
    Q_OBJECT

public:
    explicit AdministratorsPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

private:
    Banner* m_warning;
    EntryList* m_list;
    QCheckBox* m_mayDelete;
};

} // namespace keywright
