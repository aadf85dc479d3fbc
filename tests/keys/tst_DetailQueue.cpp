// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/keys/SampleKeys.h"
#include "tests/keys/ScriptedCatalog.h"
#include "ui/keys/DetailQueue.h"
#include "ui/keys/KeyIndex.h"

#include <QSignalSpy>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_DetailQueue : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_catalog = std::make_unique<ScriptedCatalog>();
        std::vector<KeySummary> keys;
        for (int i = 0; i < 100; ++i)
            keys.push_back(samples::unknownKey(i));
        m_keys.assign(std::move(keys));
        m_queue = std::make_unique<DetailQueue>(m_keys);
        connect(m_queue.get(), &DetailQueue::read, this, [this](const KeySummary& key) { m_keys.put(key); });
        m_queue->setCatalog(m_catalog.get());
    }
    void cleanup()
    {
        m_queue.reset();
        m_catalog.reset();
    }

    void readsWhatIsInViewFirstAndEightAtOnce()
    {
        m_queue->setBackground(arns(0, 100));
        QCOMPARE(m_catalog->asked, arns(0, 8));
        m_queue->setInView(arns(50, 60));
        answerAll();
        QCOMPARE(m_catalog->asked, arns(0, 8) + arns(50, 58));
        answerAll();
        QCOMPARE(m_catalog->asked.mid(16, 8), arns(58, 60) + arns(8, 14));
        QCOMPARE(m_catalog->mostAtOnce, DetailQueue::mostAtOnce);
    }

    void takesOffWhatIsScrolledAwayBeforeItStarted()
    {
        m_queue->setInView(arns(0, 20));
        m_queue->setInView(arns(40, 60));
        answerAll();
        QCOMPARE(m_catalog->asked, arns(0, 8) + arns(40, 48));
    }

    void readsEveryKeyOnceAndSaysWhenNothingIsLeft()
    {
        QSignalSpy drained(m_queue.get(), &DetailQueue::drained);
        m_queue->setInView(arns(0, 10));
        m_queue->setBackground(arns(0, 100));
        while (m_queue->underWay() > 0)
            answerAll();
        QCOMPARE(m_catalog->asked.size(), 100);
        QCOMPARE(drained.size(), 1);
        m_queue->setInView(arns(20, 40));
        QCOMPARE(m_queue->underWay(), 0);
    }

    void readsRememberedKeysAndNotCurrentOnes()
    {
        KeySummary remembered = samples::key(1);
        remembered.knowledge = KeyKnowledge::Remembered;
        m_keys.put(samples::key(0));
        m_keys.put(remembered);
        m_queue->setInView(arns(0, 2));
        QCOMPARE(m_catalog->asked, arns(1, 2));
    }

    void slowsDownForAServiceThatSaysSo_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("slower");
        QTest::newRow("throttled") << u"ThrottlingException"_s << true;
        QTest::newRow("limit") << u"LimitExceededException"_s << true;
        QTest::newRow("out of order") << u"KMSInternalException"_s << true;
        QTest::newRow("denied") << u"AccessDeniedException"_s << false;
        QTest::newRow("gone") << u"NotFoundException"_s << false;
    }

    void slowsDownForAServiceThatSaysSo()
    {
        QFETCH(QString, error);
        QFETCH(bool, slower);
        QSignalSpy failed(m_queue.get(), &DetailQueue::failed);
        m_queue->setInView(arns(0, 1));
        fail(0, error);
        QCOMPARE(m_queue->allowed(), slower ? 4 : 8);
        QCOMPARE(failed.size(), slower ? 0 : 1);
        if (slower) { // not at once, but again
            QCOMPARE(m_catalog->asked.size(), 1);
            QTRY_COMPARE(m_catalog->asked.size(), 2);
        } else {
            QTest::qWait(150);
            QCOMPARE(m_catalog->asked.size(), 1);
        }
    }

    void halvesOnceForAllThatWereUnderWayAndNeverStops()
    {
        m_queue->setBackground(arns(0, 100));
        for (const int expected : {4, 2, 1, 1}) {
            const QStringList underWay = m_catalog->keys.keys();
            QVERIFY(!underWay.isEmpty());
            for (const QString& arn : underWay)
                m_catalog->failKey(arn, u"ThrottlingException"_s);
            QTRY_COMPARE(m_queue->underWay(), 0);
            QCOMPARE(m_queue->allowed(), expected);
            QTRY_COMPARE_WITH_TIMEOUT(m_queue->underWay(), expected, 2000);
        }
    }

    void speedsUpWithEverySuccess()
    {
        m_queue->setBackground(arns(0, 100));
        for (const QString& arn : m_catalog->keys.keys())
            m_catalog->failKey(arn, u"ThrottlingException"_s);
        QTRY_COMPARE(m_queue->underWay(), 4);
        for (int i = 0; i < 3; ++i)
            m_catalog->answerKey(current(m_catalog->keys.firstKey()));
        QTRY_COMPARE(m_queue->allowed(), 4); // 4 + 1/4 + 1/4.25 + …
        QCOMPARE(m_queue->underWay(), 4);
        for (int i = 0; i < 30; ++i) {
            m_catalog->answerKey(current(m_catalog->keys.firstKey()));
            QTest::qWait(0);
        }
        QTRY_COMPARE(m_queue->allowed(), 8);
        QCOMPARE(m_catalog->mostAtOnce, 8);
    }

    void givesUpAKeyThatTheServiceNeverHasTimeFor()
    {
        QSignalSpy failed(m_queue.get(), &DetailQueue::failed);
        m_queue->setInView(arns(0, 1));
        for (int i = 0; i < 6; ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(m_queue->underWay(), 1, 6000);
            fail(0, u"ThrottlingException"_s);
        }
        QCOMPARE(failed.size(), 1);
    }

    void leavesAFailedKeyAloneUntilItIsRefreshed()
    {
        m_queue->setInView(arns(0, 1));
        fail(0, u"AccessDeniedException"_s);
        m_queue->setInView(arns(0, 2));
        m_queue->setInView(arns(0, 1));
        QCOMPARE(m_catalog->asked.count(arn(0)), 1);
        m_queue->readNow({arn(0)});
        QCOMPARE(m_catalog->asked.count(arn(0)), 2);
        fail(0, u"AccessDeniedException"_s);
        m_queue->forgetAnswers();
        m_queue->wake();
        QCOMPARE(m_catalog->asked.count(arn(0)), 3);
    }

    void readsAKeyAgainThatChangedWhileItWasRead()
    {
        QSignalSpy read(m_queue.get(), &DetailQueue::read);
        m_queue->setInView(arns(0, 1));
        m_queue->readNow({arn(0)});
        QCOMPARE(m_catalog->asked.size(), 1);
        answerAll(); // as it was before
        QCOMPARE(read.size(), 0);
        QCOMPARE(m_catalog->asked.size(), 2);
        answerAll();
        QCOMPARE(read.size(), 1);
    }

    void stopsAndBeginsAnewWhenSomethingElseComesIntoView()
    {
        QSignalSpy read(m_queue.get(), &DetailQueue::read);
        m_queue->setInView(arns(0, 20));
        m_queue->setBackground(arns(0, 100));
        const auto futures = m_catalog->keys;
        m_queue->stop();
        for (const auto& promise : futures)
            QVERIFY(promise->isCanceled());
        answerAll();
        m_queue->wake();
        QTest::qWait(50);
        QCOMPARE(read.size(), 0);
        QCOMPARE(m_catalog->asked.size(), 8);
        QVERIFY(!m_queue->readsBackground());
        m_queue->setInView(arns(30, 32));
        QCOMPARE(m_catalog->asked.mid(8), arns(30, 32));
    }

    void dropsAnswersOfAnEarlierCatalog()
    {
        QSignalSpy read(m_queue.get(), &DetailQueue::read);
        ScriptedCatalog other;
        m_queue->setInView(arns(0, 3));
        m_queue->setCatalog(&other);
        QVERIFY(m_catalog->keys.first()->isCanceled());
        answerAll();
        QCOMPARE(read.size(), 0);
        m_queue->setInView(arns(0, 1));
        QCOMPARE(other.asked, arns(0, 1));
        m_queue->setCatalog(nullptr);
        m_queue->setInView(arns(5, 6));
    }

private:
    static QString arn(int number) { return samples::key(number).metadata.arn; }
    static QStringList arns(int from, int to)
    {
        QStringList all;
        for (int i = from; i < to; ++i)
            all.append(arn(i));
        return all;
    }
    KeySummary current(const QString& arn) const
    {
        KeySummary key = *m_keys.find(arn);
        key.knowledge = KeyKnowledge::Current;
        return key;
    }
    void answerAll()
    {
        const QStringList underWay = m_catalog->keys.keys();
        for (const QString& arn : underWay)
            m_catalog->answerKey(current(arn));
        QTest::qWait(10);
    }
    void fail(int number, const QString& error)
    {
        m_catalog->failKey(arn(number), error);
        QTest::qWait(10);
    }

    std::unique_ptr<ScriptedCatalog> m_catalog;
    KeyIndex m_keys;
    std::unique_ptr<DetailQueue> m_queue;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_DetailQueue)
#include "tst_DetailQueue.moc"
