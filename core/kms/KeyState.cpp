// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyState.h"

#include "core/kms/WireNames.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, keyStateCount> stateNames {"Creating"_L1, "Enabled"_L1,
    "Disabled"_L1, "PendingDeletion"_L1, "PendingImport"_L1, "PendingReplicaDeletion"_L1,
    "Unavailable"_L1, "Updating"_L1};
}

QLatin1StringView nameOf(KeyState state)
{
    return stateNames[static_cast<std::size_t>(state)];
}

std::optional<KeyState> keyStateNamed(QStringView name)
{
    return enumNamed<KeyState>(name, stateNames);
}

} // namespace keywright
