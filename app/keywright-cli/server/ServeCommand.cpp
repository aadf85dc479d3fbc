// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/server/FileClock.h"
#include "app/keywright-cli/server/ServedAccount.h"
#include "core/server/Endpoint.h"

#include <QFile>

#include <array>
#include <csignal>

#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView exposureOption("let-the-network-use-these-keys");

QString serveOption(const CommandLine& line, const QString& name)
{
    return line.options.value(name).value(0);
}

Error invalidOption(const QString& detail)
{
    return {ErrorCode::InvalidInput, detail};
}

/// --listen ADDRESS:PORT; other computers reach the keys only if that was said in so many words.
Status readAddress(const CommandLine& line, EndpointSettings& settings)
{
    const QString given = serveOption(line, u"listen"_s);
    if (given.isEmpty())
        return ok();
    const qsizetype colon = given.lastIndexOf(u':');
    bool isPort = false;
    settings.port = given.mid(colon + 1).toUShort(&isPort);
    QString host = given.first(qMax<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    const auto address = host == "localhost"_L1 ? HostAddress() : HostAddress::parse(host);
    if (colon < 1 || !isPort || !address)
        return invalidOption(u"--listen takes an address and a port, as in 127.0.0.1:4599 (port 0: "
                             "a free one), not %1"_s.arg(given));
    settings.address = *address;
    if (!address->isLoopback() && !line.options.contains(exposureOption))
        return invalidOption(
            u"%1 can be reached from other computers, and everybody there who has an access key "
            "could use, change and delete the keys of this vault. If that is what you want, add --%2"_s
                .arg(address->text(), exposureOption));
    return ok();
}

Result<QByteArray> fileContent(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileNotFound, u"%1: %2"_s.arg(path, file.errorString())};
    return file.readAll();
}

Status readTls(const CommandLine& line, EndpointSettings& settings)
{
    const QString certificate = serveOption(line, u"tls-certificate"_s);
    const QString key = serveOption(line, u"tls-key"_s);
    if (certificate.isEmpty() && key.isEmpty())
        return ok();
    if (certificate.isEmpty() || key.isEmpty())
        return invalidOption(u"--tls-certificate and --tls-key go together"_s);
    auto chain = fileContent(certificate);
    if (!chain)
        return chain.error();
    auto secret = fileContent(key);
    if (!secret)
        return secret.error();
    settings.tls = TlsIdentity {*chain,
        SecretBytes(byteView(*secret))};
    secret->fill('\0');
    return ok();
}

/// The signals that end serving; blocked before the first thread starts, so that all inherit it.
sigset_t blockEndSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    return ending;
}

int serve(const CommandLine& line, const VaultKey* key)
{
    EndpointSettings settings;
    if (auto read = readAddress(line, settings); !read)
        return printFailure(read.error());
    if (auto read = readTls(line, settings); !read)
        return printFailure(read.error());
    if (line.options.contains(u"accept-any-credentials"_s))
        settings.credentials = Credentials::AnyAccepted;

    const sigset_t ending = blockEndSignals();
    const SystemClock systemClock;
    const FileClock fileClock(serveOption(line, u"clock-file"_s));
    const bool moved = line.options.contains(u"clock-file"_s);
    const Clock& clock = moved ? static_cast<const Clock&>(fileClock) : systemClock;
    const auto account = openServedAccount(line, key, clock);
    if (!account)
        return printFailure(account.error());
    auto endpoint = Endpoint::start(*(*account)->kms, (*account)->callers, settings);
    if (!endpoint)
        return printFailure(endpoint.error());
    const QString region
        = line.global.region.isEmpty() ? (*account)->kms->account().region : line.global.region;
    if (auto told = writeExports(STDOUT_FILENO, (*endpoint)->url(), (*account)->callers, region); !told)
        return printFailure(told.error());
    int signal = 0;
    sigwait(&ending, &signal);
    endpoint->reset(); // answers what is being asked; then the engine may go
    return exitDone;
}

constexpr auto serveRunTable = std::to_array<OwnRun>({{""_L1, serve, true}});

} // namespace

std::span<const OwnRun> serveRuns()
{
    return serveRunTable;
}

} // namespace keywright
