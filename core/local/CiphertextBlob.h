// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace keywright {

/// What KMS calls the encryption context: the pairs in the order of their keys.
using EncryptionContext = QMap<QString, QString>;

/// The ciphertext of a symmetric key, as Encrypt gives it out: version (1 byte), form of the key id
/// (1: a UUID, 2: a multi-Region id), key id (16), key material id (32; zeros in a custom key
/// store), the beginning of the SHA-256 of all that (8), and the sealed box. It names what Decrypt
/// needs to find the key and, after rotations, the right material; neither plaintext nor context
/// stand in it.
struct CiphertextBlob {
    QString keyId = {};
    QByteArray materialId = {}; ///< 32 bytes, or empty
    QByteArray box = {};

    bool operator==(const CiphertextBlob&) const = default;

    [[nodiscard]] QByteArray encode() const;
    /// nullopt for what is no ciphertext of ours.
    [[nodiscard]] static std::optional<CiphertextBlob> decode(const QByteArray& bytes);

    /// What the box is bound to: everything before it, and the encryption context as
    /// length-prefixed UTF-8, so that no two contexts look alike.
    [[nodiscard]] QByteArray associatedData(const EncryptionContext& context) const;
};

} // namespace keywright
