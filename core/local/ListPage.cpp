// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/ListPage.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView markerPrefix("after:");
constexpr auto markerEncoding =
    QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;

} // namespace

Result<ListPage, KmsError> ListPage::of(const QJsonObject& request, PageLimits limits)
{
    ListPage page;
    page.m_size = std::min(request["Limit"_L1].toInt(limits.byDefault), limits.most);
    const auto marker = request["Marker"_L1];
    if (marker.isUndefined() || marker.isNull())
        return page;
    const auto decoded =
        QByteArray::fromBase64Encoding(marker.toString().toLatin1(), markerEncoding);
    if (!decoded || !(*decoded).startsWith(markerPrefix))
        return KmsError(u"InvalidMarkerException"_s, u"Could not decode page marker."_s);
    page.m_after = QString::fromUtf8((*decoded).sliced(markerPrefix.size()));
    return page;
}

bool ListPage::add(const QJsonValue& entry, const QString& position)
{
    if (m_entries.size() >= m_size) {
        m_truncated = true;
        return false;
    }
    m_entries.append(entry);
    m_last = position;
    return true;
}

QJsonObject ListPage::reply(QLatin1StringView member) const
{
    QJsonObject reply {{member, m_entries}, {u"Truncated"_s, m_truncated}};
    if (m_truncated) {
        const QByteArray marker = markerPrefix.toByteArray().append(m_last.toUtf8());
        reply.insert("NextMarker"_L1, QString::fromLatin1(marker.toBase64(markerEncoding)));
    }
    return reply;
}

} // namespace keywright
