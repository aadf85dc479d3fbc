// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/VaultSession.h"

#include <QObject>

namespace keywright {

class KeyTableModel;

/// Fills the key list from an open vault and keeps it true: all keys at first, single ones after.
class KeyFeed final : public QObject {
    Q_OBJECT

public:
    KeyFeed(VaultSession& session, KeyTableModel& model, QObject* parent = nullptr);

    void readAll();
    void read(const QStringList& arns);

signals:
    void started();
    void updated();
    void failed(const keywright::KmsError& error);

private:
    void readOne(const QString& arn);
    void clear();

    VaultSession& m_session;
    KeyTableModel& m_model;
    int m_generation = 0; ///< answers of an earlier opening of the vault are dropped
};

} // namespace keywright
