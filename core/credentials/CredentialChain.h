// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialProvider.h"
#include "core/credentials/CredentialSource.h"
#include "core/foundation/Clock.h"

#include <memory>
#include <mutex>
#include <vector>

namespace keywright {

using CredentialProviders = std::vector<std::unique_ptr<CredentialProvider>>;

/// Asks providers in turn until one has credentials, and keeps to that one. What expires is found anew
/// in its last quarter of an hour by one thread while the others go on with what there is, and in its
/// last ten minutes by all who ask (the windows of botocore).
class CredentialChain final : public CredentialSource {
public:
    CredentialChain(CredentialProviders providers, std::shared_ptr<const Clock> clock);

    [[nodiscard]] Result<AwsCredentials> credentials() override;

private:
    /// What is kept if it lasts that long.
    [[nodiscard]] std::optional<AwsCredentials> kept(qint64 leastMs);
    [[nodiscard]] qint64 advisoryMs();
    [[nodiscard]] Result<AwsCredentials> find();
    [[nodiscard]] Result<AwsCredentials> search();

    const CredentialProviders m_providers;
    const std::shared_ptr<const Clock> m_clock;
    std::mutex m_searching; ///< held while providers are asked
    std::mutex m_mutex;     ///< guards what follows
    std::optional<AwsCredentials> m_kept;
    CredentialProvider* m_chosen = nullptr;
};

} // namespace keywright
