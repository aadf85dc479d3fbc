// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Partitions.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// The last row takes what no other prefix took.
constexpr auto partitionRows = std::to_array<PartitionInfo>({
    {"aws-cn"_L1, "cn-"_L1, "amazonaws.com.cn"_L1, "api.amazonwebservices.com.cn"_L1},
    {"aws-us-gov"_L1, "us-gov-"_L1, "amazonaws.com"_L1, "api.aws"_L1},
    {"aws-iso"_L1, "us-iso-"_L1, "c2s.ic.gov"_L1, "api.aws.ic.gov"_L1},
    {"aws-iso-b"_L1, "us-isob-"_L1, "sc2s.sgov.gov"_L1, "api.aws.scloud"_L1},
    {"aws-iso-e"_L1, "eu-isoe-"_L1, "cloud.adc-e.uk"_L1, "api.cloud-aws.adc-e.uk"_L1},
    {"aws-iso-f"_L1, "us-isof-"_L1, "csp.hci.ic.gov"_L1, "api.aws.hci.ic.gov"_L1},
    {"aws-eusc"_L1, "eusc-"_L1, "amazonaws.eu"_L1, "api.amazonwebservices.eu"_L1},
    {"aws"_L1, ""_L1, "amazonaws.com"_L1, "api.aws"_L1},
});

} // namespace

std::span<const PartitionInfo> partitionTable()
{
    return partitionRows;
}

const PartitionInfo& partitionInfoOf(QStringView region)
{
    return *std::ranges::find_if(partitionRows,
        [region](const PartitionInfo& row) { return region.startsWith(row.regionPrefix); });
}

} // namespace keywright
