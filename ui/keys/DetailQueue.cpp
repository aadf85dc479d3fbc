// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/DetailQueue.h"

#include "core/foundation/WhenFinished.h"
#include "ui/keys/KeyIndex.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPauseMs = 100;
constexpr int longestPauseMs = 5000;
/// A key that the service has no time for so often is left alone until the list is read again.
constexpr int mostAttempts = 6;

/// "Not now": the same request may succeed later.
constexpr std::array<QLatin1StringView, 10> notNow {"ThrottlingException"_L1, "Throttling"_L1,
    "ThrottledException"_L1, "RequestThrottledException"_L1, "TooManyRequestsException"_L1,
    "RequestLimitExceeded"_L1, "LimitExceededException"_L1, "SlowDown"_L1, "KMSInternalException"_L1,
    "DependencyTimeoutException"_L1};

bool isNotNow(const KmsError& error)
{
    return std::find(notNow.begin(), notNow.end(), error.name) != notNow.end();
}

} // namespace

DetailQueue::DetailQueue(const KeyIndex& keys, QObject* parent)
    : QObject(parent)
    , m_keys(keys)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DetailQueue::wake);
}

void DetailQueue::setCatalog(KeyCatalog* catalog)
{
    giveUp();
    if (catalog != m_catalog)
        m_inView.clear();
    m_catalog = catalog;
    m_stopped = false;
    m_limit = mostAtOnce;
    m_pause.stop();
    m_pauseMs = 0;
    forgetAnswers();
}

void DetailQueue::readNow(const QStringList& arns)
{
    m_stopped = false;
    for (const QString& arn : arns) {
        m_attempts.remove(arn);
        if (const auto request = m_running.find(arn); request != m_running.end())
            request->again = true; // what is under way may be how it was before
        else if (!m_changed.contains(arn))
            m_changed.append(arn);
    }
    wake();
}

void DetailQueue::setInView(const QStringList& arns)
{
    if (arns == m_inView)
        return;
    m_inView = arns;
    m_stopped = false;
    wake();
}

void DetailQueue::setBackground(QStringList arns)
{
    m_background = std::move(arns);
    m_stopped = false;
    wake();
}

void DetailQueue::forgetAnswers()
{
    m_answered.clear();
    m_attempts.clear();
}

void DetailQueue::stop()
{
    giveUp();
    m_stopped = true;
}

bool DetailQueue::readsBackground() const
{
    return !m_background.isEmpty()
        || std::any_of(m_running.begin(), m_running.end(),
            [](const Request& request) { return request.source == Source::Background; });
}

void DetailQueue::giveUp()
{
    ++m_generation;
    for (Request& request : m_running)
        request.future.cancel();
    m_running.clear();
    m_changed.clear();
    m_background.clear();
}

bool DetailQueue::isWanted(const QString& arn) const
{
    if (m_running.contains(arn) || m_answered.contains(arn))
        return false;
    const KeySummary* key = m_keys.find(arn);
    return key != nullptr && key->knowledge != KeyKnowledge::Current;
}

std::optional<DetailQueue::Next> DetailQueue::takeNext()
{
    if (!m_changed.isEmpty())
        return Next {m_changed.takeFirst(), Source::Changed};
    const auto visible = std::find_if(
        m_inView.cbegin(), m_inView.cend(), [this](const QString& arn) { return isWanted(arn); });
    if (visible != m_inView.cend())
        return Next {*visible, Source::View};
    while (!m_background.isEmpty()) {
        const QString arn = m_background.takeFirst();
        if (isWanted(arn))
            return Next {arn, Source::Background};
    }
    return std::nullopt;
}

void DetailQueue::wake()
{
    if (m_catalog == nullptr || m_stopped || m_pause.isActive())
        return;
    while (underWay() < allowed()) {
        const auto next = takeNext();
        if (!next)
            break;
        start(*next);
    }
}

void DetailQueue::start(const Next& next)
{
    const auto future = m_catalog->key(next.arn);
    m_running.insert(next.arn, {next.source, future, m_round, false});
    whenFinished(future, this,
        [this, arn = next.arn, generation = m_generation](const Result<KeySummary, KmsError>& answer) {
            if (generation == m_generation)
                take(arn, answer);
        });
}

void DetailQueue::take(const QString& arn, const Result<KeySummary, KmsError>& answer)
{
    const int generation = m_generation;
    const Request request = m_running.take(arn);
    const bool tooFast = !answer && isNotNow(answer.error());
    if (tooFast)
        slowDown(request.round);
    else if (answer)
        speedUp();
    if (request.again) {
        m_changed.append(arn);
    } else if (tooFast && ++m_attempts[arn] < mostAttempts) {
        putBack(arn, request.source);
    } else {
        m_answered.insert(arn);
        if (answer)
            emit read(*answer);
        else
            emit failed(arn, answer.error());
    }
    if (generation != m_generation) // whoever heard of it turned to something else
        return;
    wake();
    if (m_running.isEmpty() && !m_pause.isActive())
        emit drained();
}

void DetailQueue::putBack(const QString& arn, Source source)
{
    switch (source) {
    case Source::Changed: m_changed.prepend(arn); break;
    case Source::View: break; // if it is still in view, it is found there
    case Source::Background: m_background.prepend(arn); break;
    }
}

void DetailQueue::slowDown(int round)
{
    if (round != m_round)
        return;
    ++m_round;
    m_limit = std::max(1.0, m_limit / 2);
    m_pauseMs = std::clamp(m_pauseMs * 2, firstPauseMs, longestPauseMs);
    m_pause.start(m_pauseMs);
}

void DetailQueue::speedUp()
{
    m_limit = std::min<double>(mostAtOnce, m_limit + 1 / m_limit);
    m_pauseMs = 0;
}

} // namespace keywright
