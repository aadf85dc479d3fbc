// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultState.h"

#include <QSet>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// One consistent view over several statements, whatever another process commits meanwhile.
class ReadTransaction {
public:
    explicit ReadTransaction(VaultDatabase& database)
        : m_database(database), m_begun(database.execute("BEGIN"))
    {
    }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction()
    {
        if (m_begun)
            (void)m_database.execute("COMMIT"); // only ends the view; there is nothing to lose
    }
    [[nodiscard]] const Status& begun() const { return m_begun; }

private:
    VaultDatabase& m_database;
    Status m_begun;
};

Error wrongSum()
{
    return {ErrorCode::VaultCorrupt,
        u"the rows are not the ones that were written last: some are missing, repeated or older"_s};
}

} // namespace

Status Vault::State::atRest() const
{
    if (changing || database.inTransaction())
        return Error {ErrorCode::Internal, u"a transaction is open already"_s};
    return ok();
}

Result<VaultLedger> Vault::State::readLedger()
{
    auto statement = database.prepare("SELECT box FROM state WHERE id = 1");
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error {ErrorCode::VaultCorrupt, u"the ledger is missing"_s};
    return seals.openLedger(statement->blob(0));
}

Status Vault::State::writeLedger(const VaultLedger& next)
{
    const auto box = seals.sealLedger(next);
    if (!box)
        return box.error();
    auto statement = database.prepare("UPDATE state SET box = ? WHERE id = 1");
    if (!statement)
        return statement.error();
    return statement->bind(1, *box).run();
}

Result<OpenedRow> Vault::State::readRow(qint64 id)
{
    auto statement = database.prepare("SELECT box FROM rows WHERE id = ?");
    if (!statement)
        return statement.error();
    const auto row = statement->bind(1, id).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error {ErrorCode::VaultCorrupt, u"there is no row %1"_s.arg(id)};
    return seals.openRow(id, statement->blob(0));
}

Result<bool> Vault::State::visitRows(
    const std::function<bool(const VaultRow&)>& visit, RowSum& sum)
{
    auto statement = database.prepare("SELECT id, box FROM rows ORDER BY id");
    if (!statement)
        return statement.error();
    while (true) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return true;
        const qint64 id = statement->integer(0);
        auto row = seals.openRow(id, statement->blob(1));
        if (!row)
            return row.error();
        const auto mark = seals.mark(id, row->version);
        if (!mark)
            return mark.error();
        sum += *mark;
        if (!visit({id, row->kind, std::move(row->content)}))
            return false;
    }
}

Status Vault::State::sumMaterials(RowSum& sum)
{
    auto statement = database.prepare("SELECT id FROM materials");
    if (!statement)
        return statement.error();
    while (true) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        const auto mark = seals.mark(statement->integer(0), 0);
        if (!mark)
            return mark.error();
        sum += *mark;
    }
}

Status Vault::forEachRow(const std::function<bool(const VaultRow&)>& visit)
{
    if (auto atRest = m_state->atRest(); !atRest)
        return atRest;
    const ReadTransaction view(m_state->database);
    if (!view.begun())
        return view.begun();
    const auto ledger = m_state->readLedger();
    if (!ledger)
        return ledger.error();
    RowSum sum;
    const auto sawAll = m_state->visitRows(visit, sum);
    if (!sawAll)
        return sawAll.error();
    if (!*sawAll)
        return ok();
    if (auto summed = m_state->sumMaterials(sum); !summed)
        return summed;
    if (sum != ledger->sum)
        return wrongSum();
    m_state->ledger = *ledger;
    return ok();
}

Result<SecretBytes> Vault::material(qint64 id)
{
    auto statement = m_state->database.prepare("SELECT box FROM materials WHERE id = ?");
    if (!statement)
        return statement.error();
    const auto row = statement->bind(1, id).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error {ErrorCode::VaultCorrupt, u"there is no material %1"_s.arg(id)};
    return m_state->seals.openMaterial(id, statement->blob(0));
}

} // namespace keywright
