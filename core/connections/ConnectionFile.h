// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionProfile.h"

namespace keywright {

/// The file that remembers connections: JSON, readable and writable by the user alone.
class ConnectionFile {
public:
    explicit ConnectionFile(QString path) : m_path(std::move(path)) { }

    /// No connections where there is no file. PermissionDenied or IoFailure; InvalidInput when it is
    /// no such file, which is then kept beside the next one that is saved.
    [[nodiscard]] Result<QList<ConnectionProfile>> load();
    /// All or nothing.
    [[nodiscard]] Status save(const QList<ConnectionProfile>& profiles);

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
    bool m_isBroken = false; ///< what is there could not be read: it is not to be overwritten
};

} // namespace keywright
