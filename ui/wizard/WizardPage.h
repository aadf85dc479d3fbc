// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/CreateKeyDraft.h"

#include <QWidget>

class QVBoxLayout;

namespace keywright {

class PageHeader;

/// One page of the assistant: a heading, an explanation, fields that edit the draft. A page keeps
/// nothing of its own, so going back and forth loses nothing.
class WizardPage : public QWidget {
    Q_OBJECT

public:
    WizardPage(CreateKeyDraft& draft, WizardStep step, const QString& subtitle);

    [[nodiscard]] WizardStep step() const { return m_step; }
    /// What gets the focus when the page is shown, so that its name is announced.
    [[nodiscard]] QWidget* heading() const;
    /// The field a problem belongs to; focused when Next finds it.
    virtual void focusProblem(const DraftProblem& problem) = 0;
    /// The first field, for the focus after the heading.
    virtual void refresh() = 0;

protected:
    [[nodiscard]] CreateKeyDraft& draft() const { return m_draft; }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    [[nodiscard]] PageHeader* header() const { return m_header; }
    /// The sentences of the first problem of a field, errors before warnings; empty when there is none.
    [[nodiscard]] QString problemText(WizardField field, int row = -1) const;
    void showEvent(QShowEvent* event) override;

private:
    CreateKeyDraft& m_draft;
    WizardStep m_step;
    PageHeader* m_header;
    QVBoxLayout* m_body;
};

} // namespace keywright
