// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/AgentSocket.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error agentError(const QString& what)
{
    return {ErrorCode::AgentUnavailable, what + u": "_s + QString::fromLocal8Bit(std::strerror(errno))};
}

/// The user's run-time folder, or a folder of our own in /tmp where there is none.
QString agentFolder()
{
    const QString runtime = QFile::decodeName(qgetenv("XDG_RUNTIME_DIR"));
    return runtime.isEmpty() ? u"/tmp/keywright-"_s + QString::number(getuid())
                             : runtime + u"/keywright"_s;
}

Result<sockaddr_un> addressOf(const QString& path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return Error {ErrorCode::AgentUnavailable, u"the path of the socket is too long: "_s + path};
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    return address;
}

Descriptor newSocket()
{
    return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

const sockaddr* generic(const sockaddr_un& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

} // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    if (this != &other) {
        close();
        m_number = std::exchange(other.m_number, -1);
    }
    return *this;
}

Descriptor::~Descriptor()
{
    close();
}

void Descriptor::close()
{
    if (m_number >= 0)
        ::close(std::exchange(m_number, -1));
}

Result<QString> agentSocketPath(const QString& vaultId)
{
    const QString folder = agentFolder();
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return agentError(folder);
    struct stat found {};
    if (::lstat(name.constData(), &found) != 0)
        return agentError(folder);
    const bool ours = S_ISDIR(found.st_mode) && found.st_uid == getuid()
        && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    if (!ours)
        return Error {ErrorCode::AgentUnavailable,
            folder + u" is not a folder that only this user can enter"_s};
    return QString(folder + u"/agent-"_s + vaultId + u".sock"_s);
}

Result<Descriptor> listenAsAgent(const QString& path)
{
    const auto address = addressOf(path);
    if (!address)
        return address.error();
    Descriptor socket = newSocket();
    ::unlink(QFile::encodeName(path).constData());
    const mode_t before = ::umask(S_IXUSR | S_IRWXG | S_IRWXO);
    const bool bound = socket.isOpen()
        && ::bind(socket.number(), generic(*address), sizeof(sockaddr_un)) == 0;
    ::umask(before);
    if (!bound || ::listen(socket.number(), 8) != 0)
        return agentError(path);
    return socket;
}

Result<Descriptor> connectToAgent(const QString& path)
{
    const auto address = addressOf(path);
    if (!address)
        return address.error();
    Descriptor socket = newSocket();
    if (!socket.isOpen()
        || ::connect(socket.number(), generic(*address), sizeof(sockaddr_un)) != 0)
        return Error {ErrorCode::AgentUnavailable, {}};
    if (!isOwnPeer(socket))
        return Error {ErrorCode::AgentUnavailable, u"the agent belongs to another user"_s};
    return socket;
}

bool isOwnPeer(const Descriptor& connection)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(connection.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == getuid();
}

} // namespace keywright
