// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/OpenSslError.h"

#include <QStringList>

#include <openssl/err.h>

namespace keywright {

Error openSslError(QLatin1StringView what, ErrorCode code)
{
    QStringList reasons;
    while (const unsigned long number = ERR_get_error()) {
        const char* reason = ERR_reason_error_string(number);
        reasons.append(reason != nullptr ? QString::fromUtf8(reason)
                                         : QString::number(number, 16));
    }
    QString detail = what;
    if (!reasons.isEmpty())
        detail += QStringLiteral(": ") + reasons.join(QStringLiteral("; "));
    return {code, detail};
}

} // namespace keywright
