// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/WorkerThreads.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace keywright {

/// Work that waits for files and the network, in a thread of its own, for a window that shows how it
/// goes. The work must not touch the object: it posts to it.
class BackgroundRun : public QObject {
    Q_OBJECT

public:
    explicit BackgroundRun(QObject* parent = nullptr);
    /// Cancels, and waits for the work to notice.
    ~BackgroundRun() override;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    void cancel();
    /// Cancels and goes when the work has noticed, without anybody waiting for it.
    void abandon();

signals:
    void finished();

protected:
    using CancelQuestion = std::function<bool()>;

    /// Once. finished() comes after all that was posted.
    void start(std::function<void(const CancelQuestion&)> work);
    /// In the work's thread: handler() runs in the owner's, if this is still there.
    template <typename Handler>
    void post(Handler handler)
    {
        QMetaObject::invokeMethod(this, std::move(handler), Qt::QueuedConnection);
    }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    bool m_isRunning = false;
    WorkerThreads m_thread {1}; ///< last: the work ends before what it posts to
};

} // namespace keywright
