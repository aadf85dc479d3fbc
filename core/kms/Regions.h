// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <span>

namespace keywright {

struct RegionInfo {
    QLatin1StringView id; ///< "eu-central-1"
    QLatin1StringView name; ///< "Europe (Frankfurt)"; ends in a zero, for translated()
};

/// The Regions of the partitions aws, aws-cn and aws-us-gov. A Region that is not listed can be
/// used all the same: a list of Regions is never complete.
[[nodiscard]] std::span<const RegionInfo> knownRegions();
/// The English name, or the id itself for a Region that is not in the list.
[[nodiscard]] QString regionName(const QString& region);
/// Whether a text has the form of a Region, as the service model has it (RegionType).
[[nodiscard]] bool isRegionForm(const QString& text);

/// "aws", "aws-cn" …: the second field of an ARN.
[[nodiscard]] QLatin1StringView partitionOf(QStringView region);

[[nodiscard]] QString keyArn(const QString& region, const QString& accountId, const QString& keyId);
/// `alias` has its "alias/" prefix.
[[nodiscard]] QString aliasArn(
    const QString& region, const QString& accountId, const QString& alias);
[[nodiscard]] QString rootArn(const QString& region, const QString& accountId);
/// The fourth field of an ARN; empty when there is none.
[[nodiscard]] QString regionOfArn(const QString& arn);

} // namespace keywright
