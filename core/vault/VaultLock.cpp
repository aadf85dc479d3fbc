// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultLock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error lockError(int number, const QString& path)
{
    const QString detail = path + u": "_s + QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case EROFS:
        return {ErrorCode::ReadOnly, detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied, detail};
    case ENOENT:
        return {ErrorCode::FileNotFound, detail};
    case ENOSPC:
        return {ErrorCode::DiskFull, detail};
    default:
        return {ErrorCode::IoFailure, detail};
    }
}

Error inUse(int descriptor)
{
    char text[200] = {};
    const ssize_t length = pread(descriptor, text, sizeof text - 1, 0);
    return {ErrorCode::VaultInUse,
        length > 0 ? u"held by "_s + QString::fromUtf8(text, length).trimmed() : QString()};
}

/// Whether the path still names the file of the descriptor: its last holder may have removed it
/// between our open and our lock.
bool isStillThere(int descriptor, const QByteArray& path)
{
    struct stat held {};
    struct stat named {};
    return fstat(descriptor, &held) == 0 && stat(path.constData(), &named) == 0
        && held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

void writeHolder(int descriptor)
{
    const QByteArray holder = QCoreApplication::applicationName().toUtf8() + ", process "
        + QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    // Only a courtesy to whoever finds the vault in use; nothing depends on it.
    if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, holder.constData(),
            static_cast<std::size_t>(holder.size()), 0) < 0)
        return;
}

} // namespace

Result<VaultLock> VaultLock::acquire(const QString& vaultPath)
{
    const QString path = vaultPath + u".lock"_s;
    const QByteArray name = QFile::encodeName(path);
    while (true) {
        const int descriptor
            = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        if (descriptor < 0)
            return lockError(errno, path);
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int number = errno;
            const Error error
                = number == EWOULDBLOCK ? inUse(descriptor) : lockError(number, path);
            ::close(descriptor);
            return error;
        }
        if (isStillThere(descriptor, name)) {
            writeHolder(descriptor);
            return VaultLock(path, descriptor);
        }
        ::close(descriptor);
    }
}

VaultLock::~VaultLock()
{
    if (m_descriptor < 0)
        return;
    ::unlink(QFile::encodeName(m_path).constData()); // while we still hold it
    ::close(m_descriptor);
}

} // namespace keywright
