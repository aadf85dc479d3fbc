// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Regions.h"

#include "core/kms/Partitions.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// Source: AWS General Reference, "Regional endpoints", as the SDKs' endpoint list has it.
constexpr std::array regionRows {
    RegionInfo {"af-south-1"_L1, "Africa (Cape Town)"_L1},
    RegionInfo {"ap-east-1"_L1, "Asia Pacific (Hong Kong)"_L1},
    RegionInfo {"ap-east-2"_L1, "Asia Pacific (Taipei)"_L1},
    RegionInfo {"ap-northeast-1"_L1, "Asia Pacific (Tokyo)"_L1},
    RegionInfo {"ap-northeast-2"_L1, "Asia Pacific (Seoul)"_L1},
    RegionInfo {"ap-northeast-3"_L1, "Asia Pacific (Osaka)"_L1},
    RegionInfo {"ap-south-1"_L1, "Asia Pacific (Mumbai)"_L1},
    RegionInfo {"ap-south-2"_L1, "Asia Pacific (Hyderabad)"_L1},
    RegionInfo {"ap-southeast-1"_L1, "Asia Pacific (Singapore)"_L1},
    RegionInfo {"ap-southeast-2"_L1, "Asia Pacific (Sydney)"_L1},
    RegionInfo {"ap-southeast-3"_L1, "Asia Pacific (Jakarta)"_L1},
    RegionInfo {"ap-southeast-4"_L1, "Asia Pacific (Melbourne)"_L1},
    RegionInfo {"ap-southeast-5"_L1, "Asia Pacific (Malaysia)"_L1},
    RegionInfo {"ap-southeast-6"_L1, "Asia Pacific (New Zealand)"_L1},
    RegionInfo {"ap-southeast-7"_L1, "Asia Pacific (Thailand)"_L1},
    RegionInfo {"ca-central-1"_L1, "Canada (Central)"_L1},
    RegionInfo {"ca-west-1"_L1, "Canada West (Calgary)"_L1},
    RegionInfo {"eu-central-1"_L1, "Europe (Frankfurt)"_L1},
    RegionInfo {"eu-central-2"_L1, "Europe (Zurich)"_L1},
    RegionInfo {"eu-north-1"_L1, "Europe (Stockholm)"_L1},
    RegionInfo {"eu-south-1"_L1, "Europe (Milan)"_L1},
    RegionInfo {"eu-south-2"_L1, "Europe (Spain)"_L1},
    RegionInfo {"eu-west-1"_L1, "Europe (Ireland)"_L1},
    RegionInfo {"eu-west-2"_L1, "Europe (London)"_L1},
    RegionInfo {"eu-west-3"_L1, "Europe (Paris)"_L1},
    RegionInfo {"il-central-1"_L1, "Israel (Tel Aviv)"_L1},
    RegionInfo {"me-central-1"_L1, "Middle East (UAE)"_L1},
    RegionInfo {"me-south-1"_L1, "Middle East (Bahrain)"_L1},
    RegionInfo {"mx-central-1"_L1, "Mexico (Central)"_L1},
    RegionInfo {"sa-east-1"_L1, "South America (Sao Paulo)"_L1},
    RegionInfo {"us-east-1"_L1, "US East (N. Virginia)"_L1},
    RegionInfo {"us-east-2"_L1, "US East (Ohio)"_L1},
    RegionInfo {"us-west-1"_L1, "US West (N. California)"_L1},
    RegionInfo {"us-west-2"_L1, "US West (Oregon)"_L1},
    RegionInfo {"cn-north-1"_L1, "China (Beijing)"_L1},
    RegionInfo {"cn-northwest-1"_L1, "China (Ningxia)"_L1},
    RegionInfo {"us-gov-east-1"_L1, "AWS GovCloud (US-East)"_L1},
    RegionInfo {"us-gov-west-1"_L1, "AWS GovCloud (US-West)"_L1},
};

QString arnOf(QLatin1StringView service, const QString& region, const QString& accountId,
    const QString& resource)
{
    const QString place = service == "iam"_L1 ? QString() : region; // IAM is not regional
    return u"arn:" + partitionOf(region) + u':' + service + u':' + place + u':' + accountId + u':'
        + resource;
}

} // namespace

std::span<const RegionInfo> knownRegions()
{
    return regionRows;
}

QString regionName(const QString& region)
{
    const auto found = std::find_if(regionRows.begin(), regionRows.end(),
        [&region](const RegionInfo& row) { return row.id == region; });
    return found == regionRows.end() ? region : QString(found->name);
}

bool isRegionForm(const QString& text)
{
    // ([a-z]+-){2,3}\d+ by hand: each command asks it, and a regular expression costs half a megabyte.
    constexpr qsizetype longest = 32;
    const auto isWord = [](QStringView part, char16_t first, char16_t last) {
        return !part.isEmpty() && std::ranges::all_of(part, [first, last](QChar each) {
            return each.unicode() >= first && each.unicode() <= last;
        });
    };
    const QList<QStringView> parts = QStringView(text).split(u'-');
    return text.size() <= longest && (parts.size() == 3 || parts.size() == 4)
        && isWord(parts.last(), u'0', u'9')
        && std::all_of(parts.begin(), parts.end() - 1,
            [&isWord](QStringView part) { return isWord(part, u'a', u'z'); });
}

QLatin1StringView partitionOf(QStringView region)
{
    return partitionInfoOf(region).id;
}

QString keyArn(const QString& region, const QString& accountId, const QString& keyId)
{
    return arnOf("kms"_L1, region, accountId, u"key/" + keyId);
}

QString aliasArn(const QString& region, const QString& accountId, const QString& alias)
{
    return arnOf("kms"_L1, region, accountId, alias);
}

QString rootArn(const QString& region, const QString& accountId)
{
    return arnOf("iam"_L1, region, accountId, u"root"_s);
}

QString regionOfArn(const QString& arn)
{
    return arn.section(u':', 3, 3);
}

} // namespace keywright
