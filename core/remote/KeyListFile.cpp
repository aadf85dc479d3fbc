// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/KeyListFile.h"

#include "core/crypto/AesGcm.h"
#include "core/remote/KeyListCodec.h"

#include <QFile>
#include <QSaveFile>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// The header, which is sealed with the rest: magic and version.
constexpr QByteArrayView magic("keywright-keys\n");
constexpr char version = 1;
constexpr std::size_t keyBytes = 32;
constexpr int quickCompression = 1; ///< ARNs and descriptions shrink well enough

QByteArray header()
{
    return magic.toByteArray() + version;
}

QByteArray associatedData(const QByteArray& owner)
{
    return header() + owner;
}

Error unusableKey()
{
    return {ErrorCode::Internal, u"A key for a list of keys has 32 bytes"_s};
}

} // namespace

Status writeKeyList(const QString& path, const RememberedKeys& list, const SecretBytes& key,
    const QByteArray& owner)
{
    if (key.size() != keyBytes)
        return unusableKey();
    const QByteArray content = qCompress(encodedKeyList(list), quickCompression);
    const auto box = AesGcm(key.view()).seal(byteView(content), associatedData(owner));
    if (!box)
        return box.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error {ErrorCode::IoFailure, file.errorString()};
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(header() + *box) < 0 || !file.commit())
        return Error {ErrorCode::IoFailure, file.errorString()};
    return ok();
}

Result<RememberedKeys> readKeyList(
    const QString& path, const SecretBytes& key, const QByteArray& owner)
{
    if (key.size() != keyBytes)
        return unusableKey();
    QFile file(path);
    if (!file.exists())
        return Error {ErrorCode::FileNotFound, path};
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::IoFailure, file.errorString()};
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith(magic) || bytes.size() <= magic.size())
        return Error {ErrorCode::InvalidInput, u"%1 is no list of keys"_s.arg(path)};
    if (bytes[magic.size()] != version)
        return Error {ErrorCode::VaultNewerVersion, path};
    const auto content = AesGcm(key.view()).open(
        QByteArrayView(bytes).sliced(magic.size() + 1), associatedData(owner));
    if (!content)
        return content.error();
    auto list = decodedKeyList(qUncompress(*content));
    if (!list)
        return Error {ErrorCode::InvalidInput, u"%1 holds what is no list of keys"_s.arg(path)};
    return *std::move(list);
}

} // namespace keywright
