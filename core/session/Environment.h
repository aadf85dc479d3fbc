// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keywright {

/// Where calls go and who makes them; always in view.
struct Environment {
    enum class Kind { LocalVault, Simulated, Endpoint, AwsProduction };
    Kind kind = Kind::LocalVault;
    QString name = {};      ///< "primary"
    QString path = {};      ///< of the vault file; empty for endpoints
    QString vaultId = {};
    QString accountId = {}; ///< empty: an endpoint has not told it yet
    QString region = {};
    QString callerArn = {}; ///< empty: not known, or the account's root
    bool readOnly = false;
    QString endpoint = {};  ///< "https://kms.eu-central-1.amazonaws.com"; empty for vaults
    bool verifiesTls = true; ///< false: a person gave up the check of certificates for this run

    bool operator==(const Environment&) const = default;
};

} // namespace keywright
