// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsError.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct StatusRow {
    QLatin1StringView name;
    int status;
};

// KMS API reference: the "HTTP Status Code" of each error, and the common errors.
constexpr std::array statusRows {
    StatusRow {"KMSInternalException"_L1, 500},
    StatusRow {"KeyUnavailableException"_L1, 500},
    StatusRow {"DependencyTimeoutException"_L1, 503},
    StatusRow {"InternalFailure"_L1, 500},
    StatusRow {"ServiceUnavailable"_L1, 503},
};

} // namespace

KmsError::KmsError(QString exceptionName, std::optional<QString> text)
    : name(std::move(exceptionName))
    , message(std::move(text))
    , httpStatus(httpStatusOf(name))
{
}

KmsError::KmsError(Error error)
    : KmsError(u"KMSInternalException"_s)
{
    cause = std::move(error);
}

int httpStatusOf(QStringView exceptionName)
{
    const auto found = std::find_if(statusRows.begin(), statusRows.end(),
        [exceptionName](const StatusRow& row) { return row.name == exceptionName; });
    return found == statusRows.end() ? 400 : found->status;
}

QString botocoreText(const KmsError& error, QStringView operation)
{
    const QString message = error.message.value_or(QString());
    if (error.httpStatus == 0)
        return message;
    const QString repeats = error.repeats > 0
        ? u" (reached max retries: %1)"_s.arg(error.repeats)
        : QString();
    return u"An error occurred (" + error.name + u") when calling the " + operation + u" operation"
        + repeats + u": " + message;
}

} // namespace keywright
