// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/input/CommandLine.h"
#include "app/keywright-cli/input/Pagination.h"
#include "core/foundation/Clock.h"
#include "core/kms/KmsService.h"
#include "core/secrets/SecretBytes.h"

#include <QObject>

#include <memory>
#include <optional>

namespace keywright {

class LocalKms;
struct RemoteEvent;

/// One operation from command line to exit status: reads the request, opens the vault, calls, follows
/// the pages of lists, prints.
class OperationRun final : public QObject {
    Q_OBJECT

public:
    OperationRun(CommandLine line, const Clock& clock, QObject* parent = nullptr);
    ~OperationRun() override;

    /// The key opens the vault; null: the ways of openVault() without one.
    void start(const VaultKey* key);

signals:
    void finished(int exitStatus);

private:
    void startLocally(const VaultKey* key);
    void startRemotely();
    void startPages();
    [[nodiscard]] Status takeProfile();
    void sayWhere(const QString& place) const;
    void callAs(const QString& caller);
    void call();
    void take(KmsReply reply);
    [[nodiscard]] int print(const QJsonObject& reply) const;
    [[nodiscard]] int printPages() const;
    [[nodiscard]] QString explained(const KmsError& error) const;
    void debug(const QString& text) const;

    CommandLine m_line;
    const Clock& m_clock;
    std::unique_ptr<LocalKms> m_local; ///< this or the next one is there
    std::unique_ptr<KmsService> m_remote;
    KmsCall m_call;
    std::optional<Pagination> m_pages; ///< of lists that are read to their end
};

} // namespace keywright
