// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KeyAccess.h"

#include "core/policy/CallerIdentity.h"
#include "core/policy/PolicyBearing.h"

#include <QtGlobal>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Answer = AccessDecision::Answer;
using Source = AccessDecision::Source;

constexpr auto keyAllows =
    QT_TRANSLATE_NOOP("core", "statement %3 of the key policy allows %2 to %1");
constexpr auto identityAllows = QT_TRANSLATE_NOOP("core",
    "statement %3 of an identity policy allows %2 to %1, to which the key policy leaves it");
constexpr auto identityAllowsAlone =
    QT_TRANSLATE_NOOP("core", "statement %3 of an identity policy allows %2 to %1");
constexpr auto rootMay =
    QT_TRANSLATE_NOOP("core", "%1 itself may call %2 on everything of its own");
constexpr auto grantText = QT_TRANSLATE_NOOP("core", "a grant allows %2 to %1");
constexpr auto keyDenies =
    QT_TRANSLATE_NOOP("core", "statement %3 of the key policy denies %2 to %1");
constexpr auto identityDenies =
    QT_TRANSLATE_NOOP("core", "statement %3 of an identity policy denies %2 to %1");
constexpr auto keySilent =
    QT_TRANSLATE_NOOP("core", "no statement of the key policy allows %2 to %1, and no grant does");
constexpr auto identitySilent = QT_TRANSLATE_NOOP("core", "no identity policy allows %2 to %1");
constexpr auto hangsOnContext =
    QT_TRANSLATE_NOOP("core", "statement %3 decides on %2 for %1 by what the request does not say");

/// What one sort of policies says.
struct Voice {
    StatementMatch match = {};
    Source source = Source::None;
};

AccessDecision decisionFor(
    const AccessRequest& request, Answer answer, const char* text, const Voice& voice)
{
    const QString who = shortPrincipal(CallerIdentity::of(request).text);
    const int statement = voice.match.statement;
    return {answer, {text, {who, request.action, QString::number(statement + 1)}}, statement,
        voice.source, false};
}

PolicyBearing identityBearing(const AccessRequest& request, const AccessPolicies& policies)
{
    PolicyBearing best;
    for (const PolicyDocument& policy : policies.identityPolicies) {
        const PolicyBearing bearing = bearingOf(policy, request, PolicyKind::Identity);
        if (bearing.denies.match > best.denies.match)
            best.denies = bearing.denies;
        if (bearing.allows.match > best.allows.match)
            best.allows = bearing.allows;
    }
    return best;
}

/// Everything that was said about a request.
struct Hearing {
    PolicyBearing key = {};
    PolicyBearing identity = {};
    bool hasKey = false;
    bool root = false;
    bool foreign = false; ///< the key is another account's

    [[nodiscard]] Match byIdentity() const { return root ? Match::Yes : identity.allows.match; }
    [[nodiscard]] Match keyGate() const
    {
        if (!hasKey)
            return Match::Yes;
        return foreign ? std::max(key.allows.match, key.delegates.match) : key.delegates.match;
    }
    [[nodiscard]] Match byKey() const { return foreign ? Match::No : key.allows.match; }
    [[nodiscard]] Match allowed() const
    {
        return std::max(byKey(), std::min(keyGate(), byIdentity()));
    }
};

Hearing hear(const AccessRequest& request, const AccessPolicies& policies)
{
    const CallerIdentity caller = CallerIdentity::of(request);
    const auto resource = IamArn::parse(request.resource);
    Hearing hearing;
    hearing.identity = identityBearing(request, policies);
    hearing.hasKey = policies.keyPolicy != nullptr;
    if (hearing.hasKey)
        hearing.key = bearingOf(*policies.keyPolicy, request, PolicyKind::Key);
    hearing.root = caller.isRoot();
    hearing.foreign = hearing.hasKey && resource && resource->account != caller.arn.account;
    return hearing;
}

AccessDecision deniedBy(const AccessRequest& request, const char* text, const Voice& voice)
{
    AccessDecision decision = decisionFor(request, Answer::No, text, voice);
    decision.explicitDeny = true;
    return decision;
}

AccessDecision allowedBy(const AccessRequest& request, const Hearing& hearing)
{
    const bool byKey = hearing.byKey() == Match::Yes;
    if (byKey)
        return decisionFor(
            request, Answer::Yes, keyAllows, {hearing.key.allows, Source::KeyPolicy});
    if (hearing.root)
        return decisionFor(request, Answer::Yes, rootMay, {{}, Source::IdentityPolicy});
    return decisionFor(request, Answer::Yes, hearing.hasKey ? identityAllows : identityAllowsAlone,
        {hearing.identity.allows, Source::IdentityPolicy});
}

/// The silent policy is the one that would have had to allow.
AccessDecision allowedByNone(const AccessRequest& request, const Hearing& hearing)
{
    const bool keyIsSilent = hearing.keyGate() == Match::No;
    return decisionFor(request, Answer::No, keyIsSilent ? keySilent : identitySilent,
        {{}, keyIsSilent ? Source::KeyPolicy : Source::IdentityPolicy});
}

AccessDecision undecided(const AccessRequest& request, const Hearing& hearing)
{
    const Voice voices[] {
        {hearing.key.denies, Source::KeyPolicy},
        {hearing.identity.denies, Source::IdentityPolicy},
        {hearing.key.allows, Source::KeyPolicy},
        {hearing.key.delegates, Source::KeyPolicy},
        {hearing.identity.allows, Source::IdentityPolicy},
    };
    const auto open = std::ranges::find_if(
        voices, [](const Voice& voice) { return voice.match.match == Match::Maybe; });
    return decisionFor(
        request, Answer::Depends, hangsOnContext, open == std::end(voices) ? Voice {} : *open);
}

} // namespace

AccessDecision decideAccess(const AccessRequest& request, const AccessPolicies& policies)
{
    const Hearing hearing = hear(request, policies);
    if (hearing.key.denies.match == Match::Yes)
        return deniedBy(request, keyDenies, {hearing.key.denies, Source::KeyPolicy});
    if (hearing.identity.denies.match == Match::Yes)
        return deniedBy(request, identityDenies, {hearing.identity.denies, Source::IdentityPolicy});
    const Match denied = std::max(hearing.key.denies.match, hearing.identity.denies.match);
    const Match allowed = hearing.allowed();
    const bool granted = allowed != Match::Yes && policies.grantAllows && policies.grantAllows();
    if (allowed == Match::No && !granted)
        return allowedByNone(request, hearing);
    if (denied == Match::Maybe || (allowed == Match::Maybe && !granted))
        return undecided(request, hearing);
    return granted ? decisionFor(request, Answer::Yes, grantText, {{}, Source::Grant})
                   : allowedBy(request, hearing);
}

// Recorded from the real service in many reports: IAM user guide, "Troubleshoot access denied error
// messages", gives the form.
QString accessDeniedMessage(const AccessRequest& request, const AccessDecision& decision)
{
    const auto policy = decision.source == Source::KeyPolicy ? "resource-based policy"_L1
                                                             : "identity-based policy"_L1;
    const QString because = decision.explicitDeny
        ? u"with an explicit deny in %1 "_s.arg(policy.startsWith(u'i') ? "an"_L1 : "a"_L1) + policy
        : u"because no %1 allows the %2 action"_s.arg(policy, request.action);
    return u"User: %1 is not authorized to perform: %2 on resource: %3 %4"_s.arg(
        request.principalArn, request.action, request.resource, because);
}

} // namespace keywright
