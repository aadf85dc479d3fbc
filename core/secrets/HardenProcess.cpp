// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/HardenProcess.h"

#include <openssl/crypto.h>

#include <cstddef>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace keywright {

ProcessHardening hardenProcess()
{
    constexpr std::size_t secureHeapBytes = std::size_t {4} * 1024 * 1024;
    constexpr std::size_t smallestAllocation = 32;

    ProcessHardening got;
    const rlimit none {0, 0};
    got.coreDumpsOff = setrlimit(RLIMIT_CORE, &none) == 0;
    got.notDumpable = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    // 1: locked; 2: usable, but mlock was refused (RLIMIT_MEMLOCK); 0: none, plain heap with wiping.
    got.lockedHeap = CRYPTO_secure_malloc_init(secureHeapBytes, smallestAllocation) == 1;
    return got;
}

} // namespace keywright
