// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/MfaDesk.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace keywright {

using namespace Qt::StringLiterals;

class MfaDesk::Queue final : public MfaPrompt {
public:
    explicit Queue(MfaDesk* desk) : m_desk(desk) { }

    [[nodiscard]] Result<QString> mfaCode(const QString& serialNumber) override
    {
        Question question {serialNumber};
        std::unique_lock lock(m_mutex);
        if (m_desk == nullptr)
            return Error {ErrorCode::Cancelled};
        m_waiting.push_back(&question);
        tell();
        m_answered.wait(lock, [&question] { return question.isAnswered; });
        if (question.code.isEmpty())
            return Error {ErrorCode::Cancelled, u"no code was given for %1"_s.arg(serialNumber)};
        return question.code;
    }

    [[nodiscard]] QString first()
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting.empty() ? QString() : m_waiting.front()->serialNumber;
    }

    /// An empty code is a refusal.
    void answerFirst(const QString& code)
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty())
            return;
        settle(*m_waiting.front(), code);
        m_waiting.pop_front();
        m_answered.notify_all();
        tell();
    }

    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_desk = nullptr;
        for (Question* question : m_waiting)
            settle(*question, {});
        m_waiting.clear();
        m_answered.notify_all();
    }

private:
    /// Lives on the stack of the thread that asks.
    struct Question {
        QString serialNumber;
        QString code = {};
        bool isAnswered = false;
    };

    static void settle(Question& question, const QString& code)
    {
        question.code = code;
        question.isAnswered = true;
    }

    void tell()
    {
        QMetaObject::invokeMethod(m_desk, &MfaDesk::changed, Qt::QueuedConnection);
    }

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_answered;
    MfaDesk* m_desk;
    std::deque<Question*> m_waiting;
};

MfaDesk::MfaDesk(QObject* parent)
    : QObject(parent)
    , m_queue(std::make_shared<Queue>(this))
{
}

MfaDesk::~MfaDesk()
{
    close();
}

void MfaDesk::close()
{
    m_queue->leave();
}

std::shared_ptr<MfaPrompt> MfaDesk::prompt() const
{
    return m_queue;
}

QString MfaDesk::question() const
{
    return m_queue->first();
}

void MfaDesk::answer(const QString& code)
{
    m_queue->answerFirst(code);
}

void MfaDesk::refuse()
{
    m_queue->answerFirst({});
}

} // namespace keywright
