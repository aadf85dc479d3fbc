// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/WorkerThreads.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

#include <sys/resource.h>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// Counts the threads whose own data has been destroyed.
struct Farewell {
    explicit Farewell(std::atomic<int>& count)
        : m_count(count)
    {
    }
    ~Farewell() { ++m_count; }

private:
    std::atomic<int>& m_count;
};

} // namespace

class tst_WorkerThreads : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneThreadKeepsTheOrder()
    {
        std::vector<int> order;
        QSemaphore done;
        WorkerThreads thread(1);
        for (int number = 0; number < 500; ++number) {
            thread.start([&order, &done, number] {
                order.push_back(number);
                done.release();
            });
        }
        QVERIFY(done.tryAcquire(500, 5000));
        QVERIFY(std::ranges::is_sorted(order));
    }

    void severalWorkAtTheSameTimeButNoMore()
    {
        QSemaphore here;
        QSemaphore go;
        WorkerThreads threads(3);
        for (int number = 0; number < 4; ++number) {
            threads.start([&here, &go] {
                here.release();
                go.acquire();
            });
        }
        QVERIFY(here.tryAcquire(3, 5000));
        QVERIFY(!here.tryAcquire(1, 50)); // the fourth waits for one of the three
        go.release(4);
        QVERIFY(here.tryAcquire(1, 5000));
    }

    void workMayStartWork()
    {
        QSemaphore done;
        WorkerThreads thread(1);
        thread.start([&] { thread.start([&done] { done.release(); }); });
        QVERIFY(done.tryAcquire(1, 5000));
    }

    void endingDropsWhatHasNotStartedAndWaitsForTheRest()
    {
        const auto held = std::make_shared<int>(1);
        std::atomic<bool> finished = false;
        std::atomic<bool> started = false;
        QSemaphore here;
        {
            WorkerThreads thread(1);
            thread.start([&] {
                here.release();
                QTest::qSleep(20);
                finished = true;
            });
            here.acquire();
            thread.start([held, &started] { started = true; });
        }
        QVERIFY(finished);
        QVERIFY(!started);
        QCOMPARE(held.use_count(), 1L);
    }

    void theThreadsOwnDataIsGoneWhenTheyAre()
    {
        static std::atomic<int> count = 0;
        QSemaphore done;
        {
            WorkerThreads threads(2);
            for (int number = 0; number < 2; ++number) {
                threads.start([&done] {
                    thread_local const Farewell farewell(count);
                    done.release();
                    done.acquire(2); // keeps the other's work from this thread
                    done.release(2);
                });
            }
            QTRY_VERIFY(done.available() == 2);
        }
        QCOMPARE(count.load(), 2);
    }

    void longComputationsGiveWay()
    {
        int nice = -1;
        {
            WorkerThreads threads(1, WorkerThreads::Priority::Low);
            QSemaphore done;
            threads.start([&] {
                nice = ::getpriority(PRIO_PROCESS, 0);
                done.release();
            });
            done.acquire();
        }
        const int ours = ::getpriority(PRIO_PROCESS, 0);
        QVERIFY2(nice >= 10 && nice >= ours, QByteArray::number(nice).constData());
    }
};

QTEST_GUILESS_MAIN(tst_WorkerThreads)
#include "tst_WorkerThreads.moc"
