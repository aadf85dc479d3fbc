// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Capabilities.h"
#include "core/kms/CreateKeyRequest.h"
#include "core/foundation/Result.h"
#include "core/kms/Problem.h"

#include <QList>
#include <QString>

#include <optional>

namespace keywright {

/// What the rules need to know about where the key will live.
struct CreateKeyContext {
    QString region = {};             ///< e.g. "eu-central-1"; decides SM2 and the symmetric cipher
    Capabilities capabilities = {};
};

/// Why one choice of a list is not available, given the choices before it. Empty = available.
struct Availability {
    bool available = true;
    Phrase reason = {};
};

/// The rules of CreateKey. Wizard, terminal and engine all use them and nothing else decides.
/// Sources: create-key manual, kms/2014-11-01 service model, KMS developer guide.
class CreateKeyRules {
public:
    /// Every problem of the request, in the order in which a real endpoint would report them. Does not
    /// look at stored keys or stores (existence, connection state, quotas): the engine adds those.
    [[nodiscard]] static QList<Problem> problems(
        const CreateKeyRequest& request, const CreateKeyContext& context);

    /// Problems of the alias that the wizard creates after the key; `alias` has its "alias/" prefix.
    [[nodiscard]] static QList<Problem> aliasProblems(const QString& alias);
    [[nodiscard]] static QList<Problem> tagProblems(const TagList& tags);
    /// The rules about all tags together (count, reserved, twice), without those about lengths.
    [[nodiscard]] static QList<Problem> tagSetProblems(const TagList& tags);
    [[nodiscard]] static QList<Problem> descriptionProblems(const QString& description);

    /// For the lists: is this spec, usage, origin or regionality offered, given the rest of the request?
    [[nodiscard]] static Availability specAvailability(
        KeySpec spec, const CreateKeyRequest& request, const CreateKeyContext& context);
    [[nodiscard]] static Availability usageAvailability(
        KeyUsage usage, KeySpec spec, const CreateKeyContext& context = {});
    [[nodiscard]] static Availability originAvailability(
        KeyOrigin origin, const CreateKeyRequest& request, const CreateKeyContext& context);
    [[nodiscard]] static Availability multiRegionAvailability(const CreateKeyRequest& request);

    /// Reads a CreateKey request body as the service does: JSON types first (SerializationException),
    /// then every shape constraint collected into one ValidationException, then the combination rules.
    [[nodiscard]] static Result<CreateKeyRequest, KmsError> parse(
        const QJsonObject& body, const CreateKeyContext& context);
};

/// SM2 is offered, and SYMMETRIC_DEFAULT is SM4, in Regions of the partition aws-cn.
[[nodiscard]] bool isChinaRegion(QStringView region);

} // namespace keywright
