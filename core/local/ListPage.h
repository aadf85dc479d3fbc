// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

#include <QJsonArray>

namespace keywright {

/// How many entries a list operation gives when asked for none or for more.
struct PageLimits {
    int byDefault = 100;
    int most = 1000;
};

/// One page of a list operation: Limit and Marker in, Truncated and NextMarker out. A position is
/// whatever the operation orders its entries by; markers carry it in an opaque form.
class ListPage {
public:
    /// Reads Limit and Marker. InvalidMarkerException for a marker that is none of ours.
    [[nodiscard]] static Result<ListPage, KmsError> of(
        const QJsonObject& request, PageLimits limits);

    /// The position of the last entry of the page before; empty for the first page.
    [[nodiscard]] const QString& after() const { return m_after; }
    /// False when the page is full already; then stop.
    [[nodiscard]] bool add(const QJsonValue& entry, const QString& position);
    /// The reply with the entries under this member.
    [[nodiscard]] QJsonObject reply(QLatin1StringView member) const;

private:
    qsizetype m_size = 0;
    QString m_after;
    QString m_last;
    QJsonArray m_entries;
    bool m_truncated = false;
};

} // namespace keywright
