// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/help/HelpText.h"

#include "app/keywright-cli/OwnCommandTable.h"
#include "app/keywright-cli/help/OperationSummaries.h"

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

QString optionLine(const QString& option, const QString& help)
{
    constexpr qsizetype column = 23;
    const QString separator = option.size() > column ? u'\n' + QString(column + 3, u' ') : u" "_s;
    return u"  "_s + option.leftJustified(column) + separator + help + u'\n';
}

QString valueOf(const GlobalText& option)
{
    QStringList choices;
    for (const QLatin1StringView choice : option.choices) {
        if (!choice.isEmpty()) // the array has room for more
            choices.append(choice);
    }
    return choices.isEmpty() ? QString(option.value) : choices.join(u'|');
}

} // namespace

QString globalOptionLines(GlobalOptionKind kind)
{
    QString lines;
    for (const GlobalText& option : globalTexts()) {
        if (option.kind == kind)
            lines += optionLine(u"--%1 %2"_s.arg(option.name, valueOf(option)), option.help);
    }
    for (const GlobalFlag& option : globalFlags()) {
        if (option.kind == kind)
            lines += optionLine(u"--"_s + option.name, option.help);
    }
    if (kind == GlobalOptionKind::Anywhere)
        lines += optionLine(u"--version"_s, u"print the program's version and nothing else"_s);
    return lines;
}

QString helpText()
{
    QString text = u"keywright-cli creates and manages KMS keys in an encrypted local vault,\n"
                   "at AWS or at a compatible endpoint.\n\n"
                   "usage: keywright-cli [options] <command> [parameters]\n"
                   "       keywright-cli <KMS operation> help\n\n"
                   "Options (before or after the command)\n"_s
        + globalOptionLines(GlobalOptionKind::Anywhere)
        + u"\nAt an endpoint instead of the vault (--endpoint-url, --profile or --target, or --region\n"
          "while AWS_ACCESS_KEY_ID is set, chooses it)\n"_s
        + globalOptionLines(GlobalOptionKind::AtEndpoint) + u"\nCommands\n"_s;
    for (const OwnCommand& command : ownCommands()) {
        if (!command.help.isEmpty())
            text += ownCommandHelp(command);
    }
    text += u"\nKMS operations, as the aws CLI has them; \"keywright-cli create-key help\" says what one "
            "takes\n"_s;
    for (const OperationInfo& operation : operationTable())
        text += u"  %1 %2\n"_s.arg(
            QString(operation.command).leftJustified(31), summaryOf(operation.operation));
    return text;
}

} // namespace keywright
