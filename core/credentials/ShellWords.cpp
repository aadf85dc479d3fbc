// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ShellWords.h"

namespace keywright {

namespace {

bool separatesWords(QChar each)
{
    return each == u' ' || each == u'\t' || each == u'\r' || each == u'\n';
}

} // namespace

std::optional<QStringList> shellWords(const QString& text)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote; // null: outside quotes
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar each = text.at(at);
        if (quote.isNull() && separatesWords(each)) {
            if (inWord)
                words.append(word);
            word.clear();
            inWord = false;
            continue;
        }
        inWord = true;
        if (each == u'\\' && quote != u'\'') {
            if (++at == text.size())
                return std::nullopt;
            // Between double quotes a backslash escapes only itself and the quote.
            if (!quote.isNull() && text.at(at) != u'\\' && text.at(at) != quote)
                word.append(each);
            word.append(text.at(at));
        } else if (!quote.isNull() && each == quote) {
            quote = QChar();
        } else if (quote.isNull() && (each == u'"' || each == u'\'')) {
            quote = each;
        } else {
            word.append(each);
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (inWord)
        words.append(word);
    return words;
}

} // namespace keywright
