// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/FailureText.h"

#include "ui/text/PhraseText.h"

#include <QCoreApplication>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct ImportRemedy {
    QLatin1StringView name;
    const char* text;
};

// ImportKeyMaterial's own exceptions (KMS API reference).
constexpr std::array importRemedies {
    ImportRemedy {"ExpiredImportTokenException"_L1,
        QT_TRANSLATE_NOOP("keywright::FailureText", "The import token expired. Get new parameters.")},
    ImportRemedy {"InvalidImportTokenException"_L1,
        QT_TRANSLATE_NOOP("keywright::FailureText",
            "The token belongs to another key or another request. Get new parameters.")},
    ImportRemedy {"IncorrectKeyMaterialException"_L1,
        QT_TRANSLATE_NOOP("keywright::FailureText",
            "This key had other material before, and only that same material can be imported again.")},
    ImportRemedy {"InvalidCiphertextException"_L1,
        QT_TRANSLATE_NOOP("keywright::FailureText",
            "The service could not open the wrapped material. Usual causes: another wrapping "
            "algorithm than in the parameters, or material of the wrong form.")},
};

QString failureWords(const char* text)
{
    return QCoreApplication::translate("keywright::FailureText", text);
}

} // namespace

QString failureText(const ImportFailure& failure)
{
    if (failure.serviceError) {
        const KmsError& error = *failure.serviceError;
        for (const ImportRemedy& remedy : importRemedies) {
            if (remedy.name == error.name)
                return error.name + u": " + failureWords(remedy.text);
        }
        return error.name + u": " + error.message.value_or(QString());
    }
    const Error error = failure.error.value_or(Error {});
    if (error.code == ErrorCode::InvalidInput)
        return failureWords(QT_TRANSLATE_NOOP("keywright::FailureText", "The material does not fit: %1."))
            .arg(error.reason.isEmpty() ? error.detail : translated(error.reason));
    const ErrorExplanation& row = explanationOf(error.code);
    QStringList sentences;
    for (const char* sentence : {row.happened, row.means, row.remedy})
        sentences.append(QCoreApplication::translate("core", sentence));
    return sentences.join(u' ');
}

} // namespace keywright
