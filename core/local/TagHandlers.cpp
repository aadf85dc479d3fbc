// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsLimits.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/ListPage.h"

#include <algorithm>

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

TagList tagsIn(const QJsonObject& body)
{
    TagList tags;
    const QJsonArray entries = body["Tags"_L1].toArray();
    for (const QJsonValue& entry : entries)
        tags.append({entry["TagKey"_L1].toString(), entry["TagValue"_L1].toString()});
    return tags;
}

/// The tags of a key after TagResource: a key that is there already gets the new value.
TagList merged(TagList tags, const TagList& added)
{
    for (const Tag& tag : added) {
        const auto same = std::ranges::find(tags, tag.key, &Tag::key);
        if (same == tags.end())
            tags.append(tag);
        else
            same->value = tag.value;
    }
    return tags;
}

} // namespace

KmsReply tagResource(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const TagList added = tagsIn(body);
    if (const auto problems = CreateKeyRules::tagProblems(added); !problems.isEmpty())
        return problems.first().serviceError;
    if (auto problem = context.stateProblemOf(**found))
        return *problem;
    KeyRecord key = **found;
    key.tags = merged(std::move(key.tags), added);
    if (key.tags.size() > kms_limits::maxTags)
        return KmsError(u"TagException"_s, u"Too many tags"_s);
    return emptyReply(context.changes.update(std::move(key)));
}

// A tag key that the KMS key does not have is no error.
KmsReply untagResource(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.usableKeyOf(body);
    if (!found)
        return found.error();
    KeyRecord key = **found;
    const QJsonArray tagKeys = body["TagKeys"_L1].toArray();
    key.tags.removeIf([&](const Tag& tag) { return tagKeys.contains(tag.key); });
    return emptyReply(context.changes.update(std::move(key)));
}

KmsReply listResourceTags(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, {.byDefault = 50, .most = 50});
    if (!page)
        return page.error();
    const auto key = context.keyOf(body);
    if (!key)
        return key.error();
    const TagList& tags = (*key)->tags;
    for (qsizetype at = page->after().toLongLong(); at < tags.size(); ++at) {
        const QJsonObject entry {{u"TagKey"_s, tags[at].key}, {u"TagValue"_s, tags[at].value}};
        if (!page->add(entry, QString::number(at + 1)))
            break;
    }
    return page->reply("Tags"_L1);
}

} // namespace keywright::handlers
