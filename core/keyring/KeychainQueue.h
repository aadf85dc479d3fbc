// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>

namespace QKeychain {
class Job;
}

namespace keywright {

/// One thing to ask of QtKeychain.
struct Errand {
    std::function<bool()> isWanted; ///< false when nobody waits for the answer any more
    std::function<QKeychain::Job*()> make;
    std::function<void(QKeychain::Job&)> finished;
};

/// Runs errands one after the other in the thread it lives in. QtKeychain has such a queue too, but
/// starts what was given up long ago, and its jobs must not be deleted while one is under way.
class KeychainQueue final : public QObject {
    Q_OBJECT

public:
    void append(Errand errand);
    /// Before all that wait.
    void prepend(Errand errand);

private:
    void startNext();

    std::deque<Errand> m_waiting;
    bool m_busy = false;
};

} // namespace keywright
