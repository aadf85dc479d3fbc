// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/VaultAgent.h"

#include "app/keywright-cli/vault/AgentSocket.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <array>
#include <chrono>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t agentKeyBytes = 32;
constexpr int patienceMs = 2000;       // for one question of one client
constexpr int startPatienceMs = 15000; // for the agent's process to come up on a busy computer

// The protocol: one byte asks, the answer follows, the connection ends.
constexpr char askKey = 'K';
constexpr char askTime = 'T';
constexpr char askEnd = 'L';

bool readAll(int descriptor, std::span<std::uint8_t> bytes, int waitMs = patienceMs)
{
    std::size_t have = 0;
    while (have < bytes.size()) {
        pollfd ready {descriptor, POLLIN, 0};
        if (::poll(&ready, 1, waitMs) != 1)
            return false;
        const ssize_t got = ::read(descriptor, bytes.data() + have, bytes.size() - have);
        if (got <= 0)
            return false;
        have += static_cast<std::size_t>(got);
    }
    return true;
}

bool writeAll(int descriptor, ByteView bytes)
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t wrote = ::write(descriptor, bytes.data() + sent, bytes.size() - sent);
        if (wrote <= 0)
            return false;
        sent += static_cast<std::size_t>(wrote);
    }
    return true;
}

Result<SecretBytes> ask(const QString& vaultId, char question, std::size_t answerBytes)
{
    const auto path = agentSocketPath(vaultId);
    if (!path)
        return path.error();
    auto connection = connectToAgent(*path);
    if (!connection)
        return connection.error();
    const auto byte = static_cast<std::uint8_t>(question);
    SecretBytes answer(answerBytes);
    if (!writeAll(connection->number(), {&byte, 1})
        || !readAll(connection->number(), answer.writable()))
        return Error {ErrorCode::AgentUnavailable, u"the agent did not answer"_s};
    return answer;
}

/// Keeps the key and answers questions until its time is up.
class AgentServer {
public:
    AgentServer(VaultKey key, int minutes) : m_key(std::move(key)), m_patience(minutes) { postpone(); }

    void serve(const Descriptor& listener)
    {
        while (!m_ended) {
            const auto left = m_deadline - Clock::now();
            if (left.count() <= 0)
                return;
            pollfd ready {listener.number(), POLLIN, 0};
            const auto wait = std::chrono::ceil<std::chrono::milliseconds>(left).count();
            if (::poll(&ready, 1, static_cast<int>(std::min<qint64>(wait, 60000))) != 1)
                continue;
            const Descriptor connection(
                ::accept4(listener.number(), nullptr, nullptr, SOCK_CLOEXEC));
            if (connection.isOpen() && isOwnPeer(connection))
                answer(connection);
        }
    }

private:
    using Clock = std::chrono::steady_clock; // does not jump when the wall clock is set

    void postpone() { m_deadline = Clock::now() + m_patience; }

    void answer(const Descriptor& connection)
    {
        std::array<std::uint8_t, 1> question {};
        if (!readAll(connection.number(), question))
            return;
        switch (static_cast<char>(question[0])) {
        case askKey:
            (void)writeAll(connection.number(), m_key.view()); // a client that left got nothing
            postpone();
            break;
        case askTime: {
            std::array<std::uint8_t, 8> seconds {};
            const auto left
                = std::chrono::duration_cast<std::chrono::seconds>(m_deadline - Clock::now());
            qToBigEndian<qint64>(left.count(), seconds.data());
            (void)writeAll(connection.number(), seconds);
            break;
        }
        case askEnd:
            (void)writeAll(connection.number(), question);
            m_ended = true;
            break;
        default:
            break;
        }
    }

    VaultKey m_key;
    std::chrono::minutes m_patience;
    Clock::time_point m_deadline;
    bool m_ended = false;
};

struct Pipe {
    Descriptor reading;
    Descriptor writing;
};

Result<Pipe> newPipe()
{
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Error {ErrorCode::Internal, u"no pipe"_s};
    return Pipe {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// This program again, with the given ends as standard input and output.
bool spawnAgent(const QString& vaultId, int minutes, const Descriptor& in, const Descriptor& out)
{
    std::array<QByteArray, 6> words {QFile::encodeName(QCoreApplication::applicationFilePath()),
        "vault", "agent", "--vault-id=" + vaultId.toLatin1(),
        "--timeout=" + QByteArray::number(minutes)};
    std::array<char*, 6> arguments {};
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
        arguments[at] = words[at].data();
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0)
        return false;
    posix_spawn_file_actions_adddup2(&actions, in.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.number(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawn(
        &child, words[0].constData(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0;
}

} // namespace

Status startAgent(const QString& vaultId, const VaultKey& key, int minutes)
{
    auto toAgent = newPipe();
    auto fromAgent = newPipe();
    if (!toAgent || !fromAgent)
        return Error {ErrorCode::AgentUnavailable, u"no pipe to the agent"_s};
    if (!spawnAgent(vaultId, minutes, toAgent->reading, fromAgent->writing))
        return Error {ErrorCode::AgentUnavailable, u"the agent could not be started"_s};
    toAgent->reading.close();
    fromAgent->writing.close();
    std::array<std::uint8_t, 1> ready {};
    if (!writeAll(toAgent->writing.number(), key.view())
        || !readAll(fromAgent->reading.number(), ready, startPatienceMs))
        return Error {ErrorCode::AgentUnavailable, u"the agent did not start"_s};
    return ok();
}

int runAgent(const QString& vaultId, int minutes)
{
    SecretBytes key(agentKeyBytes);
    if (minutes < 1 || !readAll(STDIN_FILENO, key.writable(), startPatienceMs))
        return 2;
    const auto path = agentSocketPath(vaultId);
    if (!path)
        return 1;
    const auto listener = listenAsAgent(*path);
    if (!listener)
        return 1;
    ::setsid();
    if (::chdir("/") != 0) // so as to keep no folder busy
        return 1;
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    const std::uint8_t ready = 'R';
    if (!writeAll(STDOUT_FILENO, {&ready, 1}))
        return 1;
    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO})
        ::dup2(nothing.number(), standard);

    AgentServer(VaultKey(std::move(key)), minutes).serve(*listener);
    ::unlink(QFile::encodeName(*path).constData());
    return 0;
}

Result<VaultKey> askAgentForKey(const QString& vaultId)
{
    auto key = ask(vaultId, askKey, agentKeyBytes);
    if (!key)
        return key.error();
    return VaultKey(std::move(*key));
}

Result<qint64> askAgentForTime(const QString& vaultId)
{
    const auto seconds = ask(vaultId, askTime, sizeof(qint64));
    if (!seconds)
        return seconds.error();
    return qFromBigEndian<qint64>(seconds->view().data());
}

Status stopAgent(const QString& vaultId)
{
    const auto ended = ask(vaultId, askEnd, 1);
    return ended ? ok() : Status(ended.error());
}

} // namespace keywright
