// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Error.h"

namespace keywright {

QString englishText(const Error& error)
{
    const ErrorExplanation& row = explanationOf(error.code);
    QStringList sentences;
    for (const char* sentence : {row.happened, row.means, row.remedy}) {
        if (*sentence != '\0')
            sentences.append(QString::fromUtf8(sentence));
    }
    QString text = sentences.join(u' ');
    if (!error.detail.isEmpty())
        text += u" (" + error.detail + u')';
    return text;
}

} // namespace keywright
