// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultSchema.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// core/vault/README.md describes the columns. A later version appends its statements in a list of its
// own and is reached by a migration in one transaction, after a backup.
constexpr std::array createVaultStatements {
    "PRAGMA application_id = 1264014932", // vaultApplicationId
    "PRAGMA user_version = 1",
    "PRAGMA secure_delete = ON",
    "CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), vault_id TEXT NOT NULL,"
    " kdf TEXT NOT NULL, kdf_log_n INTEGER NOT NULL, kdf_r INTEGER NOT NULL, kdf_p INTEGER NOT NULL,"
    " kdf_salt BLOB NOT NULL, wrapped_key BLOB NOT NULL, checksum BLOB NOT NULL)",
    "CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), box BLOB NOT NULL)",
    "CREATE TABLE rows (id INTEGER PRIMARY KEY, box BLOB NOT NULL)",
    "CREATE TABLE materials (id INTEGER PRIMARY KEY, box BLOB NOT NULL)",
};
static_assert(vaultApplicationId == 1264014932);

} // namespace

Status createVaultSchema(VaultDatabase& database)
{
    for (const char* statement : createVaultStatements) {
        if (auto done = database.execute(statement); !done)
            return done;
    }
    return ok();
}

Status checkVaultFormat(VaultDatabase& database)
{
    const auto application = database.integer("PRAGMA application_id");
    if (!application)
        return application.error();
    if (*application != vaultApplicationId)
        return Error {ErrorCode::NotAVault, u"application id %1"_s.arg(*application)};
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > vaultFormatVersion)
        return Error {ErrorCode::VaultNewerVersion,
            u"format %1; this program knows up to %2"_s.arg(*version).arg(vaultFormatVersion)};
    if (*version < 1)
        return Error {ErrorCode::VaultCorrupt, u"format %1"_s.arg(*version)};
    return ok();
}

Status prepareForWriting(VaultDatabase& database)
{
    for (const char* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
             "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY",
             "PRAGMA cell_size_check = ON"}) {
        if (auto done = database.execute(pragma); !done)
            return done;
    }
    return ok();
}

} // namespace keywright
