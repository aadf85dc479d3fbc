// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyRules.h"

#include <QObject>
#include <QTimer>

namespace keywright {

/// A key policy being edited, without any widget: its text, whom it is for, what the rules say
/// about it, and whether it still is what the other pages generated. A check of 32 KB takes a few
/// milliseconds, so it runs here, a moment after the last keystroke.
class PolicyEditorModel final : public QObject {
    Q_OBJECT

public:
    static constexpr int checkDelay = 150; // milliseconds

    explicit PolicyEditorModel(QObject* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] const PolicyContext& context() const { return m_context; }
    void setContext(const PolicyContext& context);
    /// The text to return to; a text that was not edited follows it.
    void setGeneratedText(const QString& text);
    void returnToGenerated();
    [[nodiscard]] bool isEdited() const { return m_text != m_generatedText; }
    [[nodiscard]] const PolicyCheck& check() const { return m_check; }
    /// Checks now what would be checked in a moment.
    void checkNow();

signals:
    void textChanged(const QString& text);
    void editedChanged(bool edited);
    void checkChanged(const keywright::PolicyCheck& check);

private:
    void replaceText(const QString& text, bool wasEdited);

    QString m_text;
    QString m_generatedText;
    PolicyContext m_context;
    PolicyCheck m_check;
    QTimer m_delay;
};

} // namespace keywright
