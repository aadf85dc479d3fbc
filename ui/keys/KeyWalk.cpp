// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyWalk.h"

#include "core/foundation/WhenFinished.h"

namespace keywright {

using namespace Qt::StringLiterals;

void KeyWalk::begin(KeyCatalog& catalog)
{
    reset();
    m_catalog = &catalog;
    readPage();
}

void KeyWalk::goOn()
{
    if (m_catalog != nullptr && (m_state == State::Stopped || m_state == State::Failed))
        readPage();
}

void KeyWalk::stop()
{
    if (m_state != State::Reading)
        return;
    ++m_generation;
    m_future.cancel();
    m_state = State::Stopped;
}

void KeyWalk::reset()
{
    stop();
    m_catalog = nullptr;
    m_state = State::Idle;
    m_marker.clear();
    m_failure.reset();
    m_page = {};
}

void KeyWalk::readPage()
{
    m_state = State::Reading;
    m_failure.reset();
    m_future = m_catalog->page(m_marker);
    whenFinished(m_future, this, [this, generation = ++m_generation](Result<KeyPage, KmsError> answer) {
        if (generation == m_generation)
            take(std::move(answer));
    });
}

void KeyWalk::take(Result<KeyPage, KmsError> answer)
{
    if (!answer) {
        m_state = State::Failed;
        m_failure = answer.error();
        if (m_failure->name == "InvalidMarkerException"_L1)
            m_marker.clear();
        emit failed();
        return;
    }
    m_page = std::move(answer).value();
    m_marker = m_page.next;
    if (m_marker.isEmpty())
        m_state = State::Complete;
    else
        readPage(); // while this page is shown
    emit arrived();
}

} // namespace keywright
