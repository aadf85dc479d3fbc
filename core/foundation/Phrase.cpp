// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Phrase.h"

#include <cstring>

namespace keywright {

QString Phrase::english() const
{
    return fill(QString::fromUtf8(text));
}

QString Phrase::fill(const QString& translatedText) const
{
    // One pass, so that an argument holding "%2" is not taken for a place of its own.
    QString filled;
    filled.reserve(translatedText.size());
    for (qsizetype at = 0; at < translatedText.size(); ++at) {
        const QChar mark = translatedText.at(at);
        const bool isPlace = mark == u'%' && at + 1 < translatedText.size()
            && translatedText.at(at + 1) >= u'1' && translatedText.at(at + 1) <= u'9';
        if (!isPlace) {
            filled.append(mark);
            continue;
        }
        filled.append(arguments.value(translatedText.at(++at).digitValue() - 1));
    }
    return filled;
}

bool Phrase::operator==(const Phrase& other) const
{
    return std::strcmp(text, other.text) == 0 && arguments == other.arguments;
}

} // namespace keywright
