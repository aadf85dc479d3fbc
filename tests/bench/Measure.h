// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace keywright {

/// Medians of a thing and of its floor or peer, taken in turn (A B A B …) so that a machine whose
/// speed drifts does not favour one.
struct Paired {
    double ours = 0;
    double theirs = 0;
    [[nodiscard]] double ratio() const { return theirs > 0 ? ours / theirs : 0; }
};

[[nodiscard]] inline double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Milliseconds of the clock on the wall.
template <typename Work>
[[nodiscard]] double wallMs(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds of processor time of this process, all threads together.
template <typename Work>
[[nodiscard]] double cpuMs(Work work)
{
    const std::clock_t before = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

template <typename Ours, typename Theirs>
[[nodiscard]] Paired inTurn(int rounds, Ours ours, Theirs theirs)
{
    std::vector<double> a;
    std::vector<double> b;
    for (int round = 0; round < rounds; ++round) {
        a.push_back(ours());
        b.push_back(theirs());
    }
    return {medianOf(a), medianOf(b)};
}

/// One line of JSON for a metric.
inline void report(const char* metric, const char* unit, const Paired& measured, const char* against)
{
    const QJsonObject line {{QStringLiteral("metric"), QString::fromLatin1(metric)},
        {QStringLiteral("unit"), QString::fromLatin1(unit)},
        {QStringLiteral("value"), measured.ours},
        {QStringLiteral("against"), QString::fromLatin1(against)},
        {QStringLiteral("floor"), measured.theirs}, {QStringLiteral("ratio"), measured.ratio()}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace keywright
