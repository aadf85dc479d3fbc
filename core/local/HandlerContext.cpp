// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/HandlerContext.h"

#include "core/crypto/RandomBytes.h"
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KeyReference.h"
#include "core/kms/KeyStateRules.h"
#include "core/kms/Regions.h"
#include "core/local/Authorisation.h"
#include "core/local/KeyStatus.h"
#include "core/local/KeyUsageLog.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

KmsError notFound(const QString& message)
{
    return {u"NotFoundException"_s, message};
}

bool isQuicklyMade(KeySpec spec)
{
    const KeyFamily family = infoOf(spec).family;
    return family == KeyFamily::Symmetric || family == KeyFamily::Hmac;
}

} // namespace

Result<std::shared_ptr<GeneratedKey>, KmsError> HandlerContext::makeKey(KeySpec spec)
{
    const auto make = [spec, small = isChinaRegion(region)](
                          const CancelPoll& cancelled) -> Result<GeneratedKey, KmsError> {
        auto made = generateKey(spec, small, cancelled);
        if (!made)
            return KmsError(made.error());
        return std::move(made).value();
    };
    if (!isQuicklyMade(spec))
        return outside<GeneratedKey>(WorkLane::KeyGeneration, make);
    auto made = make([] { return false; });
    if (!made)
        return made.error();
    return std::make_shared<GeneratedKey>(std::move(made).value());
}

void HandlerContext::noteUse(const KeyRecord& key)
{
    const auto eventId = randomUuid();
    usageLog.note({
        .region = key.region,
        .keyId = key.keyId,
        .keyArn = key.arn,
        .operation = operation,
        .timestamp = now,
        .eventId = eventId ? *eventId : QString(),
        .requestId = call.requestId.isEmpty() && eventId ? *eventId : call.requestId,
    });
}

// The order and the texts are those of kms:DescribeKey and its like, recorded from the service:
// a foreign Region first, then the form of the id, then whether there is such a key.
Result<const KeyRecord*, KmsError> HandlerContext::lookUp(const QString& text) const
{
    const KeyReference reference = keyReferenceFrom(text);
    if (reference.isAlias() && !infoOf(operation).acceptsAlias)
        return KmsError(
            u"InvalidArnException"_s, u"Key Aliases are not supported for this operation."_s);
    if (reference.isArn() && reference.region != region)
        return notFound(u"Invalid arn %1"_s.arg(reference.region));

    QString arn = reference.isArn() ? text : keyArn(region, accountId(), reference.name);
    if (reference.isAlias()) {
        const QString wanted =
            reference.isArn() ? text : aliasArn(region, accountId(), reference.name);
        const AliasRecord* alias = index.alias(wanted);
        if (!alias || isDeleted(*index.key(alias->targetArn), now))
            return notFound(u"Alias %1 is not found."_s.arg(wanted));
        arn = alias->targetArn;
    } else if (!isKeyIdForm(reference.name)) {
        return notFound(reference.isArn() ? u"Invalid keyId %1"_s.arg(reference.name)
                                          : u"Invalid keyId '%1'"_s.arg(reference.name));
    }
    const KeyRecord* key = index.key(arn);
    if (!key || isDeleted(*key, now))
        return notFound(u"Key '%1' does not exist"_s.arg(arn));
    return key;
}

// Who may not see a key is told so as soon as it is found, before anything is said of it.
Result<const KeyRecord*, KmsError> HandlerContext::keyNamed(
    const QString& reference, KeyRole role, const KeyRecord* otherKey) const
{
    auto key = lookUp(reference);
    if (!key)
        return key;
    if (auto denial = keyDenial(*this, **key, role, otherKey))
        return *denial;
    return key;
}

Result<const KeyRecord*, KmsError> HandlerContext::keyOf(const QJsonObject& body) const
{
    return keyNamed(body["KeyId"_L1].toString());
}

Result<const KeyRecord*, KmsError> HandlerContext::usableKeyOf(const QJsonObject& body) const
{
    auto key = keyOf(body);
    if (!key)
        return key;
    if (auto problem = stateProblemOf(**key))
        return *problem;
    return key;
}

const AliasRecord* HandlerContext::aliasNamed(const QString& name) const
{
    const AliasRecord* alias = index.alias(aliasArn(region, accountId(), name));
    return alias && !isDeleted(*index.key(alias->targetArn), now) ? alias : nullptr;
}

std::optional<KmsError> HandlerContext::stateProblemOf(const KeyRecord& key) const
{
    return stateProblem(operation, stateOf(key, index, now), key.arn, key.origin);
}

Result<AesGcm, KmsError> HandlerContext::tokenSealing() const
{
    const auto key = vault.material(index.account().importTokenKeyRow);
    if (!key)
        return KmsError(key.error());
    return AesGcm(key->view());
}

std::optional<KmsError> dryRunAnswer(const QJsonObject& body)
{
    if (!body["DryRun"_L1].toBool())
        return std::nullopt;
    return KmsError(u"DryRunOperationException"_s,
        u"The request would have succeeded, but the DryRun option is set."_s);
}

} // namespace keywright
