// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccessKey.h"

#include "core/crypto/RandomBytes.h"

#include <QByteArrayView>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype accessKeyLetters = 16; // behind "AKIA"
constexpr std::size_t secretLetters = 40;
constexpr QByteArrayView base32Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
constexpr QByteArrayView base64Letters(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

} // namespace

Result<QString> newAccessKeyId()
{
    const auto random = randomBytes(accessKeyLetters);
    if (!random)
        return random.error();
    QString id = u"AKIA"_s;
    for (const char byte : *random)
        id += QLatin1Char(base32Letters[byte & 31]);
    return id;
}

Result<SecretAccessKey> newSecretAccessKey()
{
    auto letters = randomSecret(secretLetters);
    if (!letters)
        return letters.error();
    for (std::uint8_t& byte : letters->writable())
        byte = static_cast<std::uint8_t>(base64Letters[byte & 63]);
    return SecretAccessKey(std::move(letters).value());
}

} // namespace keywright
