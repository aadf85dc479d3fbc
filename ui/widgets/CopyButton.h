// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace keywright {

/// Copies a public text (an ID, an ARN, a command) and says so. Never for secrets.
class CopyButton final : public QToolButton {
    Q_OBJECT

public:
    /// `what` names the text: "Copy key ID".
    explicit CopyButton(const QString& what, QWidget* parent = nullptr);

    void setCopiedText(const QString& text) { m_text = text; }

private:
    void copy();

    QString m_what;
    QString m_text;
};

} // namespace keywright
