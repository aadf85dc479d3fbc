// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/vault/NewAccount.h"

#include <QRandomGenerator>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString randomAccountId()
{
    QString id;
    while (id.size() < 12) // an account id is public; it only has to look like one
        id += QString::number(QRandomGenerator::global()->bounded(10));
    return id;
}

QString newRegion(const GlobalOptions& options)
{
    for (const QString& region : {options.region, QString::fromLatin1(qgetenv("AWS_REGION")),
             QString::fromLatin1(qgetenv("AWS_DEFAULT_REGION"))}) {
        if (!region.isEmpty())
            return region;
    }
    return u"us-east-1"_s;
}

} // namespace

Result<AccountSettings> newAccount(const CommandLine& line)
{
    const QString given = line.options.value(u"account-id"_s).value(0);
    const QString account = given.isEmpty() ? randomAccountId() : given;
    const bool digits = std::ranges::all_of(
        account, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
    if (account.size() != 12 || !digits)
        return Error {ErrorCode::InvalidInput, u"--account-id takes 12 digits"_s};
    return AccountSettings {account, newRegion(line.global)};
}

} // namespace keywright
