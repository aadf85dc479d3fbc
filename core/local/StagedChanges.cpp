// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/StagedChanges.h"

namespace keywright {

template <typename Record>
Status StagedChanges::insert(Record record)
{
    if (auto begun = begin(); !begun)
        return begun;
    const auto row = checked(m_transaction->insert(Record::rowKind, record.encode()));
    if (!row)
        return row.error();
    record.rowId = row.value();
    touchRecord(record);
    m_undo.emplace_back([id = record.rowId](AccountIndex& index) { index.remove<Record>(id); });
    m_index.put(std::move(record));
    return ok();
}

template <typename Record>
Status StagedChanges::update(Record record)
{
    if (auto begun = begin(); !begun)
        return begun;
    auto updated = checked(m_transaction->update(record.rowId, Record::rowKind, record.encode()));
    if (!updated)
        return updated;
    const Record before = m_index.all<Record>().at(record.rowId);
    touchRecord(before);
    touchRecord(record);
    m_undo.emplace_back([before](AccountIndex& index) { index.put(before); });
    m_index.put(std::move(record));
    return ok();
}

template <typename Record>
Status StagedChanges::remove(qint64 rowId)
{
    if (auto begun = begin(); !begun)
        return begun;
    auto removed = checked(m_transaction->remove(rowId));
    if (!removed)
        return removed;
    const Record before = m_index.all<Record>().at(rowId);
    touchRecord(before);
    m_undo.emplace_back([before](AccountIndex& index) { index.put(before); });
    m_index.remove<Record>(rowId);
    return ok();
}

template Status StagedChanges::insert(KeyRecord);
template Status StagedChanges::insert(AliasRecord);
template Status StagedChanges::insert(KeyStoreRecord);
template Status StagedChanges::insert(GrantRecord);
template Status StagedChanges::insert(PrincipalRecord);
template Status StagedChanges::insert(KeyUsageRecord);
template Status StagedChanges::insert(TokenRecord);
template Status StagedChanges::insert(XksProxyRecord);
template Status StagedChanges::update(KeyRecord);
template Status StagedChanges::update(AliasRecord);
template Status StagedChanges::update(KeyStoreRecord);
template Status StagedChanges::update(GrantRecord);
template Status StagedChanges::update(PrincipalRecord);
template Status StagedChanges::update(KeyUsageRecord);
template Status StagedChanges::update(TokenRecord);
template Status StagedChanges::update(XksProxyRecord);
template Status StagedChanges::remove<KeyRecord>(qint64);
template Status StagedChanges::remove<AliasRecord>(qint64);
template Status StagedChanges::remove<KeyStoreRecord>(qint64);
template Status StagedChanges::remove<GrantRecord>(qint64);
template Status StagedChanges::remove<PrincipalRecord>(qint64);
template Status StagedChanges::remove<KeyUsageRecord>(qint64);
template Status StagedChanges::remove<TokenRecord>(qint64);
template Status StagedChanges::remove<XksProxyRecord>(qint64);

Result<qint64> StagedChanges::insertMaterial(const KeyMaterial& material)
{
    if (auto begun = begin(); !begun)
        return begun.error();
    return checked(m_transaction->insertMaterial(material));
}

Status StagedChanges::removeMaterial(qint64 rowId)
{
    if (auto begun = begin(); !begun)
        return begun;
    m_removedMaterials.push_back(rowId);
    return checked(m_transaction->remove(rowId));
}

Status StagedChanges::begin()
{
    if (m_failure)
        return *m_failure;
    if (m_transaction)
        return ok();
    auto begun = checked(m_vault.begin());
    if (!begun)
        return begun.error();
    m_transaction.emplace(std::move(begun).value());
    return ok();
}

Status StagedChanges::commit()
{
    Status committed = m_failure ? Status(*m_failure)
        : m_transaction          ? m_transaction->commit()
                                 : ok();
    if (committed)
        m_transaction.reset();
    else
        rollBack();
    return committed;
}

void StagedChanges::rollBack()
{
    m_transaction.reset();
    for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo)
        (*undo)(m_index);
    m_undo.clear();
    m_touched.clear();
    m_touchedEverything = false;
}

QStringList StagedChanges::touchedKeys() const
{
    if (m_touchedEverything)
        return {};
    QStringList arns = m_touched;
    arns.removeDuplicates();
    return arns;
}

} // namespace keywright
