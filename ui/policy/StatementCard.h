// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyRules.h"
#include "ui/policy/ChipFlow.h"

#include <QAbstractButton>

class QLabel;

namespace keywright {

class ToneChip;

/// One statement in words: who may do what, under which conditions. Read only; a click goes to it
/// in the text. An erring statement, and the one with the caret, show all they have.
class StatementCard final : public QAbstractButton {
    Q_OBJECT

public:
    explicit StatementCard(QWidget* parent = nullptr);

    void show(const PolicyStatement& statement, const QList<PolicyProblem>& problems,
        const PolicyContext& context);
    void setCurrent(bool current);
    [[nodiscard]] bool isErring() const { return m_errors > 0; }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    void showBadge(const PolicyStatement& statement, int warnings);
    void arrange();

    QLabel* m_title;
    ToneChip* m_badge;
    QLabel* m_prose;
    QLabel* m_principalsTitle;
    ChipFlow* m_principals;
    QLabel* m_actionsTitle;
    ChipFlow* m_actions;
    QLabel* m_conditions;
    QList<Chip> m_principalChips;
    QList<Chip> m_actionChips;
    QString m_conditionsText;
    int m_errors = 0;
    bool m_current = false;
    bool m_wholeAccount = false;
};

} // namespace keywright
