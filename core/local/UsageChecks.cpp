// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/UsageChecks.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

std::optional<KmsError> usageProblem(
    const HandlerContext& context, const KeyRecord& key, KeyUsage usage, QStringView algorithm)
{
    if (key.usage != usage)
        return KmsError(u"InvalidKeyUsageException"_s,
            u"%1 key usage is %2 which is not valid for %3."_s.arg(
                key.arn, nameOf(key.usage), infoOf(context.operation).name));
    if (auto problem = context.stateProblemOf(key))
        return problem;
    const auto fitting = algorithmsOf(key.spec, key.usage);
    const bool fits = std::ranges::any_of(
        fitting, [algorithm](QLatin1StringView name) { return name == algorithm; });
    if (!algorithm.isEmpty() && !fits)
        return incompatibleAlgorithm(algorithm, key.spec);
    return std::nullopt;
}

KmsError incompatibleAlgorithm(QStringView algorithm, KeySpec spec)
{
    return {u"InvalidKeyUsageException"_s,
        u"Algorithm %1 is incompatible with key spec %2."_s.arg(algorithm, nameOf(spec))};
}

std::optional<KmsError> recipientProblem(const QJsonObject& body)
{
    if (!body["Recipient"_L1].isObject())
        return std::nullopt;
    return KmsError(u"UnsupportedOperationException"_s,
        u"Recipient is for AWS Nitro enclaves, which this KMS cannot attest. Leave it out."_s);
}

bool isSlow(KeySpec spec)
{
    return spec != KeySpec::EccNistP256 && spec != KeySpec::EccNistEdwards25519;
}

void addMaterialId(QJsonObject& reply, QLatin1StringView member, const QByteArray& materialId)
{
    if (!materialId.isEmpty())
        reply.insert(member, QString::fromLatin1(materialId.toHex()));
}

} // namespace keywright
