// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccountIndex.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

Result<AccountIndex> AccountIndex::load(Vault& vault)
{
    AccountIndex index;
    Status taken = ok();
    const auto read = vault.forEachRow([&](const VaultRow& row) {
        taken = index.take(row);
        return taken.has_value();
    });
    if (!read)
        return read.error();
    if (!taken)
        return taken.error();
    if (index.m_account.accountId.isEmpty())
        return Error {ErrorCode::VaultCorrupt, u"the vault holds no account"_s};
    return index;
}

// The account's row is the first that is ever written, and rows come in order of their ids, so the
// account is known when the first key needs it for its ARN.
Status AccountIndex::take(const VaultRow& row)
{
    switch (row.kind) {
    case RowKind::Account: {
        auto account = AccountRecord::decode(row);
        if (!account)
            return account.error();
        m_account = std::move(account).value();
        return ok();
    }
    case RowKind::Key:
        return takeAs<KeyRecord>(row);
    case RowKind::Alias:
        return takeAs<AliasRecord>(row);
    case RowKind::CustomKeyStore:
        return takeAs<KeyStoreRecord>(row);
    case RowKind::Material:
    case RowKind::Draft:
        return ok();
    }
    return Error {ErrorCode::VaultNewerVersion, u"a row of an unknown kind"_s};
}

template <typename Record>
Status AccountIndex::takeAs(const VaultRow& row)
{
    auto record = Record::decode(row, m_account.accountId);
    if (!record)
        return record.error();
    put(std::move(record).value());
    return ok();
}

const KeyRecord* AccountIndex::key(const QString& arn) const
{
    const auto row = m_keysByArn.constFind(arn);
    return row == m_keysByArn.cend() ? nullptr : &all<KeyRecord>().at(*row);
}

const AliasRecord* AccountIndex::alias(const QString& arn) const
{
    const auto row = m_aliasesByArn.find(arn);
    return row == m_aliasesByArn.end() ? nullptr : &all<AliasRecord>().at(row->second);
}

const KeyStoreRecord* AccountIndex::keyStore(const QString& id) const
{
    const auto row = m_storesById.constFind(id);
    return row == m_storesById.cend() ? nullptr : &all<KeyStoreRecord>().at(*row);
}

QList<const AliasRecord*> AccountIndex::aliasesOf(const QString& keyArn) const
{
    QList<const AliasRecord*> aliases;
    const auto rows = m_aliasesByKey.constFind(keyArn);
    if (rows == m_aliasesByKey.cend())
        return aliases;
    for (const qint64 row : *rows)
        aliases.append(&all<AliasRecord>().at(row));
    std::ranges::sort(aliases, {}, &AliasRecord::name);
    return aliases;
}

std::vector<qint64> AccountIndex::keysDueBy(qint64 now) const
{
    std::vector<qint64> rows;
    for (const auto& [date, row] : m_keysByDueDate) {
        if (date > now)
            break;
        rows.push_back(row);
    }
    return rows;
}

void AccountIndex::note(KeyRecord& key)
{
    key.policy = *m_policies.insert(key.policy);
    m_keysByArn.insert(key.arn, key.rowId);
    ++m_keysPerRegion[key.region];
    if (key.dueDate() != 0)
        m_keysByDueDate.emplace(key.dueDate(), key.rowId);
}

void AccountIndex::note(const AliasRecord& alias)
{
    m_aliasesByArn.insert_or_assign(alias.arn, alias.rowId);
    m_aliasesByKey[alias.targetArn].append(alias.rowId);
}

void AccountIndex::note(const KeyStoreRecord& store)
{
    m_storesById.insert(store.id, store.rowId);
}

void AccountIndex::forget(const KeyRecord& key)
{
    m_keysByArn.remove(key.arn);
    --m_keysPerRegion[key.region];
    m_keysByDueDate.erase({key.dueDate(), key.rowId});
}

void AccountIndex::forget(const AliasRecord& alias)
{
    m_aliasesByArn.erase(alias.arn);
    const auto rows = m_aliasesByKey.find(alias.targetArn);
    rows->removeOne(alias.rowId);
    if (rows->isEmpty())
        m_aliasesByKey.erase(rows);
}

void AccountIndex::forget(const KeyStoreRecord& store)
{
    m_storesById.remove(store.id);
}

} // namespace keywright
