// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialSource.h"
#include "core/foundation/Clock.h"
#include "core/http/HttpTransport.h"
#include "core/kms/KmsService.h"
#include "core/remote/EndpointAddress.h"

#include <functional>
#include <memory>

namespace keywright {

/// What happens to a call on its way, for whoever shows or logs it. Never secret: names and figures.
struct RemoteEvent {
    enum class Kind {
        Sent,           ///< a try begins
        Answered,       ///< with `httpStatus` after `ms`
        Failed,         ///< without an answer, after `ms`
        WaitsToRepeat,  ///< for `ms`
        WaitsForKey,    ///< for `ms`: what was just made is not known everywhere yet
        ClockCorrected, ///< the endpoint's clock is `ms` ahead of this computer's
    };
    Kind kind = Kind::Sent;
    Operation operation = Operation::ListKeys;
    int tries = 1;
    qint64 ms = 0;
    int httpStatus = 0;
    QString requestId = {};
    QString error = {}; ///< its name
    QByteArray url = {};
};
/// Called in the threads of the calls, several at once.
using RemoteObserver = std::function<void(const RemoteEvent&)>;

struct RemoteSettings {
    EndpointChoice endpoint = {};
    bool sign = true; ///< --no-sign-request
    int connectTimeoutMs = 60'000; ///< 0: none
    int readTimeoutMs = 60'000;    ///< 0: none
    int maxTries = 3;              ///< standard mode of the SDKs
    int concurrentCalls = 16;
    QByteArray userAgent = "keywright";
    std::function<double()> random = {}; ///< in [0, 1), for the jitter; empty: Qt's
};

/// KMS at AWS or any endpoint that speaks its API: JSON 1.1, Signature Version 4, standard retries.
/// A call may name another Region than the connection's. From any thread; cancelling a future gives
/// the call up within a twentieth of a second, whatever it may have done by then.
class RemoteKms final : public KmsService {
public:
    /// `credentials` may be nullptr when nothing is to be signed.
    RemoteKms(RemoteSettings settings, std::shared_ptr<HttpTransport> http,
        std::shared_ptr<CredentialSource> credentials, const Clock& clock,
        RemoteObserver observer = {});
    /// Gives up what is under way.
    ~RemoteKms() override;

    [[nodiscard]] QFuture<KmsReply> call(KmsCall call) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace keywright
