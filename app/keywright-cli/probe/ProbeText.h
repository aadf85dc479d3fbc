// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/OrderedJson.h"
#include "core/probe/ProbeReport.h"

namespace keywright {

/// What was probed: "https://kms.eu-central-1.amazonaws.com" and its Region.
struct ProbedPlace {
    QString name = {};
    QString region = {};
};

/// A table for a person, differences first and marked, and the keys that were made.
[[nodiscard]] QString probeText(const ProbedPlace& place, const ProbeReport& report);
/// The same for --output and --query, with what follows for the rules of CreateKey.
[[nodiscard]] OrderedJson probeJson(const ProbedPlace& place, const ProbeReport& report);

} // namespace keywright
