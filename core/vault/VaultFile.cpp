// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultFile.h"

#include "core/crypto/RandomBytes.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Error fileError(int number, const QString& path)
{
    const QString detail = path + u": "_s + QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case EEXIST:
        return {ErrorCode::FileExists, path};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::FileNotFound, u"the folder of "_s + detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied, detail};
    case EROFS:
        return {ErrorCode::ReadOnly, detail};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorCode::DiskFull, detail};
    default:
        return {ErrorCode::IoFailure, detail};
    }
}

Status syncPath(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return fileError(errno, path);
    const int failed = fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    // Some file systems cannot sync a folder; there the name is as durable as they make it.
    if (failed != 0 && failed != EINVAL)
        return fileError(failed, path);
    return ok();
}

} // namespace

PendingFile::PendingFile(QString path, QString temporary)
    : m_path(std::move(path)), m_temporary(std::move(temporary))
{
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_temporary(std::exchange(other.m_temporary, QString()))
{
}

PendingFile::~PendingFile()
{
    if (m_temporary.isEmpty())
        return;
    for (const QString& suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
        ::unlink(QFile::encodeName(m_temporary + suffix).constData());
}

Result<PendingFile> PendingFile::beside(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    struct stat present {};
    if (lstat(QFile::encodeName(absolute).constData(), &present) == 0)
        return Error {ErrorCode::FileExists, absolute};
    const auto suffix = randomBytes(6);
    if (!suffix)
        return suffix.error();
    PendingFile file(absolute, absolute + u".new-"_s + QString::fromLatin1(suffix->toHex()));
    const int descriptor = ::open(QFile::encodeName(file.m_temporary).constData(),
        O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const int number = errno;
        file.m_temporary.clear();
        return fileError(number, absolute);
    }
    ::close(descriptor);
    return file;
}

Status PendingFile::publish()
{
    if (auto synced = syncPath(m_temporary, O_RDONLY); !synced)
        return synced;
    const QByteArray from = QFile::encodeName(m_temporary);
    const QByteArray to = QFile::encodeName(m_path);
    if (::link(from.constData(), to.constData()) != 0) {
        const int number = errno;
        // File systems without hard links (FAT on a stick): rename, when the name is still free.
        if ((number != EPERM && number != EOPNOTSUPP && number != ENOSYS) || QFile::exists(m_path))
            return fileError(number, m_path);
        if (::rename(from.constData(), to.constData()) != 0)
            return fileError(errno, m_path);
    }
    return syncPath(QFileInfo(m_path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace keywright
