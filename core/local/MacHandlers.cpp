// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Mac.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/ReadyKeys.h"
#include "core/local/UsageChecks.h"
#include "core/local/WireBlob.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

namespace {

/// What both operations check, and what they then work with. The secret holds until the next key.
struct MacCall {
    const KeyRecord* key;
    const MacAlgorithmInfo* algorithm;
    const SecretBytes* secret;
};

Result<MacCall, KmsError> macCall(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const QString name = body["MacAlgorithm"_L1].toString();
    if (auto problem = usageProblem(context, key, KeyUsage::GenerateVerifyMac, name))
        return *problem;
    const auto secret = context.readyKeys.secretOf(key.currentMaterial()->rowId);
    if (!secret)
        return KmsError(secret.error());
    return MacCall {&key, macAlgorithmNamed(name), *secret};
}

} // namespace

KmsReply generateMac(HandlerContext& context, const QJsonObject& body)
{
    const auto call = macCall(context, body);
    if (!call)
        return call.error();
    if (auto answer = dryRunAnswer(body))
        return *answer;
    const auto mac = macOf(call->secret->view(), *call->algorithm, blobIn(body, "Message"_L1));
    if (!mac)
        return KmsError(mac.error());
    context.noteUse(*call->key);
    return QJsonObject {
        {u"Mac"_s, blobText(*mac)},
        {u"MacAlgorithm"_s, call->algorithm->name},
        {u"KeyId"_s, call->key->arn},
    };
}

// A MAC that does not match is an exception without a text, never MacValid=false (API reference).
KmsReply verifyMac(HandlerContext& context, const QJsonObject& body)
{
    const auto call = macCall(context, body);
    if (!call)
        return call.error();
    const auto matches = macMatches(
        call->secret->view(), *call->algorithm, blobIn(body, "Message"_L1), blobIn(body, "Mac"_L1));
    if (!matches)
        return KmsError(matches.error());
    if (!*matches)
        return KmsError(u"KMSInvalidMacException"_s);
    if (auto answer = dryRunAnswer(body))
        return *answer;
    context.noteUse(*call->key);
    return QJsonObject {
        {u"KeyId"_s, call->key->arn},
        {u"MacValid"_s, true},
        {u"MacAlgorithm"_s, call->algorithm->name},
    };
}

} // namespace keywright::handlers
