// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/ClockSkew.h"
#include "core/remote/FreshNames.h"
#include "core/remote/RemoteKms.h"
#include "core/remote/RetryRules.h"
#include "core/sigv4/SigningKeys.h"

namespace keywright {

/// What the calls of a connection share.
struct RemoteConnection {
    RemoteSettings settings;
    std::shared_ptr<HttpTransport> http;
    std::shared_ptr<CredentialSource> credentials;
    const Clock& clock;
    RemoteObserver observer;
    ClockSkew skew {clock};
    SigningKeys signingKeys {};
    RetryQuota quota = {};
    FreshNames fresh = {};
};

/// One call from its first try to its end; waits where it has to.
class RemoteCall {
public:
    RemoteCall(RemoteConnection& connection, KmsCall call, std::function<bool()> cancelled);

    [[nodiscard]] KmsReply run();

private:
    /// How a try ended, and what that means for another one.
    struct Try {
        KmsReply reply;
        Trouble trouble = Trouble::Final;
        bool mayHaveDone = false; ///< what was asked, although there is no answer that says so
        bool clockCorrected = false;
        std::optional<int> askedForMs = {};
    };

    [[nodiscard]] Try attempt();
    [[nodiscard]] Result<HttpRequest, KmsError> signedRequest() const;
    [[nodiscard]] Try judged(const HttpResponse& response);
    [[nodiscard]] bool mayRepeat(const Try& tried);
    [[nodiscard]] KmsReply failed(const Try& last) const;
    /// false when the call was given up meanwhile.
    [[nodiscard]] bool wait(RemoteEvent::Kind why, int ms, const KmsError& error);
    void tell(RemoteEvent event) const;

    RemoteConnection& m_connection;
    KmsCall m_call;
    std::function<bool()> m_cancelled;
    EndpointAddress m_address = {};
    int m_tries = 0;
};

} // namespace keywright
