// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/CreateKeyDraft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace keywright {

/// The equivalent command, live, to copy. Folded it shows its first line.
class CommandDock final : public QWidget {
    Q_OBJECT

public:
    explicit CommandDock(CreateKeyDraft& draft);

    void setUnfolded(bool unfolded);
    [[nodiscard]] bool isUnfolded() const { return m_unfolded; }

private:
    [[nodiscard]] QWidget* titleRow();
    [[nodiscard]] QString text() const;
    void refresh();

    CreateKeyDraft& m_draft;
    bool m_unfolded = true;
    QToolButton* m_fold;
    QLabel* m_hint;
    QComboBox* m_form;
    QPlainTextEdit* m_text;
};

} // namespace keywright
