// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/CreateKeyRequest.h"
#include "core/kms/KmsError.h"
#include "core/local/HandlerContext.h"

#include <optional>

namespace keywright {

// Custom key stores are simulated: no CloudHSM cluster and no external key store proxy is ever
// contacted. Their keys hold material in the vault like any other. The simulation lets an external
// key be anything but two kinds, so that the errors of a real proxy can be met as well:
// "missing-…" is not there, "disabled-…" is there but not usable.

/// What CreateKey answers when the key store of the request is not fit for the key.
[[nodiscard]] std::optional<KmsError> simulatedKeyStoreProblem(
    const HandlerContext& context, const CreateKeyRequest& request);

/// The key store of this id in the call's Region; CustomKeyStoreNotFoundException.
[[nodiscard]] Result<const KeyStoreRecord*, KmsError> keyStoreNamed(
    const HandlerContext& context, const QString& id);

/// Fills in what a simulated store was not told: identifiers that say what they are.
[[nodiscard]] Status completeSimulation(KeyStoreRecord& store);

} // namespace keywright
