// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/KeychainQueue.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace keywright {

void KeychainQueue::append(Errand errand)
{
    m_waiting.push_back(std::move(errand));
    startNext();
}

void KeychainQueue::prepend(Errand errand)
{
    m_waiting.push_front(std::move(errand));
    startNext();
}

void KeychainQueue::startNext()
{
    while (!m_busy && !m_waiting.empty()) {
        Errand errand = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!errand.isWanted())
            continue;
        m_busy = true;
        QKeychain::Job* job = errand.make();
        job->setParent(this);
        connect(job, &QKeychain::Job::finished, this,
            [this, finished = std::move(errand.finished)](QKeychain::Job* done) {
                finished(*done);
                m_busy = false;
                startNext();
            });
        job->start();
    }
}

} // namespace keywright
