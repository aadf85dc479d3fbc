// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/ProfileSummary.h"

#include <QString>

namespace keywright {

/// "Access key", "Role", "SSO" …
[[nodiscard]] QString sourceName(ProfileSummary::Source source);
/// What a profile is, on one line: "Role arn:aws:iam::…, from profile base".
[[nodiscard]] QString profileSentence(const ProfileSummary& profile);

} // namespace keywright
