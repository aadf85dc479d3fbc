// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Regions.h"

#include "core/kms/Partitions.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr RegionInfo region(const char* id, const char* name)
{
    return {QLatin1StringView(id), QLatin1StringView(name)};
}

// Source: AWS General Reference, "Regional endpoints", as the SDKs' endpoint list has it.
constexpr std::array regionRows {
    region("af-south-1", QT_TRANSLATE_NOOP("core", "Africa (Cape Town)")),
    region("ap-east-1", QT_TRANSLATE_NOOP("core", "Asia Pacific (Hong Kong)")),
    region("ap-east-2", QT_TRANSLATE_NOOP("core", "Asia Pacific (Taipei)")),
    region("ap-northeast-1", QT_TRANSLATE_NOOP("core", "Asia Pacific (Tokyo)")),
    region("ap-northeast-2", QT_TRANSLATE_NOOP("core", "Asia Pacific (Seoul)")),
    region("ap-northeast-3", QT_TRANSLATE_NOOP("core", "Asia Pacific (Osaka)")),
    region("ap-south-1", QT_TRANSLATE_NOOP("core", "Asia Pacific (Mumbai)")),
    region("ap-south-2", QT_TRANSLATE_NOOP("core", "Asia Pacific (Hyderabad)")),
    region("ap-southeast-1", QT_TRANSLATE_NOOP("core", "Asia Pacific (Singapore)")),
    region("ap-southeast-2", QT_TRANSLATE_NOOP("core", "Asia Pacific (Sydney)")),
    region("ap-southeast-3", QT_TRANSLATE_NOOP("core", "Asia Pacific (Jakarta)")),
    region("ap-southeast-4", QT_TRANSLATE_NOOP("core", "Asia Pacific (Melbourne)")),
    region("ap-southeast-5", QT_TRANSLATE_NOOP("core", "Asia Pacific (Malaysia)")),
    region("ap-southeast-6", QT_TRANSLATE_NOOP("core", "Asia Pacific (New Zealand)")),
    region("ap-southeast-7", QT_TRANSLATE_NOOP("core", "Asia Pacific (Thailand)")),
    region("ca-central-1", QT_TRANSLATE_NOOP("core", "Canada (Central)")),
    region("ca-west-1", QT_TRANSLATE_NOOP("core", "Canada West (Calgary)")),
    region("eu-central-1", QT_TRANSLATE_NOOP("core", "Europe (Frankfurt)")),
    region("eu-central-2", QT_TRANSLATE_NOOP("core", "Europe (Zurich)")),
    region("eu-north-1", QT_TRANSLATE_NOOP("core", "Europe (Stockholm)")),
    region("eu-south-1", QT_TRANSLATE_NOOP("core", "Europe (Milan)")),
    region("eu-south-2", QT_TRANSLATE_NOOP("core", "Europe (Spain)")),
    region("eu-west-1", QT_TRANSLATE_NOOP("core", "Europe (Ireland)")),
    region("eu-west-2", QT_TRANSLATE_NOOP("core", "Europe (London)")),
    region("eu-west-3", QT_TRANSLATE_NOOP("core", "Europe (Paris)")),
    region("il-central-1", QT_TRANSLATE_NOOP("core", "Israel (Tel Aviv)")),
    region("me-central-1", QT_TRANSLATE_NOOP("core", "Middle East (UAE)")),
    region("me-south-1", QT_TRANSLATE_NOOP("core", "Middle East (Bahrain)")),
    region("mx-central-1", QT_TRANSLATE_NOOP("core", "Mexico (Central)")),
    region("sa-east-1", QT_TRANSLATE_NOOP("core", "South America (Sao Paulo)")),
    region("us-east-1", QT_TRANSLATE_NOOP("core", "US East (N. Virginia)")),
    region("us-east-2", QT_TRANSLATE_NOOP("core", "US East (Ohio)")),
    region("us-west-1", QT_TRANSLATE_NOOP("core", "US West (N. California)")),
    region("us-west-2", QT_TRANSLATE_NOOP("core", "US West (Oregon)")),
    region("cn-north-1", QT_TRANSLATE_NOOP("core", "China (Beijing)")),
    region("cn-northwest-1", QT_TRANSLATE_NOOP("core", "China (Ningxia)")),
    region("us-gov-east-1", QT_TRANSLATE_NOOP("core", "AWS GovCloud (US-East)")),
    region("us-gov-west-1", QT_TRANSLATE_NOOP("core", "AWS GovCloud (US-West)")),
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
