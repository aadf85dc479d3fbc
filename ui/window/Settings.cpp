// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Settings.h"

#include <QSettings>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct SettingInfo {
    Setting setting;
    QLatin1StringView key;
    const char* fallback; ///< text; QVariant converts it
};

constexpr std::array<SettingInfo, 10> settingTable {{
    {Setting::LastVault, "vault/last"_L1, ""},
    {Setting::KnownVaults, "vault/known"_L1, ""},
    {Setting::LastConnection, "connections/last"_L1, ""},
    {Setting::Geometry, "window/geometry"_L1, ""},
    {Setting::Columns, "list/columns"_L1, ""},
    {Setting::PaneWidths, "window/panes"_L1, ""},
    {Setting::DetailsShown, "window/details"_L1, "true"},
    {Setting::Theme, "look/theme"_L1, "system"},
    {Setting::Density, "look/density"_L1, "comfortable"},
    {Setting::AutoLockMinutes, "vault/autoLockMinutes"_L1, "5"},
}};

const SettingInfo& rowOf(Setting setting)
{
    return settingTable[static_cast<std::size_t>(setting)];
}

QString keyringKey(const QString& vaultId)
{
    return u"keyring/"_s + vaultId;
}

} // namespace

QVariant Settings::value(Setting setting) const
{
    const SettingInfo& row = rowOf(setting);
    return m_store.value(row.key, QString::fromLatin1(row.fallback));
}

void Settings::set(Setting setting, const QVariant& value)
{
    m_store.setValue(rowOf(setting).key, value);
}

bool Settings::usesKeyring(const QString& vaultId) const
{
    return m_store.value(keyringKey(vaultId), false).toBool();
}

void Settings::setUsesKeyring(const QString& vaultId, bool uses)
{
    m_store.setValue(keyringKey(vaultId), uses);
}

} // namespace keywright
