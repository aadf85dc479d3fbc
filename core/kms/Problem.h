// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/kms/KmsError.h"

namespace keywright {

/// A member of CreateKey (or of the calls around it) that a problem belongs to.
enum class KeyField {
    KeySpec,
    KeyUsage,
    Origin,
    MultiRegion,
    CustomKeyStoreId,
    XksKeyId,
    Policy,
    Description,
    Tags,
    Alias,
    BypassPolicyLockoutSafetyCheck,
};

/// What is wrong with a request, for a person and for the wire. Validation is not an error: an empty
/// list of problems means valid.
struct Problem {
    KeyField field = KeyField::KeySpec;
    int row = -1;          ///< index into Tags, or -1
    bool inTagValue = false;
    Phrase what;           ///< "HMAC_256 cannot encrypt and decrypt."
    Phrase why;            ///< "HMAC keys only make and check message authentication codes."
    Phrase remedy;         ///< "Choose the usage GENERATE_VERIFY_MAC."
    KmsError serviceError; ///< what a real endpoint answers

    bool operator==(const Problem&) const = default;
};

} // namespace keywright
