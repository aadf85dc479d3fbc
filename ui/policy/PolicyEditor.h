// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyRules.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace keywright {

class DangerousOptions;
class FindBar;
class LimitBar;
class PolicyCodeEdit;
class PolicyEditorModel;
class ProblemsPanel;
class StatementList;
class ToneChip;

/// The editor of key policies: statements in words on the left, JSON on the right, problems below.
/// The wizard's Policy page and the details of a key use it.
class PolicyEditor final : public QWidget {
    Q_OBJECT

public:
    explicit PolicyEditor(QWidget* parent = nullptr);

    void setContext(const PolicyContext& context);
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    /// The text that "Return to generated" brings back.
    void setGeneratedText(const QString& text);
    [[nodiscard]] bool isEdited() const;
    [[nodiscard]] const PolicyCheck& check() const;
    [[nodiscard]] DangerousOptions& dangerousOptions() const { return *m_dangerous; }
    /// The row "Edited by hand · Return to generated · Template": a page may put it into its
    /// header.
    [[nodiscard]] QWidget* toolRow() const { return m_tools; }

signals:
    void textChanged(const QString& text);
    void editedChanged(bool edited);
    void checkChanged(const keywright::PolicyCheck& check);
    void bypassChanged(bool bypassed);

private:
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeCode();
    [[nodiscard]] QWidget* makeCodeHeader();
    [[nodiscard]] QWidget* makeCodeFooter();
    void makeShortcuts();
    void connectParts();
    void fillTemplates();
    void takeModelText(const QString& text);
    void showCheck(const PolicyCheck& check);
    void showEdited(bool edited);
    void showLeaving(bool leaving);
    void applyFix(const PolicyFix& fix);
    void goToProblem(int direction);
    void goTo(const TextRange& range);

    PolicyEditorModel* m_model;
    QWidget* m_tools = nullptr;
    ToneChip* m_edited = nullptr;
    QPushButton* m_return = nullptr;
    QPushButton* m_template = nullptr;
    StatementList* m_statements = nullptr;
    DangerousOptions* m_dangerous = nullptr;
    PolicyCodeEdit* m_code = nullptr;
    FindBar* m_find = nullptr;
    QLabel* m_leaveHint = nullptr;
    QToolButton* m_search = nullptr;
    QPushButton* m_format = nullptr;
    QLabel* m_bytes = nullptr;
    LimitBar* m_gauge = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_caret = nullptr;
    ProblemsPanel* m_problems = nullptr;
    QList<PolicyProblem> m_shownProblems;
};

} // namespace keywright
