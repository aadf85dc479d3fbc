// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/KindSwitch.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

bool isAsymmetricPlan(const KeyPlan& plan)
{
    return isKeyPair(plan.spec);
}

// A spec to begin with in a family; NIST P-256 because it signs and agrees, is fast and accepted widely.
struct CardPreset {
    StartingCard card;
    KeySpec spec;
    KeyUsage usage;
};

constexpr std::array familyPresets {
    CardPreset {
        StartingCard::Symmetric, KeySpec::SymmetricDefault, KeyUsage::EncryptDecrypt},
    CardPreset {StartingCard::Asymmetric, KeySpec::EccNistP256, KeyUsage::SignVerify},
    CardPreset {StartingCard::Hmac, KeySpec::Hmac256, KeyUsage::GenerateVerifyMac},
};

StartingCard familyCard(const KeyPlan& plan)
{
    if (isAsymmetricPlan(plan))
        return StartingCard::Asymmetric;
    return infoOf(plan.spec).family == KeyFamily::Hmac ? StartingCard::Hmac
                                                       : StartingCard::Symmetric;
}

KeyPlan withFamily(KeyPlan plan, StartingCard card)
{
    const auto* preset = std::find_if(familyPresets.begin(), familyPresets.end(),
        [card](const CardPreset& row) { return row.card == card; });
    if (familyCard(plan) != card) {
        plan.spec = preset->spec;
        plan.usage = preset->usage;
    }
    plan.multiRegion = false;
    return withOrigin(plan, KeyOrigin::AwsKms);
}

// A spec that only came with a card on the way (the arrow keys pass over cards) is not a choice of the
// person's, and does not travel on; one chosen from the list does.
KeyPlan withoutPresetSpec(const KeyPlan& plan)
{
    const bool preset = std::any_of(familyPresets.begin(), familyPresets.end(),
        [&plan](const CardPreset& row) { return row.spec == plan.spec && row.usage == plan.usage; });
    return preset ? withFamily(plan, StartingCard::Symmetric) : plan;
}

} // namespace

StartingCard cardOf(const KeyPlan& plan)
{
    if (isCustomKeyStore(plan.origin))
        return StartingCard::CustomKeyStore;
    if (plan.origin == KeyOrigin::External)
        return StartingCard::Imported;
    if (plan.multiRegion)
        return StartingCard::MultiRegion;
    return familyCard(plan);
}

KeyPlan withCard(const KeyPlan& plan, StartingCard card)
{
    KeyPlan next = plan;
    switch (card) {
    case StartingCard::Symmetric:
    case StartingCard::Asymmetric:
    case StartingCard::Hmac:
        return withFamily(plan, card);
    case StartingCard::MultiRegion:
        next = withOrigin(withoutPresetSpec(plan), KeyOrigin::AwsKms);
        next.multiRegion = true;
        return next;
    case StartingCard::Imported:
        next = withoutPresetSpec(plan);
        if (!infoOf(plan.spec).importable)
            next = withFamily(plan, StartingCard::Symmetric);
        next.multiRegion = false;
        return withOrigin(next, KeyOrigin::External);
    case StartingCard::CustomKeyStore:
        return withOrigin(plan, KeyOrigin::AwsCloudHsm);
    }
    return next;
}

SwitchedPlan withSpec(const KeyPlan& plan, KeySpec spec)
{
    SwitchedPlan next {plan, {}};
    next.plan.spec = spec;
    if (isValidPair(spec, plan.usage))
        return next;
    const auto pairs = validPairs();
    const auto first = std::find_if(
        pairs.begin(), pairs.end(), [spec](const PairInfo& pair) { return pair.spec == spec; });
    next.plan.usage = first->usage;
    next.notice = SwitchNotice {spec, plan.usage, first->usage};
    return next;
}

KeyPlan withUsage(const KeyPlan& plan, KeyUsage usage)
{
    KeyPlan next = plan;
    if (isValidPair(plan.spec, usage))
        next.usage = usage;
    return next;
}

KeyPlan withOrigin(const KeyPlan& plan, KeyOrigin origin)
{
    KeyPlan next = plan;
    next.origin = origin;
    if (origin != KeyOrigin::External)
        next.keepsCopy = false;
    if (!isCustomKeyStore(origin) || origin != plan.origin)
        next.keyStoreId.clear();
    if (!isCustomKeyStore(origin))
        return next;
    // Key stores hold symmetric encryption keys of one Region only (create-key manual, Origin).
    next.spec = KeySpec::SymmetricDefault;
    next.usage = KeyUsage::EncryptDecrypt;
    next.multiRegion = false;
    return next;
}

} // namespace keywright
