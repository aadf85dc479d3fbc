// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/CommandLine.h"

#include "app/keywright-cli/OwnCommandTable.h"
#include "app/keywright-cli/input/OptionTable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

UsageError usage(const QString& problem)
{
    return {u"usage: keywright-cli [options] <command> [parameters]\n"
            "To see help text, you can run:\n\n  keywright-cli help\n\n"_s
        + problem};
}

/// What is left over is no mistake of the command line's form for the aws CLI, hence the status.
UsageError unknownOptions(const QStringList& words)
{
    UsageError error = usage(u"Unknown options: "_s + words.join(u", "_s));
    error.status = 255;
    return error;
}

/// As the aws CLI lists choices.
QString inTwoColumns(std::span<const QLatin1StringView> choices)
{
    constexpr int column = 40;
    QString text;
    int printed = 0;
    for (const QLatin1StringView choice : choices) {
        if (!choice.isEmpty()) // the array has room for more
            text += (printed++ % 2 == 1 ? u" | "_s : printed > 1 ? u"\n"_s : QString())
                + QString(choice).leftJustified(column);
    }
    return text;
}

class CommandLineReader {
public:
    explicit CommandLineReader(const QStringList& words) : m_words(words) { }

    Result<CommandLine, UsageError> read()
    {
        while (m_at < m_words.size()) {
            if (auto taken = take(m_words.at(m_at++)); !taken)
                return taken.error();
        }
        if (m_version)
            m_line.kind = CommandLine::Kind::Version;
        else if (auto complete = requireAll(); !complete)
            return complete.error();
        else if (const QStringList unknown = m_unknownOptions + m_unknownWords; !unknown.isEmpty())
            return unknownOptions(unknown);
        return m_line;
    }

private:
    using Taken = Result<Unit, UsageError>;

    Taken take(const QString& word)
    {
        if (word == "--version"_L1) {
            m_version = true;
            return Unit {};
        }
        if (word.startsWith("--"_L1) && word.size() > 2)
            return takeOption(word.mid(2));
        if (m_line.kind == CommandLine::Kind::Help)
            return takeCommand(word);
        if (m_line.kind == CommandLine::Kind::Own && m_line.command.isEmpty()) {
            m_line.command = word;
            return Unit {};
        }
        if (m_line.arguments.isEmpty() && !argumentName().isEmpty()) {
            m_line.arguments.append(word);
            return Unit {};
        }
        if (m_line.kind == CommandLine::Kind::Operation) {
            if (word == "help"_L1 && m_line.options.isEmpty() && m_unknownWords.isEmpty())
                return explain(m_line.operation);
            m_unknownWords.append(word);
            return Unit {};
        }
        return usage(u"Unknown options: "_s + word);
    }

    Taken takeCommand(const QString& word)
    {
        if (word == "help"_L1) {
            const bool saysKms = m_words.value(m_at) == "kms"_L1;
            const auto asked = operationOfCommand(m_words.value(saysKms ? m_at + 1 : m_at));
            m_at = m_words.size();
            return asked ? explain(*asked) : Unit {};
        }
        if (word == "kms"_L1 && !m_saidKms) { // "aws kms create-key" with another first word
            m_saidKms = true;
            return Unit {};
        }
        if (isTopic(word)) {
            m_line.kind = CommandLine::Kind::Own;
            m_line.topic = word;
            return Unit {};
        }
        const auto operation = operationOfCommand(word);
        if (!operation)
            return usage(
                u"keywright-cli: error: argument command: Invalid choice: '%1'"_s.arg(word));
        m_line.kind = CommandLine::Kind::Operation;
        m_line.operation = *operation;
        return Unit {};
    }

    /// "create-key help", "help create-key": what else is said does not matter.
    Taken explain(Operation operation)
    {
        m_at = m_words.size();
        m_line.kind = CommandLine::Kind::OperationHelp;
        m_line.operation = operation;
        return Unit {};
    }

