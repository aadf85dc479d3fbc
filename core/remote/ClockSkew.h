// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/http/HttpTransport.h"
#include "core/kms/KmsError.h"

#include <QDateTime>

#include <atomic>

namespace keywright {

/// What time the other side had when it answered, in whole seconds; invalid when it does not say.
[[nodiscard]] QDateTime endpointDate(const HttpResponse& response);

/// By how much this computer's clock differs from the endpoint's. A signature is good for five minutes
/// (KMS); an endpoint that refuses one for its time says what time it is, and from then on it is
/// signed for. From any thread.
class ClockSkew {
public:
    explicit ClockSkew(const Clock& clock) : m_clock(clock) { }

    [[nodiscard]] QDateTime endpointTime() const; ///< UTC
    [[nodiscard]] qint64 offsetMs() const { return m_offsetMs; }
    /// Whether the refusal was for the time and another try will be signed for a better one.
    [[nodiscard]] bool learnFrom(const KmsError& refusal, const HttpResponse& response);

private:
    const Clock& m_clock;
    std::atomic<qint64> m_offsetMs = 0;
};

} // namespace keywright
