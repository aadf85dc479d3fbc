// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/target/CredentialSetting.h"
#include "core/credentials/SsoLogin.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

void showAuthorization(const DeviceAuthorization& authorization)
{
    writeErr(u"Open this page in a browser, on any device:\n\n  %1\n\nand see that it shows the code %2\n"_s
                 .arg(authorization.verificationUriComplete.isEmpty() ? authorization.verificationUri
                                                          : authorization.verificationUriComplete,
                     authorization.userCode));
}

int login(const CommandLine& line, const VaultKey*)
{
    const auto context = credentialSetting(line.global);
    if (!context)
        return printFailure(context.error());
    const QString name = line.options.value(u"sso-session"_s).value(0);
    const auto session = name.isEmpty()
        ? ssoSessionOfProfile(*context->config, context->settings.profile.name)
        : ssoSessionByName(*context->config, name);
    if (!session)
        return printFailure(session.error());
    if (auto signedIn = SsoLogin(*context, *session).run(showAuthorization); !signedIn)
        return printFailure(signedIn.error());
    writeOut(u"Successfully logged into Start URL: %1\n"_s.arg(session->startUrl));
    return exitDone;
}

constexpr auto ssoRunTable = std::to_array<OwnRun>({{"login"_L1, login}});

} // namespace

std::span<const OwnRun> ssoRuns()
{
    return ssoRunTable;
}

} // namespace keywright
