// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultFile.h"
#include "core/vault/VaultState.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Status copyChecked(VaultDatabase& from, const QString& path, const VaultKey& key)
{
    {
        auto target = VaultDatabase::open(path, VaultDatabase::Mode::ReadWrite);
        if (!target)
            return target.error();
        if (auto copied = from.copyInto(*target); !copied)
            return copied;
        // A single file, so that the copy can be opened from a read-only medium.
        if (auto single = target->execute("PRAGMA journal_mode = DELETE"); !single)
            return single;
    }
    auto copy = Vault::openWithKey(path, key, VaultAccess::Read);
    if (!copy)
        return copy.error();
    return (*copy)->forEachRow([](const VaultRow&) { return true; });
}

} // namespace

Status Vault::backUpTo(const QString& path)
{
    if (auto atRest = m_state->atRest(); !atRest)
        return atRest;
    auto file = PendingFile::beside(path);
    if (!file)
        return file.error();
    if (auto copied = copyChecked(m_state->database, file->temporaryPath(), m_state->key); !copied)
        return copied;
    return file->publish();
}

Result<VaultCheck> Vault::verify()
{
    if (auto atRest = m_state->atRest(); !atRest)
        return atRest.error();
    VaultCheck check;
    auto integrity = m_state->database.prepare("PRAGMA integrity_check");
    if (!integrity)
        return integrity.error();
    while (true) {
        const auto more = integrity->step();
        if (!more) {
            check.findings.append(more.error().detail);
            break;
        }
        if (!*more)
            break;
        if (const QString line = integrity->text(0); line != "ok"_L1)
            check.findings.append(line);
    }
    const auto rows = forEachRow([&check](const VaultRow&) {
        ++check.rows;
        return true;
    });
    if (!rows)
        check.findings.append(rows.error().detail);

    auto materials = m_state->database.prepare("SELECT id, box FROM materials");
    if (!materials)
        return materials.error();
    while (true) {
        const auto more = materials->step();
        if (!more) {
            check.findings.append(more.error().detail);
            return check;
        }
        if (!*more)
            return check;
        ++check.materials;
        const auto opened
            = m_state->seals.openMaterial(materials->integer(0), materials->blob(1));
        if (!opened)
            check.findings.append(opened.error().detail);
    }
}

Status Vault::compact()
{
    if (m_state->access == VaultAccess::Read)
        return Error {ErrorCode::ReadOnly, u"the vault was opened for reading"_s};
    if (auto atRest = m_state->atRest(); !atRest)
        return atRest;
    if (auto packed = m_state->database.execute("VACUUM"); !packed)
        return packed;
    return m_state->database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace keywright
