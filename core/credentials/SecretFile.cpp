// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SecretFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxFileSize = 1024 * 1024;

bool writeAll(int file, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

} // namespace

Result<SecretBytes> readSecretFile(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return Error {ErrorCode::FileNotFound, path};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::PermissionDenied, path};
    const qint64 size = file.size();
    if (size > maxFileSize)
        return Error {ErrorCode::IoFailure, u"%1 is larger than 1 MiB"_s.arg(path)};
    SecretBytes bytes(static_cast<std::size_t>(size));
    const qint64 got = file.read(reinterpret_cast<char*>(bytes.writable().data()), size);
    if (got < 0)
        return Error {ErrorCode::IoFailure, path};
    bytes.truncate(static_cast<std::size_t>(got));
    return bytes;
}

Status writeSecretFile(const QString& path, const SecretBytes& bytes)
{
    const QString folder = QFileInfo(path).path();
    const Error failed {ErrorCode::IoFailure, folder};
    if (!QDir().mkpath(folder))
        return failed;
    QByteArray scratch = QFile::encodeName(folder) + "/XXXXXX.tmp";
    const int file = mkstemps(scratch.data(), 4); // readable by its owner only
    if (file < 0)
        return failed;
    const bool written = writeAll(file, bytes.view());
    const bool closed = close(file) == 0;
    if (closed && written
        && std::rename(scratch.constData(), QFile::encodeName(path).constData()) == 0)
        return ok();
    unlink(scratch.constData());
    return failed;
}

} // namespace keywright
