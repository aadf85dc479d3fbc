// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"
#include "core/kms/Regions.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Availability unavailable(const char* reason, const QStringList& arguments = {})
{
    return {false, {reason, arguments}};
}

// "X can only …", for a spec with a single usage whose relatives have others.
constexpr std::array<const char*, keyUsageCount> onlyThisUsage {
    QT_TRANSLATE_NOOP("core", "%1 can only encrypt and decrypt."),
    QT_TRANSLATE_NOOP("core", "%1 can only sign and verify."),
    QT_TRANSLATE_NOOP("core", "%1 can only generate and verify MACs."),
    QT_TRANSLATE_NOOP("core", "%1 can only be used for key agreement."),
};

constexpr std::array<const char*, keyUsageCount> specsForUsage {
    QT_TRANSLATE_NOOP("core", "needs an RSA spec."),
    QT_TRANSLATE_NOOP("core", "needs an RSA, elliptic curve or ML-DSA spec."),
    QT_TRANSLATE_NOOP("core", "needs an HMAC spec."),
    QT_TRANSLATE_NOOP("core", "needs a NIST elliptic curve spec."),
};

std::optional<KeyUsage> onlyUsageOf(KeySpec spec)
{
    std::optional<KeyUsage> only;
    for (const PairInfo& pair : validPairs()) {
        if (pair.spec != spec)
            continue;
        if (only)
            return std::nullopt;
        only = pair.usage;
    }
    return only;
}

bool familyOffers(KeyFamily family, KeyUsage usage)
{
    const auto pairs = validPairs();
    return std::any_of(pairs.begin(), pairs.end(), [&](const PairInfo& pair) {
        return pair.usage == usage && infoOf(pair.spec).family == family;
    });
}

bool inCustomKeyStore(const CreateKeyRequest& request)
{
    return isCustomKeyStore(request.effectiveOrigin());
}

} // namespace

Availability CreateKeyRules::specAvailability(
    KeySpec spec, const CreateKeyRequest& request, const CreateKeyContext& context)
{
    const KeySpecInfo& info = infoOf(spec);
    if (info.chinaRegionsOnly && !isChinaRegion(context.region)) {
        return unavailable(QT_TRANSLATE_NOOP("core", "Only offered in China Regions; this is %1."),
            {context.region});
    }
    if (const auto& reason = context.capabilities.reasonAgainst(spec))
        return {false, *reason};
    if (inCustomKeyStore(request) && spec != KeySpec::SymmetricDefault) {
        return unavailable(QT_TRANSLATE_NOOP("core", "Custom key stores only hold %1."),
            {nameOf(KeySpec::SymmetricDefault)});
    }
    if (request.effectiveOrigin() == KeyOrigin::External && !info.importable)
        return unavailable(QT_TRANSLATE_NOOP("core", "Its key material cannot be imported."));
    return {};
}

Availability CreateKeyRules::usageAvailability(
    KeyUsage usage, KeySpec spec, const CreateKeyContext& context)
{
    if (isValidPair(spec, usage)) {
        const auto& reason = context.capabilities.reasonAgainst(spec, usage);
        return reason ? Availability {false, *reason} : Availability {};
    }
    const auto only = onlyUsageOf(spec);
    if (only && familyOffers(infoOf(spec).family, usage))
        return unavailable(onlyThisUsage[static_cast<std::size_t>(*only)], {nameOf(spec)});
    if (usage == KeyUsage::EncryptDecrypt && infoOf(spec).family == KeyFamily::Hmac) {
        return unavailable(QT_TRANSLATE_NOOP("core", "needs %1 or an RSA spec."),
            {nameOf(KeySpec::SymmetricDefault)});
    }
    return unavailable(specsForUsage[static_cast<std::size_t>(usage)]);
}

Availability CreateKeyRules::originAvailability(
    KeyOrigin origin, const CreateKeyRequest& request, const CreateKeyContext& /*context*/)
{
    const KeySpec spec = request.effectiveSpec();
    if (origin == KeyOrigin::External && !infoOf(spec).importable) {
        return unavailable(
            QT_TRANSLATE_NOOP("core", "Material of %1 cannot be imported."), {nameOf(spec)});
    }
    if (!isCustomKeyStore(origin))
        return {};
    if (spec != KeySpec::SymmetricDefault) {
        return unavailable(
            QT_TRANSLATE_NOOP("core", "needs the spec %1."), {nameOf(KeySpec::SymmetricDefault)});
    }
    if (request.effectiveMultiRegion())
        return unavailable(QT_TRANSLATE_NOOP("core", "needs a single-Region key."));
    return {};
}

Availability CreateKeyRules::multiRegionAvailability(const CreateKeyRequest& request)
{
    if (inCustomKeyStore(request) || request.customKeyStoreId) {
        return unavailable(
            QT_TRANSLATE_NOOP("core", "A key in a custom key store stays in one Region."));
    }
    return {};
}

bool isChinaRegion(QStringView region)
{
    return partitionOf(region) == "aws-cn"_L1;
}

} // namespace keywright
