// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsClient.h"

#include <QObject>

#include <optional>

namespace keywright {

/// The custom key stores a key can go to, and making or connecting one on the way.
class KeyStoreDesk final : public QObject {
    Q_OBJECT

public:
    explicit KeyStoreDesk(KmsClient client, QObject* parent = nullptr);

    [[nodiscard]] const QList<CustomKeyStore>& stores() const { return m_stores; }
    [[nodiscard]] const std::optional<KmsError>& error() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void load(const QString& region);
    void createSimulated(const QString& name, const QString& type);
    void connectStore(const QString& storeId);

signals:
    void changed();
    void storeCreated(const QString& storeId);

private:
    template <typename T, typename Handler>
    void send(const KmsFuture<T>& future, Handler handler);
    void reload();

    std::optional<KmsClient> m_client; ///< always there; KmsClient cannot be assigned
    QList<CustomKeyStore> m_stores;
    std::optional<KmsError> m_error;
    bool m_busy = false;
};

} // namespace keywright
