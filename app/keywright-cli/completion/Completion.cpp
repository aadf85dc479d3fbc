// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/completion/Completion.h"

#include "app/keywright-cli/OwnCommandTable.h"
#include "app/keywright-cli/input/OptionTable.h"

#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// How far a command line has come.
class CompletionPlace {
public:
    void pass(const QString& word)
    {
        if (word.startsWith("--"_L1)) {
            m_option = optionNamed(word.mid(2));
            m_taken = 0;
            return;
        }
        if (m_option && m_taken++ < wordsOf(m_option->arity))
            return; // a value
        m_option.reset();
        if (m_topic.isEmpty() && !m_operation)
            passCommand(word);
        else if (m_command.isEmpty())
            m_command = word;
    }

    [[nodiscard]] QStringList candidates(const QString& typed) const
    {
        if (typed.startsWith(u'-'))
            return optionWords();
        if (m_option && m_taken < wordsOf(m_option->arity))
            return m_option->values;
        if (m_operation) // "help" is not pressed on whoever has typed nothing
            return m_option || typed.isEmpty() ? QStringList() : QStringList {u"help"_s};
        return m_topic.isEmpty() ? commands() : commandsOf(m_topic);
    }

private:
    static int wordsOf(Arity arity)
    {
        constexpr int any = 1000;
        return arity == Arity::Flag ? 0 : arity == Arity::Many ? any : 1;
    }

    void passCommand(const QString& word)
    {
        if (isTopic(word))
            m_topic = word;
        else
            m_operation = operationOfCommand(word); // "kms", or a mistake, leads nowhere
    }

    [[nodiscard]] QList<KnownOption> options() const
    {
        QList<KnownOption> all = m_operation ? operationOptions(*m_operation)
                                             : ownCommandOptions(m_topic, m_command);
        return all + globalOptions();
    }

    [[nodiscard]] std::optional<KnownOption> optionNamed(const QString& name) const
    {
        for (const KnownOption& option : options()) {
            if (option.name == name)
                return option;
        }
        return std::nullopt;
    }

    [[nodiscard]] QStringList optionWords() const
    {
        QStringList words;
        for (const KnownOption& option : options())
            words.append(u"--"_s + option.name);
        return words;
    }

    [[nodiscard]] static QStringList commandsOf(const QString& topic)
    {
        QStringList names;
        for (const OwnCommand& command : ownCommands()) {
            if (command.topic == topic && !command.name.isEmpty() && !command.help.isEmpty())
                names.append(command.name);
        }
        return names;
    }

    [[nodiscard]] static QStringList commands()
    {
        QStringList names {u"help"_s};
        for (const OwnCommand& command : ownCommands()) {
            if (!names.contains(command.topic) && !command.help.isEmpty())
                names.append(command.topic);
        }
        for (const OperationInfo& operation : operationTable())
            names.append(operation.command);
        return names;
    }

    QString m_topic;
    QString m_command; ///< of the topic
    std::optional<Operation> m_operation;
    std::optional<KnownOption> m_option; ///< the last one
    int m_taken = 0; ///< words behind it
};

} // namespace

QStringList completionsOf(const QStringList& words)
{
    CompletionPlace place;
    for (const QString& word : words.first(qMax<qsizetype>(words.size() - 1, 0)))
        place.pass(word);
    const QString typed = words.isEmpty() ? QString() : words.last();
    QStringList found;
    for (const QString& candidate : place.candidates(typed)) {
        if (candidate.startsWith(typed))
            found.append(candidate);
    }
    found.sort();
    return found;
}

QStringList wordsToComplete(const QString& line, qsizetype cursor)
{
    const QString typed = line.left(cursor);
    QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    if (typed.endsWith(u' '))
        words.append(QString());
    return words.mid(1);
}

} // namespace keywright
