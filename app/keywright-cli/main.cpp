// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/CommandRun.h"
#include "app/keywright-cli/help/HelpText.h"
#include "app/keywright-cli/help/OperationHelp.h"
#include "app/keywright-cli/input/CommandLine.h"
#include "app/keywright-cli/Printer.h"
#include "core/foundation/Clock.h"
#include "core/keyring/KeyringLibrary.h"
#include "core/secrets/HardenProcess.h"

#include <QCoreApplication>
#include <QTimer>

#include <openssl/crypto.h>

using namespace keywright;
using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    (void)hardenProcess(); // before a secret can exist; what the system refuses is not fatal here
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"keywright-cli"_s);

    const auto line = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!line) {
        writeErr(line.error().text + u'\n');
        return line.error().status;
    }
    switch (line->kind) {
    case CommandLine::Kind::Version:
        writeOut(u"keywright-cli/%1 Qt/%2 OpenSSL/%3\n"_s.arg(QStringLiteral(KEYWRIGHT_VERSION),
            QString::fromLatin1(qVersion()),
            QString::fromLatin1(OpenSSL_version(OPENSSL_FULL_VERSION_STRING))));
        return exitDone;
    case CommandLine::Kind::Help:
        writeOut(helpText());
        return exitDone;
    case CommandLine::Kind::OperationHelp:
        writeOut(operationHelp(line->operation));
        return exitDone;
    case CommandLine::Kind::Own:
    case CommandLine::Kind::Operation:
        break;
    }
    const SystemClock clock;
    KeyringLibrary keyring(QCoreApplication::applicationDirPath()
        + u"/../lib/keywright/libkeywright-keyring.so"_s); // does nothing before it is asked
    CommandRun run(*line, clock, keyring);
    QObject::connect(
        &run, &CommandRun::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &run, &CommandRun::start);
    return QCoreApplication::exec();
}
