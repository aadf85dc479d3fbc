// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ClockSkew.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 toleratedMs = 4 * 60 * 1000; ///< less than the service's five minutes

/// Refusals that can be for the time (AWS General Reference, "Common errors").
constexpr auto timeRefusals = std::to_array<QLatin1StringView>({
    "AuthFailure"_L1, "IncompleteSignature"_L1, "InvalidSignatureException"_L1,
    "RequestExpired"_L1, "RequestInTheFuture"_L1, "RequestTimeTooSkewed"_L1,
    "SignatureDoesNotMatch"_L1,
});

} // namespace

QDateTime endpointDate(const HttpResponse& response)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(response.header("date")),
        u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s); // RFC 9110, 5.6.7
    date.setTimeSpec(Qt::UTC);
    return date;
}

QDateTime ClockSkew::endpointTime() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs() + m_offsetMs, Qt::UTC);
}

bool ClockSkew::learnFrom(const KmsError& refusal, const HttpResponse& response)
{
    if (std::ranges::find(timeRefusals, refusal.name) == timeRefusals.end())
        return false;
    const QDateTime there = endpointDate(response);
    if (!there.isValid())
        return false;
    if (std::abs(endpointTime().msecsTo(there)) <= toleratedMs)
        return false; // it was refused for something else
    m_offsetMs = there.toMSecsSinceEpoch() - m_clock.nowMs();
    return true;
}

} // namespace keywright
