// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyRules.h"

#include <QFrame>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace keywright {

class ToneChip;

/// What the rules found, under the text: severity, rule, message, line, and a button that mends it;
/// above them whether the caller keeps control, which is never hidden.
class ProblemsPanel final : public QFrame {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    void show(const PolicyCheck& check);
    [[nodiscard]] int rows() const;

signals:
    void activated(const keywright::TextRange& range);
    void fixRequested(const keywright::PolicyFix& fix);

private:
    [[nodiscard]] QWidget* makeHeader();
    void showCounts(const PolicyCheck& check);
    void showControl(const ControlVerdict& control);
    void showRows();
    void addRow(const PolicyProblem& problem);

    QList<PolicyProblem> m_problems;
    QLabel* m_title;
    ToneChip* m_errors;
    ToneChip* m_warnings;
    ToneChip* m_notes;
    ToneChip* m_none;
    ToneChip* m_control;
    QLabel* m_because;
    QTreeWidget* m_rows;
};

} // namespace keywright
