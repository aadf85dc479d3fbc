// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyProblem.h"

#include <QList>
#include <Qsci/qsciscintilla.h>
#include <Qsci/qscistyle.h>
#include <QStringList>

#include <array>

namespace keywright {

struct Tokens;

/// The JSON side of the policy editor: QScintilla dressed in the tokens, with problems marked where
/// they stand. Tab indents; Esc and then Tab leaves, so that nobody is caught in it.
class PolicyCodeEdit final : public QsciScintilla {
    Q_OBJECT

public:
    explicit PolicyCodeEdit(QWidget* parent = nullptr);

    /// Squiggles under the places and messages below their lines.
    void showProblems(const QList<PolicyProblem>& problems, const QStringList& messages);
    void goTo(const TextRange& range);
    /// One step for Undo; offsets are UTF-8 bytes.
    void replaceBytes(int offset, int length, const QString& replacement);
    void replaceAll(const QString& text);
    /// Texts that Ctrl+Space offers inside quotes.
    void setCompletions(const QStringList& completions) { m_completions = completions; }
    [[nodiscard]] int caretOffset() const;

signals:
    /// Line and column as people count.
    void caretMoved(int line, int column);
    /// Whether the next Tab leaves the editor.
    void leavingChanged(bool leaving);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setUpEditing();
    void setUpMargins();
    void setUpKeys();
    void dress();
    void dressLexer(const Tokens& tokens, const QFont& font);
    void dressProblems(const Tokens& tokens, const QFont& font);
    void underline(const PolicyProblem& problem);
    void setLeaving(bool leaving);
    void complete();
    void reportCaret(int line, int index);

    QStringList m_completions;
    /// By severity. The numbers are ours to choose; QScintilla's own counter runs out after some
    /// editors.
    std::array<QsciStyle, 3> m_annotations {QsciStyle(40), QsciStyle(41), QsciStyle(42)};
    bool m_leaving = false;
    bool m_dressing = false;
};

} // namespace keywright
