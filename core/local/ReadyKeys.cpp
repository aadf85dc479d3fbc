// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/ReadyKeys.h"

namespace keywright {

template <typename Prepare>
Result<ReadyKeys::Prepared*> ReadyKeys::entryOf(qint64 row, Prepare prepare)
{
    const auto known = m_places.find(row);
    if (known != m_places.end()) {
        m_entries.splice(m_entries.begin(), m_entries, known->second);
        return &m_entries.front().prepared;
    }
    auto material = m_vault.material(row);
    if (!material)
        return material.error();
    Result<Prepared> prepared = prepare(std::move(material).value());
    if (!prepared)
        return prepared.error();
    if (m_entries.size() == most)
        forget(m_entries.back().row);
    m_entries.push_front({row, std::move(prepared).value()});
    m_places.emplace(row, m_entries.begin());
    return &m_entries.front().prepared;
}

Result<AesGcm*> ReadyKeys::cipherOf(qint64 materialRow)
{
    auto entry = entryOf(materialRow,
        [](SecretBytes material) -> Result<Prepared> { return Prepared(AesGcm(material.view())); });
    if (!entry)
        return entry.error();
    return std::get_if<AesGcm>(*entry);
}

Result<const SecretBytes*> ReadyKeys::secretOf(qint64 materialRow)
{
    auto entry = entryOf(materialRow,
        [](SecretBytes material) -> Result<Prepared> { return Prepared(std::move(material)); });
    if (!entry)
        return entry.error();
    return static_cast<const SecretBytes*>(std::get_if<SecretBytes>(*entry));
}

Result<PrivateKey> ReadyKeys::privateKeyOf(qint64 materialRow, KeySpec spec)
{
    auto entry = entryOf(materialRow, [spec](SecretBytes material) -> Result<Prepared> {
        auto key = PrivateKey::from(spec, material.view());
        if (!key)
            return key.error();
        return Prepared(std::move(key).value());
    });
    if (!entry)
        return entry.error();
    return *std::get_if<PrivateKey>(*entry);
}

void ReadyKeys::forget(qint64 materialRow)
{
    const auto known = m_places.find(materialRow);
    if (known == m_places.end())
        return;
    m_entries.erase(known->second);
    m_places.erase(known);
}

void ReadyKeys::forgetEverything()
{
    m_places.clear();
    m_entries.clear();
}

} // namespace keywright
