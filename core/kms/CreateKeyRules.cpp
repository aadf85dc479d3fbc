// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"

#include "core/kms/KmsLimits.h"
#include "core/kms/ShapeProblem.h"

// The combinations of CreateKey. Sources: the create-key manual (KeyUsage, Origin,
// CustomKeyStoreId, MultiRegion, XksKeyId), the service model and the KMS developer guide. Where
// the wording of the service is not known, the documented exception carries a sentence of ours.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// One request under examination; each check appends what it finds.
struct Examination {
    const CreateKeyRequest& request;
    const CreateKeyContext& context;
    QList<Problem> found = {};

    QString specName = nameOf(request.effectiveSpec());
    QString usageName = nameOf(request.effectiveUsage());
    QString originName = nameOf(request.effectiveOrigin());

    void add(KeyField field, Phrase what, Phrase why, Phrase remedy, KmsError error)
    {
        found.append({field, -1, false, std::move(what), std::move(why), std::move(remedy),
            std::move(error)});
    }
};

KmsError invalid(const QString& message)
{
    return {u"ValidationException"_s, message};
}

KmsError unsupported(const QString& message)
{
    return {u"UnsupportedOperationException"_s, message};
}

QString symmetricName()
{
    return nameOf(KeySpec::SymmetricDefault);
}

void checkSpecSpelling(Examination& it)
{
    if (!it.request.keySpec || !it.request.customerMasterKeySpec)
        return;
    it.add(KeyField::KeySpec, {QT_TRANSLATE_NOOP("core", "The key spec is given twice.")},
        {QT_TRANSLATE_NOOP("core", "CustomerMasterKeySpec is the old spelling of KeySpec.")},
        {QT_TRANSLATE_NOOP("core", "Leave out CustomerMasterKeySpec.")},
        invalid(u"You cannot specify KeySpec and CustomerMasterKeySpec in the same request. "
                "CustomerMasterKeySpec is deprecated."_s));
}

void checkSpecIsOffered(Examination& it)
{
    const KeySpec spec = it.request.effectiveSpec();
    // The spec alone: what origin and store say about it has checks of its own.
    const Availability offered = CreateKeyRules::specAvailability(spec, {}, it.context);
    if (offered.available)
        return;
    it.add(KeyField::KeySpec,
        {QT_TRANSLATE_NOOP("core", "%1 keys cannot be made here."), {it.specName}}, offered.reason,
        {QT_TRANSLATE_NOOP("core", "Choose another spec, or another place for the key.")},
        unsupported(u"KeySpec " + it.specName + u" is not supported in this Region"));
}

void checkUsage(Examination& it)
{
    const KeySpec spec = it.request.effectiveSpec();
    if (!it.request.keyUsage && spec != KeySpec::SymmetricDefault) {
        it.add(KeyField::KeyUsage,
            {QT_TRANSLATE_NOOP("core", "%1 keys need a usage."), {it.specName}},
            {QT_TRANSLATE_NOOP("core", "Only the usage of %1 may be left out."), {symmetricName()}},
            {QT_TRANSLATE_NOOP("core", "Choose what the key is for.")},
            invalid(u"You must specify a KeyUsage value for all KMS keys except for symmetric "
                    "encryption keys."_s));
        return;
    }
    const Availability offered =
        CreateKeyRules::usageAvailability(it.request.effectiveUsage(), spec);
    if (offered.available)
        return;
    QStringList usages;
    for (const PairInfo& pair : validPairs()) {
        if (pair.spec == spec)
            usages.append(nameOf(pair.usage));
    }
    it.add(KeyField::KeyUsage,
        {QT_TRANSLATE_NOOP("core", "%1 keys cannot have the usage %2."),
            {it.specName, it.usageName}},
        {QT_TRANSLATE_NOOP("core", "%1 is for: %2."), {it.specName, usages.join(u", "_s)}},
        {QT_TRANSLATE_NOOP("core", "Choose another usage, or another spec.")},
        invalid(u"KeyUsage " + it.usageName + u" is not compatible with KeySpec " + it.specName));
}

