// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/probe/ProbeText.h"

#include "core/kms/CapabilitiesJson.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString findingWord(const ProbeRow& row, ProbeFinding finding)
{
    if (finding == ProbeFinding::Unclear)
        return u"unclear"_s;
    if (row.operation)
        return finding == ProbeFinding::Yes ? u"known"_s : u"unknown"_s;
    return finding == ProbeFinding::Yes ? u"made"_s : u"refused"_s;
}

QString expectedWord(const ProbeRow& row)
{
    return findingWord(row, row.expected ? ProbeFinding::Yes : ProbeFinding::No);
}

/// Of a difference also the message; what is as it should be needs no more than the name.
QString answerText(const ProbeRow& row)
{
    if (!row.madeInstead.isEmpty())
        return u"made "_s + row.madeInstead;
    if (!row.differs() || row.errorMessage.isEmpty())
        return row.errorName;
    constexpr qsizetype longestMessage = 100; // some endpoints answer with a page of HTML
    const QString message = row.errorMessage.simplified();
    return row.errorName + u": "_s
        + (message.size() > longestMessage ? message.left(longestMessage) + u'…' : message);
}

using Cells = std::array<QString, 5>;

QString tableText(const QList<Cells>& lines)
{
    constexpr std::size_t last = std::tuple_size_v<Cells> - 1;
    std::array<qsizetype, last> widths {};
    for (const Cells& cells : lines) {
        for (std::size_t at = 0; at < last; ++at)
            widths[at] = std::max(widths[at], cells[at].size());
    }
    QString text;
    for (const Cells& cells : lines) {
        QString line;
        for (std::size_t at = 0; at < last; ++at)
            line += cells[at].leftJustified(widths[at]) + (at == 0 ? u" "_s : u"  "_s);
        line += cells[last];
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString keysText(const QList<ProbedKey>& keys)
{
    if (keys.isEmpty())
        return {};
    QString text = u"\nKeys made by this probe\n"_s;
    for (const ProbedKey& key : keys) {
        const QString fate = key.scheduleError
            ? u"NOT scheduled for deletion: %1 %2"_s.arg(
                key.scheduleError->name, key.scheduleError->message.value_or(QString()))
            : u"scheduled for deletion in 7 days"_s;
        text += u"  %1  %2\n"_s.arg(key.keyId, fate.trimmed());
    }
    return text;
}

OrderedJson rowJson(const ProbeRow& row)
{
    OrderedJson::Object members {{u"Subject"_s, row.subject()}, {u"Expected"_s, expectedWord(row)},
        {u"Found"_s, findingWord(row, row.found)}, {u"Differs"_s, row.differs()}};
    const std::array<OrderedJson::Member, 3> answers {{{u"ErrorName"_s, row.errorName},
        {u"ErrorMessage"_s, row.errorMessage}, {u"MadeInstead"_s, row.madeInstead}}};
    std::ranges::copy_if(answers, std::back_inserter(members),
        [](const OrderedJson::Member& each) { return !each.second.string()->isEmpty(); });
    return members;
}

OrderedJson keyJson(const ProbedKey& key)
{
    OrderedJson::Object members {
        {u"KeyId"_s, key.keyId}, {u"ScheduledForDeletion"_s, !key.scheduleError.has_value()}};
    if (key.scheduleError)
        members.emplace_back(u"ErrorName"_s, key.scheduleError->name);
    return members;
}

} // namespace

QString probeText(const ProbedPlace& place, const ProbeReport& report)
{
    QString text = u"%1 in %2: %3 questions%5, %4\n\n"_s.arg(place.name, place.region)
                       .arg(report.rows.size())
                       .arg(report.differenceCount() == 0
                               ? u"no differences"_s
                               : u"differences: %1"_s.arg(report.differenceCount()),
                           report.cancelled || report.failure ? u" until it was ended"_s : QString());
    QList<Cells> lines {{u" "_s, u"Subject"_s, u"Expected"_s, u"Found"_s, u"Answer"_s}};
    for (const ProbeRow& row : report.differencesFirst())
        lines.append({row.differs() ? u"!"_s : u" "_s, row.subject(), expectedWord(row),
            findingWord(row, row.found), answerText(row)});
    return text + tableText(lines) + keysText(report.keys);
}

OrderedJson probeJson(const ProbedPlace& place, const ProbeReport& report)
{
    OrderedJson::Array rows;
    for (const ProbeRow& row : report.differencesFirst())
        rows.push_back(rowJson(row));
    OrderedJson::Array keys;
    for (const ProbedKey& key : report.keys)
        keys.push_back(keyJson(key));
    return OrderedJson::Object {{u"Endpoint"_s, place.name}, {u"Region"_s, place.region},
        {u"Differences"_s, static_cast<double>(report.differenceCount())},
        {u"Complete"_s, !report.cancelled && !report.failure}, {u"Rows"_s, std::move(rows)},
        {u"Keys"_s, std::move(keys)},
        {u"Unavailable"_s, OrderedJson::from(toJson(capabilitiesOf(report)))}};
}

} // namespace keywright
