// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StateBadge.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/text/KeyText.h"
namespace keywright {
StateBadge::StateBadge(KeyState state, QWidget* parent) : QLabel(stateName(state), parent)
{
    setRole(this, Role::Caption | Role::Strong);
    setTone(this, state == KeyState::Enabled ? Tone::Success : Tone::Warning);
}
} // namespace keywright
