// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/kms/KeySpec.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace keywright {

/// What the pages Administrators and Users of the assistant say; the policy is made from it.
struct PolicyDraft {
    QString accountId = {};
    QStringList administrators = {}; ///< IAM ARNs of roles and users
    bool administratorsMayDelete = false;
    QStringList users = {}; ///< IAM ARNs of roles and users
    QStringList otherAccounts = {}; ///< 12-digit account ids
    bool grantsForAwsServices = false; ///< users may create grants for AWS services
    KeySpec spec = KeySpec::SymmetricDefault;
    KeyUsage usage = KeyUsage::EncryptDecrypt;
    bool multiRegion = false;

    bool operator==(const PolicyDraft&) const = default;
    /// Nothing beyond what the service's default policy gives.
    [[nodiscard]] bool isDefault() const;
};

/// The policy a key gets when none is given: the account's root may do everything (KMS developer
/// guide, "Default key policy"). Text as the service prints it.
[[nodiscard]] QString defaultKeyPolicy(const QString& accountId, const QString& partition);
/// The console's kind of policy for a draft: account access, administrators, users, grants.
[[nodiscard]] QString buildKeyPolicy(const PolicyDraft& draft, const QString& partition);

/// The actions a user of a key needs, by spec and usage.
[[nodiscard]] QStringList useActions(KeySpec spec, KeyUsage usage);
[[nodiscard]] QStringList administrationActions(bool mayDelete, bool multiRegion);

/// "" or the reason why a text is no IAM principal ARN of a role or user / no account id.
[[nodiscard]] Phrase principalProblem(const QString& arn);
[[nodiscard]] Phrase accountIdProblem(const QString& accountId);

} // namespace keywright
