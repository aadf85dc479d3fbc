// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/help/OperationSummaries.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct Summary {
    Operation operation;
    QLatin1StringView text;
};

// In the order of the enum.
constexpr std::array<Summary, operationCount> summaries {{
    {Operation::CancelKeyDeletion, "takes a key back before it is deleted; it is disabled then"_L1},
    {Operation::ConnectCustomKeyStore, "connects a custom key store, so that its keys can be used"_L1},
    {Operation::CreateAlias, "gives a key a name"_L1},
    {Operation::CreateCustomKeyStore, "adds a CloudHSM cluster or an external key manager as a key store"_L1},
    {Operation::CreateGrant, "lets somebody use a key for some operations, beside its policy"_L1},
    {Operation::CreateKey, "makes a key"_L1},
    {Operation::Decrypt, "decrypts what a key has encrypted"_L1},
    {Operation::DeleteAlias, "deletes a name; the key stays"_L1},
    {Operation::DeleteCustomKeyStore, "forgets a custom key store that holds no keys"_L1},
    {Operation::DeleteImportedKeyMaterial, "deletes what was imported; the key waits for another import"_L1},
    {Operation::DeriveSharedSecret, "agrees on a secret with the holder of another public key"_L1},
    {Operation::DescribeCustomKeyStores, "lists custom key stores and whether they are connected"_L1},
    {Operation::DescribeKey, "shows what a key is, and its state"_L1},
    {Operation::DisableKey, "stops a key from being used"_L1},
    {Operation::DisableKeyRotation, "stops the automatic rotation of a key"_L1},
    {Operation::DisconnectCustomKeyStore, "disconnects a custom key store; its keys rest meanwhile"_L1},
    {Operation::EnableKey, "lets a disabled key be used again"_L1},
    {Operation::EnableKeyRotation, "gives a key new material every so many days"_L1},
    {Operation::Encrypt, "encrypts a few kilobytes under a key"_L1},
    {Operation::GenerateDataKey, "makes a data key, in plain and encrypted under a key"_L1},
    {Operation::GenerateDataKeyPair, "makes a key pair, its private half in plain and encrypted"_L1},
    {Operation::GenerateDataKeyPairWithoutPlaintext, "makes a key pair, its private half only encrypted"_L1},
    {Operation::GenerateDataKeyWithoutPlaintext, "makes a data key, only encrypted under a key"_L1},
    {Operation::GenerateMac, "computes the authentication code of a message"_L1},
    {Operation::GenerateRandom, "gives random bytes"_L1},
    {Operation::GetKeyLastUsage, "tells when a key was used last, and for what"_L1},
    {Operation::GetKeyPolicy, "shows the policy of a key"_L1},
    {Operation::GetKeyRotationStatus, "tells whether a key rotates by itself, and when next"_L1},
    {Operation::GetParametersForImport, "gives the wrapping key and the token that an import takes"_L1},
    {Operation::GetPublicKey, "gives the public half of an asymmetric key"_L1},
    {Operation::ImportKeyMaterial, "gives a key of origin EXTERNAL its material"_L1},
    {Operation::ListAliases, "lists the names of keys"_L1},
    {Operation::ListGrants, "lists the grants of a key"_L1},
    {Operation::ListKeyPolicies, "lists the names of a key's policies: there is one, default"_L1},
    {Operation::ListKeyRotations, "lists the materials that a key has had"_L1},
    {Operation::ListKeys, "lists the keys of the account in the Region"_L1},
    {Operation::ListResourceTags, "lists the tags of a key"_L1},
    {Operation::ListRetirableGrants, "lists the grants that somebody may give back"_L1},
    {Operation::PutKeyPolicy, "puts another policy in place of a key's"_L1},
    {Operation::ReEncrypt, "moves a ciphertext to another key, without showing what is in it"_L1},
    {Operation::ReplicateKey, "makes the same multi-Region key in another Region"_L1},
    {Operation::RetireGrant, "gives a grant back that is not needed any more"_L1},
    {Operation::RevokeGrant, "takes a grant away"_L1},
    {Operation::RotateKeyOnDemand, "gives a key new material now"_L1},
    {Operation::ScheduleKeyDeletion, "deletes a key for good, after days in which it can be taken back"_L1},
    {Operation::Sign, "signs a message or its digest"_L1},
    {Operation::TagResource, "adds or changes tags of a key"_L1},
    {Operation::UntagResource, "takes tags away from a key"_L1},
    {Operation::UpdateAlias, "moves a name to another key"_L1},
    {Operation::UpdateCustomKeyStore, "changes the settings of a custom key store"_L1},
    {Operation::UpdateKeyDescription, "describes a key in other words"_L1},
    {Operation::UpdatePrimaryRegion, "makes a replica the primary key, and the primary a replica"_L1},
    {Operation::Verify, "checks a signature"_L1},
    {Operation::VerifyMac, "checks the authentication code of a message"_L1},
}};

constexpr bool inOrder()
{
    for (std::size_t at = 0; at < summaries.size(); ++at) {
        if (static_cast<std::size_t>(summaries[at].operation) != at)
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

QLatin1StringView summaryOf(Operation operation)
{
    return summaries[static_cast<std::size_t>(operation)].text;
}

} // namespace keywright
