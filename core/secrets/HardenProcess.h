// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keywright {

/// What hardenProcess() could get from the system.
struct ProcessHardening {
    bool coreDumpsOff = false;
    bool notDumpable = false; ///< no ptrace by other processes of the same user, no /proc/PID/mem
    bool lockedHeap = false;  ///< OpenSSL's secure heap is locked in memory and left out of dumps
};

/// Switches core dumps and tracing off and sets up the locked heap for secrets (4 MiB). Call it first
/// thing in main(), before a secret can exist. Never fails: what the system refuses is reported.
ProcessHardening hardenProcess();

} // namespace keywright