    Taken takeOption(QString name)
    {
        std::optional<QString> inlineValue;
        if (const qsizetype equals = name.indexOf(u'='); equals > 0) {
            inlineValue = name.mid(equals + 1);
            name.truncate(equals);
        }
        if (const auto global = takeGlobal(name, inlineValue))
            return *global;
        const QString inlineText = inlineValue ? u'=' + *inlineValue : QString();
        QStringList begun = globalsBegunBy(name);
        if (begun.size() == 1)
            return take(u"--"_s + begun.first() + inlineText);
        if (begun.isEmpty())
            begun = ofOperationBegunBy(name);
        if (begun.size() > 1)
            return usage(u"keywright-cli: error: ambiguous option: --%1 could match --%2"_s.arg(
                name + inlineText, begun.join(u", --"_s)));
        name = begun.value(0, name);
        const auto arity = arityOf(name);
        if (!arity && m_line.kind == CommandLine::Kind::Operation) {
            m_unknownOptions.append(u"--"_s + name);
            return Unit {};
        }
        if (!arity)
            return usage(u"Unknown options: --"_s + name);
        auto words = wordsFor(name, *arity, inlineValue);
        if (!words)
            return words.error();
        if (auto problem = problemOf(name, words->value(0)); problem && m_line.kind == CommandLine::Kind::Operation)
            return *problem;
        m_line.options.insert(name, *words);
        return Unit {};
    }

    /// Of the options that argparse checks itself.
    [[nodiscard]] static std::optional<UsageError> problemOf(const QString& name, const QString& value)
    {
        bool isNumber = true;
        if (name == "max-items"_L1 || name == "page-size"_L1)
            (void)value.toLongLong(&isNumber);
        if (!isNumber)
            return usage(u"keywright-cli: error: argument --%1: invalid int value: '%2'"_s.arg(name, value));
        constexpr std::array<QLatin1StringView, 2> skeletons {"input"_L1, "output"_L1};
        if (name == "generate-cli-skeleton"_L1 && !value.isNull()
            && std::ranges::find(skeletons, value) == skeletons.end())
            return usage(u"keywright-cli: error: argument --%1: Invalid choice, valid choices are:\n\n%2"_s
                             .arg(name, inTwoColumns(skeletons)));
        return std::nullopt;
    }

    std::optional<Taken> takeGlobal(
        const QString& name, const std::optional<QString>& inlineValue)
    {
        for (const GlobalFlag& flag : globalFlags()) {
            if (flag.name == name && inlineValue)
                return Taken(usage(u"keywright-cli: error: argument --%1: ignored explicit argument '%2'"_s.arg(
                    flag.name, *inlineValue)));
            if (flag.name == name) {
                m_line.global.*flag.member = true;
                return Unit {};
            }
        }
        const auto texts = globalTexts();
        const auto text = std::ranges::find(texts, name, &GlobalText::name);
        if (text == texts.end())
            return std::nullopt;
        auto value = wordsFor(name, Arity::One, inlineValue);
        if (!value)
            return Taken(value.error());
        if (const auto problem = globalProblem(*text, value->first()))
            return Taken(*problem);
        m_line.global.*text->member = value->first();
        return Taken(Unit {});
    }

    /// The aws CLI's own global options that begin so, as argparse completes them before it looks at
    /// those of the operation. Ours are written out.
    [[nodiscard]] QStringList globalsBegunBy(const QString& name) const
    {
        constexpr std::array awsGlobals {"debug"_L1, "endpoint-url"_L1, "no-verify-ssl"_L1, "no-paginate"_L1,
            "output"_L1, "query"_L1, "profile"_L1, "region"_L1, "version"_L1, "color"_L1,
            "no-sign-request"_L1, "ca-bundle"_L1, "cli-read-timeout"_L1, "cli-connect-timeout"_L1};
        QStringList begun;
        if (m_line.kind == CommandLine::Kind::Own || arityOf(name))
            return begun;
        for (const QLatin1StringView each : awsGlobals) {
            if (each.startsWith(name))
                begun.append(each);
        }
        return begun;
    }

