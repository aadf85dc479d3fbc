// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Mac.h"

#include "core/crypto/OpenSslError.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto macTable = std::to_array<MacAlgorithmInfo>({
    {"HMAC_SHA_224"_L1, "SHA224", 28},
    {"HMAC_SHA_256"_L1, "SHA256", 32},
    {"HMAC_SHA_384"_L1, "SHA384", 48},
    {"HMAC_SHA_512"_L1, "SHA512", 64},
});

} // namespace

std::span<const MacAlgorithmInfo> macAlgorithms()
{
    return macTable;
}

const MacAlgorithmInfo* macAlgorithmNamed(QStringView name)
{
    const auto* row = std::find_if(macTable.begin(), macTable.end(),
        [name](const MacAlgorithmInfo& info) { return info.name == name; });
    return row == macTable.end() ? nullptr : row;
}

Result<QByteArray> macOf(ByteView key, const MacAlgorithmInfo& algorithm, const QByteArray& message)
{
    QByteArray mac(algorithm.bytes, '\0');
    std::size_t size = 0;
    if (EVP_Q_mac(nullptr, "HMAC", nullptr, algorithm.digest, nullptr, key.data(), key.size(),
            reinterpret_cast<const unsigned char*>(message.constData()),
            static_cast<std::size_t>(message.size()), reinterpret_cast<unsigned char*>(mac.data()),
            static_cast<std::size_t>(mac.size()), &size)
        == nullptr)
        return openSslError("HMAC"_L1);
    return mac;
}

Result<bool> macMatches(ByteView key, const MacAlgorithmInfo& algorithm, const QByteArray& message,
    const QByteArray& mac)
{
    const auto right = macOf(key, algorithm, message);
    if (!right)
        return right.error();
    return right->size() == mac.size()
        && CRYPTO_memcmp(right->constData(), mac.constData(), static_cast<std::size_t>(mac.size()))
        == 0;
}

} // namespace keywright
