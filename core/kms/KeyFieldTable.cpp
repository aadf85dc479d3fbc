// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyFieldTable.h"

#include <array>

// Source: KMS API reference, CreateKey: "You can't change the … after the KMS key is created", and
// the operations that it names for what can be changed.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enum.
constexpr std::array fieldTable {
    KeyFieldInfo {KeyField::KeySpec, "KeySpec"_L1, std::nullopt},
    KeyFieldInfo {KeyField::KeyUsage, "KeyUsage"_L1, std::nullopt},
    KeyFieldInfo {KeyField::Origin, "Origin"_L1, std::nullopt},
    KeyFieldInfo {KeyField::MultiRegion, "MultiRegion"_L1, std::nullopt},
    KeyFieldInfo {KeyField::CustomKeyStoreId, "CustomKeyStoreId"_L1, std::nullopt},
    KeyFieldInfo {KeyField::XksKeyId, "XksKeyId"_L1, std::nullopt},
    KeyFieldInfo {KeyField::Policy, "Policy"_L1, Operation::PutKeyPolicy},
    KeyFieldInfo {KeyField::Description, "Description"_L1, Operation::UpdateKeyDescription},
    KeyFieldInfo {KeyField::Tags, "Tags"_L1, Operation::TagResource},
    KeyFieldInfo {KeyField::Alias, "AliasName"_L1, Operation::UpdateAlias},
    KeyFieldInfo {KeyField::BypassPolicyLockoutSafetyCheck, "BypassPolicyLockoutSafetyCheck"_L1,
        Operation::PutKeyPolicy},
};

} // namespace

std::span<const KeyFieldInfo> keyFieldTable()
{
    return fieldTable;
}

const KeyFieldInfo& infoOf(KeyField field)
{
    return fieldTable[static_cast<std::size_t>(field)];
}

bool isImmutable(KeyField field)
{
    return !infoOf(field).changedBy;
}

} // namespace keywright
