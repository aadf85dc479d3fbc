// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "core/credentials/CredentialProvider.h"

namespace keywright {

/// credential_process: a program of the person's choice that prints credentials as JSON, version 1.
class ProcessCredentials final : public CredentialProvider {
public:
    ProcessCredentials(CredentialContext context, QString profile);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;

private:
    [[nodiscard]] FoundCredentials credentialsIn(const SecretBytes& output) const;

    CredentialContext m_context;
    QString m_profile;
};

} // namespace keywright
