// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Tag.h"

#include <QJsonObject>

namespace keywright {

using namespace Qt::StringLiterals;

QJsonArray toJson(const TagList& tags)
{
    QJsonArray list;
    for (const Tag& tag : tags)
        list.append(QJsonObject {{u"TagKey"_s, tag.key}, {u"TagValue"_s, tag.value}});
    return list;
}

TagList tagsFrom(const QJsonArray& list)
{
    TagList tags;
    for (const QJsonValue tag : list)
        tags.append({tag["TagKey"_L1].toString(), tag["TagValue"_L1].toString()});
    return tags;
}

} // namespace keywright
