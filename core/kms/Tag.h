// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace keywright {

struct Tag {
    QString key;
    QString value;

    bool operator==(const Tag&) const = default;
};

using TagList = QList<Tag>;

/// The Tags member of a request.
[[nodiscard]] QJsonArray toJson(const TagList& tags);
/// The Tags member of a request or reply whose types are right.
[[nodiscard]] TagList tagsFrom(const QJsonArray& list);

} // namespace keywright
