// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsClient.h"
#include "ui/wizard/PlannedCall.h"

#include <QElapsedTimer>
#include <QObject>

namespace keywright {

/// One planned call and how it went.
struct CallProgress {
    enum class State { Waiting, Running, Done, Failed, NotMade };
    PlannedCall call = PlannedCall::CreateKey;
    State state = State::Waiting;
    qint64 milliseconds = 0;
    std::optional<KmsError> error = {};
    QString evidence = {}; ///< what shows that it worked: "SHA-256 4f:a1:…"
};

/// Makes the planned calls, one after the other. CreateKey has no idempotency token, so it is sent at
/// most once in the life of a run, whatever comes back.
class CreateKeyRun final : public QObject {
    Q_OBJECT

public:
    CreateKeyRun(KmsClient client, KeyPlan plan, QObject* parent = nullptr);

    [[nodiscard]] const QList<CallProgress>& calls() const { return m_calls; }
    [[nodiscard]] const KeyPlan& plan() const { return m_plan; }
    /// Once CreateKey has answered; the newest state of the key after that.
    [[nodiscard]] const std::optional<KeyMetadata>& key() const { return m_key; }
    [[nodiscard]] const std::optional<QDateTime>& deletionDate() const { return m_deletionDate; }
    [[nodiscard]] const std::optional<KmsError>& deletionError() const { return m_deletionError; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// CreateKey got no definite answer: a key may exist.
    [[nodiscard]] bool isInDoubt() const;
    [[nodiscard]] int failures() const;

    void start();
    /// True when nothing was sent yet; from then on nothing will be.
    bool cancel();
    /// The remedies for a failed alias.
    void retryAlias(const QString& alias);
    void leaveWithoutAlias();
    void scheduleDeletion(int windowDays);

signals:
    void changed();
    void keyCreated(const QString& arn);
    void finished();

private:
    void proceed();
    void sendNext();
    void createKey();
    void describeKey();
    void createAlias();
    void getPublicKey();
    template <typename T>
    [[nodiscard]] bool settle(const Result<T, KmsError>& reply, const QString& evidence = {});

    KmsClient m_client;
    KeyPlan m_plan;
    QList<CallProgress> m_calls;
    std::optional<KeyMetadata> m_key;
    std::optional<QDateTime> m_deletionDate;
    std::optional<KmsError> m_deletionError;
    QElapsedTimer m_clock;
    bool m_running = false;
    bool m_sent = false;
};

} // namespace keywright
