// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ListCursor.h"

namespace keywright {

using namespace Qt::StringLiterals;

void ListCursor::advance(const QJsonObject& reply)
{
    if (!reply[u"Truncated"].toBool()) {
        end();
        return;
    }
    const QString next = reply[u"NextMarker"].toString();
    if (next.isEmpty() || next == m_marker || next == m_landmark) {
        m_place = Place::Lost;
        return;
    }
    if (++m_steps == m_span) {
        m_landmark = next;
        m_steps = 0;
        m_span *= 2;
    }
    m_marker = next;
}

QJsonObject ListCursor::toJson() const
{
    if (m_place != Place::Page)
        return {{u"place"_s, m_place == Place::End ? u"end"_s : u"lost"_s}};
    return {{u"marker"_s, m_marker}, {u"landmark"_s, m_landmark}, {u"steps"_s, m_steps},
        {u"span"_s, m_span}};
}

std::optional<ListCursor> ListCursor::fromJson(const QJsonObject& object)
{
    ListCursor cursor;
    if (object.contains(u"place")) {
        const QString place = object[u"place"].toString();
        if (place != "end"_L1 && place != "lost"_L1)
            return std::nullopt;
        cursor.m_place = place == "end"_L1 ? Place::End : Place::Lost;
        return cursor;
    }
    cursor.m_marker = object[u"marker"].toString();
    cursor.m_landmark = object[u"landmark"].toString();
    cursor.m_steps = object[u"steps"].toInt(-1);
    cursor.m_span = object[u"span"].toInt(-1);
    if (cursor.m_marker.isEmpty() || cursor.m_steps < 0 || cursor.m_span <= cursor.m_steps)
        return std::nullopt;
    return cursor;
}

} // namespace keywright
