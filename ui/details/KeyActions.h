// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsClient.h"

#include <QObject>

namespace keywright {

/// What can be done to a key as a whole, and whether its state allows it.
enum class KeyAction { Enable, Disable, ScheduleDeletion, CancelDeletion, ImportMaterial, ExportPublicKey };

[[nodiscard]] bool isPossible(KeyAction action, const KeySummary& key);

/// Changes the state of keys, each in its own Region. No widgets: menus and the details pane share it.
class KeyActions final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// nullptr when there is no open vault; calls are then ignored.
    void setService(KmsService* service, const QString& callerArn);
    [[nodiscard]] KmsService* service() const { return m_service; }
    [[nodiscard]] KmsClient clientFor(const KeySummary& key) const;

    void enable(const KeySummary& key);
    void disable(const KeySummary& key);
    void scheduleDeletion(const KeySummary& key, int days);
    void cancelDeletion(const KeySummary& key);

signals:
    void changed(const QString& arn);
    void failed(const QString& arn, const keywright::KmsError& error);

private:
    template <typename T>
    void watch(const KmsFuture<T>& future, const KeySummary& key);

    KmsService* m_service = nullptr;
    QString m_callerArn;
};

} // namespace keywright
