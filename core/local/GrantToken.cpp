// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/GrantToken.h"

#include "core/local/RowStream.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView grantTokenPurpose("keywright grant token");
constexpr quint8 grantTokenVersion = 1;

} // namespace

Result<QString> GrantToken::seal(AesGcm& sealing) const
{
    RowWriter content(grantTokenVersion);
    content << keyArn << grantId;
    const auto sealed = sealing.seal(byteView(content.content()), grantTokenPurpose);
    if (!sealed)
        return sealed.error();
    return QString::fromLatin1(sealed->toBase64());
}

Result<GrantToken> GrantToken::open(const QString& token, AesGcm& sealing)
{
    const Error foreign {ErrorCode::CryptoFailed, u"this is no grant token of the account"_s};
    const auto sealed = QByteArray::fromBase64Encoding(
        token.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!sealed)
        return foreign;
    const auto content = sealing.open(*sealed, grantTokenPurpose);
    if (!content)
        return foreign;
    GrantToken opened;
    RowReader reader(*content, grantTokenVersion);
    reader >> opened.keyArn >> opened.grantId;
    return reader.isComplete() ? Result<GrantToken>(opened) : foreign;
}

} // namespace keywright
