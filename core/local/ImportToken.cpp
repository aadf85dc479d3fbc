// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/ImportToken.h"

#include <QtEndian>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView tokenPurpose("keywright import token");
constexpr std::uint8_t tokenVersion = 1;

// version (1) ‖ algorithm (1) ‖ valid to (8) ‖ length of the ARN (2) ‖ ARN ‖ private key; numbers
// are big-endian.
constexpr std::size_t algorithmAt = 1;
constexpr std::size_t validToAt = 2;
constexpr std::size_t arnLengthAt = 10;
constexpr std::size_t arnAt = 12;

} // namespace

Result<QByteArray> ImportToken::seal(AesGcm& sealing) const
{
    const QByteArray arn = keyArn.toUtf8();
    const auto arnLength = static_cast<std::size_t>(arn.size());
    SecretBytes content(arnAt + arnLength + privateKey.size());
    const auto bytes = content.writable();
    bytes[0] = tokenVersion;
    bytes[algorithmAt] = static_cast<std::uint8_t>(algorithm);
    qToBigEndian(validTo, &bytes[validToAt]);
    qToBigEndian(static_cast<quint16>(arnLength), &bytes[arnLengthAt]);
    std::ranges::copy(arn, bytes.begin() + arnAt);
    std::ranges::copy(privateKey.view(), bytes.subspan(arnAt + arnLength).begin());
    return sealing.seal(content.view(), tokenPurpose);
}

Result<ImportToken> ImportToken::open(const QByteArray& token, AesGcm& sealing)
{
    const auto content = sealing.openSecret(token, tokenPurpose);
    if (!content)
        return content.error();
    const ByteView bytes = content->view();
    const Error foreign {ErrorCode::CryptoFailed, u"the import token has another layout"_s};
    if (bytes.size() < arnAt || bytes[0] != tokenVersion
        || bytes[algorithmAt] >= wrappingAlgorithms().size())
        return foreign;
    const std::size_t arnLength = qFromBigEndian<quint16>(&bytes[arnLengthAt]);
    if (bytes.size() < arnAt + arnLength)
        return foreign;

    ImportToken opened;
    opened.algorithm = static_cast<WrappingAlgorithm>(bytes[algorithmAt]);
    opened.validTo = qFromBigEndian<qint64>(&bytes[validToAt]);
    const ByteView arn = bytes.subspan(arnAt, arnLength);
    opened.keyArn = QString::fromUtf8(QByteArrayView(arn.data(), qsizetype(arn.size())));
    opened.privateKey = KeyMaterial(SecretBytes(bytes.subspan(arnAt + arnLength)));
    return opened;
}

} // namespace keywright
