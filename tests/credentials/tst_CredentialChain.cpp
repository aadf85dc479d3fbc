// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/CredentialChain.h"
#include "tests/credentials/CredentialStage.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;

/// Gives credentials that last for an hour, numbered.
class CountingProvider final : public CredentialProvider {
public:
    explicit CountingProvider(std::shared_ptr<SettableClock> clock) : m_clock(std::move(clock)) { }

    [[nodiscard]] QString place() const override { return u"a test"_s; }
    [[nodiscard]] bool asksAPerson() const override { return asks; }
    [[nodiscard]] FoundCredentials load() override
    {
        ++loads;
        while (entered < mostEntered)
            std::this_thread::yield();
        if (fails)
            return Error {ErrorCode::CredentialsFailed, u"as the test wants"_s};
        if (hasNone)
            return std::optional<AwsCredentials>();
        AwsCredentials found;
        found.accessKeyId = QString::number(loads);
        if (lastsMs != 0)
            found.expires = QDateTime::fromMSecsSinceEpoch(m_clock->ms + lastsMs, Qt::UTC);
        return std::optional(std::move(found));
    }

    std::atomic<int> loads = 0;
    std::atomic<int> entered = 0; ///< load() takes until so many threads are on their way
    int mostEntered = 0;
    bool fails = false;
    bool hasNone = false;
    bool asks = false;
    qint64 lastsMs = 60 * minuteMs;

private:
    std::shared_ptr<SettableClock> m_clock;
};

} // namespace

class tst_CredentialChain : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_clock = std::make_shared<SettableClock>();
        CredentialProviders providers;
        providers.push_back(std::make_unique<CountingProvider>(m_clock));
        providers.push_back(std::make_unique<CountingProvider>(m_clock));
        m_first = static_cast<CountingProvider*>(providers[0].get());
        m_second = static_cast<CountingProvider*>(providers[1].get());
        m_chain = std::make_unique<CredentialChain>(std::move(providers), m_clock);
    }

    void keepsWhatLasts()
    {
        QCOMPARE(id(), u"1"_s);
        m_clock->ms += 45 * minuteMs;
        QCOMPARE(id(), u"1"_s);
        m_clock->ms += 1;
        QCOMPARE(id(), u"2"_s);
        m_first->lastsMs = 0;
        m_clock->ms += 50 * minuteMs;
        QCOMPARE(id(), u"3"_s);
        m_clock->ms += 1'000'000 * minuteMs;
        QCOMPARE(id(), u"3"_s);
        QCOMPARE(m_second->loads, 0);
    }

    void goesOnWithWhatThereIsWhenRefreshingFailsEarly()
    {
        QCOMPARE(id(), u"1"_s);
        m_first->fails = true;
        m_clock->ms += 46 * minuteMs;
        QCOMPARE(id(), u"1"_s);
        QCOMPARE(m_first->loads, 2);
        m_clock->ms += 5 * minuteMs;
        QCOMPARE(id(), u"as the test wants"_s);
        m_first->fails = false;
        QCOMPARE(id(), u"4"_s);
    }

    void disturbsNobodyBeforeItMust()
    {
        m_first->asks = true;
        QCOMPARE(id(), u"1"_s);
        m_clock->ms += 49 * minuteMs;
        QCOMPARE(id(), u"1"_s);
        m_clock->ms += 2 * minuteMs;
        QCOMPARE(id(), u"2"_s);
    }

    void asksTheNextWhenThereAreNone()
    {
        m_first->hasNone = true;
        QCOMPARE(id(), u"1"_s);
        QCOMPARE(m_second->loads, 1);
        m_second->hasNone = true;
        m_clock->ms += 100 * minuteMs;
        QCOMPARE(id(), u"Unable to locate credentials. Looked for: a test; a test."_s);
    }

    void doesNotGoOnAfterAnError()
    {
        m_first->fails = true;
        QCOMPARE(id(), u"as the test wants"_s);
        QCOMPARE(m_second->loads, 0);
    }

    void refusesWhatHasExpiredAlready()
    {
        m_first->lastsMs = -1;
        QCOMPARE(id(),
            u"Credentials were refreshed, but the refreshed credentials are still expired."_s);
    }

    void isAskedFromManyThreads()
    {
        std::atomic<int> wrong = 0;
        m_first->mostEntered = 8;
        std::vector<std::jthread> threads;
        for (int each = 0; each < 8; ++each)
            threads.emplace_back([&] {
                ++m_first->entered;
                for (int count = 0; count < 500; ++count)
                    wrong += id() == u"1"_s ? 0 : 1;
            });
        threads.clear();
        QCOMPARE(wrong, 0);
        QCOMPARE(m_first->loads, 1);
    }

private:
    QString id()
    {
        const auto found = m_chain->credentials();
        return found ? found->accessKeyId : found.error().detail;
    }

    std::shared_ptr<SettableClock> m_clock;
    std::unique_ptr<CredentialChain> m_chain;
    CountingProvider* m_first = nullptr;
    CountingProvider* m_second = nullptr;
};

QTEST_GUILESS_MAIN(tst_CredentialChain)
#include "tst_CredentialChain.moc"
