// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/CreateKeyRules.h"
#include "ui/wizard/KeyPlan.h"

#include <optional>

namespace keywright {

/// The six cards the assistant starts with. They are presets of the axes, not kinds of their own:
/// imported and multi-Region keys exist in every family.
enum class StartingCard { Symmetric, Asymmetric, Hmac, MultiRegion, Imported, CustomKeyStore };
inline constexpr int startingCardCount = 6;

/// The card that describes a plan.
[[nodiscard]] StartingCard cardOf(const KeyPlan& plan);

/// One value that was switched because another was chosen; both sides, so that a person sees it.
struct SwitchNotice {
    KeySpec spec = KeySpec::SymmetricDefault; ///< the spec chosen
    KeyUsage from = KeyUsage::EncryptDecrypt;
    KeyUsage to = KeyUsage::EncryptDecrypt;

    bool operator==(const SwitchNotice&) const = default;
};

/// What a choice makes of a plan.
struct SwitchedPlan {
    KeyPlan plan = {};
    std::optional<SwitchNotice> notice = {};
};

[[nodiscard]] KeyPlan withCard(const KeyPlan& plan, StartingCard card);
/// Keeps the usage when the spec has it, else takes the spec's first one and says so.
[[nodiscard]] SwitchedPlan withSpec(const KeyPlan& plan, KeySpec spec);
/// Only a usage of the plan's spec; any other leaves the plan as it is.
[[nodiscard]] KeyPlan withUsage(const KeyPlan& plan, KeyUsage usage);
/// Choosing a store lets go of what keys in stores cannot have, and the other way round.
[[nodiscard]] KeyPlan withOrigin(const KeyPlan& plan, KeyOrigin origin);

} // namespace keywright
