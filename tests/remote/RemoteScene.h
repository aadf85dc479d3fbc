// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialSource.h"
#include "core/remote/RemoteKms.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <mutex>

namespace keywright {

/// A refusal as KMS words it, for FaultServer.
inline QJsonObject refusalStep(int status, const QString& name, const QString& message = {})
{
    QJsonObject body {{QStringLiteral("__type"), name}};
    if (!message.isEmpty())
        body.insert(QStringLiteral("message"), message);
    return {{QStringLiteral("status"), status},
        {QStringLiteral("body"),
            QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))}};
}

/// What any operation takes as its success here, and CreateKey as a key's.
inline QJsonObject goodStep()
{
    return {{QStringLiteral("body"),
        QStringLiteral(R"({"KeyMetadata":{"KeyId":"k1","Arn":"arn:k1"}})")}};
}

/// Credentials that are there at once, or none.
class OneCaller final : public CredentialSource {
public:
    Result<AwsCredentials> credentials() override
    {
        if (none)
            return Error {
                ErrorCode::InvalidInput, QStringLiteral("Unable to locate credentials")};
        return AwsCredentials {QStringLiteral("AKIDEXAMPLE"),
            SecretAccessKey(SecretBytes(byteView(secretKey))),
            SessionToken(SecretBytes(byteView(sessionToken)))};
    }

    static constexpr auto secretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static constexpr auto sessionToken = "a-session-token";
    bool none = false;
};

/// Every event of a connection, from whatever thread.
class EventLog {
public:
    [[nodiscard]] RemoteObserver observer()
    {
        return [this](const RemoteEvent& event) {
            const std::lock_guard lock(m_mutex);
            m_events.append(event);
        };
    }
    [[nodiscard]] QList<RemoteEvent> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    /// `ms` of the events of a kind, in turn.
    [[nodiscard]] QList<qint64> msOf(RemoteEvent::Kind kind) const
    {
        QList<qint64> found;
        for (const RemoteEvent& event : all()) {
            if (event.kind == kind)
                found.append(event.ms);
        }
        return found;
    }
    [[nodiscard]] qsizetype count(RemoteEvent::Kind kind) const { return msOf(kind).size(); }

private:
    mutable std::mutex m_mutex;
    QList<RemoteEvent> m_events;
};

} // namespace keywright
