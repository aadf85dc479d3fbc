// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/Printer.h"

#include "app/keywright-cli/output/JsonText.h"
#include "app/keywright-cli/output/TableOutput.h"
#include "app/keywright-cli/output/TextOutput.h"
#include "app/keywright-cli/output/YamlText.h"
#include "app/keywright-cli/query/JmesPath.h"

#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

void write(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

TableStyle tableStyle(const GlobalOptions& options)
{
    winsize size {};
    TableStyle style;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        style.terminalWidth = size.ws_col;
    style.coloured = options.color == "on"_L1
        || (options.color != "off"_L1 && isatty(STDOUT_FILENO) != 0);
    return style;
}

/// Each page of a list is an element of its own in a stream, so that readers need not wait for the last.
QString structuredText(OrderedJson reply, const QString& output)
{
    if (output == "yaml"_L1)
        return yamlText(reply);
    if (output == "yaml-stream"_L1)
        return yamlText(OrderedJson::Array {std::move(reply)});
    return indentedJson(reply) + u'\n';
}

} // namespace

void writeOut(const QString& text)
{
    write(stdout, text);
}

void writeErr(const QString& text)
{
    write(stderr, text);
}

QString secretMark()
{
    return QString(40, u'#');
}

void writeWithSecret(const QString& text, ByteView secret)
{
    const qsizetype mark = text.indexOf(secretMark());
    if (mark < 0)
        return writeOut(text);
    writeOut(text.left(mark));
    std::fwrite(secret.data(), 1, secret.size(), stdout);
    writeOut(text.mid(mark + secretMark().size()));
}

int printReply(
    const QString& title, OrderedJson reply, const GlobalOptions& options, ByteView secret)
{
    if (!options.query.isEmpty()) {
        const auto query = JmesPath::parse(options.query);
        if (!query)
            return printFailure(u"Bad value for --query %1: %2"_s.arg(
                options.query, query.error().detail));
        auto found = query->search(reply);
        if (!found)
            return printFailure(found.error().detail);
        reply = std::move(*found);
    }
    if (options.output == "text"_L1)
        writeWithSecret(textOutput(reply), secret);
    else if (options.output == "table"_L1)
        writeWithSecret(tableOutput(title, reply, tableStyle(options)), secret);
    else if (reply.object() == nullptr || !reply.object()->empty())
        writeWithSecret(structuredText(std::move(reply), options.output), secret);
    return exitDone;
}

int printFailure(const QString& text)
{
    writeErr(u'\n' + text + u'\n');
    return exitFailed;
}

int printFailure(const Error& error)
{
    return printFailure(u"keywright-cli: "_s + englishText(error));
}

} // namespace keywright
