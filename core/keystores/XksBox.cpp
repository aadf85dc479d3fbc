// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/XksBox.h"

#include "core/crypto/Sha256.h"
#include "core/kms/Base64Text.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMetadataBytes = 20;
constexpr qsizetype xksTagBytes = 16;
constexpr qsizetype boxHeadBytes = 2;

bool isVectorSize(qsizetype size)
{
    return size == 12 || size == 16;
}

std::optional<QByteArray> bytesOf(const QJsonValue& member)
{
    auto decoded = QByteArray::fromBase64Encoding(
        member.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!member.isString() || !decoded)
        return std::nullopt;
    return *decoded;
}

} // namespace

std::optional<XksBox> XksBox::fromReply(const QJsonObject& reply, qsizetype plainSize)
{
    const auto metadata = reply.contains("ciphertextMetadata"_L1)
        ? bytesOf(reply["ciphertextMetadata"_L1])
        : QByteArray();
    const auto vector = bytesOf(reply["initializationVector"_L1]);
    const auto tag = bytesOf(reply["authenticationTag"_L1]);
    const auto ciphertext = bytesOf(reply["ciphertext"_L1]);
    if (!metadata || metadata->size() > mostMetadataBytes || !vector
        || !isVectorSize(vector->size()) || !tag || tag->size() != xksTagBytes || !ciphertext
        || ciphertext->size() != plainSize)
        return std::nullopt;
    return XksBox {*metadata, *vector, *tag, *ciphertext};
}

QJsonObject XksBox::toRequest() const
{
    QJsonObject request {
        {u"initializationVector"_s, base64Text(byteView(initializationVector))},
        {u"authenticationTag"_s, base64Text(byteView(authenticationTag))},
        {u"ciphertext"_s, base64Text(byteView(ciphertext))},
    };
    if (!ciphertextMetadata.isEmpty())
        request.insert("ciphertextMetadata"_L1, base64Text(byteView(ciphertextMetadata)));
    return request;
}

QByteArray XksBox::integrityValue(const QByteArray& associatedData) const
{
    const auto hash = sha256(QByteArray(associatedData + ciphertextMetadata + initializationVector
        + ciphertext + authenticationTag));
    return hash ? *hash : QByteArray();
}

QByteArray XksBox::encode() const
{
    QByteArray bytes;
    bytes.append(static_cast<char>(ciphertextMetadata.size()));
    bytes.append(static_cast<char>(initializationVector.size()));
    return bytes + ciphertextMetadata + initializationVector + authenticationTag + ciphertext;
}

std::optional<XksBox> XksBox::decode(const QByteArray& bytes)
{
    if (bytes.size() < boxHeadBytes)
        return std::nullopt;
    const qsizetype metadata = static_cast<uchar>(bytes[0]);
    const qsizetype vector = static_cast<uchar>(bytes[1]);
    if (metadata > mostMetadataBytes || !isVectorSize(vector)
        || bytes.size() < boxHeadBytes + metadata + vector + xksTagBytes)
        return std::nullopt;
    qsizetype at = boxHeadBytes;
    const auto next = [&](qsizetype size) { return bytes.sliced(std::exchange(at, at + size), size); };
    XksBox box {.ciphertextMetadata = next(metadata)};
    box.initializationVector = next(vector);
    box.authenticationTag = next(xksTagBytes);
    box.ciphertext = bytes.sliced(at);
    return box;
}

} // namespace keywright
