// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/SerialExecutor.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QSet>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>
#include <stdexcept>
#include <vector>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_SerialExecutor : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void worksInOrderInOneOtherThread()
    {
        std::vector<int> order;
        QSet<QThread*> threads;
        QFuture<Status> last;
        SerialExecutor executor;
        for (int number = 0; number < 200; ++number)
            last = executor.submit([&order, &threads, number] {
                order.push_back(number);
                threads.insert(QThread::currentThread());
                return ok();
            });
        QTRY_VERIFY(last.isFinished());
        QCOMPARE(order.size(), std::size_t {200});
        QVERIFY(std::ranges::is_sorted(order));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void handsOutValuesErrorsAndWhatOnlyMoves()
    {
        SerialExecutor executor;
        auto value = executor.submit([] { return Result<int>(7); });
        auto failure
            = executor.submit([] { return Result<int>(Error {ErrorCode::ReadOnly, u"disk"_s}); });
        auto moved = executor.submit([secret = std::make_unique<int>(8)]() mutable {
            return Result<std::unique_ptr<int>>(std::move(secret));
        });
        QTRY_VERIFY(moved.isFinished());
        QCOMPARE(*value.takeResult(), 7);
        QCOMPARE(failure.takeResult().error(), (Error {ErrorCode::ReadOnly, u"disk"_s}));
        QCOMPARE(**moved.takeResult(), 8);
    }

    void anExceptionArrivesAsOurMistakeAndTheNextWorkRuns()
    {
        SerialExecutor executor;
        auto stray = executor.submit([]() -> Status { throw std::runtime_error("stray"); });
        auto next = executor.submit([] { return ok(); });
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(stray.takeResult().error(), (Error {ErrorCode::Internal, u"stray"_s}));
        QVERIFY(next.takeResult());
    }

    void whatIsCancelledBeforeItsTurnNeverRuns()
    {
        QSemaphore gate;
        std::atomic_bool ran = false;
        SerialExecutor executor;
        auto first = executor.submit([&gate] {
            gate.acquire();
            return ok();
        });
        auto second = executor.submit([&ran] {
            ran = true;
            return ok();
        });
        second.cancel();
        gate.release();
        QTRY_VERIFY(second.isFinished());
        QVERIFY(first.isFinished());
        QVERIFY(second.isCanceled());
        QCOMPARE(second.resultCount(), 0);
        QVERIFY(!ran);
    }

    void theEndWaitsForWhatRunsAndDropsTheRest()
    {
        QSemaphore started;
        std::atomic_bool firstDone = false;
        std::atomic_bool secondRan = false;
        QFuture<Status> first;
        QFuture<Status> second;
        {
            QSemaphore gate;
            SerialExecutor executor;
            first = executor.submit([&] {
                started.release();
                static_cast<void>(gate.tryAcquire(1, 50)); // still at work when the end begins
                firstDone = true;
                return ok();
            });
            second = executor.submit([&secondRan] {
                secondRan = true;
                return ok();
            });
            started.acquire();
        }
        QVERIFY(firstDone);
        QVERIFY(!secondRan);
        QVERIFY(first.takeResult());
        QVERIFY(second.isFinished());
        QVERIFY(second.isCanceled());
    }

    void aFinishedFutureHoldsItsOutcome()
    {
        auto future = finishedFuture(Result<std::unique_ptr<int>>(std::make_unique<int>(3)));
        QVERIFY(future.isFinished());
        QCOMPARE(**future.takeResult(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_SerialExecutor)
#include "tst_SerialExecutor.moc"
