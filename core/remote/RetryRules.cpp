// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RetryRules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int quotaSize = 500;
constexpr int retryCost = 5;
constexpr int timeoutCost = 10;
constexpr int noRetryIncrement = 1;

constexpr double throttledScaleMs = 1000;
constexpr double transientScaleMs = 50;
constexpr double longestDelayMs = 20'000;
constexpr int mostAskedForMs = 5'000;

// LimitExceededException, which the SDKs list too, is of KMS and means a quota of the account.
constexpr auto throttledNames = std::to_array<QLatin1StringView>({
    "BandwidthLimitExceeded"_L1, "EC2ThrottledException"_L1,
    "ProvisionedThroughputExceededException"_L1, "RequestLimitExceeded"_L1,
    "RequestThrottled"_L1, "RequestThrottledException"_L1, "SlowDown"_L1, "ThrottledException"_L1,
    "Throttling"_L1, "ThrottlingException"_L1, "TooManyRequestsException"_L1,
    "TransactionInProgressException"_L1,
});
constexpr auto transientNames = std::to_array<QLatin1StringView>(
    {"PriorRequestNotComplete"_L1, "RequestTimeout"_L1, "RequestTimeoutException"_L1});
constexpr auto transientStatuses = std::to_array<int>({500, 502, 503, 504});

int costOf(Trouble trouble)
{
    return trouble == Trouble::TimedOut ? timeoutCost : retryCost;
}

} // namespace

Trouble troubleOf(const KmsError& error)
{
    if (std::ranges::find(throttledNames, error.name) != throttledNames.end()
        || error.httpStatus == 429)
        return Trouble::Throttled;
    if (std::ranges::find(transientNames, error.name) != transientNames.end()
        || std::ranges::find(transientStatuses, error.httpStatus) != transientStatuses.end()
        || error.httpStatus == 0) // an answer that cannot be read
        return Trouble::Transient;
    return Trouble::Final;
}

Trouble troubleOf(const HttpFailure& failure)
{
    switch (failure.kind) {
    case HttpFailure::Kind::InvalidRequest:
    case HttpFailure::Kind::CertificateRefused:
    case HttpFailure::Kind::TlsFailed:
    case HttpFailure::Kind::ReplyTooLarge:
    case HttpFailure::Kind::Cancelled:
        return Trouble::Final;
    case HttpFailure::Kind::ReadTimedOut:
        return Trouble::TimedOut;
    default:
        return Trouble::Transient;
    }
}

bool makesAnotherEachTime(Operation operation)
{
    return operation == Operation::CreateKey || operation == Operation::ReplicateKey;
}

int retryDelayMs(Trouble trouble, int tries, double random, std::optional<int> askedForMs)
{
    const double scale = trouble == Trouble::Throttled ? throttledScaleMs : transientScaleMs;
    const int delay = static_cast<int>(
        random * std::min(scale * std::exp2(tries - 1), longestDelayMs));
    if (!askedForMs || *askedForMs < 0)
        return delay;
    return std::max(delay, std::min(*askedForMs, delay + mostAskedForMs));
}

bool RetryQuota::take(Trouble trouble)
{
    const std::lock_guard lock(m_mutex);
    if (costOf(trouble) > m_left)
        return false;
    m_left -= costOf(trouble);
    return true;
}

void RetryQuota::giveBack(std::optional<Trouble> lastTrouble)
{
    const std::lock_guard lock(m_mutex);
    m_left = std::min(quotaSize, m_left + (lastTrouble ? costOf(*lastTrouble) : noRetryIncrement));
}

} // namespace keywright
