// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/GrantAccess.h"

#include "core/policy/IamArn.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Answer = GrantVerdict::Answer;
using Pairs = GrantRecord::Pairs;

/// "In a grant constraint, the key in each key-value pair is not case sensitive, but the value is
/// case sensitive." (API reference, GrantConstraints)
Pairs foldedKeys(const Pairs& pairs)
{
    Pairs folded;
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair)
        folded.insert(pair.key().toCaseFolded(), pair.value());
    return folded;
}

Pairs pairsOf(const QJsonObject& context)
{
    Pairs pairs;
    for (auto pair = context.begin(); pair != context.end(); ++pair)
        pairs.insert(pair.key(), pair.value().toString());
    return foldedKeys(pairs);
}

bool includes(const Pairs& whole, const Pairs& part)
{
    for (auto pair = part.begin(); pair != part.end(); ++pair) {
        const auto found = whole.find(pair.key());
        if (found == whole.end() || *found != *pair)
            return false;
    }
    return true;
}

bool hasContext(QStringView grantOperation)
{
    static constexpr auto without =
        std::to_array<QStringView>({u"CreateGrant", u"DescribeKey", u"RetireGrant"});
    return std::ranges::find(without, grantOperation) == without.end();
}

/// The constraints are for operations with an encryption context.
bool constraintsHold(const GrantRecord& grant, const AccessFacts& facts)
{
    const Pairs context = pairsOf(facts.encryptionContext());
    return (grant.contextEquals.isEmpty() || context == foldedKeys(grant.contextEquals))
        && includes(context, foldedKeys(grant.contextSubset));
}

/// "The constraint requires that any grants created with the CreateGrant permission have an equally
/// strict or stricter encryption context constraint" (API reference, CreateGrant), and they permit
/// no more than the grant they come from (developer guide, "Granting CreateGrant permission").
bool covers(const GrantRecord& grant, const QJsonObject& request)
{
    const QJsonArray operations = request["Operations"_L1].toArray();
    const bool noMore = std::all_of(operations.begin(), operations.end(),
        [&](const QJsonValue& each) { return grant.operations.contains(each.toString()); });
    const QJsonObject constraints = request["Constraints"_L1].toObject();
    const Pairs equals = pairsOf(constraints["EncryptionContextEquals"_L1].toObject());
    const Pairs subset = pairsOf(constraints["EncryptionContextSubset"_L1].toObject());
    const Pairs wantedSubset = foldedKeys(grant.contextSubset);
    return noMore && (grant.contextEquals.isEmpty() || equals == foldedKeys(grant.contextEquals))
        && (includes(equals, wantedSubset) || includes(subset, wantedSubset));
}

bool permits(const GrantRecord& grant, const AccessFacts& facts, QStringView grantOperation)
{
    if (!grant.operations.contains(grantOperation))
        return false;
    if (grantOperation == u"CreateGrant")
        return covers(grant, facts.request);
    return !hasContext(grantOperation) || constraintsHold(grant, facts);
}

QString accountRoot(const IamArn& caller)
{
    return IamArn {caller.partition, u"iam"_s, {}, caller.account, u"root"_s}.text();
}

/// A role's session is the role; the session may be named, too.
bool isSame(const QString& principal, const QString& callerArn)
{
    const auto caller = IamArn::parse(callerArn);
    return principal == callerArn || (caller && principal == caller->withoutSession().text());
}

} // namespace

GrantVerdict grantVerdict(const AccessFacts& facts, QStringView action)
{
    const auto caller = IamArn::parse(facts.callerArn);
    if (!facts.key || !caller || facts.index.grantCount(facts.key->arn) == 0)
        return {};
    const QStringView operation = action.sliced(action.indexOf(u':') + 1);
    const auto to = [&](const QString& grantee, Answer answer) -> GrantVerdict {
        for (const GrantRecord* grant : facts.index.grantsOf(facts.key->arn, grantee)) {
            if (permits(*grant, facts, operation))
                return {answer, grant};
        }
        return {};
    };
    const QString role = caller->withoutSession().text();
    GrantVerdict verdict = to(facts.callerArn, Answer::Yes);
    if (!verdict.grant && role != facts.callerArn)
        verdict = to(role, Answer::Yes);
    if (!verdict.grant && !caller->isRoot())
        verdict = to(accountRoot(*caller), Answer::ByAccount);
    return verdict;
}

bool mayRetire(const QString& callerArn, const GrantRecord& grant)
{
    return isSame(grant.retiringPrincipal, callerArn) || grant.issuingAccount == callerArn
        || (isSame(grant.granteePrincipal, callerArn)
            && grant.operations.contains(u"RetireGrant"_s));
}

} // namespace keywright
