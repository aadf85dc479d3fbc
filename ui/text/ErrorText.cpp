// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "ui/text/PhraseText.h"

#include <QStringList>

namespace keywright {

using namespace Qt::StringLiterals;

QString errorText(const Error& error)
{
    const ErrorExplanation& row = explanationOf(error.code);
    QStringList sentences;
    for (const char* part : {row.happened, row.means, row.remedy}) {
        if (const Phrase phrase {part}; !phrase.isEmpty())
            sentences.append(translated(phrase));
    }
    return sentences.join(u' ');
}

QString errorText(const KmsError& error)
{
    if (error.cause)
        return errorText(*error.cause);
    return error.message && !error.message->isEmpty()
        ? QString(error.name + u": "_s + *error.message)
        : error.name;
}

QString shortErrorText(const Error& error)
{
    return translated(Phrase {explanationOf(error.code).happened});
}

} // namespace keywright
