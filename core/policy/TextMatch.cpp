// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/TextMatch.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace keywright {

namespace {

constexpr qsizetype longestGuessed = 64;

/// Optimal string alignment distance: insertions, deletions, replacements and swapped neighbours.
int differences(QStringView left, QStringView right)
{
    const auto width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<int> older(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype line = 1; line <= left.size(); ++line) {
        older.swap(above);
        above.swap(row);
        row[0] = static_cast<int>(line);
        for (std::size_t at = 1; at < width; ++at) {
            const auto column = static_cast<qsizetype>(at);
            const bool same = left.at(line - 1) == right.at(column - 1);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (same ? 0 : 1)});
            const bool swapped = line > 1 && column > 1 && left.at(line - 1) == right.at(column - 2)
                && left.at(line - 2) == right.at(column - 1);
            if (swapped)
                row[at] = std::min(row[at], older[at - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

bool wildcardMatches(QStringView pattern, QStringView text, Qt::CaseSensitivity caseSensitivity,
    const QSet<qsizetype>& literals)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    const auto isWild = [&](QChar wildcard) {
        return at < pattern.size() && pattern.at(at) == wildcard && !literals.contains(at);
    };
    const auto sameLetter = [&] {
        return isWild(u'?')
            || pattern.sliced(at, 1).compare(text.sliced(in, 1), caseSensitivity) == 0;
    };
    // Linear with one resumption point: only the last star ever needs to give.
    while (in < text.size()) {
        if (isWild(u'*')) {
            star = at++;
            resume = in;
        } else if (at < pattern.size() && sameLetter()) {
            ++at;
            ++in;
        } else if (star >= 0) {
            at = star + 1;
            in = ++resume;
        } else {
            return false;
        }
    }
    while (isWild(u'*'))
        ++at;
    return at == pattern.size();
}

QString closestOf(QStringView text, const QStringList& candidates)
{
    if (text.size() > longestGuessed)
        return {};
    const QString wanted = text.toString().toLower();
    QString closest;
    int fewest = static_cast<int>(std::max<qsizetype>(1, text.size() / 4)) + 1;
    for (const QString& candidate : candidates) {
        if (std::abs(candidate.size() - wanted.size()) >= fewest)
            continue;
        const int found = differences(wanted, candidate.toLower());
        if (found < fewest) {
            fewest = found;
            closest = candidate;
        }
    }
    return closest;
}

} // namespace keywright
