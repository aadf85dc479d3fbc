// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/HelpText.h"

#include "app/keywright-cli/OwnCommandTable.h"
#include "app/keywright-cli/input/CommandLine.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString ownCommandHelp(const OwnCommand& command)
{
    const QString words = QStringList {command.topic, command.name, command.argument}.join(u' ');
    QString text = u"  %1 %2\n"_s.arg(words.trimmed().leftJustified(22), command.help);
    for (const OwnOption& option : ownOptions()) {
        if (option.topic == command.topic && option.command == command.name)
            text += u"      --%1%2: %3\n"_s.arg(option.name,
                option.words == OptionWords::None ? QString() : u" VALUE"_s, option.help);
    }
    return text;
}

} // namespace

QString helpText()
{
    QString text = u"keywright-cli creates and manages KMS keys in an encrypted local vault.\n\n"
                   "usage: keywright-cli [options] <command> [parameters]\n\n"
                   "Options (before or after the command)\n"
                   "  --vault FILE            the vault; else $KEYWRIGHT_VAULT, else the default place\n"
                   "  --region REGION         the Region to act in; else $AWS_REGION, else the vault's\n"
                   "  --output json|text|table\n"
                   "  --query EXPRESSION      JMESPath on the reply\n"
                   "  --color on|off|auto\n"
                   "  --passphrase-file FILE  the passphrase is its first line\n"
                   "  --passphrase-fd N       the passphrase is the first line of this descriptor\n"
                   "  --as PRINCIPAL          call as this simulated user or role, or this ARN; else as root\n"
                   "  --no-paginate           only the first page of a list\n"
                   "  --debug                 say on standard error what happens\n"
                   "  --version\n\nCommands\n"_s;
    for (const OwnCommand& command : ownCommands()) {
        if (!command.help.isEmpty())
            text += ownCommandHelp(command);
    }
    text += u"\nKMS operations, as the aws CLI has them (also: --cli-input-json, "
            "--generate-cli-skeleton [input|output])\n"_s;
    for (const OperationInfo& operation : operationTable()) {
        QStringList options;
        for (const ShapeMember& member : requestMembers(operation.operation)) {
            const QString name = u"--"_s + optionName(member.name);
            options.append(member.required ? name : u'[' + name + u']');
        }
        text += u"  %1 %2\n"_s.arg(operation.command, options.join(u' '));
    }
    return text;
}

} // namespace keywright
