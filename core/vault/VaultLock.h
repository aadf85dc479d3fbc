// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QString>

#include <utility>

namespace keywright {

/// The right to change a vault: an flock on "<vault>.lock". The kernel gives it back when the process
/// dies, so a file left behind locks nobody out. It cannot be a lock on the database file itself:
/// closing any second descriptor of that file would drop SQLite's own POSIX locks.
class VaultLock {
public:
    /// VaultInUse, naming the holder, when another process has it.
    [[nodiscard]] static Result<VaultLock> acquire(const QString& vaultPath);

    VaultLock(VaultLock&& other) noexcept
        : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    VaultLock& operator=(VaultLock&&) = delete;
    ~VaultLock();

private:
    VaultLock(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) { }

    QString m_path;
    int m_descriptor = -1;
};

} // namespace keywright
