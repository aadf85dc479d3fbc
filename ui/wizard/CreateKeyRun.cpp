// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/CreateKeyRun.h"

#include "core/foundation/WhenFinished.h"

#include <QCryptographicHash>
#include <QTimer>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// What a mistaken service, or another hand, could have made different from what was asked for.
bool matchesPlan(const KeyMetadata& key, const KeyPlan& plan)
{
    return key.spec == plan.spec && key.usage == plan.usage && key.origin == plan.origin
        && key.multiRegion.has_value() == plan.multiRegion
        && key.description == plan.description;
}

QString fingerprintOf(const QByteArray& publicKey)
{
    const QByteArray digest = QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256);
    return u"SHA-256 " + QString::fromLatin1(digest.first(8).toHex(':'));
}

} // namespace

CreateKeyRun::CreateKeyRun(KmsClient client, KeyPlan plan, QObject* parent)
    : QObject(parent), m_client(client.inRegion(plan.region)), m_plan(std::move(plan))
{
    for (const PlannedCall call : plannedCalls(m_plan))
        m_calls.append({.call = call});
}

template <typename T>
bool CreateKeyRun::settle(const Result<T, KmsError>& reply, const QString& evidence)
{
    const auto call = std::find_if(m_calls.begin(), m_calls.end(),
        [](const CallProgress& one) { return one.state == CallProgress::State::Running; });
    call->milliseconds = m_clock.elapsed();
    call->state = reply ? CallProgress::State::Done : CallProgress::State::Failed;
    if (reply)
        call->evidence = evidence;
    else
        call->error = reply.error();
    return reply.has_value();
}

bool CreateKeyRun::isInDoubt() const
{
    // 5xx, time-outs and broken connections say nothing about whether the key was made; what could not
    // be sent, or was refused on this side, does.
    const std::optional<KmsError>& error = m_calls.first().error;
    if (!error)
        return false;
    const bool isLost = error->cause
        && (error->cause->code == ErrorCode::OutcomeUnknown || error->cause->code == ErrorCode::Cancelled);
    return isLost || error->httpStatus >= 500;
}

int CreateKeyRun::failures() const
{
    return static_cast<int>(std::count_if(m_calls.begin(), m_calls.end(),
        [](const CallProgress& call) { return call.state == CallProgress::State::Failed; }));
}

void CreateKeyRun::start()
{
    if (m_running || m_sent)
        return;
    m_running = true;
    // One turn of the event loop later, so that the page is there and Cancel still means something.
    QTimer::singleShot(0, this, &CreateKeyRun::proceed);
}

bool CreateKeyRun::cancel()
{
    if (m_sent)
        return false;
    m_running = false;
    return true;
}

void CreateKeyRun::proceed()
{
    if (m_running)
        sendNext();
}

void CreateKeyRun::sendNext()
{
    const auto next = std::find_if(m_calls.begin(), m_calls.end(),
        [](const CallProgress& call) { return call.state == CallProgress::State::Waiting; });
    if (next == m_calls.end()) {
        m_running = false;
        emit changed();
        emit finished();
        return;
    }
    next->state = CallProgress::State::Running;
    m_clock.start();
    switch (next->call) {
    case PlannedCall::CreateKey: createKey(); break;
    case PlannedCall::DescribeKey: describeKey(); break;
    case PlannedCall::CreateAlias: createAlias(); break;
    case PlannedCall::GetPublicKey: getPublicKey(); break;
    }
    emit changed();
}

void CreateKeyRun::createKey()
{
    if (m_sent)
        return;
    m_sent = true;
    whenFinished(m_client.createKey(m_plan.request()), this, [this](auto reply) {
        if (settle(reply)) {
            m_key = *reply;
            emit keyCreated(m_key->arn);
        } else {
            for (CallProgress& call : m_calls) {
                if (call.state == CallProgress::State::Waiting)
                    call.state = CallProgress::State::NotMade;
            }
        }
        sendNext();
    });
}

void CreateKeyRun::describeKey()
{
    whenFinished(m_client.describeKey(m_key->arn), this, [this](auto reply) {
        const bool same = reply && matchesPlan(*reply, m_plan);
        const QString evidence = same ? tr("spec, usage, origin and description match the review")
                                      : tr("some values differ from the review; look at the key");
        if (settle(reply, evidence))
            m_key = *reply;
        sendNext();
    });
}

void CreateKeyRun::createAlias()
{
    whenFinished(m_client.createAlias(m_plan.aliasName(), m_key->keyId), this, [this](auto reply) {
        (void)settle(reply, m_plan.aliasName());
        sendNext();
    });
}

void CreateKeyRun::getPublicKey()
{
    whenFinished(m_client.publicKey(m_key->arn), this, [this](auto reply) {
        (void)settle(
            reply, reply ? fingerprintOf(reply->subjectPublicKeyInfo) : QString());
        sendNext();
    });
}

void CreateKeyRun::retryAlias(const QString& alias)
{
    const auto failed = std::find_if(m_calls.begin(), m_calls.end(), [](const CallProgress& call) {
        return call.call == PlannedCall::CreateAlias && call.state == CallProgress::State::Failed;
    });
    if (m_running || !m_key || failed == m_calls.end())
        return;
    m_plan.alias = alias;
    *failed = {.call = PlannedCall::CreateAlias};
    m_running = true;
    sendNext();
}

void CreateKeyRun::leaveWithoutAlias()
{
    for (CallProgress& call : m_calls) {
        if (call.call == PlannedCall::CreateAlias && call.state == CallProgress::State::Failed)
            call.state = CallProgress::State::NotMade;
    }
    m_plan.alias.clear();
    emit changed();
}

void CreateKeyRun::scheduleDeletion(int windowDays)
{
    if (!m_key)
        return;
    whenFinished(m_client.scheduleKeyDeletion(m_key->arn, windowDays), this, [this](auto reply) {
        if (reply) {
            m_deletionDate = *reply;
            m_key->state = KeyState::PendingDeletion;
        } else {
            m_deletionError = reply.error();
        }
        emit changed();
    });
}

} // namespace keywright
