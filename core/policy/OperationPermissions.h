// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <span>

namespace keywright {

/// On what an operation needs a permission.
enum class PermissionTarget {
    Account, ///< nothing in particular: resource "*", IAM policies only; key stores too
    Key, ///< the key that the request names; of ReEncrypt, the destination
    SourceKey, ///< the key that the ciphertext of ReEncrypt names
    FormerKey, ///< the key that the alias of UpdateAlias named until now
    ReplicaKey, ///< the related key in the Region that becomes primary
    ReplicaAccount, ///< Account, in the Region of the new replica
    Alias, ///< the alias; IAM policies only
    RetiringPrincipal, ///< the retiring principal that the request names; IAM policies only
};

/// A permission that an operation needs. Most need one; those with several need all of them.
struct OperationPermission {
    Operation operation;
    QLatin1StringView action; ///< "kms:Encrypt"
    PermissionTarget target;
    bool onlyWithTags = false; ///< only when the request brings tags
};

/// In the order in which they are checked.
[[nodiscard]] std::span<const OperationPermission> operationPermissions();
/// The permissions that one request needs.
[[nodiscard]] QList<OperationPermission> permissionsFor(
    Operation operation, const QJsonObject& body);
/// Whether the target has a key policy.
[[nodiscard]] constexpr bool isKeyTarget(PermissionTarget target)
{
    return target == PermissionTarget::Key || target == PermissionTarget::SourceKey
        || target == PermissionTarget::FormerKey || target == PermissionTarget::ReplicaKey;
}

} // namespace keywright
