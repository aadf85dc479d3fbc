// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/CommandColours.h"

#include "ui/look/Tokens.h"

#include <QPlainTextEdit>
#include <QRegularExpression>

namespace keywright {

using namespace Qt::StringLiterals;

CommandColours::CommandColours(QPlainTextEdit* view)
    : QSyntaxHighlighter(view->document()), m_view(view)
{
}

void CommandColours::highlightBlock(const QString& line)
{
    const Tokens& tokens = tokensOf(m_view);
    // What each pattern finds is coloured in turn; a later one paints over an earlier one.
    static const QRegularExpression values(u"(?<=\\s)(?!--)[^\\s\\\\][^\\\\]*?(?=\\s+\\\\?$|\\s+--|$)"_s);
    static const QRegularExpression program(u"^aws kms [a-z-]+"_s);
    static const QRegularExpression options(u"(?<=\\s)--[a-z-]+"_s);
    static const QRegularExpression jsonText(u"\"(?:[^\"\\\\]|\\\\.)*\""_s);
    static const QRegularExpression jsonMember(u"\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:)"_s);
    const bool json = line.trimmed().startsWith(u'"') || line.trimmed().startsWith(u'{');
    const QList<std::pair<QRegularExpression, QColor>> rules = json
        ? QList<std::pair<QRegularExpression, QColor>> {{jsonText, tokens.jsonString},
            {jsonMember, tokens.jsonKey}}
        : QList<std::pair<QRegularExpression, QColor>> {{values, tokens.jsonString},
            {options, tokens.text}, {program, tokens.jsonKey}};
    for (const auto& [pattern, colour] : rules) {
        auto matches = pattern.globalMatch(line);
        while (matches.hasNext()) {
            const auto match = matches.next();
            setFormat(static_cast<int>(match.capturedStart()),
                static_cast<int>(match.capturedLength()), colour);
        }
    }
}

} // namespace keywright
