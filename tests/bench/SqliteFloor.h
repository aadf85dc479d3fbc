// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sqlite3.h>

#include <cstdlib>
#include <vector>

namespace keywright {

/// What a durable commit costs at the least on this disk: one row of 1 KB a transaction, WAL with
/// synchronous=FULL, nothing sealed and nothing checked.
class SqliteFloor {
public:
    explicit SqliteFloor(const QString& path)
    {
        run(sqlite3_open(path.toUtf8().constData(), &m_database));
        execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                "CREATE TABLE rows (id INTEGER PRIMARY KEY, box BLOB NOT NULL)");
        run(sqlite3_prepare_v2(
            m_database, "INSERT INTO rows (box) VALUES (?)", -1, &m_insert, nullptr));
    }
    SqliteFloor(const SqliteFloor&) = delete;
    SqliteFloor& operator=(const SqliteFloor&) = delete;
    ~SqliteFloor()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }

    void commitOneRow()
    {
        execute("BEGIN");
        sqlite3_bind_blob(m_insert, 1, m_row.data(), static_cast<int>(m_row.size()), SQLITE_STATIC);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            std::abort();
        sqlite3_reset(m_insert);
        execute("COMMIT");
    }

private:
    static void run(int result)
    {
        if (result != SQLITE_OK)
            std::abort();
    }
    void execute(const char* sql) { run(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    std::vector<char> m_row = std::vector<char>(1024, 'x');
};

} // namespace keywright
