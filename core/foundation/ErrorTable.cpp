// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Error.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <iterator>

namespace keywright {

namespace {

using enum ErrorCode;

// In the order of the enum, so that a lookup is an index; Error.h promises a row for each code.
constexpr auto explanations = std::to_array<ErrorExplanation>({
    {Cancelled, "Cancelled", QT_TRANSLATE_NOOP("core", "The operation was cancelled."), "", ""},
    {Internal, "Internal", QT_TRANSLATE_NOOP("core", "Keywright made a mistake of its own."),
        QT_TRANSLATE_NOOP("core", "Nothing was changed."),
        QT_TRANSLATE_NOOP("core", "Please report it with the details shown.")},
    {InvalidInput, "InvalidInput", QT_TRANSLATE_NOOP("core", "The input is not valid."),
        QT_TRANSLATE_NOOP("core", "Nothing was changed."),
        QT_TRANSLATE_NOOP("core", "Correct it as the details say and try again.")},
    {Unsupported, "Unsupported",
        QT_TRANSLATE_NOOP("core", "The cryptographic library on this computer cannot do this."),
        "", QT_TRANSLATE_NOOP("core", "A newer OpenSSL may offer it.")},
    {CryptoFailed, "CryptoFailed", QT_TRANSLATE_NOOP("core", "A cryptographic operation failed."),
        QT_TRANSLATE_NOOP("core", "Nothing was changed."),
        QT_TRANSLATE_NOOP("core", "Try again; if it happens twice, report the details shown.")},
    {NoEntropy, "NoEntropy",
        QT_TRANSLATE_NOOP("core", "The system's random number generator gave no numbers."),
        QT_TRANSLATE_NOOP("core", "Without it no safe key can be made, so nothing was made."),
        QT_TRANSLATE_NOOP("core", "Check the system, then try again.")},
    {FileNotFound, "FileNotFound", QT_TRANSLATE_NOOP("core", "The file does not exist."), "",
        QT_TRANSLATE_NOOP("core", "Check the path, or create the file first.")},
    {FileExists, "FileExists", QT_TRANSLATE_NOOP("core", "There is already a file at this place."),
        QT_TRANSLATE_NOOP("core", "It was left as it is."),
        QT_TRANSLATE_NOOP("core", "Choose another name, or open the existing file.")},
    {PermissionDenied, "PermissionDenied",
        QT_TRANSLATE_NOOP("core", "The system does not allow access to this file."), "",
        QT_TRANSLATE_NOOP("core", "Change its permissions, or choose another place.")},
    {ReadOnly, "ReadOnly", QT_TRANSLATE_NOOP("core", "The vault can only be read."),
        QT_TRANSLATE_NOOP("core", "The file or its disk is write-protected; nothing was changed."),
        QT_TRANSLATE_NOOP("core", "Make it writable, or work on a copy elsewhere.")},
    {DiskFull, "DiskFull", QT_TRANSLATE_NOOP("core", "The disk is full."),
        QT_TRANSLATE_NOOP("core", "The change was not saved; the vault is as it was before."),
        QT_TRANSLATE_NOOP("core", "Free some space and try again.")},
    {IoFailure, "IoFailure", QT_TRANSLATE_NOOP("core", "Reading or writing the file failed."),
        QT_TRANSLATE_NOOP("core", "The change was not saved."),
        QT_TRANSLATE_NOOP("core", "Check the disk or the network share, then try again.")},
    {NotAVault, "NotAVault", QT_TRANSLATE_NOOP("core", "This file is not a Keywright vault."), "",
        QT_TRANSLATE_NOOP("core", "Choose a file that Keywright made.")},
    {VaultCorrupt, "VaultCorrupt",
        QT_TRANSLATE_NOOP("core", "The vault is damaged or was changed from outside."),
        QT_TRANSLATE_NOOP("core", "Its content does not match its seal, so it was not opened."),
        QT_TRANSLATE_NOOP("core", "Restore the newest backup that verifies.")},
    {VaultNewerVersion, "VaultNewerVersion",
        QT_TRANSLATE_NOOP("core", "A newer Keywright made this vault."),
        QT_TRANSLATE_NOOP("core", "This version does not know its format and left it untouched."),
        QT_TRANSLATE_NOOP("core", "Install the newer version to open it.")},
    {VaultInUse, "VaultInUse",
        QT_TRANSLATE_NOOP("core", "Another process has this vault open for writing."),
        QT_TRANSLATE_NOOP("core", "Only one process may change a vault at a time."),
        QT_TRANSLATE_NOOP("core", "Close the vault there, then try again.")},
    {VaultLocked, "VaultLocked", QT_TRANSLATE_NOOP("core", "The vault is locked."), "",
        QT_TRANSLATE_NOOP("core", "Unlock it first.")},
    {WrongPassphrase, "WrongPassphrase",
        QT_TRANSLATE_NOOP("core", "The vault did not open with this passphrase or key file."),
        QT_TRANSLATE_NOOP("core", "The vault is unchanged."),
        QT_TRANSLATE_NOOP("core", "Check Caps Lock and the keyboard layout, then try again.")},
    {KeyringUnavailable, "KeyringUnavailable",
        QT_TRANSLATE_NOOP("core", "The desktop keyring does not answer."),
        QT_TRANSLATE_NOOP("core", "Nothing was stored there or read from there."),
        QT_TRANSLATE_NOOP("core", "Use the passphrase.")},
    {KeyringEntryNotFound, "KeyringEntryNotFound",
        QT_TRANSLATE_NOOP("core", "The desktop keyring holds nothing for this vault."), "",
        QT_TRANSLATE_NOOP("core", "Use the passphrase, or unlock the keyring first.")},
    {AgentUnavailable, "AgentUnavailable",
        QT_TRANSLATE_NOOP("core", "No agent keeps this vault open."), "",
        QT_TRANSLATE_NOOP("core", "Run \"keywright-cli vault unlock\".")},
    {TimedOut, "TimedOut", QT_TRANSLATE_NOOP("core", "There was no answer in time."), "",
        QT_TRANSLATE_NOOP("core", "Try again.")},
    {EndpointFailed, "EndpointFailed",
        QT_TRANSLATE_NOOP("core", "The endpoint could not be asked, or gave no answer."),
        QT_TRANSLATE_NOOP("core", "As far as can be told nothing was changed there."),
        QT_TRANSLATE_NOOP("core", "Check its address and the network, then try again.")},
    {OutcomeUnknown, "OutcomeUnknown",
        QT_TRANSLATE_NOOP("core", "The request was sent, but its answer did not arrive."),
        QT_TRANSLATE_NOOP("core",
            "The key may exist now. It was not asked for a second time, so there are not two."),
        QT_TRANSLATE_NOOP("core", "Look at the list of keys before you try again.")},
    {AwsConfigInvalid, "AwsConfigInvalid",
        QT_TRANSLATE_NOOP("core", "The AWS configuration cannot be used as it is."),
        QT_TRANSLATE_NOOP("core", "Nothing was sent."),
        QT_TRANSLATE_NOOP("core", "Correct the file or the environment variable the details name.")},
    {AwsProfileNotFound, "AwsProfileNotFound",
        QT_TRANSLATE_NOOP("core", "There is no such profile in the AWS configuration."), "",
        QT_TRANSLATE_NOOP("core",
            "Choose a profile of ~/.aws/config or ~/.aws/credentials, or add it there.")},
    {CredentialsNotFound, "CredentialsNotFound",
        QT_TRANSLATE_NOOP("core", "No AWS credentials were found."),
        QT_TRANSLATE_NOOP("core", "Without them requests cannot be signed, so nothing was sent."),
        QT_TRANSLATE_NOOP("core",
            "Choose a profile that has credentials, or set AWS_ACCESS_KEY_ID and "
            "AWS_SECRET_ACCESS_KEY.")},
    {CredentialsFailed, "CredentialsFailed",
        QT_TRANSLATE_NOOP("core", "The configured source gave no AWS credentials."),
        QT_TRANSLATE_NOOP("core", "Other sources were not tried, because this one is configured."),
        QT_TRANSLATE_NOOP("core", "Correct what the details name, then try again.")},
    {SignInRequired, "SignInRequired",
        QT_TRANSLATE_NOOP("core", "The sign-in of this profile has expired or never took place."),
        "", QT_TRANSLATE_NOOP("core", "Sign in again, for example with \"aws sso login\".")},
});

static_assert([] {
    for (std::size_t row = 0; row < explanations.size(); ++row) {
        if (explanations[row].code != static_cast<ErrorCode>(row))
            return false;
    }
    return explanations.size() == errorCodeCount;
}());

} // namespace

const ErrorExplanation& explanationOf(ErrorCode code)
{
    return explanations[static_cast<std::size_t>(code)];
}

} // namespace keywright
