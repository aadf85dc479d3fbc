// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <sqlite3.h>

#include <memory>

namespace keywright {

template <auto Free>
struct SqliteReleases {
    template <typename Handle>
    void operator()(Handle* handle) const
    {
        Free(handle);
    }
};

class VaultDatabase;

/// A prepared statement. Values are bound by position from 1 and must outlive the step.
class VaultStatement {
public:
    VaultStatement& bind(int place, qint64 value);
    VaultStatement& bind(int place, QByteArrayView blob);
    VaultStatement& bindText(int place, QByteArrayView utf8);

    /// true: there is a row. Resets itself after the last row or a failure.
    [[nodiscard]] Result<bool> step();
    /// Runs to the end and throws rows away.
    [[nodiscard]] Status run();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    /// Points into SQLite's memory; valid until the next step.
    [[nodiscard]] QByteArrayView blob(int column) const;
    [[nodiscard]] QString text(int column) const;

private:
    friend class VaultDatabase;
    explicit VaultStatement(sqlite3_stmt* statement) : m_statement(statement) { }

    std::unique_ptr<sqlite3_stmt, SqliteReleases<&sqlite3_finalize>> m_statement;
};

/// One SQLite connection; maps result codes to ErrorCode in one place.
class VaultDatabase {
public:
    enum class Mode {
        ReadWrite,
        ReadOnly, ///< changes no content, but as the last to close puts what is in the -wal in its place
        Look,     ///< like ReadOnly, but leaves the -wal alone too
        Snapshot, ///< the file does not change while it is open: no -wal or -shm is looked for or made
    };

    [[nodiscard]] static Result<VaultDatabase> open(const QString& path, Mode mode);

    [[nodiscard]] Status execute(const char* sql);
    [[nodiscard]] Result<VaultStatement> prepare(const char* sql);
    /// The first column of the first row.
    [[nodiscard]] Result<qint64> integer(const char* sql);
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] bool inTransaction() const;
    /// A consistent copy of this database into another file.
    [[nodiscard]] Status copyInto(VaultDatabase& target);

private:
    explicit VaultDatabase(sqlite3* handle) : m_handle(handle) { }

    std::unique_ptr<sqlite3, SqliteReleases<&sqlite3_close_v2>> m_handle;
};

} // namespace keywright
