// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialSource.h"
#include "core/credentials/StsClient.h"
#include "core/foundation/Clock.h"
#include "core/http/HttpTransport.h"
#include "core/kms/KmsError.h"
#include "core/remote/EndpointAddress.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace keywright {

enum class CheckStep {
    Address,
    Resolve, ///< through a proxy: the proxy's name
    Connect, ///< through a proxy: to the proxy, and by it
    Tls,
    Clock, ///< that there is an answer of HTTP at all, and what time it says it is
    Credentials,
    Identity,
    Permission,
};
inline constexpr int checkStepCount = static_cast<int>(CheckStep::Permission) + 1;

/// How a step of a check ended. Who Failed says why in `error` or `cause`.
struct CheckResult {
    enum class Outcome {
        Passed,
        Warned, ///< not as it should be, but one can work with it
        Failed,
        NotNeeded,
        NotReached, ///< a step before it failed, or the check was cancelled
    };
    using enum Outcome;
    CheckStep step = CheckStep::Address;
    Outcome outcome = Outcome::NotReached;
    QString evidence = {}; ///< names and figures: "127.0.0.1:4599", "TLSv1.3", "−12 s"
    std::optional<KmsError> error = {};
    std::optional<Error> cause = {};
    qint64 ms = 0;
};

/// A connection as it is to be checked.
struct CheckedConnection {
    EndpointChoice endpoint = {};
    bool sign = true;
    std::shared_ptr<HttpTransport> http = {};
    std::shared_ptr<CredentialSource> credentials = {}; ///< nullptr when nothing is to be signed
    /// Who signs; empty where there is no STS to ask. It may take its time when it is cancelled.
    std::function<Result<SignerIdentity>(const AwsCredentials&)> identity = {};
    int connectTimeoutMs = 10'000;
    int readTimeoutMs = 10'000;
    QByteArray userAgent = "keywright";
};

/// Finds out, step by step, whether one can work with an endpoint: an unsigned request shows the way
/// there, ListKeys of one key that one may do something. Changes nothing. For a worker thread.
class EndpointCheck {
public:
    using Observer = std::function<void(const CheckResult&)>;

    /// The observer hears of each step when it ends, in the thread of run(). `cancelled` is asked several
    /// times a second; the steps that had not ended are then NotReached.
    EndpointCheck(CheckedConnection connection, const Clock& clock, Observer observer = {},
        std::function<bool()> cancelled = {});

    /// All steps, in their order.
    [[nodiscard]] QList<CheckResult> run();

private:
    /// Each tells its steps; false: it goes no further.
    [[nodiscard]] bool checkAddress();
    [[nodiscard]] bool checkWay();
    void tellWayOf(const HttpRoute& route, CheckStep until);
    void tellClock(const HttpResponse& response);
    [[nodiscard]] bool checkCredentials();
    void checkIdentity(const AwsCredentials& signer);
    void checkPermission();

    void tell(CheckResult result);
    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled(); }
    [[nodiscard]] bool usesTls() const { return m_address.url.startsWith("https:"); }

    CheckedConnection m_connection;
    const Clock& m_clock;
    Observer m_observer;
    std::function<bool()> m_cancelled;
    EndpointAddress m_address = {};
    QList<CheckResult> m_results = {};
};

} // namespace keywright
