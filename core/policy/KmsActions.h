// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace keywright {

/// An action that a policy can name. Nearly the operations: ReEncrypt is two actions,
/// and SynchronizeMultiRegionKey is a permission without an operation.
struct KmsAction {
    QStringView name; ///< "kms:Encrypt"
    bool iamOnly = false; ///< has an effect in IAM policies only
};

[[nodiscard]] std::span<const KmsAction> kmsActions();

/// Whether an action as policies write it ("kms:Re*", in any case) names this action
/// ("kms:ReEncryptTo").
[[nodiscard]] bool actionMatches(QStringView pattern, QStringView action);
[[nodiscard]] bool isKnownAction(QStringView pattern);
/// The action that was probably meant, "kms:Encrypt" for "kms:Encyrpt", or nothing.
[[nodiscard]] QString closestAction(QStringView text);

} // namespace keywright
