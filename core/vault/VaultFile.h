// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QString>

namespace keywright {

/// A new file that appears under its name whole or not at all: made under a temporary name beside it,
/// readable by its owner only, synced, then linked to its name without replacing what is there.
class PendingFile {
public:
    /// FileExists when the name is taken, FileNotFound when its folder is missing.
    [[nodiscard]] static Result<PendingFile> beside(const QString& path);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    /// Removes the temporary file, and SQLite's files beside it.
    ~PendingFile();

    [[nodiscard]] const QString& temporaryPath() const { return m_temporary; }
    /// Makes the content durable and gives the file its name.
    [[nodiscard]] Status publish();

private:
    PendingFile(QString path, QString temporary);

    QString m_path;
    QString m_temporary;
};

} // namespace keywright
