// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QString>

#include <utility>

namespace keywright {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) { }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    void close();

private:
    int m_number;
};

/// Where the agent of a vault listens: a socket in a folder that only this user can enter, made when
/// it is missing and refused when somebody else owns it.
[[nodiscard]] Result<QString> agentSocketPath(const QString& vaultId);

/// A socket that listens there; an old socket nobody answers on is replaced.
[[nodiscard]] Result<Descriptor> listenAsAgent(const QString& path);
/// AgentUnavailable when nobody listens.
[[nodiscard]] Result<Descriptor> connectToAgent(const QString& path);
/// Whether the process at the other end belongs to this user.
[[nodiscard]] bool isOwnPeer(const Descriptor& connection);

} // namespace keywright
