// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/CredentialProvider.h"

namespace keywright {

using namespace Qt::StringLiterals;

Error partialCredentials(const QString& provider, const QString& missing)
{
    return {ErrorCode::CredentialsFailed,
        u"Partial credentials found in %1, missing: %2"_s.arg(provider, missing)};
}

Error retrievalFailed(const QString& provider, const QString& why)
{
    return {ErrorCode::CredentialsFailed,
        u"Error when retrieving credentials from %1: %2"_s.arg(provider, why)};
}

std::optional<QDateTime> expiryFrom(const QString& text)
{
    QString iso = text.trimmed();
    if (iso.endsWith("UTC"_L1))
        iso = iso.chopped(3) + u'Z';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace keywright
