// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

#include <QStringList>

#include <optional>

namespace keywright {

/// Which keys a call of a changing operation makes look different, as far as it says so.
class KeyChange {
public:
    explicit KeyChange(const KmsCall& call);

    /// The ARNs; empty: nobody knows, so look at everything. `reply` is absent when there was none;
    /// `accountId` turns key IDs into ARNs, empty where it is not known.
    [[nodiscard]] QStringList arns(
        const std::optional<QJsonObject>& reply, const QString& accountId) const;

private:
    Operation m_operation;
    QString m_region;
    QString m_named = {}; ///< in the request
};

/// Whether a call that ended so may have changed something.
[[nodiscard]] bool mayHaveChanged(const KmsReply& reply);
/// The account of a key that a request names by its ARN; empty when it does not.
[[nodiscard]] QString accountNamedIn(const KmsCall& call);

} // namespace keywright
