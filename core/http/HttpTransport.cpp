// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpTransport.h"

#include <algorithm>

namespace keywright {

QByteArray HttpResponse::header(QByteArrayView lowerCaseName) const
{
    for (const HttpHeader& each : headers) {
        if (each.name.compare(lowerCaseName, Qt::CaseInsensitive) == 0)
            return each.value;
    }
    return {};
}

bool HttpResponse::hasHeader(QByteArrayView lowerCaseName) const
{
    return std::ranges::any_of(headers, [lowerCaseName](const HttpHeader& each) {
        return each.name.compare(lowerCaseName, Qt::CaseInsensitive) == 0;
    });
}

} // namespace keywright
