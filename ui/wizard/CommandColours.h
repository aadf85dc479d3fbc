// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace keywright {

/// Colours a command or its JSON: the program and its members one way, values another.
class CommandColours final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit CommandColours(QPlainTextEdit* view);

protected:
    void highlightBlock(const QString& line) override;

private:
    QPlainTextEdit* m_view;
};

} // namespace keywright
