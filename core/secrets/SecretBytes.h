// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

class QDebug;

namespace keywright {

using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] inline ByteView byteView(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()),
        static_cast<std::size_t>(bytes.size())};
}

/// The same bytes as characters.
[[nodiscard]] inline QByteArrayView charView(ByteView bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

/// Bytes that must not leak: kept in OpenSSL's locked, non-dumpable heap when there is one (see
/// HardenProcess.h), wiped when freed, moved and never copied by accident. There is no operator== and
/// no debug output on purpose.
class SecretBytes {
public:
    SecretBytes() = default;
    /// `size` zero bytes. Throws std::bad_alloc when no memory is left.
    explicit SecretBytes(std::size_t size);
    /// A copy of bytes that were outside; wipe the source yourself.
    explicit SecretBytes(ByteView source);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] ByteView view() const { return {m_data, m_size}; }
    [[nodiscard]] std::span<std::uint8_t> writable() { return {m_data, m_size}; }
    [[nodiscard]] SecretBytes clone() const { return SecretBytes(view()); }
    /// Keeps the first `size` bytes and wipes the rest.
    void truncate(std::size_t size);
    [[nodiscard]] bool equalsInConstantTime(const SecretBytes& other) const;

private:
    void release();

    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

void operator<<(const QDebug&, const SecretBytes&) = delete;

/// A secret with a name of its own, so that two secrets cannot be swapped by mistake.
template <typename Name>
class StrongSecret {
public:
    StrongSecret() = default;
    explicit StrongSecret(SecretBytes bytes) : m_bytes(std::move(bytes)) { }

    [[nodiscard]] ByteView view() const { return m_bytes.view(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] StrongSecret clone() const { return StrongSecret(m_bytes.clone()); }
    [[nodiscard]] const SecretBytes& bytes() const { return m_bytes; }
    [[nodiscard]] SecretBytes take() && { return std::move(m_bytes); }

private:
    SecretBytes m_bytes;
};

/// What a person types (UTF-8), with the content of a key file mixed in where one is used.
using Passphrase = StrongSecret<struct PassphraseName>;
/// 32 bytes that open a vault; wrapped in the file under a key from the passphrase.
using VaultKey = StrongSecret<struct VaultKeyName>;
/// 32 bytes that seal one key's material; wrapped under the vault key.
using DataKey = StrongSecret<struct DataKeyName>;
/// Key material of one KMS key: raw bytes (symmetric, HMAC) or PKCS#8 DER (key pairs).
using KeyMaterial = StrongSecret<struct KeyMaterialName>;
/// What the requests of a caller are signed with (Signature Version 4), in ASCII.
using SecretAccessKey = StrongSecret<struct SecretAccessKeyName>;

} // namespace keywright
