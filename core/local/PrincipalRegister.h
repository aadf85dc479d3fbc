// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/AccountIndex.h"
#include "core/secrets/SecretBytes.h"

#include <vector>

namespace keywright {

/// A simulated user or role that is to be made.
struct NewPrincipal {
    QString name = {};
    bool role = false;
    TagList tags = {};
    QByteArray identityPolicy = {}; ///< UTF-8 JSON; empty: none
};

/// What a client signs its requests with, and who then calls.
struct PrincipalCredentials {
    QString callerArn = {}; ///< a user, or a session of a role
    QString accessKeyId = {};
    SecretAccessKey secretAccessKey = {};
};

/// The simulated users and roles of an account: callers for training. Synchronous; for the thread
/// that owns the vault.
class PrincipalRegister {
public:
    PrincipalRegister(Vault& vault, AccountIndex& index)
        : m_vault(vault)
        , m_index(index)
    {
    }

    /// Stores a principal and makes its access key. InvalidInput when the name is taken or none, or
    /// when a tag or the policy is not as IAM has it.
    [[nodiscard]] Result<PrincipalCredentials> add(const NewPrincipal& wanted, qint64 now);
    /// Its access key is void from now on; grants to it stay, as the service keeps them.
    [[nodiscard]] Status remove(const QString& nameOrArn);

    /// "alice", "role/Admin", "user/alice" or an ARN. InvalidInput when there is none, or a user
    /// and a role of that name.
    [[nodiscard]] Result<const PrincipalRecord*> named(const QString& nameOrArn) const;
    [[nodiscard]] Result<PrincipalCredentials> credentialsOf(
        const PrincipalRecord& principal) const;
    [[nodiscard]] Result<std::vector<PrincipalCredentials>> credentials() const;

private:
    Vault& m_vault;
    AccountIndex& m_index;
};

/// Who calls with the access key of a principal: a user itself, or a session of a role.
[[nodiscard]] QString callerArnOf(const PrincipalRecord& principal);

} // namespace keywright
