// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/CredentialChain.h"

#include <limits>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 advisoryWindowMs = 15 * 60 * 1000;
constexpr qint64 mandatoryWindowMs = 10 * 60 * 1000;

} // namespace

CredentialChain::CredentialChain(
    CredentialProviders providers, std::shared_ptr<const Clock> clock)
    : m_providers(std::move(providers)), m_clock(std::move(clock))
{
}

Result<AwsCredentials> CredentialChain::credentials()
{
    const qint64 advisory = advisoryMs();
    if (auto ready = kept(advisory))
        return std::move(*ready);
    std::unique_lock searching(m_searching, std::try_to_lock);
    if (!searching) {
        if (auto ready = kept(mandatoryWindowMs))
            return std::move(*ready);
        searching.lock();
    }
    if (auto ready = kept(advisory)) // another thread was faster
        return std::move(*ready);
    auto found = find();
    if (!found) {
        if (auto ready = kept(mandatoryWindowMs))
            return std::move(*ready);
        return found.error();
    }
    const std::lock_guard lock(m_mutex);
    m_kept = found->clone();
    return found;
}

std::optional<AwsCredentials> CredentialChain::kept(qint64 leastMs)
{
    const std::lock_guard lock(m_mutex);
    if (!m_kept)
        return std::nullopt;
    const bool lasts = m_kept->expires.isNull()
        || m_kept->expires.toMSecsSinceEpoch() - m_clock->nowMs() >= leastMs;
    return lasts ? std::optional(m_kept->clone()) : std::nullopt;
}

qint64 CredentialChain::advisoryMs()
{
    const std::lock_guard lock(m_mutex);
    const bool disturbs = m_chosen != nullptr && m_chosen->asksAPerson();
    return disturbs ? mandatoryWindowMs : advisoryWindowMs;
}

Result<AwsCredentials> CredentialChain::find()
{
    auto found = search();
    if (found && !found->expires.isNull() && found->expires.toMSecsSinceEpoch() <= m_clock->nowMs())
        return Error {ErrorCode::CredentialsFailed,
            u"Credentials were refreshed, but the refreshed credentials are still expired."_s};
    return found;
}

Result<AwsCredentials> CredentialChain::search()
{
    CredentialProvider* chosen = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        chosen = m_chosen;
    }
    if (chosen != nullptr) {
        auto again = chosen->load();
        if (!again)
            return again.error();
        if (*again)
            return std::move(**again);
    }
    QStringList places;
    for (const auto& provider : m_providers) {
        auto found = provider->load();
        if (!found)
            return found.error();
        if (*found) {
            const std::lock_guard lock(m_mutex);
            m_chosen = provider.get();
            return std::move(**found);
        }
        places.append(provider->place());
    }
    return Error {ErrorCode::CredentialsNotFound,
        u"Unable to locate credentials. Looked for: %1."_s.arg(places.join("; "_L1))};
}

} // namespace keywright
