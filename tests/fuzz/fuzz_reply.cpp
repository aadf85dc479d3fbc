// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ClockSkew.h"
#include "core/remote/RetryRules.h"
#include "core/remote/ServiceReply.h"

#include <cstdlib>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

class StillClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return 1'800'000'000'000; }
};

// Status and headers as lines "Name: value", an empty line, the body.
HttpResponse responseFrom(const QByteArray& input)
{
    const qsizetype end = input.indexOf("\n\n");
    HttpResponse response {.body = end < 0 ? QByteArray() : input.sliced(end + 2)};
    for (const QByteArray& line : input.left(end < 0 ? input.size() : end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            response.status = line.toInt();
        else
            response.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return response;
}

} // namespace

// Input: what an endpoint, or whoever stands in between, answers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const StillClock clock;
    ClockSkew skew(clock);
    const HttpResponse response = responseFrom(
        QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    const KmsReply reply = serviceReply(response);
    if (reply) {
        if (response.status >= 300)
            std::abort(); // a redirect or an error is no success
        return 0;
    }
    const KmsError& error = reply.error();
    if (error.name.isEmpty())
        std::abort();
    (void)troubleOf(error);
    // Believed is a clock only once: a refusal at that time is for something else.
    if (skew.learnFrom(error, response) && skew.learnFrom(error, response))
        std::abort();
    return 0;
}
