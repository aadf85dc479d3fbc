// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyAgreement.h"
#include "core/local/HandlerContext.h"
#include "core/local/Handlers.h"
#include "core/local/ReadyKeys.h"
#include "core/local/UsageChecks.h"
#include "core/local/WireBlob.h"

namespace keywright::handlers {

using namespace Qt::StringLiterals;

// A public key that does not fit is answered with a ValidationException without a text.
KmsReply deriveSharedSecret(HandlerContext& context, const QJsonObject& body)
{
    const auto found = context.keyOf(body);
    if (!found)
        return found.error();
    const KeyRecord& key = **found;
    const QString algorithm = body["KeyAgreementAlgorithm"_L1].toString();
    if (auto problem = usageProblem(context, key, KeyUsage::KeyAgreement, algorithm))
        return *problem;
    const auto other = PublicKey::from(key.spec, blobIn(body, "PublicKey"_L1));
    if (!other)
        return KmsError(u"ValidationException"_s);
    if (auto problem = recipientProblem(body))
        return *problem;
    if (auto answer = dryRunAnswer(body))
        return *answer;
    const auto own = context.readyKeys.privateKeyOf(key.currentMaterial()->rowId, key.spec);
    if (!own)
        return KmsError(own.error());
    const auto secret = context.outside<SecretBytes>(WorkLane::Other,
        [own = *own, other = *other](const CancelPoll&) -> Result<SecretBytes, KmsError> {
            auto agreed = agreedSecret(own, other);
            if (!agreed)
                return KmsError(agreed.error());
            return std::move(agreed).value();
        });
    if (!secret)
        return secret.error();
    context.noteUse(key);
    return QJsonObject {
        {u"KeyId"_s, key.arn},
        {u"SharedSecret"_s, blobText((*secret)->view())},
        {u"KeyAgreementAlgorithm"_s, algorithm},
        {u"KeyOrigin"_s, nameOf(key.origin)},
    };
}

} // namespace keywright::handlers
