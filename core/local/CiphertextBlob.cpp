// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/CiphertextBlob.h"

#include "core/local/RowStream.h"

#include <QCryptographicHash>
#include <QUuid>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr char blobVersion = 1;
constexpr char singleRegionForm = 1;
constexpr char multiRegionForm = 2;
constexpr qsizetype idBytes = 16;
constexpr qsizetype materialIdBytes = 32;
constexpr qsizetype headerBytes = 2 + idBytes + materialIdBytes;
constexpr qsizetype checkBytes = 8;
constexpr QLatin1StringView multiRegionPrefix("mrk-");

QByteArray headerOf(const CiphertextBlob& blob)
{
    const bool multiRegion = blob.keyId.startsWith(multiRegionPrefix);
    const QString digits = multiRegion ? blob.keyId.sliced(multiRegionPrefix.size())
                                       : QString(blob.keyId).remove(u'-');
    QByteArray header;
    header.append(blobVersion).append(multiRegion ? multiRegionForm : singleRegionForm);
    header.append(QByteArray::fromHex(digits.toLatin1()));
    header.append(blob.materialId.isEmpty() ? QByteArray(materialIdBytes, '\0') : blob.materialId);
    return header;
}

/// No secret is in it: it tells a damaged ciphertext (InvalidCiphertextException) from one of a key
/// that is not here (AccessDeniedException), as the service does. What binds the header is the box.
QByteArray checkOf(const QByteArray& header)
{
    return QCryptographicHash::hash(header, QCryptographicHash::Sha256).first(checkBytes);
}

} // namespace

QByteArray CiphertextBlob::encode() const
{
    QByteArray encoded = headerOf(*this);
    encoded.append(checkOf(encoded)).append(box);
    return encoded;
}

std::optional<CiphertextBlob> CiphertextBlob::decode(const QByteArray& bytes)
{
    if (bytes.size() < headerBytes + checkBytes || bytes[0] != blobVersion
        || bytes.sliced(headerBytes, checkBytes) != checkOf(bytes.first(headerBytes)))
        return std::nullopt;
    const QByteArray id = bytes.sliced(2, idBytes);
    CiphertextBlob blob;
    if (bytes[1] == multiRegionForm)
        blob.keyId = multiRegionPrefix + QString::fromLatin1(id.toHex());
    else if (bytes[1] == singleRegionForm)
        blob.keyId = QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces);
    else
        return std::nullopt;
    const QByteArray materialId = bytes.sliced(2 + idBytes, materialIdBytes);
    if (materialId != QByteArray(materialIdBytes, '\0'))
        blob.materialId = materialId;
    blob.box = bytes.sliced(headerBytes + checkBytes);
    return blob;
}

QByteArray CiphertextBlob::associatedData(const EncryptionContext& context) const
{
    RowWriter pairs(1);
    pairs << context;
    return headerOf(*this) + pairs.content();
}

} // namespace keywright
