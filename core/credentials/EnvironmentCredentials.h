// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsEnvironment.h"
#include "core/credentials/CredentialProvider.h"

#include <memory>

namespace keywright {

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and what belongs to them.
class EnvironmentCredentials final : public CredentialProvider {
public:
    explicit EnvironmentCredentials(std::shared_ptr<const AwsEnvironment> environment);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;

private:
    [[nodiscard]] SecretBytes secret(const char* name) const; ///< empty: not set

    std::shared_ptr<const AwsEnvironment> m_environment;
};

} // namespace keywright