    /// Of the global options whose values are checked before anything else.
    [[nodiscard]] static std::optional<UsageError> globalProblem(const GlobalText& option, const QString& value)
    {
        const auto& choices = option.choices;
        if (!choices[0].isEmpty() && !isChoice(option.member, value))
            return usage(u"keywright-cli: error: argument --%1: Invalid choice, valid choices are:\n\n%2"_s
                             .arg(option.name, inTwoColumns(choices)));
        if (option.member == &GlobalOptions::endpointUrl && !value.contains(u':'))
            return UsageError {u"\nBad value for --endpoint-url \"%1\": scheme is missing.  Must be of the form "
                               "http://<hostname>/ or https://<hostname>/"_s.arg(value), 255};
        return std::nullopt;
    }

    /// The word that must follow our command: "NAME"; empty when none does.
    [[nodiscard]] QLatin1StringView argumentName() const
    {
        const auto command = ownCommand(m_line.topic, m_line.command);
        return command ? command->argument : QLatin1StringView();
    }

    [[nodiscard]] QList<KnownOption> knownOptions() const
    {
        switch (m_line.kind) {
        case CommandLine::Kind::Own:
            return ownCommandOptions(m_line.topic, m_line.command);
        case CommandLine::Kind::Operation:
            return operationOptions(m_line.operation);
        default:
            return {};
        }
    }

    [[nodiscard]] std::optional<Arity> arityOf(const QString& name) const
    {
        for (const KnownOption& option : knownOptions()) {
            if (option.name == name)
                return option.arity;
        }
        return std::nullopt;
    }

    /// The options of the operation that begin so, as argparse completes them.
    [[nodiscard]] QStringList ofOperationBegunBy(const QString& name) const
    {
        QStringList begun;
        if (m_line.kind != CommandLine::Kind::Operation || arityOf(name))
            return begun;
        for (const KnownOption& option : knownOptions()) {
            if (option.name.startsWith(name))
                begun.append(option.name);
        }
        return begun;
    }

    Result<QStringList, UsageError> wordsFor(
        const QString& name, Arity arity, const std::optional<QString>& inlineValue)
    {
        if (inlineValue && arity != Arity::Flag)
            return QStringList {*inlineValue};
        const qsizetype most = arity == Arity::Flag ? 0 : arity == Arity::Many ? m_words.size() : 1;
        QStringList words;
        while (words.size() < most && m_at < m_words.size()
            && !m_words.at(m_at).startsWith("--"_L1))
            words.append(m_words.at(m_at++));
        if (arity == Arity::One && words.isEmpty())
            return usage(u"keywright-cli: error: argument --%1: expected one argument"_s.arg(name));
        return words;
    }

    /// The options that the model requires, unless JSON may hold them.
    [[nodiscard]] Taken requireAll() const
    {
        if (const auto argument = argumentName(); !argument.isEmpty() && m_line.arguments.isEmpty())
            return usage(u"keywright-cli: error: the following arguments are required: "_s + argument);
        if (m_line.kind != CommandLine::Kind::Operation
            || m_line.options.contains(u"cli-input-json"_s)
            || (m_line.options.contains(u"generate-cli-skeleton"_s)
                && m_line.options.value(u"generate-cli-skeleton"_s).value(0) != "output"_L1))
            return Unit {};
        QStringList missing;
        for (const ShapeMember& member : requestMembers(m_line.operation)) {
            if (member.required && !m_line.options.contains(optionName(member.name)))
                missing.append(u"--"_s + optionName(member.name));
        }
        if (missing.isEmpty())
            return Unit {};
        return usage(u"keywright-cli: error: the following arguments are required: "_s
            + missing.join(u", "_s));
    }

    const QStringList& m_words;
    qsizetype m_at = 0;
    bool m_version = false;
    bool m_saidKms = false;
    QStringList m_unknownOptions;
    QStringList m_unknownWords;
    CommandLine m_line;
};

} // namespace

Result<CommandLine, UsageError> parseCommandLine(const QStringList& words)
{
    return CommandLineReader(words).read();
}

QString optionName(QLatin1StringView member)
{
    QString name;
    for (qsizetype at = 0; at < member.size(); ++at) {
        const QChar c = member.at(at);
        const bool startsWord = at > 0 && c.isUpper()
            && (!QChar(member.at(at - 1)).isUpper()
                || (at + 1 < member.size() && QChar(member.at(at + 1)).isLower()));
        if (startsWord)
            name += u'-';
        name += c.toLower();
    }
    return name;
}

} // namespace keywright
