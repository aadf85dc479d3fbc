// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeReport.h"

#include "core/kms/CapabilitiesJson.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

QString ProbeRow::subject() const
{
    if (operation)
        return infoOf(*operation).name;
    return nameOf(spec) + u'/' + nameOf(usage);
}

QList<ProbeRow> ProbeReport::differencesFirst() const
{
    QList<ProbeRow> sorted = rows;
    std::ranges::stable_partition(sorted, &ProbeRow::differs);
    return sorted;
}

qsizetype ProbeReport::differenceCount() const
{
    return std::ranges::count_if(rows, &ProbeRow::differs);
}

bool ProbeReport::everyKeyIsScheduled() const
{
    return std::ranges::none_of(
        keys, [](const ProbedKey& key) { return key.scheduleError.has_value(); });
}

Capabilities capabilitiesOf(const ProbeReport& report)
{
    Capabilities capabilities;
    for (const ProbeRow& row : report.rows) {
        if (row.operation || !row.expected || row.found != ProbeFinding::No)
            continue;
        capabilities.unavailablePairs[static_cast<std::size_t>(row.spec)]
                                     [static_cast<std::size_t>(row.usage)]
            = row.madeInstead.isEmpty() ? endpointRefuses(row.errorName)
                                        : endpointMakesOther(row.madeInstead);
    }
    for (const PairInfo& pair : validPairs()) {
        const auto& refused = capabilities.unavailablePairs[static_cast<std::size_t>(pair.spec)];
        const bool isOffered = std::ranges::any_of(validPairs(), [&](const PairInfo& other) {
            return other.spec == pair.spec && !refused[static_cast<std::size_t>(other.usage)];
        });
        if (!isOffered)
            capabilities.unavailable[static_cast<std::size_t>(pair.spec)]
                = refused[static_cast<std::size_t>(pair.usage)];
    }
    return capabilities;
}

} // namespace keywright
