// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"
#include "core/policy/AccessRequest.h"
#include "core/policy/OperationPermissions.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace keywright {

/// The condition keys that follow from an operation and its request, a parameter's default included
/// where the service tests that. ReEncrypt has a context and an algorithm for each of its two keys,
/// so that the target says which.
[[nodiscard]] ConditionValues requestConditions(
    Operation operation, const QJsonObject& body, PermissionTarget target = PermissionTarget::Key);

/// What policies can test of the key that a request is about.
struct KeyFacts {
    QString arn = {};
    QString spec = {}; ///< "RSA_2048"
    QString usage = {};
    QString origin = {};
    QString multiRegionKeyType = {}; ///< "PRIMARY", "REPLICA" or empty: a single-Region key
    QStringList aliases = {}; ///< "alias/…"
    QMap<QString, QString> tags = {};
};
[[nodiscard]] ConditionValues keyConditions(const KeyFacts& key);

/// What policies can test of the call itself, apart from what its caller's ARN says.
struct CallFacts {
    QDateTime time = {};
    QString region = {};
    QString sourceIp = {}; ///< empty: no address
    bool secureTransport = false;
    QString userAgent = {};
    QMap<QString, QString> principalTags = {};
};
[[nodiscard]] ConditionValues callConditions(const CallFacts& call);

} // namespace keywright
