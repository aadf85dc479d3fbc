// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/SerialExecutor.h"
#include "core/foundation/WhenFinished.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_WhenFinished : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFutureThatIsReadyIsHandledLaterAndOnce()
    {
        int calls = 0;
        QObject receiver;
        whenFinished(finishedFuture(Result<int>(7)), &receiver, [&calls](Result<int> result) {
            QCOMPARE(*result, 7);
            ++calls;
        });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, 1);
        QTRY_VERIFY(receiver.children().isEmpty()); // the watcher is gone
    }

    void theHandlerRunsInTheReceiversThread()
    {
        SerialExecutor executor;
        QThread* handledIn = nullptr;
        QThread* workedIn = nullptr;
        whenFinished(executor.submit([&workedIn] {
            workedIn = QThread::currentThread();
            return ok();
        }),
            this, [&handledIn](const Status&) { handledIn = QThread::currentThread(); });
        QTRY_COMPARE(handledIn, QThread::currentThread());
        QVERIFY(workedIn != handledIn);
    }

    void aReceiverThatDiedIsNotCalled()
    {
        QPromise<Status> promise;
        promise.start();
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        whenFinished(promise.future(), receiver.get(), [&called](const Status&) { called = true; });
        bool otherCalled = false;
        whenFinished(promise.future(), this, [&otherCalled](const Status&) { otherCalled = true; });
        receiver.reset();
        promise.addResult(ok());
        promise.finish();
        QTRY_VERIFY(otherCalled);
        QVERIFY(!called);
    }

    void theHandlerMayDeleteTheReceiver()
    {
        auto* receiver = new QObject;
        const auto alive = std::make_shared<int>(1);
        const QPointer<QObject> guard = receiver;
        whenFinished(finishedFuture(ok()), receiver, [receiver, alive](const Status&) {
            delete receiver;
            QCOMPARE(*alive, 1); // what the handler holds is still there
        });
        QTRY_VERIFY(!guard);
        QTRY_COMPARE(alive.use_count(), 1L);
    }

    void aCancelledFutureIsTheErrorCancelled_data()
    {
        QTest::addColumn<bool>("afterTheResult");
        QTest::newRow("before the result") << false;
        QTest::newRow("after the result") << true;
    }

    void aCancelledFutureIsTheErrorCancelled()
    {
        QFETCH(bool, afterTheResult);
        QPromise<Result<int>> promise;
        promise.start();
        std::optional<ErrorCode> code;
        whenFinished(promise.future(), this,
            [&code](const Result<int>& result) { code = result.error().code; });
        if (afterTheResult)
            promise.addResult(Result<int>(7));
        promise.future().cancel();
        promise.finish();
        QTRY_VERIFY(code);
        QCOMPARE(*code, ErrorCode::Cancelled);
    }

    void aPromiseThatWasDroppedIsTheErrorCancelled()
    {
        std::optional<ErrorCode> code;
        auto promise = std::make_unique<QPromise<Status>>();
        promise->start();
        whenFinished(promise->future(), this,
            [&code](const Status& result) { code = result.error().code; });
        promise.reset();
        QTRY_VERIFY(code);
        QCOMPARE(*code, ErrorCode::Cancelled);
    }

    void aResultThatOnlyMovesArrives()
    {
        std::unique_ptr<int> got;
        whenFinished(finishedFuture(Result<std::unique_ptr<int>>(std::make_unique<int>(5))), this,
            [&got](Result<std::unique_ptr<int>> result) { got = *std::move(result); });
        QTRY_VERIFY(got);
        QCOMPARE(*got, 5);
    }
};

QTEST_GUILESS_MAIN(tst_WhenFinished)
#include "tst_WhenFinished.moc"
