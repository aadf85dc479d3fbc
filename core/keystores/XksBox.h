// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace keywright {

/// What a proxy answers to Encrypt and wants to see again for Decrypt.
struct XksBox {
    QByteArray ciphertextMetadata = {}; ///< at most 20 bytes; empty: none
    QByteArray initializationVector = {}; ///< 12 or 16 bytes
    QByteArray authenticationTag = {}; ///< 16 bytes
    QByteArray ciphertext = {}; ///< as long as what was encrypted

    bool operator==(const XksBox&) const = default;

    /// nullopt when a member is missing, is no base64, or has another size than the specification
    /// allows.
    [[nodiscard]] static std::optional<XksBox> fromReply(
        const QJsonObject& reply, qsizetype plainSize);
    /// The members for a Decrypt request.
    [[nodiscard]] QJsonObject toRequest() const;

    /// SHA-256 over everything that decryption depends on (specification, Encrypt and appendix C).
    [[nodiscard]] QByteArray integrityValue(const QByteArray& associatedData) const;

    /// Sizes of metadata and vector in a byte each, then the four in the order above.
    [[nodiscard]] QByteArray encode() const;
    [[nodiscard]] static std::optional<XksBox> decode(const QByteArray& bytes);
};

} // namespace keywright
