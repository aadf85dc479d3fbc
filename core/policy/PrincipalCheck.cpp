// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PrincipalCheck.h"

#include "core/policy/IamArn.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Kind = PrincipalFault::Kind;

constexpr auto groupText =
    QT_TRANSLATE_NOOP("core", "IAM groups cannot be principals. Use a role or user.");
constexpr auto wildcardText = QT_TRANSLATE_NOOP("core",
    "Wildcards are not allowed inside a principal ARN. Use the account as principal and a "
    "condition "
    "on aws:PrincipalArn.");
constexpr auto colonText = QT_TRANSLATE_NOOP(
    "core", "Not a valid principal: '%1' – the part after the account needs ':'.");
constexpr auto digitsText =
    QT_TRANSLATE_NOOP("core", "Not a valid principal: '%1' – the account must have 12 digits.");
constexpr auto serviceText = QT_TRANSLATE_NOOP(
    "core", "Not a valid principal: '%1' – only identities of iam and sts can be principals.");
constexpr auto regionText = QT_TRANSLATE_NOOP(
    "core", "Not a valid principal: '%1' – the part for the Region must be empty.");
constexpr auto partitionText = QT_TRANSLATE_NOOP(
    "core", "Not a valid principal: '%1' – the partition must be aws, aws-cn or aws-us-gov.");
constexpr auto resourceText = QT_TRANSLATE_NOOP("core",
    "Not a valid principal: '%1' – after the account comes root, user/<name> or role/<name>.");
constexpr auto shapeText = QT_TRANSLATE_NOOP(
    "core", "Not a valid principal: '%1' – expected an ARN, a 12-digit account or *.");
constexpr auto aloneText = QT_TRANSLATE_NOOP(
    "core", "Not a valid principal: '%1' – only * may stand without a type such as \"AWS\".");
constexpr auto hostText = QT_TRANSLATE_NOOP(
    "core", "Not a valid principal: '%1' – expected a service such as sns.amazonaws.com.");

PrincipalFault fault(const char* text, const QString& principal, const QString& repaired = {})
{
    return {Kind::NotValid, {text, {principal}}, repaired};
}

bool isPartition(const QString& partition)
{
    return partition == "aws"_L1 || partition.startsWith("aws-"_L1);
}

bool isIdentity(const IamArn& arn)
{
    const auto named = [&arn](QLatin1StringView kind, int parts) {
        const QStringList path = arn.resource.split(u'/');
        return path.first() == kind && path.size() >= parts && !path.contains(QString());
    };
    return arn.service == "iam"_L1 ? arn.isRoot() || named("user"_L1, 2) || named("role"_L1, 2)
                                   : named("assumed-role"_L1, 3) || named("federated-user"_L1, 2);
}

std::optional<PrincipalFault> arnFault(const QString& text)
{
    const bool isGroup = text.contains(":group/"_L1);
    if (isGroup)
        return PrincipalFault {Kind::Group, {groupText}, {}};
    if (text.contains(u'*') || text.contains(u'?'))
        return PrincipalFault {Kind::Wildcard, {wildcardText}, {}};
    const auto arn = IamArn::parse(text);
    if (!arn) {
        const QString account = text.section(u':', 4);
        const bool slashed = text.count(u':') == 4 && account.contains(u'/');
        return slashed ? fault(colonText, text,
                   QString(text).replace(
                       text.size() - account.size() + account.indexOf(u'/'), 1, u":"_s))
                       : fault(shapeText, text);
    }
    if (!isPartition(arn->partition))
        return fault(partitionText, text);
    if (arn->service != "iam"_L1 && arn->service != "sts"_L1)
        return fault(serviceText, text);
    if (!isAccountId(arn->account))
        return fault(digitsText, text);
    IamArn global = *arn;
    global.region.clear();
    if (!arn->region.isEmpty())
        return fault(regionText, text, global.text());
    return isIdentity(*arn) ? std::nullopt : std::optional(fault(resourceText, text));
}

std::optional<PrincipalFault> awsFault(const QString& text)
{
    // Whether a unique ID may stay is another rule's matter.
    if (isAccountId(text) || isUniqueId(text))
        return std::nullopt;
    if (text.startsWith("arn:"_L1))
        return arnFault(text);
    const QString joined = QString(text).remove(u'-').remove(u' ');
    const bool isNumber = !joined.isEmpty()
        && std::ranges::all_of(joined, [](QChar letter) { return letter.isDigit(); });
    if (isNumber)
        return fault(digitsText, text, isAccountId(joined) ? joined : QString());
    return fault(shapeText, text);
}

bool isHostName(const QString& text)
{
    static const QRegularExpression host(u"^[a-z0-9-]+(\\.[a-z0-9-]+)+$"_s);
    return host.match(text).hasMatch();
}

} // namespace

bool isUniqueId(const QString& text)
{
    static const QRegularExpression uniqueId(u"^A[A-Z]{3}[A-Z0-9]{12,124}$"_s);
    return uniqueId.match(text).hasMatch();
}

std::optional<PrincipalFault> principalFault(PrincipalType type, const QString& text)
{
    switch (type) {
    case PrincipalType::Everyone:
    case PrincipalType::CanonicalUser:
        break;
    case PrincipalType::Aws:
        return awsFault(text);
    case PrincipalType::Service:
        return isHostName(text) ? std::nullopt : std::optional(fault(hostText, text));
    case PrincipalType::Federated:
        return isHostName(text) || IamArn::parse(text) ? std::nullopt
                                                       : std::optional(fault(shapeText, text));
    case PrincipalType::Unknown:
        return fault(aloneText, text);
    }
    return std::nullopt;
}

} // namespace keywright
