// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeAnswer.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// "Common errors" of the KMS API reference, and what compatible endpoints say in their place.
constexpr std::array unknownOperationNames {"UnknownOperationException"_L1, "UnknownOperation"_L1,
    "InvalidAction"_L1, "NotImplemented"_L1, "NotImplementedException"_L1, "404"_L1, "501"_L1};
constexpr std::array credentialNames {"UnrecognizedClientException"_L1,
    "InvalidSignatureException"_L1, "IncompleteSignature"_L1, "IncompleteSignatureException"_L1,
    "InvalidClientTokenId"_L1, "MissingAuthenticationToken"_L1,
    "MissingAuthenticationTokenException"_L1, "ExpiredTokenException"_L1, "ExpiredToken"_L1,
    "SignatureDoesNotMatch"_L1};
constexpr std::array undecidedNames {"AccessDeniedException"_L1, "AccessDenied"_L1,
    "LimitExceededException"_L1, "ThrottlingException"_L1, "Throttling"_L1, "RequestExpired"_L1};

template <std::size_t count>
bool isOneOf(const QString& name, const std::array<QLatin1StringView, count>& names)
{
    return std::ranges::find(names, name) != names.end();
}

bool isServerFault(const KmsError& error)
{
    return error.httpStatus >= 500;
}

/// LocalStack answers InternalFailure with status 501 and such a text, moto a text alone.
bool saysNotImplemented(const KmsError& error)
{
    const QString text = error.message.value_or(QString());
    return isOneOf(error.name, unknownOperationNames) || error.httpStatus == 501
        || (isServerFault(error)
            && (text.contains("not implemented"_L1, Qt::CaseInsensitive)
                || text.contains("not been implemented"_L1, Qt::CaseInsensitive)
                || text.contains("NotImplementedError"_L1)));
}

} // namespace

ProbeFinding operationFinding(const KmsReply& reply)
{
    if (reply)
        return ProbeFinding::Yes;
    const KmsError& error = reply.error();
    if (saysNotImplemented(error))
        return ProbeFinding::No;
    // Who may not call it was still understood; but a fault or throttling may come before that.
    const bool decides = !isServerFault(error) && !error.name.startsWith("Throttling"_L1);
    return decides ? ProbeFinding::Yes : ProbeFinding::Unclear;
}

ProbeFinding pairFinding(const KmsReply& reply)
{
    if (reply)
        return ProbeFinding::Yes;
    const KmsError& error = reply.error();
    return isServerFault(error) || isOneOf(error.name, undecidedNames) ? ProbeFinding::Unclear
                                                                     : ProbeFinding::No;
}

bool endsProbe(const KmsError& error)
{
    return error.httpStatus == 0 || isOneOf(error.name, credentialNames);
}

} // namespace keywright