void checkImportable(Examination& it)
{
    const KeySpec spec = it.request.effectiveSpec();
    if (it.request.effectiveOrigin() != KeyOrigin::External || infoOf(spec).importable)
        return;
    it.add(KeyField::Origin,
        {QT_TRANSLATE_NOOP("core", "Material of %1 keys cannot be imported."), {it.specName}},
        {QT_TRANSLATE_NOOP("core", "KMS imports material of all specs but ML-DSA.")},
        {QT_TRANSLATE_NOOP("core", "Choose the origin %1, or another spec."),
            {nameOf(KeyOrigin::AwsKms)}},
        unsupported(u"Origin " + it.originName + u" is not supported for KeySpec " + it.specName));
}

void checkStoreId(Examination& it)
{
    const bool needed = isCustomKeyStore(it.request.effectiveOrigin());
    if (needed == it.request.customKeyStoreId.has_value())
        return;
    if (needed) {
        it.add(KeyField::CustomKeyStoreId,
            {QT_TRANSLATE_NOOP("core", "The custom key store is missing.")},
            {QT_TRANSLATE_NOOP("core", "The origin %1 says that the key lives in one."),
                {it.originName}},
            {QT_TRANSLATE_NOOP("core", "Choose a custom key store.")},
            invalid(u"CustomKeyStoreId is required when Origin is " + it.originName));
        return;
    }
    it.add(KeyField::CustomKeyStoreId,
        {QT_TRANSLATE_NOOP("core", "A custom key store is given, but the origin is %1."),
            {it.originName}},
        {QT_TRANSLATE_NOOP("core", "Only keys of the origins %1 and %2 live in one."),
            {nameOf(KeyOrigin::AwsCloudHsm), nameOf(KeyOrigin::ExternalKeyStore)}},
        {QT_TRANSLATE_NOOP("core", "Choose one of these origins, or no custom key store.")},
        invalid(u"CustomKeyStoreId is not valid when Origin is " + it.originName));
}

void checkExternalKeyId(Examination& it)
{
    const bool needed = it.request.effectiveOrigin() == KeyOrigin::ExternalKeyStore;
    if (needed == it.request.xksKeyId.has_value())
        return;
    if (needed) {
        it.add(KeyField::XksKeyId, {QT_TRANSLATE_NOOP("core", "The external key ID is missing.")},
            {QT_TRANSLATE_NOOP(
                "core", "A key in an external key store stands for one key of its key manager.")},
            {QT_TRANSLATE_NOOP("core", "Enter the ID of that key.")},
            invalid(u"XksKeyId is required when Origin is " + it.originName));
        return;
    }
    it.add(KeyField::XksKeyId,
        {QT_TRANSLATE_NOOP("core", "An external key ID is given, but the origin is %1."),
            {it.originName}},
        {QT_TRANSLATE_NOOP("core", "Only keys of the origin %1 have one."),
            {nameOf(KeyOrigin::ExternalKeyStore)}},
        {QT_TRANSLATE_NOOP("core", "Choose that origin, or leave out the external key ID.")},
        invalid(u"XksKeyId is not valid when Origin is " + it.originName));
}

void checkStoreHoldsIt(Examination& it)
{
    if (!isCustomKeyStore(it.request.effectiveOrigin()))
        return;
    if (it.request.effectiveSpec() != KeySpec::SymmetricDefault) {
        it.add(KeyField::KeySpec,
            {QT_TRANSLATE_NOOP("core", "A custom key store cannot hold %1 keys."), {it.specName}},
            {QT_TRANSLATE_NOOP("core", "It only holds symmetric encryption keys.")},
            {QT_TRANSLATE_NOOP("core", "Choose %1, or the origin %2."),
                {symmetricName(), nameOf(KeyOrigin::AwsKms)}},
            unsupported(u"KeySpec " + it.specName + u" is not supported in a custom key store"));
    }
    if (it.request.effectiveMultiRegion()) {
        it.add(KeyField::MultiRegion,
            {QT_TRANSLATE_NOOP("core", "A key in a custom key store cannot be multi-Region.")},
            {QT_TRANSLATE_NOOP("core", "Its material never leaves the store.")},
            {QT_TRANSLATE_NOOP("core", "Choose a single-Region key, or the origin %1."),
                {nameOf(KeyOrigin::AwsKms)}},
            unsupported(u"MultiRegion is not supported in a custom key store"_s));
    }
}

