// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/help/OperationHelp.h"

#include "app/keywright-cli/help/HelpText.h"
#include "app/keywright-cli/help/OperationSummaries.h"
#include "app/keywright-cli/help/ShapeWords.h"
#include "app/keywright-cli/input/Pagination.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// An option that comes from the aws CLI and not from the service model.
struct ExtraOption {
    QLatin1StringView name;
    QLatin1StringView type;
    QLatin1StringView help;
    bool ofLists; ///< only where pages are put together
};
constexpr auto extraOptions = std::to_array<ExtraOption>({
    {"starting-token"_L1, "string"_L1, "the NextToken that an earlier command has printed"_L1, true},
    {"page-size"_L1, "integer"_L1, "how many elements to ask for at a time"_L1, true},
    {"max-items"_L1, "integer"_L1, "how many elements to print at most"_L1, true},
    {"cli-input-json"_L1, "string"_L1,
        "the members as JSON, or file://FILE; options go before it"_L1, false},
    {"generate-cli-skeleton"_L1, "input, output"_L1,
        "print a sample of such JSON, or of the reply, and do nothing else"_L1, false},
});

bool applies(const ExtraOption& option, Operation operation)
{
    return !option.ofLists || !pagedMember(operation).isEmpty();
}

QString optionWords(const ShapeMember& member)
{
    const QString name = u"--"_s + optionName(member.name);
    return member.shape->type == ShapeType::Boolean ? name + u" | --no-"_s + name.mid(2) : name;
}

QString synopsisLine(const ShapeMember& member)
{
    const bool isFlag = member.shape->type == ShapeType::Boolean;
    const QString words = optionWords(member) + (isFlag ? QString() : u" <value>"_s);
    return member.required ? words : u'[' + words + u']';
}

QString synopsis(Operation operation)
{
    QStringList lines {infoOf(operation).command};
    for (const bool required : {true, false}) {
        for (const ShapeMember& member : requestMembers(operation)) {
            if (member.required == required)
                lines.append(synopsisLine(member));
        }
    }
    for (const ExtraOption& option : extraOptions) {
        if (applies(option, operation))
            lines.append(u"[--%1 <value>]"_s.arg(option.name));
    }
    lines.append(u"[global options]"_s);
    return u"  "_s + lines.join(u"\n    "_s) + u'\n';
}

/// "words" in lines of at most 80 columns, those behind the first one indented.
QString wrapped(const QString& words)
{
    constexpr qsizetype widest = 80;
    QString text;
    QString line = u" "_s;
    for (const QString& word : words.split(u' ')) {
        if (line.size() + 1 + word.size() > widest) {
            text += line + u'\n';
            line = u"     "_s;
        }
        line += u' ' + word;
    }
    return text + line + u'\n';
}

/// How a value is written, beyond that it is a word.
QString writingOf(const Shape& shape)
{
    if (const QString shorthand = shorthandOf(shape); !shorthand.isEmpty())
        return u"JSON, or "_s + shorthand;
    switch (shape.type) {
    case ShapeType::Blob:
        return u"fileb://FILE, or a text (see --cli-binary-format)"_s;
    case ShapeType::Timestamp:
        return u"2030-01-31T12:00:00Z, or seconds since 1970"_s;
    default:
        return {};
    }
}

QString optionHelp(const ShapeMember& member)
{
    QStringList facts;
    if (member.required)
        facts.append(u"required"_s);
    for (const QString& fact : {limitWords(*member.shape), writingOf(*member.shape)}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    return wrapped(
        u"%1 (%2) %3"_s.arg(optionWords(member), typeWords(*member.shape), facts.join(u"; "_s)).trimmed());
}

QString options(Operation operation)
{
    QString text;
    for (const ShapeMember& member : requestMembers(operation))
        text += optionHelp(member);
    for (const ExtraOption& option : extraOptions) {
        if (applies(option, operation))
            text += wrapped(u"--%1 (%2) %3"_s.arg(option.name, option.type, option.help));
    }
    return text;
}

QString output(OutputMembers members, int level = 1)
{
    QString text;
    for (const OutputMember& member : members)
        text += QString(2 * level, u' ') + u"%1 (%2)\n"_s.arg(member.name, typeWords(member))
            + output(member.members, level + 1);
    return text;
}

} // namespace

QString operationHelp(Operation operation)
{
    const QString members = output(outputMembers(operation));
    return u"NAME\n  %1 - %2\n\nSYNOPSIS\n%3\nOPTIONS\n%4\nGLOBAL OPTIONS\n%5%6\nOUTPUT\n%7"_s.arg(
        infoOf(operation).command, summaryOf(operation), synopsis(operation), options(operation),
        globalOptionLines(GlobalOptionKind::Anywhere), globalOptionLines(GlobalOptionKind::AtEndpoint),
        members.isEmpty() ? u"  none\n"_s : members);
}

} // namespace keywright
