// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"
#include "core/local/LocalKms.h"
#include "core/server/RequestAnswer.h"

#include <QTemporaryDir>

#include <cstdlib>

using namespace keywright;
using namespace Qt::StringLiterals;

// Input: headers as lines "Name: value", an empty line, the body. What they lack of a request that
// comes through to an operation is added, so that mutations reach the handlers.

namespace {

class Nobody final : public CallerDirectory {
public:
    [[nodiscard]] const KnownCaller* callerWith(const QString&) const override { return nullptr; }
};

constexpr auto anybody = "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/kms/aws4_request, "
                         "SignedHeaders=host, Signature=0";

/// An empty account in a folder of its own.
struct Service {
    Service()
    {
        auto vault = Vault::create(folder.filePath(u"fuzz.kwvault"_s),
            Passphrase(randomSecret(16).value()), {ScryptCost {4, 1, 1}});
        if (!vault || !LocalKms::initialise(**vault, {u"111122223333"_s, u"us-east-1"_s}))
            std::abort();
        kms = LocalKms::start(std::move(*vault), clock).value();
    }

    const QTemporaryDir folder;
    const SystemClock clock;
    const Nobody nobody;
    std::unique_ptr<LocalKms> kms;
};

EndpointRequest requestFrom(const QByteArray& input)
{
    EndpointRequest request {"POST", "/", {}, {}, {}};
    const qsizetype end = input.indexOf("\n\n");
    request.body = end < 0 ? QByteArray() : input.sliced(end + 2);
    bool isSigned = false;
    request.headers.append(HttpHeader {"Content-Type", "application/x-amz-json-1.1"});
    for (const QByteArray& line : input.left(end < 0 ? input.size() : end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        request.headers.append(HttpHeader {line.first(colon), line.sliced(colon + 1).trimmed()});
        isSigned |= request.headers.last().name.toLower() == "authorization";
    }
    if (!isSigned)
        request.headers.append(HttpHeader {"Authorization", anybody});
    return request;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Service service; // once for all inputs: keys of one input are there for the next
    const EndpointRequest request = requestFrom(QByteArray(
        reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Credentials credentials : {Credentials::Verified, Credentials::AnyAccepted}) {
        const EndpointReply reply =
            RequestAnswer(*service.kms, SignatureCheck(service.nobody, credentials))
                .answer(request, now);
        if (reply.status == 500 || reply.requestId.isEmpty())
            std::abort(); // an answer of ours, not of the service
    }
    return 0;
}