void checkPolicySize(Examination& it)
{
    const qsizetype bytes = it.request.policy.value_or(QString()).toUtf8().size();
    if (bytes <= kms_limits::maxPolicyBytes)
        return;
    const QString limit = QString::number(kms_limits::maxPolicyBytes);
    it.add(KeyField::Policy, {QT_TRANSLATE_NOOP("core", "The key policy is too long.")},
        {QT_TRANSLATE_NOOP("core", "It has %1 bytes; at most %2 are allowed."),
            {QString::number(bytes), limit}},
        {QT_TRANSLATE_NOOP("core", "Shorten it, for instance by leaving out spaces.")},
        {u"LimitExceededException"_s, u"Policy size exceeds the quota of " + limit + u" bytes"});
}

QList<Problem> combinationProblems(const CreateKeyRequest& request, const CreateKeyContext& context)
{
    Examination it {request, context};
    for (const auto check : {checkSpecSpelling, checkSpecIsOffered, checkUsage, checkImportable,
             checkStoreId, checkExternalKeyId, checkStoreHoldsIt, checkPolicySize})
        check(it);
    return it.found + CreateKeyRules::tagSetProblems(request.tags.value_or(TagList()));
}

std::optional<QString> textIn(const QJsonObject& body, QLatin1StringView member)
{
    const QJsonValue value = body.value(member);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

std::optional<bool> flagIn(const QJsonObject& body, QLatin1StringView member)
{
    const QJsonValue value = body.value(member);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

template <typename Enum>
std::optional<Enum> choiceIn(
    const QJsonObject& body, QLatin1StringView member, std::optional<Enum> (*named)(QStringView))
{
    return named(body.value(member).toString());
}

// The body has passed the shape rules: every type is right and every name known.
CreateKeyRequest requestFrom(const QJsonObject& body)
{
    CreateKeyRequest request;
    request.policy = textIn(body, "Policy"_L1);
    request.description = textIn(body, "Description"_L1);
    request.keyUsage = choiceIn(body, "KeyUsage"_L1, keyUsageNamed);
    request.keySpec = choiceIn(body, "KeySpec"_L1, keySpecNamed);
    request.customerMasterKeySpec = choiceIn(body, "CustomerMasterKeySpec"_L1, keySpecNamed);
    request.origin = choiceIn(body, "Origin"_L1, keyOriginNamed);
    request.customKeyStoreId = textIn(body, "CustomKeyStoreId"_L1);
    request.bypassPolicyLockoutSafetyCheck = flagIn(body, "BypassPolicyLockoutSafetyCheck"_L1);
    if (const QJsonValue tags = body.value("Tags"_L1); tags.isArray())
        request.tags = tagsFrom(tags.toArray());
    request.multiRegion = flagIn(body, "MultiRegion"_L1);
    request.xksKeyId = textIn(body, "XksKeyId"_L1);
    return request;
}

} // namespace

QList<Problem> CreateKeyRules::problems(
    const CreateKeyRequest& request, const CreateKeyContext& context)
{
    return problemsOf(shapeViolations(Operation::CreateKey, request.toJson()))
        + combinationProblems(request, context);
}

Result<CreateKeyRequest, KmsError> CreateKeyRules::parse(
    const QJsonObject& body, const CreateKeyContext& context)
{
    if (auto error = shapeProblems(Operation::CreateKey, body))
        return *error;
    CreateKeyRequest request = requestFrom(body);
    const QList<Problem> problems = combinationProblems(request, context);
    if (!problems.isEmpty())
        return problems.first().serviceError;
    return request;
}

} // namespace keywright
