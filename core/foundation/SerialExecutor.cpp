// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/SerialExecutor.h"

namespace keywright {

SerialExecutor::SerialExecutor()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // keep the one thread, so that work may rely on it
}

SerialExecutor::~SerialExecutor()
{
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace keywright
