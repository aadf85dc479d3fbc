// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace keywright {

/// A group of Regions with accounts and names of its own (IAM User Guide, "Partition"; suffixes as
/// the SDKs' partitions list has them).
struct PartitionInfo {
    QLatin1StringView id; ///< "aws-cn", the second field of its ARNs
    QLatin1StringView regionPrefix; ///< of its Regions; empty: the rest of the world
    QLatin1StringView dnsSuffix; ///< "amazonaws.com.cn"
    QLatin1StringView dualStackSuffix; ///< of endpoints with IPv4 and IPv6
};

[[nodiscard]] std::span<const PartitionInfo> partitionTable();
[[nodiscard]] const PartitionInfo& partitionInfoOf(QStringView region);

} // namespace keywright
