// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyStateRules.h"

#include <algorithm>
#include <array>

// The columns are those of the developer guide's table, where both states of deletion share one.
// What has been measured since: cryptography on a key that is pending deletion says so (it was
// "disabled"), GetPublicKey works on disabled keys, DisableKeyRotation is accepted for every spec.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

enum class Answer {
    Ok,
    Disabled,
    Deleting,
    NotDeleting,
    Importing,
    Unavailable,
    Creating,
    Updating
};
using enum Answer;

constexpr std::size_t stateColumns = 7;
using StateRow = std::array<Answer, stateColumns>;

// clang-format off
//                                Enabled      Disabled     Deletion  Import       Unavailable  Creating     Updating
constexpr StateRow cryptography  {Ok,          Disabled,    Deleting, Importing,   Unavailable, Creating,    Ok};
constexpr StateRow publicKey     {Ok,          Ok,          Deleting, Importing,   Ok,          Creating,    Ok};
constexpr StateRow whileKept     {Ok,          Ok,          Deleting, Ok,          Ok,          Ok,          Ok};
constexpr StateRow whileUsable   {Ok,          Disabled,    Deleting, Importing,   Ok,          Creating,    Ok};
constexpr StateRow replication   {Ok,          Disabled,    Deleting, Importing,   Ok,          Creating,    Updating};
constexpr StateRow switching     {Ok,          Ok,          Deleting, Importing,   Ok,          Creating,    Updating};
constexpr StateRow rotation      {Ok,          Disabled,    Deleting, Ok,          Ok,          Creating,    Ok};
constexpr StateRow anyState      {Ok,          Ok,          Ok,       Ok,          Ok,          Ok,          Ok};
constexpr StateRow importStart   {Ok,          Ok,          Deleting, Ok,          Ok,          Creating,    Updating};
constexpr StateRow importFinish  {Ok,          Ok,          Deleting, Ok,          Ok,          Creating,    Ok};
constexpr StateRow importRemoval {Ok,          Ok,          Ok,       Ok,          Ok,          Creating,    Updating};
constexpr StateRow scheduling    {Ok,          Ok,          Deleting, Ok,          Ok,          Ok,          Updating};
constexpr StateRow cancelling    {NotDeleting, NotDeleting, Ok,       NotDeleting, NotDeleting, NotDeleting, NotDeleting};
// clang-format on

// Which origins an operation is for. The import operations look at it before the state, the others
// after it.
enum class Origins { All, Imported, KmsMade, NoStore };

struct OperationRow {
    Operation operation;
    StateRow states;
    Origins origins = Origins::All;
};

// Operations that are not listed work in any state (or name no key).
constexpr std::array operationStates {
    OperationRow {Operation::CancelKeyDeletion, cancelling},
    OperationRow {Operation::CreateAlias, whileKept},
    OperationRow {Operation::CreateGrant, whileUsable},
    OperationRow {Operation::Decrypt, cryptography},
    OperationRow {Operation::DeleteImportedKeyMaterial, importRemoval, Origins::Imported},
    OperationRow {Operation::DeriveSharedSecret, cryptography},
    OperationRow {Operation::DisableKey, switching},
    OperationRow {Operation::DisableKeyRotation, rotation, Origins::KmsMade},
    OperationRow {Operation::EnableKey, switching},
    OperationRow {Operation::EnableKeyRotation, rotation, Origins::KmsMade},
    OperationRow {Operation::Encrypt, cryptography},
    OperationRow {Operation::GenerateDataKey, cryptography},
    OperationRow {Operation::GenerateDataKeyPair, cryptography},
    OperationRow {Operation::GenerateDataKeyPairWithoutPlaintext, cryptography},
    OperationRow {Operation::GenerateDataKeyWithoutPlaintext, cryptography},
    OperationRow {Operation::GenerateMac, cryptography},
    OperationRow {Operation::GetKeyRotationStatus, anyState, Origins::KmsMade},
    OperationRow {Operation::GetParametersForImport, importStart, Origins::Imported},
    OperationRow {Operation::GetPublicKey, publicKey},
    OperationRow {Operation::ImportKeyMaterial, importFinish, Origins::Imported},
    OperationRow {Operation::ReEncrypt, cryptography},
    OperationRow {Operation::ReplicateKey, replication},
    OperationRow {Operation::RotateKeyOnDemand, whileUsable, Origins::NoStore},
    OperationRow {Operation::ScheduleKeyDeletion, scheduling},
    OperationRow {Operation::Sign, cryptography},
    OperationRow {Operation::TagResource, whileKept},
    OperationRow {Operation::UntagResource, whileKept},
    OperationRow {Operation::UpdateAlias, whileKept},
    OperationRow {Operation::UpdateKeyDescription, whileKept},
    OperationRow {Operation::UpdatePrimaryRegion, whileUsable},
    OperationRow {Operation::Verify, cryptography},
    OperationRow {Operation::VerifyMac, cryptography},
};

struct AnswerRow {
    QLatin1StringView exception;
    QLatin1StringView text; ///< follows the ARN
};

// In the order of Answer.
constexpr std::array answerRows {
    AnswerRow {},
    AnswerRow {"DisabledException"_L1, " is disabled."_L1},
    AnswerRow {"KMSInvalidStateException"_L1, " is pending deletion."_L1},
    AnswerRow {"KMSInvalidStateException"_L1, " is not pending deletion."_L1},
    AnswerRow {"KMSInvalidStateException"_L1, " is pending import."_L1},
    AnswerRow {"KMSInvalidStateException"_L1, " is unavailable."_L1},
    AnswerRow {"KMSInvalidStateException"_L1, " is creating."_L1},
    AnswerRow {"KMSInvalidStateException"_L1, " is updating."_L1},
};

std::size_t columnOf(KeyState state)
{
    switch (state) {
    case KeyState::Enabled:
        return 0;
    case KeyState::Disabled:
        return 1;
    case KeyState::PendingDeletion:
    case KeyState::PendingReplicaDeletion:
        return 2;
    case KeyState::PendingImport:
        return 3;
    case KeyState::Unavailable:
        return 4;
    case KeyState::Creating:
        return 5;
    case KeyState::Updating:
        return 6;
    }
    return 0;
}

bool suits(Origins origins, KeyOrigin origin)
{
    switch (origins) {
    case Origins::All:
        return true;
    case Origins::Imported:
        return origin == KeyOrigin::External;
    case Origins::KmsMade:
        return origin == KeyOrigin::AwsKms;
    case Origins::NoStore:
        return !isCustomKeyStore(origin);
    }
    return true;
}

KmsError wrongOrigin(const QString& keyArn, KeyOrigin origin)
{
    return {u"UnsupportedOperationException"_s,
        keyArn + u" origin is " + nameOf(origin) + u" which is not valid for this operation."};
}

} // namespace

std::optional<KmsError> stateProblem(
    Operation operation, KeyState state, const QString& keyArn, KeyOrigin origin)
{
    const auto row = std::find_if(operationStates.begin(), operationStates.end(),
        [operation](const OperationRow& candidate) { return candidate.operation == operation; });
    if (row == operationStates.end())
        return std::nullopt;
    if (row->origins == Origins::Imported && !suits(row->origins, origin))
        return wrongOrigin(keyArn, origin);
    const Answer answer = row->states[columnOf(state)];
    if (answer != Ok) {
        const AnswerRow& words = answerRows[static_cast<std::size_t>(answer)];
        return KmsError(words.exception, keyArn + words.text);
    }
    if (!suits(row->origins, origin))
        return wrongOrigin(keyArn, origin);
    return std::nullopt;
}

} // namespace keywright
