// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QVariant>

class QSettings;

namespace keywright {

/// What the window remembers. A new setting is a line here and a row in Settings.cpp.
enum class Setting {
    LastVault,
    KnownVaults, ///< paths, the one used last first
    LastConnection, ///< id of an endpoint; empty: the vault
    Geometry,
    Columns,
    PaneWidths,
    DetailsShown,
    Theme,   ///< "system", "light", "dark"
    Density, ///< "comfortable", "compact"
    AutoLockMinutes,
};

/// The program's settings as a table of keys and defaults, over a store that the program owns. Never
/// holds secrets, names of keys, or anything else of a vault's content.
class Settings final {
public:
    explicit Settings(QSettings& store) : m_store(store) { }

    [[nodiscard]] QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant& value);
    /// Whether the person asked to keep this vault's key in the desktop keyring; no by default.
    [[nodiscard]] bool usesKeyring(const QString& vaultId) const;
    void setUsesKeyring(const QString& vaultId, bool uses);

private:
    QSettings& m_store;
};

} // namespace keywright
