// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/SerialExecutor.h"
#include "core/keyring/SecretKeyring.h"
#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsService.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace keywright {

/// Where the list of a connection's keys is kept between starts: a file that is sealed with a key in
/// the desktop keyring.
struct ListMemory {
    SecretKeyring* keyring = nullptr; ///< nullptr: nothing is kept
    std::shared_ptr<SerialExecutor> files = {}; ///< the thread that reads and writes
    QString path = {};
    QByteArray owner = {}; ///< whose list it is; another's is not taken for it
};

/// The catalog of an endpoint, with a memory. Says which account its keys are of.
class EndpointCatalog final : public QObject, public KeyCatalog {
    Q_OBJECT

public:
    using AccountListener = std::function<void(const QString& accountId)>;

    EndpointCatalog(KmsService& service, const QString& region, ListMemory memory, AccountListener listener = {});
    ~EndpointCatalog() override;

    [[nodiscard]] QFuture<Result<KeyPage, KmsError>> page(QString marker) override;
    [[nodiscard]] QFuture<Result<KeySummary, KmsError>> key(QString arn) override;
    [[nodiscard]] QFuture<Result<RememberedKeys, KmsError>> remembered() override;
    void remember(RememberedKeys keys) override;

private:
    /// Calls work() once m_key is there; it is made where there is none and `makesKey`. The failure
    /// where it cannot be had.
    void withKey(bool makesKey, std::function<void(const Status&)> work);
    void makeKey(std::function<void(const Status&)> work);

    std::unique_ptr<KeyCatalog> m_remote;
    ListMemory m_memory;
    AccountListener m_listener; ///< until it has been told
    std::optional<SecretBytes> m_key; ///< of the lists, once the keyring has told it
};

} // namespace keywright
