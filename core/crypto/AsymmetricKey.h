// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KeySpec.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>

#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace keywright {

class PublicKey;

/// A private key ready for use: parsed once, because OpenSSL takes longer to read an EC key than to
/// sign with it. Copies share the key; it may be used by several threads at once.
class PrivateKey {
public:
    /// CryptoFailed when the DER (PKCS#8, RFC 5208 and 5958) holds no key of this spec.
    [[nodiscard]] static Result<PrivateKey> from(KeySpec spec, ByteView pkcs8);

    [[nodiscard]] KeySpec spec() const { return m_spec; }
    [[nodiscard]] evp_pkey_st* get() const { return m_key.get(); }
    /// Without encoding and reading it again.
    [[nodiscard]] PublicKey publicHalf() const;

private:
    PrivateKey(KeySpec spec, std::shared_ptr<evp_pkey_st> key)
        : m_spec(spec)
        , m_key(std::move(key))
    {
    }

    KeySpec m_spec;
    std::shared_ptr<evp_pkey_st> m_key;
};

/// A public key ready for use; copies share it.
class PublicKey {
public:
    /// CryptoFailed when the DER (SubjectPublicKeyInfo, RFC 5280) holds no key of this spec, or a
    /// point that is not on its curve.
    [[nodiscard]] static Result<PublicKey> from(
        KeySpec spec, const QByteArray& subjectPublicKeyInfo);

    [[nodiscard]] KeySpec spec() const { return m_spec; }
    [[nodiscard]] evp_pkey_st* get() const { return m_key.get(); }

private:
    friend class PrivateKey;
    PublicKey(KeySpec spec, std::shared_ptr<evp_pkey_st> key)
        : m_spec(spec)
        , m_key(std::move(key))
    {
    }

    KeySpec m_spec;
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace keywright
