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
    QString text = u"keywright-cli creates and manages KMS keys in an encrypted local vault,\n"
                   "at AWS or at a compatible endpoint.\n\n"
                   "usage: keywright-cli [options] <command> [parameters]\n\n"
                   "Options (before or after the command)\n"
                   "  --vault FILE            the vault; else $KEYWRIGHT_VAULT, else the default place\n"
                   "  --region REGION         the Region to act in; else $AWS_REGION, else the vault's\n"
                   "  --output json|text|table|yaml|yaml-stream\n"
                   "  --query EXPRESSION      JMESPath on the reply\n"
                   "  --color on|off|auto\n"
                   "  --passphrase-file FILE  the passphrase is its first line\n"
                   "  --passphrase-fd N       the passphrase is the first line of this descriptor\n"
                   "  --as PRINCIPAL          call as this simulated user or role, or this ARN; else as root\n"
                   "  --no-paginate           only the first page of a list\n"
                   "  --explain               say what an error means and what to do\n"
                   "  --debug                 say on standard error what happens\n"
                   "  --version\n\n"
                   "At an endpoint instead of the vault (any of the first three, or --region while\n"
                   "AWS_ACCESS_KEY_ID is set, chooses it)\n"
                   "  --endpoint-url URL      any endpoint that speaks the KMS API\n"
                   "  --profile NAME          of ~/.aws/config and ~/.aws/credentials\n"
                   "  --target vault|aws      where to act, whatever the other options say\n"
                   "  --ca-bundle FILE        certificates to trust, in PEM form\n"
                   "  --no-verify-ssl         do not verify the endpoint's certificate\n"
                   "  --no-sign-request       send no credentials\n"
                   "  --cli-read-timeout S    seconds without a byte of the answer; 0: no limit\n"
                   "  --cli-connect-timeout S seconds until the connection stands; 0: no limit\n\n"
                   "Commands\n"_s;
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
