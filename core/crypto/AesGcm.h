// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace keywright {

/// AES-GCM (NIST SP 800-38D) under one key of 256 bits, or of 128 where a China Region's keys are
/// that long (the service has SM4 there, whose GCM OpenSSL has from 3.1): a sealed box is nonce (12) ‖ ciphertext ‖ tag (16),
/// the nonce random. The context is kept, so many small boxes are cheap. Not for two threads at once.
class AesGcm {
public:
    /// `key` has 32 or 16 bytes.
    explicit AesGcm(ByteView key);
    AesGcm(AesGcm&&) noexcept;
    AesGcm& operator=(AesGcm&&) noexcept;
    ~AesGcm();

    [[nodiscard]] Result<QByteArray> seal(ByteView plain, QByteArrayView associatedData);
    /// CryptoFailed when the box or the associated data was changed.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView box, QByteArrayView associatedData);
    [[nodiscard]] Result<SecretBytes> openSecret(QByteArrayView box, QByteArrayView associatedData);

    static constexpr qsizetype overhead = 28; ///< bytes a box is longer than its content

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace keywright
