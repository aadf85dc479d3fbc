// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/ProfileSettings.h"
#include "core/foundation/Clock.h"
#include "core/http/HttpTransport.h"

#include <chrono>
#include <functional>
#include <memory>

namespace keywright {

/// Asks a person for the code of an MFA device. Called from worker threads.
class MfaPrompt {
public:
    MfaPrompt() = default;
    MfaPrompt(const MfaPrompt&) = delete;
    MfaPrompt& operator=(const MfaPrompt&) = delete;
    virtual ~MfaPrompt() = default;

    /// Cancelled when the person will not.
    [[nodiscard]] virtual Result<QString> mfaCode(const QString& serialNumber) = 0;
};

/// What credential providers work with. The ports are shared with whoever made them; providers may
/// outlive a window.
struct CredentialContext {
    std::shared_ptr<const AwsConfig> config;
    std::shared_ptr<const AwsEnvironment> environment;
    std::shared_ptr<HttpTransport> http;
    std::shared_ptr<const Clock> clock;
    ProfileSettings settings = {}; ///< whose Region and endpoints STS and SSO are called at
    std::shared_ptr<MfaPrompt> mfaPrompt = {}; ///< nullptr: nobody can be asked
    /// Waits before something is tried again; false: given up. Empty: never waits.
    std::function<bool(std::chrono::milliseconds)> pause = {};
    std::function<bool()> cancelled = {};
    bool metadataServices = false; ///< whether containers' and instances' roles are looked for unasked
    bool sharesCliCache = false; ///< keeps assumed roles in ~/.aws/cli/cache, in the clear, as aws does
    bool plainHttpAllowed = false; ///< to other computers: only when a person has said so
};

} // namespace keywright
