// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyEvaluator.h"
#include "core/policy/PolicyRules.h"

#include <cstdlib>

using namespace keywright;
using namespace Qt::StringLiterals;

// Input: a policy as somebody may type it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const PolicyContext context {u"111122223333"_s, {}};
    const PolicyCheck check = checkPolicy(text, context);
    const auto verdict = serviceVerdict(text, context, false);
    // What is no JSON no service takes, and every place that is pointed at lies in the text.
    if (!check.document.isJson() && !verdict)
        std::abort();
    for (const PolicyProblem& problem : check.problems) {
        if (problem.range.byteOffset < 0 || problem.range.byteEnd() > text.size())
            std::abort();
    }
    return 0;
}
