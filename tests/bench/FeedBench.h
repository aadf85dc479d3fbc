// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace keywright {

/// Knows how much processor time the longest event took: so long a window does not answer.
class WatchedApplication final : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
    /// Milliseconds since the last call.
    [[nodiscard]] double takeLongest();

private:
    int m_depth = 0;
    qint64 m_longest = 0;
};

/// A list in a window that is filled by pages of 1,000 keys and then as many aliases, from memory of the
/// last time, and in one piece. Returns to the event loop, so call it last: it quits when it is done.
void measureFeeds(WatchedApplication& application, int keys);

} // namespace keywright
