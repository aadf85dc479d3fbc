// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ChildProcess.h"

#include "core/credentials/SecretText.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOutput = 1024 * 1024;
constexpr qsizetype mostErrors = 4096;
constexpr int tickMs = 50;

/// A pipe whose ends close with it, and which no child inherits by accident.
class Pipe {
public:
    Pipe()
    {
        if (pipe2(m_ends.data(), O_CLOEXEC) != 0)
            m_ends = {-1, -1};
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        close(0);
        close(1);
    }

    [[nodiscard]] bool isOpen(std::size_t end) const { return m_ends[end] >= 0; }
    [[nodiscard]] int end(std::size_t end) const { return m_ends[end]; }
    void close(std::size_t end)
    {
        if (m_ends[end] >= 0)
            ::close(m_ends[end]);
        m_ends[end] = -1;
    }

private:
    std::array<int, 2> m_ends {-1, -1};
};

/// 0, or why the program cannot be started.
int spawn(const QStringList& command, const Pipe& output, const Pipe& errors, pid_t& child)
{
    std::vector<QByteArray> texts;
    for (const QString& each : command)
        texts.push_back(QFile::encodeName(each));
    std::vector<char*> arguments;
    for (QByteArray& each : texts)
        arguments.push_back(each.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output.end(1), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.end(1), STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t mask;
    sigemptyset(&mask);
    posix_spawnattr_setsigmask(&attributes, &mask);
    sigaddset(&mask, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &mask);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int failure = posix_spawnp(
        &child, arguments.front(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

/// What can be read right now; closes the pipe at its end.
template <typename Take>
void drain(Pipe& pipe, Take take)
{
    std::array<char, 4096> bytes;
    const ssize_t got = read(pipe.end(0), bytes.data(), bytes.size());
    if (got > 0)
        take(QByteArrayView(bytes.data(), got));
    else if (got == 0 || errno != EINTR)
        pipe.close(0);
    explicit_bzero(bytes.data(), bytes.size());
}

/// Until the child has closed both pipes. False: enough of it.
bool collect(Pipe& output, Pipe& errors, const std::function<bool()>& cancelled, SecretText& text,
    QByteArray& errorText)
{
    while (output.isOpen(0) || errors.isOpen(0)) {
        if ((cancelled && cancelled()) || text.size() > mostOutput)
            return false;
        std::array<pollfd, 2> waiting {
            {{output.end(0), POLLIN, 0}, {errors.end(0), POLLIN, 0}}};
        poll(waiting.data(), waiting.size(), tickMs);
        if (waiting[0].revents != 0)
            drain(output, [&](QByteArrayView part) { text << part; });
        if (waiting[1].revents != 0)
            drain(errors, [&](QByteArrayView part) {
                errorText.append(part.first(
                    std::min(part.size(), mostErrors - std::min(mostErrors, errorText.size()))));
            });
    }
    return true;
}

/// False: ended because `cancelled` said so.
bool awaitEnd(pid_t child, const std::function<bool()>& cancelled, int& status)
{
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (cancelled && cancelled())
            return false;
        poll(nullptr, 0, tickMs / 10);
    }
    return true;
}

} // namespace

Result<ChildOutcome> runChild(
    const QStringList& command, const std::function<bool()>& cancelled)
{
    const auto failed = [](const QString& why) { return Error {ErrorCode::CredentialsFailed, why}; };
    if (command.isEmpty())
        return failed(u"no program is named"_s);
    Pipe output;
    Pipe errors;
    pid_t child = -1;
    const bool piped = output.isOpen(0) && errors.isOpen(0);
    if (const int failure = piped ? spawn(command, output, errors, child) : errno; failure != 0)
        return failed(u"%1 cannot be started: %2"_s.arg(
            command.first(), QString::fromLocal8Bit(std::strerror(failure))));
    output.close(1);
    errors.close(1);

    ChildOutcome outcome;
    SecretText text;
    int status = 0;
    if (!collect(output, errors, cancelled, text, outcome.errors)
        || !awaitEnd(child, cancelled, status)) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        return text.size() > mostOutput
            ? failed(u"%1 prints more than 1 MiB"_s.arg(command.first()))
            : Error {ErrorCode::Cancelled, {}};
    }
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.output = text.take();
    return outcome;
}

} // namespace keywright
