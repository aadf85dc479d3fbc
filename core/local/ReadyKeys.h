// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/AesGcm.h"
#include "core/crypto/AsymmetricKey.h"
#include "core/local/KeyRecord.h"

#include <list>
#include <unordered_map>
#include <variant>

namespace keywright {

/// Key material unsealed and prepared for use, by its row in the vault: unsealing costs more than
/// most of what a key is used for. The least recently used are wiped when there are too many. For
/// the engine's thread.
class ReadyKeys {
public:
    explicit ReadyKeys(Vault& vault)
        : m_vault(vault)
    {
    }

    /// Of a symmetric key. The pointer holds until the next call.
    [[nodiscard]] Result<AesGcm*> cipherOf(qint64 materialRow);
    /// Of an HMAC key. The pointer holds until the next call.
    [[nodiscard]] Result<const SecretBytes*> secretOf(qint64 materialRow);
    [[nodiscard]] Result<PrivateKey> privateKeyOf(qint64 materialRow, KeySpec spec);

    void forget(qint64 materialRow);
    void forgetEverything();

    static constexpr std::size_t most = 1024; ///< materials at a time

private:
    using Prepared = std::variant<AesGcm, SecretBytes, PrivateKey>;
    struct Entry {
        qint64 row;
        Prepared prepared;
    };

    /// The entry of a row, made by prepare(material) when it is not there.
    template <typename Prepare>
    [[nodiscard]] Result<Prepared*> entryOf(qint64 row, Prepare prepare);

    Vault& m_vault;
    std::list<Entry> m_entries; ///< the most recently used first
    std::unordered_map<qint64, std::list<Entry>::iterator> m_places;
};

} // namespace keywright
