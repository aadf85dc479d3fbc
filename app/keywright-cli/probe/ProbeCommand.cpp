// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/probe/ProbeText.h"
#include "app/keywright-cli/target/RemoteTarget.h"
#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/local/LocalKms.h"
#include "core/probe/EndpointProbe.h"

#include <QTextStream>

#include <array>
#include <csignal>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int exitDiffers = 1;
constexpr int exitInterrupted = 130; // as a shell has it for Ctrl+C

/// What is probed, and where that is.
struct ProbeTarget {
    std::unique_ptr<KmsService> kms;
    ProbedPlace place = {};
};

Result<ProbeTarget> openProbeTarget(
    const GlobalOptions& options, const Clock& clock, const VaultKey* key)
{
    if (actsRemotely(options)) {
        auto remote = openRemoteTarget(options, clock, {});
        if (!remote)
            return remote.error();
        if (!remote->verifiesTls)
            writeErr(u"keywright-cli: the certificate of %1 is not verified: whoever is in between "
                     "can read and change these calls\n"_s.arg(remote->url));
        return ProbeTarget {std::move(remote->kms), {remote->url, remote->region}};
    }
    auto vault = openVault(options, VaultAccess::Write, key);
    if (!vault)
        return vault.error();
    auto local = LocalKms::start(std::move(*vault), clock);
    if (!local)
        return local.error();
    const QString region
        = options.region.isEmpty() ? (*local)->account().region : options.region;
    return ProbeTarget {std::move(*local), {vaultPath(options), region}};
}

/// Ctrl+C waits until it is asked for, so that no key is left behind; to be blocked before the first
/// thread starts, so that all inherit it.
sigset_t blockInterruption()
{
    sigset_t interruption;
    sigemptyset(&interruption);
    sigaddset(&interruption, SIGINT);
    sigaddset(&interruption, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &interruption, nullptr);
    return interruption;
}

bool isInterrupted(const sigset_t& interruption)
{
    const timespec now {};
    return sigtimedwait(&interruption, nullptr, &now) > 0;
}

Status checkOptions(const CommandLine& line)
{
    const bool creates = line.options.contains(u"create-keys"_s);
    if (line.options.contains(u"refusals"_s) && !creates)
        return Error {ErrorCode::InvalidInput, u"--refusals goes with --create-keys"_s};
    if (!line.global.caller.isEmpty())
        return Error {ErrorCode::InvalidInput, u"a probe has no --as"_s};
    if (creates && !line.options.contains(u"yes"_s) && isatty(STDIN_FILENO) == 0)
        return Error {ErrorCode::InvalidInput,
            u"--create-keys makes keys; where nobody can be asked, say --yes too"_s};
    return ok();
}

bool agreesToKeys(const ProbedPlace& place)
{
    writeErr(u"This makes a key of each spec and usage at %1 in %2, and schedules each for deletion "
             "in 7 days at once.\nGo on? [y/N] "_s.arg(place.name, place.region));
    QTextStream input(stdin);
    return input.readLine().trimmed().compare("y"_L1, Qt::CaseInsensitive) == 0;
}

void showProgress(const EndpointProbe::Progress& progress)
{
    const QString line = u"%1 of %2: %3"_s.arg(progress.done + 1).arg(progress.total).arg(
        progress.subject);
    constexpr int longestLine = 60; // wipes out the one before
    const bool isLast = progress.done + 1 == progress.total;
    writeErr(u'\r' + line.leftJustified(longestLine) + (isLast ? u"\n"_s : QString()));
}

int printProbeFailure(const ProbeReport& report)
{
    const auto asked = static_cast<std::size_t>(report.rows.size());
    const Operation operation = asked < operationTable().size()
        ? operationTable()[asked].operation : Operation::CreateKey;
    const KmsError& error = *report.failure;
    QString text = botocoreText(error, QString(infoOf(operation).name));
    if (error.cause && error.cause->code != ErrorCode::EndpointFailed) // that one adds nothing
        text += u'\n' + englishText({error.cause->code});
    return printFailure(text);
}

int printProbe(const CommandLine& line, const ProbedPlace& place, const ProbeReport& report)
{
    if (report.failure && report.rows.isEmpty() && report.keys.isEmpty())
        return printProbeFailure(report);
    if (line.global.output.isEmpty() && line.global.query.isEmpty())
        writeOut(probeText(place, report));
    else if (const int status = printReply(u"Probe"_s, probeJson(place, report), line.global);
             status != exitDone)
        return status;
    if (report.failure)
        return printProbeFailure(report);
    if (!report.everyKeyIsScheduled())
        return printFailure(u"keywright-cli: not every key that was made is scheduled for deletion"_s);
    if (report.cancelled)
        return exitInterrupted;
    return report.differenceCount() == 0 ? exitDone : exitDiffers;
}

int probe(const CommandLine& line, const VaultKey* key)
{
    if (auto checked = checkOptions(line); !checked)
        return printFailure(checked.error());
    const bool creates = line.options.contains(u"create-keys"_s);
    const SystemClock clock;
    auto target = openProbeTarget(line.global, clock, key);
    if (!target)
        return printFailure(target.error());
    if (creates && !line.options.contains(u"yes"_s) && !agreesToKeys(target->place))
        return printFailure(Error {ErrorCode::Cancelled, {}});
    const sigset_t interruption = blockInterruption();
    const bool isWatched = isatty(STDERR_FILENO) != 0;
    EndpointProbe endpointProbe(*target->kms,
        {target->place.region, creates, line.options.contains(u"refusals"_s)},
        isWatched ? EndpointProbe::ProgressObserver(showProgress) : nullptr,
        [interruption] { return isInterrupted(interruption); });
    return printProbe(line, target->place, endpointProbe.run());
}

constexpr auto probeRunTable = std::to_array<OwnRun>({{""_L1, probe, true}});

} // namespace

std::span<const OwnRun> probeRuns()
{
    return probeRunTable;
}

} // namespace keywright
