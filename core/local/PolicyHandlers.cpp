// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/ListPage.h"
#include "core/policy/PolicyRules.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

/// "The only valid policy name is default" (API reference); the member may be left out.
std::optional<KmsError> policyNameProblem(const QJsonObject& body)
{
    if (body["PolicyName"_L1].toString(u"default"_s) == "default"_L1)
        return std::nullopt;
    return KmsError(u"NotFoundException"_s, u"No such policy exists"_s);
}

} // namespace

KmsReply getKeyPolicy(HandlerContext& context, const QJsonObject& body)
{
    const auto key = context.keyOf(body);
    if (!key)
        return key.error();
    if (auto problem = policyNameProblem(body))
        return *problem;
    return QJsonObject {
        {u"Policy"_s, QString::fromUtf8((*key)->policy)}, {u"PolicyName"_s, u"default"_s}};
}

KmsReply putKeyPolicy(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    if (auto problem = policyNameProblem(body))
        return *problem;
    const QByteArray policy = body["Policy"_L1].toString().toUtf8();
    const PolicyContext asking {context.accountId(), context.callerArn};
    if (auto verdict =
            serviceVerdict(policy, asking, body["BypassPolicyLockoutSafetyCheck"_L1].toBool()))
        return *verdict;
    if (auto problem = context.stateProblemOf(**found))
        return *problem;
    KeyRecord key = **found;
    key.policy = policy;
    return emptyReply(context.changes.update(std::move(key)));
}

KmsReply listKeyPolicies(HandlerContext& context, const QJsonObject& body)
{
    auto page = ListPage::of(body, {.byDefault = 100, .most = 1000});
    if (!page)
        return page.error();
    if (const auto key = context.keyOf(body); !key)
        return key.error();
    if (page->after().isEmpty())
        (void)page->add(u"default"_s, u"default"_s); // a page takes at least one entry
    return page->reply("PolicyNames"_L1);
}

} // namespace keywright::handlers
