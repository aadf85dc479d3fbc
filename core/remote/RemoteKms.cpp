// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RemoteKms.h"

#include "core/foundation/WorkerThreads.h"
#include "core/remote/RemoteCall.h"

#include <QPromise>

#include <atomic>

namespace keywright {

struct RemoteKms::State {
    State(RemoteSettings settings, std::shared_ptr<HttpTransport> http,
        std::shared_ptr<CredentialSource> credentials, const Clock& clock, RemoteObserver observer)
        : connection {std::move(settings), std::move(http), std::move(credentials), clock,
              std::move(observer)}
        , workers(connection.settings.concurrentCalls)
    {
    }

    RemoteConnection connection;
    std::atomic<bool> ending = false;
    WorkerThreads workers; ///< last: they end before what they use
};

RemoteKms::RemoteKms(RemoteSettings settings, std::shared_ptr<HttpTransport> http,
    std::shared_ptr<CredentialSource> credentials, const Clock& clock, RemoteObserver observer)
    : m_state(std::make_unique<State>(std::move(settings), std::move(http),
          std::move(credentials), clock, std::move(observer)))
{
}

RemoteKms::~RemoteKms()
{
    m_state->ending = true;
}

QFuture<KmsReply> RemoteKms::call(KmsCall call)
{
    auto promise = std::make_shared<QPromise<KmsReply>>();
    auto future = promise->future();
    promise->start();
    m_state->workers.start([state = m_state.get(), promise, call = std::move(call)]() mutable {
        const auto cancelled = [&] { return state->ending || promise->isCanceled(); };
        if (!cancelled())
            promise->addResult(RemoteCall(state->connection, std::move(call), cancelled).run());
        promise->finish();
    });
    return future;
}

} // namespace keywright
