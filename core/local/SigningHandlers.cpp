// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signing.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/ReadyKeys.h"
#include "core/local/UsageChecks.h"
#include "core/local/WireBlob.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

MessageType messageTypeIn(const QJsonObject& body)
{
    const QString name = body["MessageType"_L1].toString();
    if (name == "DIGEST"_L1)
        return MessageType::Digest;
    return name == "EXTERNAL_MU"_L1 ? MessageType::ExternalMu : MessageType::Raw;
}

bool takes(const SigningAlgorithmInfo& algorithm, MessageType type)
{
    switch (type) {
    case MessageType::Raw:
        return algorithm.raw;
    case MessageType::Digest:
        return algorithm.digestBytes > 0;
    case MessageType::ExternalMu:
        return algorithm.scheme == SignatureScheme::MlDsa;
    }
    return false;
}

/// Message type, then length: the last checks before the work.
std::optional<KmsError> messageProblem(
    const KeyRecord& key, const SigningAlgorithmInfo& algorithm, const QJsonObject& body)
{
    const MessageType type = messageTypeIn(body);
    const auto refusal = [](const QString& message) {
        return KmsError(u"ValidationException"_s, message);
    };
    if (!takes(algorithm, type)) {
        const QString typeName = body["MessageType"_L1].toString(u"RAW"_s);
        if (algorithm.scheme == SignatureScheme::MlDsa || type == MessageType::ExternalMu)
            return refusal(u"Message type %1 is incompatible with key spec %2."_s.arg(
                typeName, nameOf(key.spec)));
        return refusal(
            u"Message type %1 is incompatible with algorithm %2."_s.arg(typeName, algorithm.name));
    }
    const int wanted = type == MessageType::Digest ? algorithm.digestBytes
        : type == MessageType::ExternalMu          ? externalMuBytes
                                                   : 0;
    if (wanted != 0 && blobIn(body, "Message"_L1).size() != wanted)
        return refusal(u"Digest is invalid length for algorithm %1."_s.arg(algorithm.name));
    return std::nullopt;
}

/// What both operations check, and what they then work with.
struct SigningCall {
    const KeyRecord* key;
    const SigningAlgorithmInfo* algorithm;
    PrivateKey pair;
};

Result<SigningCall, KmsError> signingCall(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const QString name = body["SigningAlgorithm"_L1].toString();
    if (auto problem = usageProblem(context, key, KeyUsage::SignVerify, name))
        return *problem;
    const SigningAlgorithmInfo* algorithm = signingAlgorithmNamed(name);
    if (!algorithm)
        return incompatibleAlgorithm(name, key.spec);
    if (auto problem = messageProblem(key, *algorithm, body))
        return *problem;
    auto pair = context.readyKeys.privateKeyOf(key.currentMaterial()->rowId, key.spec);
    if (!pair)
        return KmsError(pair.error());
    return SigningCall {&key, algorithm, std::move(pair).value()};
}

/// Runs quick work here and slow work outside.
template <typename T>
Result<T, KmsError> worked(HandlerContext& context, bool slow, std::function<Result<T>()> work)
{
    const auto answer = [work = std::move(work)](const CancelPoll&) -> Result<T, KmsError> {
        auto outcome = work();
        if (!outcome)
            return KmsError(outcome.error());
        return std::move(outcome).value();
    };
    if (!slow)
        return answer({});
    const auto outcome = context.outside<T>(WorkLane::Other, answer);
    if (!outcome)
        return outcome.error();
    return **outcome;
}

} // namespace

KmsReply sign(HandlerContext& context, const QJsonObject& body)
{
    const auto call = signingCall(context, body);
    if (!call)
        return call.error();
    if (auto answer = dryRunAnswer(body))
        return *answer;
    const auto signature = worked<QByteArray>(context, isSlow(call->key->spec),
        [call = *call, type = messageTypeIn(body), message = blobIn(body, "Message"_L1)] {
            return signWith(call.pair, *call.algorithm, type, message);
        });
    if (!signature)
        return signature.error();
    context.noteUse(*call->key);
    return QJsonObject {
        {u"KeyId"_s, call->key->arn},
        {u"Signature"_s, blobText(*signature)},
        {u"SigningAlgorithm"_s, call->algorithm->name},
    };
}

// A signature that does not match is an exception, never SignatureValid=false (API reference).
KmsReply verify(HandlerContext& context, const QJsonObject& body)
{
    const auto call = signingCall(context, body);
    if (!call)
        return call.error();
    // An RSA signature is verified quickly: the public exponent is small.
    const KeySpec spec = call->key->spec;
    const bool slow = isSlow(spec) && infoOf(spec).family != KeyFamily::Rsa;
    const auto matches = worked<bool>(context, slow,
        [call = *call, type = messageTypeIn(body), message = blobIn(body, "Message"_L1),
            signature = blobIn(body, "Signature"_L1)] {
            return verifyWith(call.pair.publicHalf(), *call.algorithm, type, message, signature);
        });
    if (!matches)
        return matches.error();
    if (!*matches)
        return KmsError(u"KMSInvalidSignatureException"_s);
    if (auto answer = dryRunAnswer(body))
        return *answer;
    context.noteUse(*call->key);
    return QJsonObject {
        {u"KeyId"_s, call->key->arn},
        {u"SignatureValid"_s, true},
        {u"SigningAlgorithm"_s, call->algorithm->name},
    };
}

} // namespace keywright::handlers
