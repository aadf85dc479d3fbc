// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

class QLabel;
class QPlainTextEdit;

namespace keywright {

class AliasEdit;
class TagTable;
class TagTableModel;

/// Alias, description and tags.
class LabelsPage final : public WizardPage {
    Q_OBJECT

public:
    explicit LabelsPage(CreateKeyDraft& draft);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

private:
    void addNames();
    void addTags();

    AliasEdit* m_alias;
    QLabel* m_aliasHint;
    QPlainTextEdit* m_description;
    QLabel* m_descriptionCount;
    QLabel* m_tagCount;
    TagTableModel* m_model;
    TagTable* m_tags;
    QLabel* m_tagHint;
};

} // namespace keywright
