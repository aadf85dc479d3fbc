// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeyFeed.h"

#include "core/foundation/WhenFinished.h"
#include "ui/keys/KeyTableModel.h"

namespace keywright {

using namespace Qt::StringLiterals;

KeyFeed::KeyFeed(VaultSession& session, KeyTableModel& model, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state == VaultSession::State::Open)
            readAll();
        else
            clear();
    });
    connect(&session, &VaultSession::keysChanged, this, &KeyFeed::read);
    if (session.state() == VaultSession::State::Open)
        readAll();
}

void KeyFeed::readAll()
{
    if (m_session.catalog() == nullptr)
        return;
    emit started();
    whenFinished(m_session.catalog()->page({}), this,
        [this, generation = ++m_generation](Result<KeyPage, KmsError> answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_model.setKeys(std::move(answer).value().keys);
            emit updated();
        });
}

void KeyFeed::read(const QStringList& arns)
{
    // Many changes at once are cheaper as one reading of the index.
    constexpr int oneByOne = 20;
    if (arns.isEmpty() || arns.size() > oneByOne) {
        readAll();
        return;
    }
    for (const QString& arn : arns)
        readOne(arn);
}

void KeyFeed::readOne(const QString& arn)
{
    if (m_session.catalog() == nullptr)
        return;
    whenFinished(m_session.catalog()->key(arn), this,
        [this, arn, generation = m_generation](const Result<KeySummary, KmsError>& answer) {
            if (generation != m_generation)
                return;
            if (answer)
                m_model.putKey(*answer);
            else if (answer.error().name == "NotFoundException"_L1)
                m_model.removeKeys({arn});
            else
                emit failed(answer.error());
            emit updated();
        });
}

void KeyFeed::clear()
{
    ++m_generation;
    m_model.setKeys({});
}

} // namespace keywright
