// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "core/kms/ErrorAdvice.h"
#include "ui/text/PhraseText.h"

#include <QLocale>
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
    // Where an endpoint was not reached, the name of the error explains more than its code.
    if (error.cause && error.cause->code != ErrorCode::EndpointFailed)
        return errorText(*error.cause);
    QString text = error.message && !error.message->isEmpty()
        ? QString(error.name + u": "_s + *error.message)
        : error.name;
    const auto advice = errorAdvice(error.name, QLocale::languageToCode(QLocale().language()));
    return advice ? QString(text + u'\n' + advice->means + u' ' + advice->remedy) : text;
}

QString shortErrorText(const Error& error)
{
    return translated(Phrase {explanationOf(error.code).happened});
}

} // namespace keywright
