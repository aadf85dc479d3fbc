// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/KindSwitch.h"
#include "ui/wizard/StepStatus.h"

#include <QObject>

#include <functional>

namespace keywright {

/// A key in the making: the plan, what is wrong with it, and how far the person is. Knows no widgets.
class CreateKeyDraft final : public QObject {
    Q_OBJECT

public:
    explicit CreateKeyDraft(DraftContext context, QObject* parent = nullptr);

    [[nodiscard]] const KeyPlan& plan() const { return m_plan; }
    [[nodiscard]] const DraftContext& context() const { return m_context; }
    [[nodiscard]] const QList<DraftProblem>& problems() const { return m_problems; }
    [[nodiscard]] const WizardProgress& progress() const { return m_progress; }
    [[nodiscard]] const std::optional<SwitchNotice>& notice() const { return m_notice; }
    /// Whether a person would lose anything by closing.
    [[nodiscard]] bool hasInput() const { return m_plan != m_start; }
    /// The plan to begin with, which Review compares to.
    [[nodiscard]] const KeyPlan& defaults() const { return m_start; }

    /// Changes the plan in one go; changed() once, if anything is different.
    void edit(const std::function<void(KeyPlan&)>& change);
    void setPlan(const KeyPlan& plan);
    void chooseCard(StartingCard card);
    void chooseSpec(KeySpec spec);
    /// Takes back the choice that switched another value.
    void undoSwitch();
    void setKeyStores(const QList<CustomKeyStore>& keyStores);
    void visit(WizardStep step);

    /// The first problem that keeps a page (or, from Review on, any page) from being done.
    [[nodiscard]] std::optional<DraftProblem> firstError(WizardStep step) const;
    [[nodiscard]] StepStatus status(WizardStep step) const;

signals:
    void changed();
    void progressChanged();

private:
    void recompute();

    DraftContext m_context;
    KeyPlan m_start;
    KeyPlan m_plan;
    KeyPlan m_beforeSwitch;
    std::optional<SwitchNotice> m_notice;
    WizardProgress m_progress;
    QList<DraftProblem> m_problems;
};

} // namespace keywright
