// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/foundation/Result.h"
#include "core/kms/Capabilities.h"
#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsService.h"
#include "core/vault/Vault.h"

#include <functional>
#include <memory>

namespace keywright {

class AccountIndex;

/// The simulated account that a vault holds.
struct AccountSettings {
    QString accountId = {}; ///< 12 digits
    QString region = {}; ///< of calls that name none
};

/// The KMS on this computer: OpenSSL and one vault behind the KmsService port. Handlers are plain
/// functions that run in one thread, in transactions; what is slow and needs no vault (key
/// generation) runs on workers. Changes that wait together are committed together.
class LocalKms final : public KmsService, public KeyCatalog {
public:
    /// Writes the account row of a new, empty vault. InvalidInput for an account id that is none.
    [[nodiscard]] static Status initialise(Vault& vault, const AccountSettings& account);
    /// Reads the account and every key into the index. The clock must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<LocalKms>> start(
        std::unique_ptr<Vault> vault, const Clock& clock);
    /// Drops what has not started and waits for what has.
    ~LocalKms() override;

    [[nodiscard]] const AccountSettings& account() const;
    [[nodiscard]] const Capabilities& capabilities() const;

    [[nodiscard]] QFuture<KmsReply> call(KmsCall call) override;
    [[nodiscard]] QFuture<Result<KeyPage, KmsError>> page(QString marker) override;
    [[nodiscard]] QFuture<Result<KeySummary, KmsError>> key(QString arn) override;

    /// Runs work on the vault between calls, in the engine's thread (backup, verify, passphrase).
    [[nodiscard]] QFuture<Status> withVault(std::function<Status(Vault&)> work);

    /// The same with the account's records. A change that the work makes itself (PrincipalRegister)
    /// must leave the keys as they look.
    [[nodiscard]] QFuture<Status> withAccount(
        std::function<Status(Vault&, AccountIndex&)> work);

    /// Told after every commit, in the engine's thread, which keys look different now (ARNs; none:
    /// look at everything). To be set before the first call.
    using Observer = std::function<void(const QStringList& keyArns)>;
    void setObserver(Observer observer);

private:
    struct State;
    explicit LocalKms(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace keywright
