// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/GrantRules.h"

#include "core/kms/KmsLimits.h"
#include "core/kms/ShapeRules.h"
#include "core/policy/PrincipalCheck.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// What a key is for, as grants see it; a bit each.
enum KeyPurpose : unsigned {
    SymmetricEncryption = 1,
    AsymmetricEncryption = 2,
    Signing = 4,
    Mac = 8,
    Agreement = 16,
};
constexpr unsigned encryption = SymmetricEncryption | AsymmetricEncryption;
constexpr unsigned publicKeys = AsymmetricEncryption | Signing | Agreement;
constexpr unsigned everyKey = encryption | Signing | Mac | Agreement;

struct GrantOperationRow {
    QLatin1StringView name;
    unsigned purposes;
};

// KMS developer guide, "Grant operations".
constexpr auto grantOperations = std::to_array<GrantOperationRow>({
    {"Decrypt"_L1, encryption},
    {"Encrypt"_L1, encryption},
    {"GenerateDataKey"_L1, SymmetricEncryption},
    {"GenerateDataKeyWithoutPlaintext"_L1, SymmetricEncryption},
    {"ReEncryptFrom"_L1, encryption},
    {"ReEncryptTo"_L1, encryption},
    {"Sign"_L1, Signing},
    {"Verify"_L1, Signing},
    {"GetPublicKey"_L1, publicKeys},
    {"CreateGrant"_L1, everyKey},
    {"RetireGrant"_L1, everyKey},
    {"DescribeKey"_L1, everyKey},
    {"GenerateDataKeyPair"_L1, SymmetricEncryption},
    {"GenerateDataKeyPairWithoutPlaintext"_L1, SymmetricEncryption},
    {"GenerateMac"_L1, Mac},
    {"VerifyMac"_L1, Mac},
    {"DeriveSharedSecret"_L1, Agreement},
});

unsigned purposeOf(KeySpec spec, KeyUsage usage)
{
    switch (usage) {
    case KeyUsage::EncryptDecrypt:
        return spec == KeySpec::SymmetricDefault ? SymmetricEncryption : AsymmetricEncryption;
    case KeyUsage::SignVerify:
        return Signing;
    case KeyUsage::GenerateVerifyMac:
        return Mac;
    case KeyUsage::KeyAgreement:
        return Agreement;
    }
    return 0;
}

KmsError invalidGrant(const QString& message)
{
    return {u"ValidationException"_s, message};
}

std::optional<KmsError> operationsProblem(const GrantRecord& grant, const KeyRecord& key)
{
    if (grant.operations.isEmpty())
        return invalidGrant(u"A grant must contain at least one operation."_s);
    if (grant.operations == QStringList {u"CreateGrant"_s})
        return invalidGrant(u"Grants must not contain only the CreateGrant operation."_s);
    for (const QString& operation : grant.operations) {
        if (!suitsKey(operation, key.spec, key.usage))
            return invalidGrant(u"The grant operation %1 is not supported by the KMS key %2 with "
                                "key spec %3 and key usage %4."_s.arg(
                                    operation, key.arn, nameOf(key.spec), nameOf(key.usage)));
    }
    return std::nullopt;
}

// "Each constraint value can include up to 8 encryption context pairs. The encryption context value
// in each constraint cannot exceed 384 characters." (API reference, CreateGrant)
std::optional<KmsError> pairsProblem(const GrantRecord::Pairs& pairs)
{
    if (pairs.size() > kms_limits::maxConstraintPairs)
        return invalidGrant(
            u"A grant constraint can have at most %1 encryption context pairs."_s.arg(
                kms_limits::maxConstraintPairs));
    const bool fits = std::all_of(pairs.cbegin(), pairs.cend(), [](const QString& value) {
        return characterCount(value) <= kms_limits::maxConstraintValueLength;
    });
    if (fits)
        return std::nullopt;
    return invalidGrant(u"An encryption context value in a grant constraint can have at most %1 "
                        "characters."_s.arg(kms_limits::maxConstraintValueLength));
}

// "You cannot use an encryption context grant constraint for cryptographic operations with
// asymmetric KMS keys or HMAC KMS keys." (API reference, CreateGrant)
std::optional<KmsError> constraintsProblem(const GrantRecord& grant, const KeyRecord& key)
{
    if (grant.contextEquals.isEmpty() && grant.contextSubset.isEmpty())
        return std::nullopt;
    if (key.spec != KeySpec::SymmetricDefault)
        return invalidGrant(u"Encryption context grant constraints are supported only on symmetric "
                            "encryption KMS keys."_s);
    if (auto problem = pairsProblem(grant.contextEquals))
        return problem;
    return pairsProblem(grant.contextSubset);
}

} // namespace

std::optional<KmsError> grantProblem(const GrantRecord& grant, const KeyRecord& key)
{
    if (auto problem = operationsProblem(grant, key))
        return problem;
    if (auto problem = constraintsProblem(grant, key))
        return problem;
    if (auto problem = grantPrincipalProblem(grant.granteePrincipal))
        return problem;
    return grant.retiringPrincipal.isEmpty() ? std::nullopt
                                             : grantPrincipalProblem(grant.retiringPrincipal);
}

bool suitsKey(const QString& grantOperation, KeySpec spec, KeyUsage usage)
{
    const auto row = std::ranges::find(grantOperations, grantOperation, &GrantOperationRow::name);
    return row != grantOperations.end() && (row->purposes & purposeOf(spec, usage)) != 0;
}

// "Valid principals include Amazon Web Services accounts, IAM users, IAM roles, federated users,
// and assumed role users" (API reference, CreateGrant), by ARN; and services, which ListGrants may
// show. Whether an identity of that name exists is not asked: other accounts' cannot be known.
std::optional<KmsError> grantPrincipalProblem(const QString& principal)
{
    const bool service =
        principal.endsWith(".amazonaws.com"_L1) || principal.endsWith(".amazonaws.com.cn"_L1);
    const bool arn = principal.startsWith("arn:"_L1);
    if ((service && !principalFault(PrincipalType::Service, principal))
        || (arn && !principalFault(PrincipalType::Aws, principal)))
        return std::nullopt;
    return KmsError(
        u"InvalidArnException"_s, u"ARN does not refer to a valid principal: %1"_s.arg(principal));
}

bool isGrantIdForm(const QString& grantId)
{
    return grantId.size() == 64 && std::ranges::all_of(grantId, [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
    });
}

} // namespace keywright
