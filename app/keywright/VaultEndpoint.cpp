// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright/VaultEndpoint.h"

#include "core/foundation/WhenFinished.h"
#include "core/local/LocalKms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

VaultEndpoint::VaultEndpoint(LocalVaultSession& session, QString runtimeFolder)
    : m_session(session)
    , m_runtimeFolder(std::move(runtimeFolder))
    , m_closing(std::make_unique<SerialExecutor>())
{
    // The engine is gone right after it said that the vault is not open any more.
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state != VaultSession::State::Open)
            leaveVault();
    });
}

VaultEndpoint::~VaultEndpoint()
{
    leaveVault();
}

QString VaultEndpoint::url() const
{
    return m_served ? m_served->endpoint->url() : QString();
}

QFuture<Status> VaultEndpoint::start(quint16 port)
{
    LocalKms* engine = m_session.engine();
    if (engine == nullptr)
        return finishedFuture(Status(Error {ErrorCode::VaultLocked}));
    if (m_state != State::Stopped)
        return finishedFuture(Status(Error {ErrorCode::InvalidInput, u"it is served already"_s}));
    enter(State::Starting);
    const int mine = ++m_attempt;
    auto callers = std::make_shared<ServedCallers>();
    const auto fill = [callers](Vault& vault, AccountIndex& index) -> Status {
        if (auto added = callers->addRoot(); !added)
            return added;
        return callers->addPrincipals(vault, index);
    };
    auto promise = std::make_shared<QPromise<Status>>(); // shared with the handler alone
    promise->start();
    whenFinished(engine->withAccount(fill), this,
        [this, promise, callers, port, mine](const Status& filled) {
            Status started = Error {ErrorCode::Cancelled};
            if (mine == m_attempt) {
                started = filled ? serve(callers, port) : filled;
                enter(started ? State::Serving : State::Stopped);
            }
            promise->addResult(started);
            promise->finish();
        });
    return promise->future();
}

Status VaultEndpoint::serve(std::shared_ptr<ServedCallers> callers, quint16 port)
{
    auto endpoint = Endpoint::start(*m_session.engine(), *callers, {.port = port});
    if (!endpoint)
        return endpoint.error();
    if (auto written = writeExportsFile((*endpoint)->url(), *callers); !written)
        return written;
    m_served = std::make_shared<Served>(Served {std::move(callers), std::move(endpoint).value()});
    return ok();
}

Status VaultEndpoint::writeExportsFile(const QString& url, const ServedCallers& callers)
{
    const QString folder = m_runtimeFolder + u"/keywright"_s;
    const QString path = u"%1/endpoint-%2.env"_s.arg(folder).arg(QCoreApplication::applicationPid());
    QDir().mkpath(folder);
    QFile::remove(path); // of a process that had this number and did not come to its end
    const int file
        = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return Error {ErrorCode::IoFailure, path + u": "_s + QString::fromLocal8Bit(std::strerror(errno))};
    const Status written = writeExports(file, url, callers, m_session.environment().region);
    ::close(file);
    if (written)
        m_exportsFile = path;
    else
        QFile::remove(path);
    return written;
}

void VaultEndpoint::stop()
{
    ++m_attempt;
    if (!m_exportsFile.isEmpty())
        QFile::remove(std::exchange(m_exportsFile, {}));
    if (m_served) { // its end waits for the answers that are under way
        std::ignore = m_closing->submit([served = std::exchange(m_served, {})]() mutable -> Status {
            served.reset();
            return ok();
        });
    }
    enter(State::Stopped);
}

/// The engine is about to go: what uses it must be at its end before.
void VaultEndpoint::leaveVault()
{
    // The queue drops what has not begun, so what serves ends here where nothing else is in line.
    ++m_attempt;
    m_closing = std::make_unique<SerialExecutor>();
    m_served.reset();
    stop();
}

void VaultEndpoint::enter(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace keywright
