// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultState.h"

namespace keywright {

using namespace Qt::StringLiterals;

struct Vault::Transaction::State {
    Vault::State* vault;
    VaultLedger ledger; ///< what the vault's ledger will be when this is committed
    bool open = true;

    [[nodiscard]] Result<qint64> insertBox(const char* sql, qint64 id, const QByteArray& box);
    /// Takes a row's present mark out of the sum; 0 rows changed means there is no such row.
    [[nodiscard]] Status account(qint64 id, qint64 version, bool added);
};

Status Vault::Transaction::State::account(qint64 id, qint64 version, bool added)
{
    const auto mark = vault->seals.mark(id, version);
    if (!mark)
        return mark.error();
    if (added)
        ledger.sum += *mark;
    else
        ledger.sum -= *mark;
    return ok();
}

Result<qint64> Vault::Transaction::State::insertBox(
    const char* sql, qint64 id, const QByteArray& box)
{
    auto statement = vault->database.prepare(sql);
    if (!statement)
        return statement.error();
    if (auto inserted = statement->bind(1, id).bind(2, box).run(); !inserted)
        return inserted.error();
    ledger.nextId = id + 1;
    return id;
}

Vault::Transaction::Transaction(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Vault::Transaction::Transaction(Transaction&&) noexcept = default;

Vault::Transaction::~Transaction()
{
    if (!m_state || !m_state->open)
        return;
    (void)m_state->vault->database.execute("ROLLBACK"); // SQLite may have rolled back by itself
    m_state->vault->changing = false;
}

Result<Vault::Transaction> Vault::begin()
{
    if (m_state->access == VaultAccess::Read)
        return Error {ErrorCode::ReadOnly, u"the vault was opened for reading"_s};
    if (auto atRest = m_state->atRest(); !atRest)
        return atRest.error();
    if (auto begun = m_state->database.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    m_state->changing = true;
    VaultLedger next = m_state->ledger;
    ++next.commits;
    return Transaction(
        std::make_unique<Transaction::State>(Transaction::State {m_state.get(), next, true}));
}

Result<qint64> Vault::Transaction::insert(RowKind kind, const QByteArray& content)
{
    const qint64 id = m_state->ledger.nextId;
    const qint64 version = m_state->ledger.commits;
    const auto box = m_state->vault->seals.sealRow(id, kind, version, content);
    if (!box)
        return box.error();
    if (auto counted = m_state->account(id, version, true); !counted)
        return counted.error();
    return m_state->insertBox("INSERT INTO rows (id, box) VALUES (?, ?)", id, *box);
}

Result<qint64> Vault::Transaction::insertMaterial(const KeyMaterial& material)
{
    const qint64 id = m_state->ledger.nextId;
    const auto box = m_state->vault->seals.sealMaterial(id, material);
    if (!box)
        return box.error();
    if (auto counted = m_state->account(id, 0, true); !counted)
        return counted.error();
    return m_state->insertBox("INSERT INTO materials (id, box) VALUES (?, ?)", id, *box);
}

Status Vault::Transaction::update(qint64 id, RowKind kind, const QByteArray& content)
{
    const auto old = m_state->vault->readRow(id);
    if (!old)
        return old.error();
    const qint64 version = m_state->ledger.commits;
    const auto box = m_state->vault->seals.sealRow(id, kind, version, content);
    if (!box)
        return box.error();
    if (auto taken = m_state->account(id, old->version, false); !taken)
        return taken;
    if (auto counted = m_state->account(id, version, true); !counted)
        return counted;
    auto statement = m_state->vault->database.prepare("UPDATE rows SET box = ? WHERE id = ?");
    if (!statement)
        return statement.error();
    return statement->bind(1, *box).bind(2, id).run();
}

Status Vault::Transaction::remove(qint64 id)
{
    VaultDatabase& database = m_state->vault->database;
    auto material = database.prepare("DELETE FROM materials WHERE id = ?");
    if (!material)
        return material.error();
    if (auto removed = material->bind(1, id).run(); !removed)
        return removed;
    if (database.changes() == 1)
        return m_state->account(id, 0, false);

    const auto old = m_state->vault->readRow(id);
    if (!old)
        return old.error();
    if (auto taken = m_state->account(id, old->version, false); !taken)
        return taken;
    auto row = database.prepare("DELETE FROM rows WHERE id = ?");
    if (!row)
        return row.error();
    return row->bind(1, id).run();
}

Status Vault::Transaction::commit()
{
    Vault::State& vault = *m_state->vault;
    if (auto written = vault.writeLedger(m_state->ledger); !written)
        return written;
    if (auto committed = vault.database.execute("COMMIT"); !committed)
        return committed; // the destructor rolls back
    vault.ledger = m_state->ledger;
    vault.changing = false;
    m_state->open = false;
    return ok();
}

} // namespace keywright
