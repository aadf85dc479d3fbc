// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/MaterialText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <string_view>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxMaterialFileSize = 64 * 1024;

Error badMaterial(const char* reason)
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("keywright::MaterialText", reason)};
}

std::string_view textOf(const SecretBytes& content)
{
    return {reinterpret_cast<const char*>(content.view().data()), content.size()};
}

bool isBlank(char character)
{
    return std::string_view(" \t\r\n:").find(character) != std::string_view::npos;
}

int hexValue(char digit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto lower = static_cast<char>(digit >= 'A' && digit <= 'F' ? digit - 'A' + 'a' : digit);
    const auto at = digits.find(lower);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

int base64Value(char digit)
{
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto at = digits.find(digit);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// QByteArray's decoders would leave copies behind, so both alphabets are read here, bit by bit.
Result<KeyMaterial> decoded(std::string_view text, int (*valueOf)(char), unsigned bitsPerDigit)
{
    SecretBytes bytes(text.size());
    std::size_t size = 0;
    unsigned gathered = 0;
    unsigned bits = 0;
    for (const char digit : text) {
        if (isBlank(digit) || (bitsPerDigit == 6 && digit == '='))
            continue;
        const int value = valueOf(digit);
        if (value < 0)
            return badMaterial(QT_TRANSLATE_NOOP("keywright::MaterialText",
                "a character is neither a digit nor a space"));
        gathered = (gathered << bitsPerDigit | static_cast<unsigned>(value)) & 0xffffU;
        bits += bitsPerDigit;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes.writable()[size++] = static_cast<std::uint8_t>(gathered >> bits & 0xffU);
    }
    if (bitsPerDigit == 4 && bits != 0)
        return badMaterial(QT_TRANSLATE_NOOP("keywright::MaterialText",
            "there is an odd number of hex digits"));
    bytes.truncate(size);
    return KeyMaterial(std::move(bytes));
}

// RFC 7468. Only unencrypted PKCS#8: the service takes nothing else for key pairs.
Result<KeyMaterial> fromPem(std::string_view text)
{
    constexpr std::string_view begin = "-----BEGIN PRIVATE KEY-----";
    constexpr std::string_view end = "-----END PRIVATE KEY-----";
    const auto first = text.find(begin);
    const auto last = text.find(end);
    if (text.find("ENCRYPTED PRIVATE KEY") != std::string_view::npos)
        return badMaterial(QT_TRANSLATE_NOOP("keywright::MaterialText",
            "the PEM file is encrypted; decrypt it first, with openssl pkcs8"));
    if (first == std::string_view::npos || last == std::string_view::npos || last < first)
        return badMaterial(QT_TRANSLATE_NOOP("keywright::MaterialText",
            "there is no \"BEGIN PRIVATE KEY\" block (PKCS#8); convert the file with openssl pkcs8 "
            "-topk8 -nocrypt"));
    const auto start = first + begin.size();
    return decoded(text.substr(start, last - start), base64Value, 6);
}

bool isHexText(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char character) {
        return isBlank(character) || hexValue(character) >= 0;
    });
}

MaterialForm detected(std::string_view text, KeySpec spec)
{
    if (text.find("-----BEGIN ") != std::string_view::npos)
        return MaterialForm::Pem;
    // Sixty-four bytes that are all hex digits are far more likely the text of thirty-two.
    const auto wanted = static_cast<std::size_t>(infoOf(spec).bits) / 8;
    return text.size() >= 2 * wanted && isHexText(text) ? MaterialForm::Hex : MaterialForm::Bytes;
}

} // namespace

Result<SecretBytes> readMaterialFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Error {ErrorCode::FileNotFound, path};
    if (!QFileInfo(path).isFile())
        return badMaterial(QT_TRANSLATE_NOOP("keywright::MaterialText", "this is not a file"));
    if (file.size() > maxMaterialFileSize)
        return badMaterial(QT_TRANSLATE_NOOP("keywright::MaterialText",
            "the file is larger than 64 KiB; key material is not"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) // a buffer would keep a copy
        return Error {ErrorCode::PermissionDenied, path};
    SecretBytes bytes(static_cast<std::size_t>(file.size()));
    const auto room = bytes.writable();
    qint64 size = 0;
    while (size < file.size()) {
        const qint64 more = file.read(reinterpret_cast<char*>(room.data()) + size, file.size() - size);
        if (more <= 0)
            return Error {ErrorCode::IoFailure, path};
        size += more;
    }
    return bytes;
}

Result<KeyMaterial> materialFrom(const SecretBytes& content, MaterialForm form, KeySpec spec)
{
    if (content.isEmpty())
        return badMaterial(QT_TRANSLATE_NOOP("keywright::MaterialText", "it is empty"));
    const std::string_view text = textOf(content);
    const MaterialForm known = form == MaterialForm::Detect ? detected(text, spec) : form;
    if (known == MaterialForm::Pem)
        return fromPem(text);
    if (known == MaterialForm::Hex)
        return decoded(text, hexValue, 4);
    return KeyMaterial(content.clone());
}

} // namespace keywright
