// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/IamArn.h"

#include <QStringList>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

std::optional<IamArn> IamArn::parse(QStringView text)
{
    const QStringList parts = text.toString().split(u':');
    if (parts.size() < 6 || parts.first() != "arn"_L1)
        return std::nullopt;
    return IamArn {parts.at(1), parts.at(2), parts.at(3), parts.at(4), parts.mid(5).join(u':')};
}

QString IamArn::text() const
{
    return QStringList {u"arn"_s, partition, service, region, account, resource}.join(u':');
}

IamArn IamArn::withoutSession() const
{
    if (service != "sts"_L1 || !resource.startsWith("assumed-role/"_L1))
        return *this;
    return {partition, u"iam"_s, {}, account, u"role/"_s + resource.section(u'/', 1, 1)};
}

bool isAccountId(QStringView text)
{
    return text.size() == 12
        && std::ranges::all_of(text, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

QString shortPrincipal(const QString& principal)
{
    const auto arn = IamArn::parse(principal);
    if (!arn)
        return principal;
    return arn->isRoot() ? arn->account : arn->resource;
}

} // namespace keywright
