// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"

#include <QString>

namespace keywright {

/// Everything of our own that can go wrong outside the KMS API: files, passphrases, the library.
/// A new code is a line here and a row in ErrorTable.cpp.
enum class ErrorCode {
    Cancelled,
    Internal,
    InvalidInput,
    Unsupported,
    CryptoFailed,
    NoEntropy,
    FileNotFound,
    FileExists,
    PermissionDenied,
    ReadOnly,
    DiskFull,
    IoFailure,
    NotAVault,
    VaultCorrupt,
    VaultNewerVersion,
    VaultInUse,
    VaultLocked,
    WrongPassphrase,
    KeyringUnavailable,
    KeyringEntryNotFound,
    AgentUnavailable,
    TimedOut,
    EndpointFailed,
    OutcomeUnknown,
    AwsConfigInvalid,
    AwsProfileNotFound,
    CredentialsNotFound,
    CredentialsFailed,
    SignInRequired,
};
inline constexpr int errorCodeCount = static_cast<int>(ErrorCode::SignInRequired) + 1;

/// A failure as a value. `detail` is English for "Show details" and logs: never secret, never parsed.
/// Where a person needs it to go on, `reason` is the same as a phrase that ui can translate.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail = {};
    Phrase reason = {};

    bool operator==(const Error&) const = default;
};

/// The three sentences a person gets for a code: what happened, what it means, what to do.
struct ErrorExplanation {
    ErrorCode code;
    const char* name; ///< identifier for logs and tests, e.g. "WrongPassphrase"
    const char* happened;
    const char* means;
    const char* remedy;
};

/// The row for a code; every code has one (a test iterates the table).
[[nodiscard]] const ErrorExplanation& explanationOf(ErrorCode code);

/// "What happened. What it means. What to do. (detail)" in English, for terminals and logs.
[[nodiscard]] QString englishText(const Error& error);

} // namespace keywright
