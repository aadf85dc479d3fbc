// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/AccountIndex.h"
#include "core/secrets/SecretBytes.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace keywright {

/// The changes of calls that are committed together. Each goes to the vault's transaction and to
/// the index at once, so that a later call of the same batch sees it; if the commit fails, the
/// index is taken back to where it was. After one failed write nothing of the batch can be
/// committed.
class StagedChanges {
public:
    StagedChanges(Vault& vault, AccountIndex& index)
        : m_vault(vault)
        , m_index(index)
    {
    }

    /// Stores a new record and gives it its row.
    template <typename Record>
    [[nodiscard]] Status insert(Record record);
    /// Replaces the record of the same row.
    template <typename Record>
    [[nodiscard]] Status update(Record record);
    /// `rowId` by value: the record it comes from is about to go.
    template <typename Record>
    [[nodiscard]] Status remove(qint64 rowId);

    [[nodiscard]] Result<qint64> insertMaterial(const KeyMaterial& material);
    [[nodiscard]] Status removeMaterial(qint64 rowId);

    /// Names a key whose looks changed although its record did not (an alias, a store).
    void touch(const QString& keyArn) { m_touched.append(keyArn); }
    void touchEverything() { m_touchedEverything = true; }

    /// Names a key whose material is in a custom key store, which is to be told that it is gone.
    void noteGoneFromStore(const KeyRecord& key) { m_goneFromStores.push_back(key); }
    [[nodiscard]] const std::vector<KeyRecord>& goneFromStores() const { return m_goneFromStores; }

    [[nodiscard]] bool isEmpty() const { return !m_transaction; }
    /// Durable when it succeeds; otherwise vault and index are as they were before.
    [[nodiscard]] Status commit();
    void rollBack();
    /// Nothing of the batch may be committed any more.
    void abandon(const Error& reason) { m_failure = reason; }

    /// Material rows that are gone, or would be after a commit.
    [[nodiscard]] const std::vector<qint64>& removedMaterials() const { return m_removedMaterials; }

    /// ARNs of the keys that look different now; empty: any might.
    [[nodiscard]] QStringList touchedKeys() const;

private:
    [[nodiscard]] Status begin();
    /// Remembers the first failure.
    template <typename T>
    T checked(T outcome)
    {
        if (!outcome && !m_failure)
            m_failure = outcome.error();
        return outcome;
    }
    void touchRecord(const KeyRecord& key) { touch(key.arn); }
    void touchRecord(const AliasRecord& alias) { touch(alias.targetArn); }
    void touchRecord(const KeyStoreRecord&) { touchEverything(); }
    void touchRecord(const GrantRecord& grant) { touch(grant.keyArn); }
    // What is no part of a key's looks.
    void touchRecord(const KeyUsageRecord&) { }
    void touchRecord(const PrincipalRecord&) { }
    void touchRecord(const TokenRecord&) { }
    void touchRecord(const XksProxyRecord&) { }

    Vault& m_vault;
    AccountIndex& m_index;
    std::optional<Vault::Transaction> m_transaction;
    std::optional<Error> m_failure;
    std::vector<std::function<void(AccountIndex&)>> m_undo;
    std::vector<qint64> m_removedMaterials;
    std::vector<KeyRecord> m_goneFromStores;
    QStringList m_touched;
    bool m_touchedEverything = false;
};

} // namespace keywright
