// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"

namespace keywright {

/// Asks for the code on the terminal. InvalidInput when there is none.
class TerminalMfaPrompt final : public MfaPrompt {
public:
    [[nodiscard]] Result<QString> mfaCode(const QString& serialNumber) override;
};

} // namespace keywright
