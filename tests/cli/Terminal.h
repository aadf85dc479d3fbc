// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace keywright {

/// A pseudo terminal: what a program that has it as its terminal shows, and what a person types.
class Terminal {
public:
    Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal();

    /// Call in the child between fork and exec: makes this the child's terminal.
    void attach() const;
    /// The same for the child's standard error alone.
    void attachErrors() const;
    /// Everything shown so far.
    [[nodiscard]] QByteArray shown();
    void type(const QByteArray& line) const;

private:
    int m_master = -1;
    QByteArray m_name;
    QByteArray m_shown;
};

} // namespace keywright
