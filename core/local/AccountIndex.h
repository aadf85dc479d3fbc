// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/AccountRecord.h"
#include "core/local/AliasRecord.h"
#include "core/local/GrantRecord.h"
#include "core/local/KeyRecord.h"
#include "core/local/KeyStoreRecord.h"
#include "core/local/KeyUsageRecord.h"
#include "core/local/PrincipalRecord.h"
#include "core/local/TokenRecord.h"
#include "core/local/XksProxyRecord.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace keywright {

/// Everything the account holds but key material, in memory: what the vault's rows said at unlock
/// and every change committed since. It knows records, not rules; and it is for one thread.
class AccountIndex {
public:
    /// Records of one type by row id, which is also their order of creation.
    template <typename Record>
    using Table = std::map<qint64, Record>;

    /// Reads every row. VaultCorrupt when there is no account.
    [[nodiscard]] static Result<AccountIndex> load(Vault& vault);

    [[nodiscard]] const AccountRecord& account() const { return m_account; }

    template <typename Record>
    [[nodiscard]] const Table<Record>& all() const
    {
        return std::get<Table<Record>>(m_tables);
    }

    [[nodiscard]] const KeyRecord* key(const QString& arn) const;
    [[nodiscard]] const AliasRecord* alias(const QString& arn) const;
    [[nodiscard]] const KeyStoreRecord* keyStore(const QString& id) const;
    [[nodiscard]] int keyCount(const QString& region) const;
    /// The aliases of a key, sorted by name.
    [[nodiscard]] QList<const AliasRecord*> aliasesOf(const QString& keyArn) const;
    /// A multi-Region key in all its Regions, in order of creation; empty for other keys.
    [[nodiscard]] QList<const KeyRecord*> relatedKeys(const QString& keyId) const;
    /// The grants on a key, all or those to one grantee, in order of creation.
    [[nodiscard]] QList<const GrantRecord*> grantsOf(
        const QString& keyArn, const QString& grantee = {}) const;
    [[nodiscard]] int grantCount(const QString& keyArn) const;
    [[nodiscard]] const GrantRecord* grant(const QString& keyArn, const QString& id) const;
    [[nodiscard]] const KeyUsageRecord* lastUsageOf(const QString& keyArn) const;
    /// The token that stands for this CloudHSM cluster; nullptr for clusters that are simulated.
    [[nodiscard]] const TokenRecord* token(const QString& clusterId) const;
    /// The proxy at this endpoint; nullptr for proxies that are simulated.
    [[nodiscard]] const XksProxyRecord* proxy(const QString& uriEndpoint) const;
    [[nodiscard]] const PrincipalRecord* principal(const QString& arn) const;
    /// Aliases sorted by ARN, so one Region's stand together, sorted by name.
    [[nodiscard]] const std::map<QString, qint64>& aliasesByArn() const { return m_aliasesByArn; }

    /// The row of the key with the earliest due date (KeyRecord::dueDate), if that has come.
    [[nodiscard]] std::optional<qint64> firstKeyDueBy(qint64 now) const;

    /// Adds a record, or replaces the one of the same row.
    template <typename Record>
    void put(Record record)
    {
        auto& table = std::get<Table<Record>>(m_tables);
        if (const auto old = table.find(record.rowId); old != table.end()) {
            forget(old->second);
            old->second = std::move(record);
            note(old->second);
        } else {
            const qint64 rowId = record.rowId;
            note(table.emplace_hint(table.end(), rowId, std::move(record))->second);
        }
    }

    template <typename Record>
    void remove(qint64 rowId)
    {
        auto& table = std::get<Table<Record>>(m_tables);
        if (const auto old = table.find(rowId); old != table.end()) {
            forget(old->second);
            table.erase(old);
        }
    }

private:
    using Rows = std::set<qint64>;

    [[nodiscard]] Status take(const VaultRow& row);
    template <typename Record>
    [[nodiscard]] Status takeAs(const VaultRow& row);
    /// The record of the row that a lookup names; nullptr when it names none.
    template <typename Record>
    [[nodiscard]] const Record* found(const QHash<QString, qint64>& rows, const QString& name) const;
    template <typename Record>
    [[nodiscard]] QList<const Record*> allOf(
        const QHash<QString, Rows>& rows, const QString& name) const;

    static void leave(QHash<QString, Rows>& rows, const QString& name, qint64 row);

    // The lookups beside the tables: note() adds a record to them, forget() takes it out.
    void note(KeyRecord& key);
    void note(const AliasRecord& alias);
    void note(const KeyStoreRecord& store);
    void note(const GrantRecord& grant);
    void note(const PrincipalRecord& principal);
    void note(const KeyUsageRecord& usage);
    void note(const TokenRecord&) { }
    void note(const XksProxyRecord&) { }
    void forget(const KeyRecord& key);
    void forget(const AliasRecord& alias);
    void forget(const KeyStoreRecord& store);
    void forget(const GrantRecord& grant);
    void forget(const PrincipalRecord& principal);
    void forget(const KeyUsageRecord& usage);
    void forget(const TokenRecord&) { }
    void forget(const XksProxyRecord&) { }

    AccountRecord m_account;
    std::tuple<Table<KeyRecord>, Table<AliasRecord>, Table<KeyStoreRecord>, Table<GrantRecord>,
        Table<PrincipalRecord>, Table<KeyUsageRecord>, Table<TokenRecord>,
        Table<XksProxyRecord>>
        m_tables;
    QHash<QString, qint64> m_keysByArn;
    QHash<QString, int> m_keysPerRegion;
    std::set<std::pair<qint64, qint64>> m_keysByDueDate; ///< date and row
    std::map<QString, qint64> m_aliasesByArn;
    QHash<QString, Rows> m_aliasesByKey;
    QHash<QString, Rows> m_relatedKeys; ///< by key id
    QHash<QString, qint64> m_storesById;
    QHash<QString, Rows> m_grantsByKey;
    QHash<QString, Rows> m_grantsByGrantee; ///< by grantee and key
    QHash<QString, qint64> m_grantsById;
    QHash<QString, qint64> m_principalsByArn;
    QHash<QString, qint64> m_usageByKey;
    QSet<QByteArray> m_policies; ///< equal texts are kept once: most keys have the default policy
};

} // namespace keywright
