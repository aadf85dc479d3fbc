// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/RemoteKms.h"

#include <QObject>

#include <deque>
#include <memory>

namespace keywright {

/// One thing that happened to a call, for whoever wants to look into it.
struct LoggedRequest {
    qint64 at = 0; ///< milliseconds since 1970 UTC
    QString connection = {}; ///< its name
    RemoteEvent event = {};
};

/// The latest events of all connections: operations, status, times and request ids, never what was
/// sent or answered.
class RequestLog final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t mostEntries = 2000;

    explicit RequestLog(const Clock& clock, QObject* parent = nullptr);
    ~RequestLog() override;

    /// For a connection; may be called in any thread, and outlive the log.
    [[nodiscard]] RemoteObserver observerFor(const QString& connection) const;

    /// The oldest first.
    [[nodiscard]] const std::deque<LoggedRequest>& entries() const { return m_entries; }
    void clear();

signals:
    /// `added` at the end, after `dropped` went from the front.
    void changed(int added, int dropped);

private:
    class Inbox;
    void collect();

    std::shared_ptr<Inbox> m_inbox;
    std::deque<LoggedRequest> m_entries;
};

} // namespace keywright
