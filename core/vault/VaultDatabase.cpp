// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultDatabase.h"

#include <QFile>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cerrno>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct SqliteMeaning {
    int result;
    ErrorCode code;
};

constexpr auto sqliteMeanings = std::to_array<SqliteMeaning>({
    {SQLITE_FULL, ErrorCode::DiskFull},
    {SQLITE_READONLY, ErrorCode::ReadOnly},
    {SQLITE_CORRUPT, ErrorCode::VaultCorrupt},
    {SQLITE_SCHEMA, ErrorCode::VaultCorrupt},
    {SQLITE_ERROR, ErrorCode::VaultCorrupt}, // our SQL is right, so the schema is not
    {SQLITE_NOTADB, ErrorCode::NotAVault},
    {SQLITE_BUSY, ErrorCode::VaultInUse},
    {SQLITE_LOCKED, ErrorCode::VaultInUse},
    {SQLITE_CANTOPEN, ErrorCode::PermissionDenied},
    {SQLITE_PERM, ErrorCode::PermissionDenied},
    {SQLITE_AUTH, ErrorCode::PermissionDenied},
});

/// Whether the last failed access met a full disk, a quota or a size limit. SQLite says so itself only
/// for ENOSPC, and sqlite3_system_errno() tells of whatever call came last, not of the one that failed.
bool metAFullDisk(sqlite3* handle)
{
    for (const int pointer : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        int number = 0;
        if (sqlite3_file_control(handle, "main", pointer, &file) != SQLITE_OK || file == nullptr
            || file->pMethods == nullptr)
            continue;
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number);
        if (number == ENOSPC || number == EDQUOT || number == EFBIG)
            return true;
    }
    return false;
}

Error sqliteError(sqlite3* handle, int result)
{
    const QString detail = u"SQLite: %1 (%2)"_s.arg(
        QString::fromUtf8(handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result)))
                               .arg(result);
    // IOERR_SHMSIZE: no room to enlarge the -shm (https://www.sqlite.org/rescode.html#ioerr_shmsize)
    if (result == SQLITE_IOERR_SHMSIZE
        || ((result & 0xFF) == SQLITE_IOERR && handle != nullptr && metAFullDisk(handle)))
        return {ErrorCode::DiskFull, detail};
    const auto* meaning = std::find_if(sqliteMeanings.begin(), sqliteMeanings.end(),
        [result](const SqliteMeaning& row) { return row.result == (result & 0xFF); });
    return {meaning != sqliteMeanings.end() ? meaning->code : ErrorCode::IoFailure, detail};
}

} // namespace

VaultStatement& VaultStatement::bind(int place, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), place, value);
    return *this;
}

VaultStatement& VaultStatement::bind(int place, QByteArrayView blob)
{
    sqlite3_bind_blob64(m_statement.get(), place, blob.data(),
        static_cast<sqlite3_uint64>(blob.size()), SQLITE_STATIC);
    return *this;
}

VaultStatement& VaultStatement::bindText(int place, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement.get(), place, utf8.data(),
        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Result<bool> VaultStatement::step()
{
    const int result = sqlite3_step(m_statement.get());
    if (result == SQLITE_ROW)
        return true;
    const Error error = result == SQLITE_DONE
        ? Error {}
        : sqliteError(sqlite3_db_handle(m_statement.get()), result);
    reset();
    if (result == SQLITE_DONE)
        return false;
    return error;
}

Status VaultStatement::run()
{
    while (true) {
        const auto more = step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
    }
}

void VaultStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

qint64 VaultStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView VaultStatement::blob(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement.get(), column)};
}

QString VaultStatement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_statement.get(), column));
}

Result<VaultDatabase> VaultDatabase::open(const QString& path, Mode mode)
{
    QByteArray uri = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded);
    if (mode == Mode::Snapshot)
        uri += "?immutable=1";
    // A connection that cannot write leaves the -wal and -shm it made behind, so readers ask for
    // writing too (SQLite goes on without where it is not allowed) and then renounce it.
    const int access = mode == Mode::Snapshot ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(uri.constData(), &handle,
        access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    VaultDatabase database(handle);
    if (result != SQLITE_OK) {
        if (!QFile::exists(path))
            return Error {ErrorCode::FileNotFound, path};
        return sqliteError(handle, result);
    }
    if (mode == Mode::ReadWrite && sqlite3_db_readonly(handle, "main") != 0)
        return Error {ErrorCode::ReadOnly, path}; // SQLite went on without the right to write
    sqlite3_busy_timeout(handle, 2000);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(
        handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, mode == Mode::Look ? 1 : 0, nullptr);
    if (mode == Mode::ReadOnly || mode == Mode::Look) {
        if (auto renounced = database.execute("PRAGMA query_only = ON"); !renounced)
            return renounced.error();
    }
    return database;
}

Status VaultDatabase::execute(const char* sql)
{
    const int result = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        return sqliteError(m_handle.get(), result);
    return ok();
}

Result<VaultStatement> VaultDatabase::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v3(
        m_handle.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK)
        return sqliteError(m_handle.get(), result);
    return VaultStatement(statement);
}

Result<qint64> VaultDatabase::integer(const char* sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error {ErrorCode::VaultCorrupt, u"no row for: "_s + QString::fromUtf8(sql)};
    return statement->integer(0);
}

qint64 VaultDatabase::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

bool VaultDatabase::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

Status VaultDatabase::copyInto(VaultDatabase& target)
{
    const std::unique_ptr<sqlite3_backup, SqliteReleases<&sqlite3_backup_finish>> copy(
        sqlite3_backup_init(target.m_handle.get(), "main", m_handle.get(), "main"));
    if (!copy)
        return sqliteError(target.m_handle.get(), sqlite3_extended_errcode(target.m_handle.get()));
    const int result = sqlite3_backup_step(copy.get(), -1);
    if (result != SQLITE_DONE)
        return sqliteError(target.m_handle.get(), result);
    return ok();
}

} // namespace keywright
