// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyColumn.h"

#include <QCoreApplication>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<KeyColumnInfo, keyColumnCount> keyColumns {{
    {KeyColumn::Key, QT_TRANSLATE_NOOP("KeyColumn", "Key"), "key"_L1, 176, true},
    {KeyColumn::Spec, QT_TRANSLATE_NOOP("KeyColumn", "Spec / usage"), "spec"_L1, 140, true},
    {KeyColumn::State, QT_TRANSLATE_NOOP("KeyColumn", "State"), "state"_L1, 150, true},
    {KeyColumn::Origin, QT_TRANSLATE_NOOP("KeyColumn", "Origin"), "origin"_L1, 106, true},
    {KeyColumn::Created, QT_TRANSLATE_NOOP("KeyColumn", "Created"), "created"_L1, 100, true},
    {KeyColumn::Tags, QT_TRANSLATE_NOOP("KeyColumn", "Tags"), "tags"_L1, 88, true},
    {KeyColumn::KeyId, QT_TRANSLATE_NOOP("KeyColumn", "Key ID"), "id"_L1, 290, false},
}};

} // namespace

std::span<const KeyColumnInfo> keyColumnTable()
{
    return keyColumns;
}

QString titleOf(KeyColumn column)
{
    return QCoreApplication::translate("KeyColumn", keyColumns[static_cast<std::size_t>(column)].title);
}

} // namespace keywright
