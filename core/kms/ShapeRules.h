// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsError.h"
#include "core/kms/Operation.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace keywright {

/// One constraint of the service model that a request breaks.
struct ShapeViolation {
    enum class Kind { Missing, TooShort, TooLong, TooSmall, TooLarge, NotInSet, Pattern };
    Kind kind = Kind::Missing;
    QString path = {}; ///< "keyId", "tags.1.member.tagKey": as the service prints it
    QString text = {}; ///< "Value 'x' at 'keyId' failed to satisfy constraint: …"
    int limit = 0; ///< the bound of the four bounds
};

/// The first answer of the service to a request, the same for all operations: JSON types
/// (SerializationException), then every constraint of the model in one ValidationException. Unknown
/// members are ignored, null is absent.
[[nodiscard]] std::optional<KmsError> shapeProblems(Operation operation, const QJsonObject& body);

/// The JSON types alone.
[[nodiscard]] std::optional<KmsError> typeProblem(Operation operation, const QJsonObject& body);
/// Every constraint that is broken, in the order of the model. The types must be right.
[[nodiscard]] QList<ShapeViolation> shapeViolations(Operation operation, const QJsonObject& body);
/// "2 validation errors detected: A; B"; the list is not empty.
[[nodiscard]] KmsError validationError(const QList<ShapeViolation>& violations);

/// Length of a text as the service counts it: Unicode characters, not UTF-16 units.
[[nodiscard]] qsizetype characterCount(const QString& text);

} // namespace keywright
