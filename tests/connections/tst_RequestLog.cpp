// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/RequestLog.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_RequestLog : public QObject {
    Q_OBJECT

private slots:
    void collectsFromAllThreads()
    {
        const SystemClock clock;
        RequestLog log(clock);
        std::vector<std::thread> callers;
        for (int i = 0; i < 4; ++i)
            callers.emplace_back([observer = log.observerFor(u"dev"_s)] {
                for (int n = 0; n < 100; ++n)
                    observer({.operation = Operation::CreateKey, .ms = n});
            });
        for (std::thread& caller : callers)
            caller.join();
        QTRY_COMPARE(log.entries().size(), std::size_t(400));
        QCOMPARE(log.entries().front().connection, u"dev"_s);
        QVERIFY(log.entries().front().at > 0);
    }

    void keepsTheLatest()
    {
        const SystemClock clock;
        RequestLog log(clock);
        QSignalSpy changes(&log, &RequestLog::changed);
        const auto observer = log.observerFor(u"dev"_s);
        for (qint64 n = 0; n < 2500; ++n)
            observer({.ms = n});
        QTRY_COMPARE(log.entries().size(), RequestLog::mostEntries);
        QCOMPARE(log.entries().back().event.ms, 2499);
        QCOMPARE(changes.size(), 1); // one for all that came meanwhile
        QCOMPARE(changes.first().at(1).toInt(), 500);
        log.clear();
        QVERIFY(log.entries().empty());
    }

    void mayGoBeforeItsObservers()
    {
        const SystemClock clock;
        auto log = std::make_unique<RequestLog>(clock);
        const auto observer = log->observerFor(u"dev"_s);
        observer({});
        log.reset();
        observer({});
    }
};

QTEST_GUILESS_MAIN(tst_RequestLog)
#include "tst_RequestLog.moc"
