// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Shape.h"

#include <QRegularExpression>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct PatternRow {
    QLatin1StringView printed;
    QLatin1StringView perl = {}; ///< where Java's spelling is not Perl's
};

// In the order of the enum. KeyId's is not in the service model but printed by the service.
constexpr std::array patternRows {
    PatternRow {""_L1},
    PatternRow {"^\\p{ASCII}+$"_L1, "[\\x{00}-\\x{7F}]+"_L1},
    PatternRow {"^[a-zA-Z0-9:/_-]+$"_L1},
    PatternRow {"cluster-[2-7a-zA-Z]{11,16}"_L1},
    PatternRow {"^https://[a-zA-Z0-9.-]+$"_L1},
    PatternRow {"^(/[a-zA-Z0-9\\/_-]+/kms/xks/v\\d{1,2})$|^(/kms/xks/v\\d{1,2})$"_L1},
    PatternRow {"^(com|eu)\\.amazonaws\\.vpce\\.([a-z]+-){2,3}\\d+\\.vpce-svc-[0-9a-z]+$"_L1},
    PatternRow {"[0-9]{12}"_L1},
    PatternRow {"^[A-Z2-7]+$"_L1},
    PatternRow {"^[a-zA-Z0-9\\/+=]+$"_L1},
    PatternRow {"^[\\w+=,.@:/-]+$"_L1},
    PatternRow {
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"_L1, "[\\x{09}\\x{0A}\\x{0D}\\x{20}-\\x{FF}]+"_L1},
    PatternRow {"^[a-zA-Z0-9-_.]+$"_L1},
    PatternRow {"^[a-f0-9]+$"_L1},
    PatternRow {"[\\u0020-\\u00FF]*"_L1, "[\\x{20}-\\x{FF}]*"_L1},
    PatternRow {"[\\w]+"_L1},
    PatternRow {"^[a-zA-Z0-9:/_\\s.-]+$"_L1},
    PatternRow {"^([a-z]+-){2,3}\\d+$"_L1},
};

std::array<QRegularExpression, patternRows.size()> compiledPatterns()
{
    std::array<QRegularExpression, patternRows.size()> compiled;
    for (std::size_t at = 0; at < patternRows.size(); ++at) {
        const PatternRow& row = patternRows[at];
        const QString source = row.perl.isEmpty() ? row.printed : row.perl;
        compiled[at].setPattern(u"\\A(?:"_s + source + u")\\z"_s);
        compiled[at].optimize();
    }
    return compiled;
}

} // namespace

QLatin1StringView printedPattern(ShapePattern pattern)
{
    return patternRows[static_cast<std::size_t>(pattern)].printed;
}

bool matches(ShapePattern pattern, const QString& text)
{
    static const auto compiled = compiledPatterns();
    return pattern == ShapePattern::None
        || compiled[static_cast<std::size_t>(pattern)].match(text).hasMatch();
}

} // namespace keywright
