// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"

#include "app/keywright-cli/OwnCommandTable.h"
#include "app/keywright-cli/Printer.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct Topic {
    QLatin1StringView name;
    std::span<const OwnRun> (*runs)();
};
constexpr auto topics = std::to_array<Topic>({
    {"vault"_L1, vaultRuns},
    {"principal"_L1, principalRuns},
    {"policy"_L1, policyRuns},
    {"probe"_L1, probeRuns},
    {"serve"_L1, serveRuns},
    {"token"_L1, tokenRuns},
    {"proxy"_L1, proxyRuns},
    {"sso"_L1, ssoRuns},
    {"completion"_L1, completionRuns},
});

const OwnRun* runOf(const CommandLine& line)
{
    const auto* topic = std::ranges::find(topics, line.topic, &Topic::name);
    if (topic == topics.end())
        return nullptr;
    const auto runs = topic->runs();
    const auto found = std::ranges::find(runs, line.command, &OwnRun::command);
    return found != runs.end() ? &*found : nullptr;
}

} // namespace

bool ownCommandTakesKey(const CommandLine& line)
{
    const OwnRun* found = runOf(line);
    return found != nullptr && found->takesKey;
}

int runOwnCommand(const CommandLine& line, const VaultKey* key)
{
    if (const OwnRun* found = runOf(line))
        return found->run(line, key);
    QStringList names;
    for (const OwnCommand& each : ownCommands()) {
        if (each.topic == line.topic && !each.help.isEmpty())
            names.append(each.name);
    }
    writeErr(u"keywright-cli: error: \"%1 %2\" is not a command; there are: %3\n"_s.arg(
        line.topic, line.command, names.join(u", "_s)));
    return exitUsage;
}

} // namespace keywright
