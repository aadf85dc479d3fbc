// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccountIndex.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString onKey(const QString& grantee, const QString& keyArn)
{
    return keyArn + u' ' + grantee; // neither has spaces
}

/// For kinds of which there are a handful at most: they are looked through.
template <typename Record>
const Record* recordWith(
    const AccountIndex::Table<Record>& records, QString Record::*member, const QString& value)
{
    const auto found = std::ranges::find_if(
        records, [&](const auto& row) { return row.second.*member == value; });
    return found == records.end() ? nullptr : &found->second;
}

} // namespace

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
    case RowKind::Grant:
        return takeAs<GrantRecord>(row);
    case RowKind::Principal:
        return takeAs<PrincipalRecord>(row);
    case RowKind::KeyUsage:
        return takeAs<KeyUsageRecord>(row);
    case RowKind::Token:
        return takeAs<TokenRecord>(row);
    case RowKind::XksProxy:
        return takeAs<XksProxyRecord>(row);
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

template <typename Record>
const Record* AccountIndex::found(const QHash<QString, qint64>& rows, const QString& name) const
{
    const auto row = rows.constFind(name);
    return row == rows.cend() ? nullptr : &all<Record>().at(*row);
}

template <typename Record>
QList<const Record*> AccountIndex::allOf(
    const QHash<QString, Rows>& rows, const QString& name) const
{
    QList<const Record*> records;
    if (const auto of = rows.constFind(name); of != rows.cend()) {
        for (const qint64 row : *of)
            records.append(&all<Record>().at(row));
    }
    return records;
}

const KeyRecord* AccountIndex::key(const QString& arn) const
{
    return found<KeyRecord>(m_keysByArn, arn);
}

const AliasRecord* AccountIndex::alias(const QString& arn) const
{
    const auto row = m_aliasesByArn.find(arn);
    return row == m_aliasesByArn.end() ? nullptr : &all<AliasRecord>().at(row->second);
}

const KeyStoreRecord* AccountIndex::keyStore(const QString& id) const
{
    return found<KeyStoreRecord>(m_storesById, id);
}

int AccountIndex::keyCount(const QString& region) const
{
    return m_keysPerRegion.value(region);
}

QList<const AliasRecord*> AccountIndex::aliasesOf(const QString& keyArn) const
{
    auto aliases = allOf<AliasRecord>(m_aliasesByKey, keyArn);
    std::ranges::sort(aliases, {}, &AliasRecord::name);
    return aliases;
}

QList<const KeyRecord*> AccountIndex::relatedKeys(const QString& keyId) const
{
    return allOf<KeyRecord>(m_relatedKeys, keyId);
}

QList<const GrantRecord*> AccountIndex::grantsOf(
    const QString& keyArn, const QString& grantee) const
{
    return grantee.isEmpty() ? allOf<GrantRecord>(m_grantsByKey, keyArn)
                             : allOf<GrantRecord>(m_grantsByGrantee, onKey(grantee, keyArn));
}

int AccountIndex::grantCount(const QString& keyArn) const
{
    const auto of = m_grantsByKey.constFind(keyArn);
    return of == m_grantsByKey.cend() ? 0 : static_cast<int>(of->size());
}

const GrantRecord* AccountIndex::grant(const QString& keyArn, const QString& id) const
{
    const GrantRecord* grant = found<GrantRecord>(m_grantsById, id);
    return grant && grant->keyArn == keyArn ? grant : nullptr;
}

const KeyUsageRecord* AccountIndex::lastUsageOf(const QString& keyArn) const
{
    return found<KeyUsageRecord>(m_usageByKey, keyArn);
}

const PrincipalRecord* AccountIndex::principal(const QString& arn) const
{
    return found<PrincipalRecord>(m_principalsByArn, arn);
}

std::optional<qint64> AccountIndex::firstKeyDueBy(qint64 now) const
{
    if (m_keysByDueDate.empty() || m_keysByDueDate.begin()->first > now)
        return std::nullopt;
    return m_keysByDueDate.begin()->second;
}

const TokenRecord* AccountIndex::token(const QString& clusterId) const
{
    return recordWith(all<TokenRecord>(), &TokenRecord::clusterId, clusterId);
}

const XksProxyRecord* AccountIndex::proxy(const QString& uriEndpoint) const
{
    return recordWith(all<XksProxyRecord>(), &XksProxyRecord::uriEndpoint, uriEndpoint);
}

void AccountIndex::leave(QHash<QString, Rows>& rows, const QString& name, qint64 row)
{
    const auto of = rows.find(name);
    of->erase(row);
    if (of->empty())
        rows.erase(of);
}

void AccountIndex::note(KeyRecord& key)
{
    key.policy = *m_policies.insert(key.policy);
    m_keysByArn.insert(key.arn, key.rowId);
    ++m_keysPerRegion[key.region];
    if (key.dueDate() != 0)
        m_keysByDueDate.emplace(key.dueDate(), key.rowId);
    if (key.multiRegion)
        m_relatedKeys[key.keyId].insert(key.rowId);
}

void AccountIndex::note(const AliasRecord& alias)
{
    m_aliasesByArn.insert_or_assign(alias.arn, alias.rowId);
    m_aliasesByKey[alias.targetArn].insert(alias.rowId);
}

void AccountIndex::note(const KeyStoreRecord& store)
{
    m_storesById.insert(store.id, store.rowId);
}

void AccountIndex::note(const GrantRecord& grant)
{
    m_grantsByKey[grant.keyArn].insert(grant.rowId);
    m_grantsByGrantee[onKey(grant.granteePrincipal, grant.keyArn)].insert(grant.rowId);
    m_grantsById.insert(grant.id, grant.rowId);
}

void AccountIndex::note(const PrincipalRecord& principal)
{
    m_principalsByArn.insert(principal.arn, principal.rowId);
}

void AccountIndex::note(const KeyUsageRecord& usage)
{
    m_usageByKey.insert(usage.keyArn, usage.rowId);
}

void AccountIndex::forget(const KeyRecord& key)
{
    m_keysByArn.remove(key.arn);
    --m_keysPerRegion[key.region];
    m_keysByDueDate.erase({key.dueDate(), key.rowId});
    if (key.multiRegion)
        leave(m_relatedKeys, key.keyId, key.rowId);
}

void AccountIndex::forget(const AliasRecord& alias)
{
    m_aliasesByArn.erase(alias.arn);
    leave(m_aliasesByKey, alias.targetArn, alias.rowId);
}

void AccountIndex::forget(const KeyStoreRecord& store)
{
    m_storesById.remove(store.id);
}

void AccountIndex::forget(const GrantRecord& grant)
{
    leave(m_grantsByKey, grant.keyArn, grant.rowId);
    leave(m_grantsByGrantee, onKey(grant.granteePrincipal, grant.keyArn), grant.rowId);
    m_grantsById.remove(grant.id);
}

void AccountIndex::forget(const PrincipalRecord& principal)
{
    m_principalsByArn.remove(principal.arn);
}

void AccountIndex::forget(const KeyUsageRecord& usage)
{
    m_usageByKey.remove(usage.keyArn);
}

} // namespace keywright
