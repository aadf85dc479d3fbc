// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/CheckText.h"

#include "ui/text/ErrorText.h"

#include <QCoreApplication>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct StepText {
    CheckStep step;
    const char* title;
    const char* advice; ///< in front of what the error itself explains; nullptr: that says it all
};

constexpr auto stepTexts = std::to_array<StepText>({
    {CheckStep::Address, QT_TRANSLATE_NOOP("CheckStep", "Settings and address"), nullptr},
    {CheckStep::Resolve, QT_TRANSLATE_NOOP("CheckStep", "Name of the host (DNS)"),
        QT_TRANSLATE_NOOP("CheckStep",
            "The name of the host is not known. Check its spelling, the Region, and whether this computer "
            "has a network.")},
    {CheckStep::Connect, QT_TRANSLATE_NOOP("CheckStep", "Connection (TCP)"),
        QT_TRANSLATE_NOOP("CheckStep",
            "Nobody answers at this address. Check the port, whether the service runs, and what a "
            "firewall, VPN or proxy lets through.")},
    {CheckStep::Tls, QT_TRANSLATE_NOOP("CheckStep", "Encryption (TLS)"), nullptr},
    {CheckStep::Clock, QT_TRANSLATE_NOOP("CheckStep", "Clock"),
        QT_TRANSLATE_NOOP("CheckStep",
            "This computer's clock and the endpoint's differ by more than five minutes. Calls are signed "
            "for the endpoint's time, so they work; set this computer's clock all the same.")},
    {CheckStep::Credentials, QT_TRANSLATE_NOOP("CheckStep", "Credentials"), nullptr},
    {CheckStep::Identity, QT_TRANSLATE_NOOP("CheckStep", "Identity (STS)"),
        QT_TRANSLATE_NOOP("CheckStep",
            "Who is calling could not be found out; calls may work all the same.")},
    {CheckStep::Permission, QT_TRANSLATE_NOOP("CheckStep", "Permission to list keys"), nullptr},
});

const StepText& textOf(CheckStep step)
{
    return stepTexts[static_cast<std::size_t>(step)];
}

QString ownWords(const CheckResult& result)
{
    if (result.error)
        return errorText(*result.error);
    if (!result.cause)
        return {};
    const QString text = errorText(*result.cause);
    return result.cause->detail.isEmpty() ? text : QString(text + u'\n' + result.cause->detail);
}

} // namespace

QString titleOf(CheckStep step)
{
    return QCoreApplication::translate("CheckStep", textOf(step).title);
}

QString checkAdvice(const CheckResult& result)
{
    if (result.outcome != CheckResult::Outcome::Failed
        && result.outcome != CheckResult::Outcome::Warned)
        return {};
    QStringList parts;
    if (const char* advice = textOf(result.step).advice)
        parts.append(QCoreApplication::translate("CheckStep", advice));
    else
        parts.append(ownWords(result));
    return parts.join(u'\n');
}

} // namespace keywright
