// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Clock.h"
#include "tests/keys/SampleKeys.h"
#include "tests/window/ScriptedConnection.h"
#include "ui/keys/KeyTableModel.h"
#include "ui/window/KeyFeed.h"

#include <QSignalSpy>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

class HandClock final : public Clock {
public:
    qint64 now = 1795000000000;
    qint64 nowMs() const override { return now; }
};

using Walk = KeyWalk::State;

} // namespace

class tst_KeyFeed : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_model = std::make_unique<KeyTableModel>();
        m_connection = std::make_unique<ScriptedConnection>();
        m_feed = std::make_unique<KeyFeed>(*m_model, m_clock);
    }
    void cleanup()
    {
        m_feed.reset();
        m_connection.reset();
        m_model.reset();
    }

    void showsEachPageAsItArrives()
    {
        QSignalSpy updated(m_feed.get(), &KeyFeed::updated);
        open();
        catalog().answerPage(unknownKeys(0, 3), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_feed->progress().walk, Walk::Reading);
        QCOMPARE(m_feed->progress().listed, 3);
        QCOMPARE(updated.size(), 0);
        catalog().answerPage(unknownKeys(3, 5), u"c"_s);
        QTRY_COMPARE(m_model->rowCount(), 5);
        catalog().answerPage(unknownKeys(5, 6));
        QTRY_COMPARE(m_model->rowCount(), 6);
        QTRY_COMPARE(m_feed->progress().walk, Walk::Complete);
        QCOMPARE(updated.size(), 1);
        QCOMPARE(catalog().markers, (QStringList {QString(), u"b"_s, u"c"_s}));
    }

    void takesAVaultsListAsItIs()
    {
        open();
        catalog().answerPage({samples::key(1, u"a"_s), samples::key(2)});
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_feed->progress().walk, Walk::Complete);
        QTest::qWait(20);
        QVERIFY(catalog().asked.isEmpty());
        QVERIFY(catalog().kept.empty());
    }

    void joinsAliasesThatComeSoonerOrLaterThanTheirKeys()
    {
        const auto alias = [](const QString& name, int key) { return KeyAlias {u"alias/"_s + name, samples::key(key).metadata.keyId}; };
        open();
        catalog().answerPage(unknownKeys(0, 2), u"b"_s, {alias(u"early"_s, 2), alias(u"z"_s, 0)});
        QTRY_COMPARE(aliases(0), QStringList {u"alias/z"_s});
        catalog().answerPage(unknownKeys(2, 3), u"c"_s);
        QTRY_COMPARE(aliases(2), QStringList {u"alias/early"_s});
        catalog().answerPage({}, {}, {alias(u"late"_s, 1), alias(u"a"_s, 0), alias(u"nobody"_s, 9)});
        QTRY_COMPARE(aliases(1), QStringList {u"alias/late"_s});
        QTRY_COMPARE(aliases(0), (QStringList {u"alias/a"_s, u"alias/z"_s}));
        QCOMPARE(m_model->rowCount(), 3);
    }

    void showsRememberedKeysUntilTheyAreReadAgainAndDropsThoseThatAreGone()
    {
        catalog().memory = {{named(1), named(2), named(3)}, 1794000000000};
        open();
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(known(1) == KeyKnowledge::Remembered);
        QCOMPARE(m_feed->progress().shownFrom, 1794000000000);
        catalog().answerPage(unknownKeys(2, 3), u"b"_s);
        QTRY_COMPARE(m_feed->progress().listed, 1);
        QVERIFY(known(2) == KeyKnowledge::Remembered); // listing takes nothing away
        QCOMPARE(aliases(2), QStringList {u"alias/key2"_s});
        catalog().answerPage(unknownKeys(3, 5));
        QTRY_COMPARE(m_feed->progress().walk, Walk::Complete);
        QTRY_VERIFY(m_model->index().find(arn(1)) == nullptr);
        QCOMPARE(m_model->rowCount(), 3);
        QTRY_COMPARE(catalog().keys.size(), 3);
        answerKeys();
        QTRY_VERIFY(known(2) == KeyKnowledge::Current);
        QTRY_COMPARE(m_feed->progress().shownFrom, 0);
    }

    void keepsRememberedKeysWhenTheWalkDoesNotEnd_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("failed") << true;
        QTest::newRow("stopped") << false;
    }

    void keepsRememberedKeysWhenTheWalkDoesNotEnd()
    {
        QFETCH(bool, fails);
        catalog().memory = {{named(1), named(2)}, 1794000000000};
        open();
        catalog().answerPage(unknownKeys(2, 4), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 3);
        if (fails)
            catalog().failPage(u"KMSInternalException"_s);
        else
            m_feed->stop();
        QTRY_COMPARE(m_feed->progress().walk, fails ? Walk::Failed : Walk::Stopped);
        QTest::qWait(50);
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(catalog().kept.empty());
    }

    void goesOnWhereItStopped()
    {
        open();
        catalog().answerPage(unknownKeys(0, 2), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 2);
        QTRY_COMPARE(catalog().pages.size(), 1U);
        const auto underWay = catalog().pages.front();
        m_feed->stop();
        QVERIFY(underWay->isCanceled());
        catalog().answerPage(unknownKeys(7, 9), u"x"_s); // too late
        QTest::qWait(50);
        QCOMPARE(m_model->rowCount(), 2);
        m_feed->goOn();
        QCOMPARE(catalog().markers.last(), u"b"_s);
        catalog().answerPage(unknownKeys(2, 3));
        QTRY_COMPARE(m_model->rowCount(), 3);
        QTRY_COMPARE(m_feed->progress().walk, Walk::Complete);
    }

    void keepsWhatIsThereWhenAPageFailsAndTriesItAgain()
    {
        QSignalSpy failed(m_feed.get(), &KeyFeed::failed);
        open();
        catalog().answerPage(unknownKeys(0, 2), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 2);
        catalog().failPage(u"AccessDeniedException"_s);
        QTRY_COMPARE(m_feed->progress().walk, Walk::Failed);
        QVERIFY(m_feed->progress().failure.startsWith(u"AccessDeniedException\n"_s)); // then what it means
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(failed.size(), 0); // it is no failure of the whole page
        m_feed->goOn();
        QCOMPARE(catalog().markers.last(), u"b"_s);
        catalog().answerPage(unknownKeys(2, 3));
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_feed->progress().failure, QString());
    }

    void beginsAgainWhenTheEndpointForgotThePlace()
    {
        open();
        catalog().answerPage(unknownKeys(0, 2), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 2);
        catalog().failPage(u"InvalidMarkerException"_s);
        QTRY_COMPARE(m_feed->progress().walk, Walk::Failed);
        m_feed->goOn();
        QCOMPARE(catalog().markers.last(), QString());
    }

    void failsAsAWholeOnTheFirstPageAlone()
    {
        QSignalSpy failed(m_feed.get(), &KeyFeed::failed);
        QSignalSpy started(m_feed.get(), &KeyFeed::started);
        open();
        catalog().failPage(u"AccessDeniedException"_s);
        QTRY_COMPARE(failed.size(), 1);
        m_feed->goOn();
        QCOMPARE(started.size(), 2);
        catalog().answerPage({});
        QTRY_COMPARE(m_feed->progress().walk, Walk::Complete);
    }

    void readsWhatIsInViewWhilePagesArrive()
    {
        open();
        catalog().answerPage(unknownKeys(0, 50), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 50);
        m_feed->setInView({arn(30), arn(31)});
        QCOMPARE(catalog().asked, (QStringList {arn(30), arn(31)}));
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        answerKeys();
        QTRY_VERIFY(known(30) == KeyKnowledge::Current);
        QCOMPARE(resets.size(), 0); // the row keeps its place
        QCOMPARE(m_feed->progress().unknown, 48);
        // A page that lists it once more does not make it less known.
        catalog().answerPage(unknownKeys(30, 51), u"c"_s);
        QTRY_COMPARE(m_model->rowCount(), 51);
        QVERIFY(known(30) == KeyKnowledge::Current);
    }

    void readsTheRestOnlyOfShortListsWithoutBeingAsked_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("the most") << KeyFeed::mostReadInFull;
        QTest::newRow("one more") << KeyFeed::mostReadInFull + 1;
    }

    void readsTheRestOnlyOfShortListsWithoutBeingAsked()
    {
        QFETCH(int, count);
        open();
        catalog().answerPage(unknownKeys(0, count));
        QTRY_COMPARE(m_feed->progress().walk, Walk::Complete);
        const bool isShort = count <= KeyFeed::mostReadInFull;
        QCOMPARE(m_feed->progress().readsDetails, isShort);
        QCOMPARE(catalog().keys.size(), isShort ? qMin(8, count) : 0);
        m_feed->readAllDetails();
        QVERIFY(m_feed->progress().readsDetails);
        m_feed->stop();
        QVERIFY(!m_feed->progress().readsDetails);
    }

    void saysInTheRowWhyItHasNoDetails_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("text");
        QTest::newRow("denied") << u"AccessDeniedException"_s << u"No permission to describe this key"_s;
        QTest::newRow("other") << u"KMSInvalidStateException"_s << u"Not read: KMSInvalidStateException"_s;
    }

    void saysInTheRowWhyItHasNoDetails()
    {
        QFETCH(QString, error);
        QFETCH(QString, text);
        QSignalSpy failed(m_feed.get(), &KeyFeed::failed);
        open();
        catalog().answerPage(unknownKeys(0, 1));
        QTRY_COMPARE(catalog().keys.size(), 1);
        catalog().failKey(arn(0), error);
        QTRY_COMPARE(m_feed->progress().problems, 1);
        QCOMPARE(m_model->data(m_model->index(0, 0), KeyTableModel::SecondLineRole).toString(), text);
        QCOMPARE(failed.size(), 0);
        m_feed->readAllDetails(); // try again
        QCOMPARE(m_feed->progress().problems, 0);
        QTRY_COMPARE(catalog().keys.size(), 1);
    }

    void dropsAKeyThatIsNotThereAnyMore()
    {
        open();
        catalog().answerPage(unknownKeys(0, 2));
        QTRY_COMPARE(catalog().keys.size(), 2);
        catalog().failKey(arn(0), u"NotFoundException"_s);
        QTRY_COMPARE(m_model->rowCount(), 1);
    }

    void obeysThrottlingAndReadsEverythingAllTheSame()
    {
        open();
        catalog().answerPage(unknownKeys(0, 30));
        QTRY_COMPARE(catalog().keys.size(), 8);
        for (const QString& arn : catalog().keys.keys())
            catalog().failKey(arn, u"ThrottlingException"_s);
        QTRY_COMPARE(catalog().keys.size(), 4);
        for (int i = 0; i < 100 && m_feed->progress().unknown > 0; ++i) {
            answerKeys();
            QTest::qWait(20);
        }
        QCOMPARE(m_feed->progress().unknown, 0);
        QCOMPARE(m_feed->progress().problems, 0);
    }

    void followsChangesOfSingleKeysAndOfMany()
    {
        open();
        catalog().answerPage({samples::key(1), samples::key(2)});
        QTRY_COMPARE(m_model->rowCount(), 2);
        emit m_connection->keysChanged({arn(2)});
        QCOMPARE(catalog().asked, QStringList {arn(2)});
        catalog().answerKey(named(2));
        QTRY_COMPARE(aliases(2), QStringList {u"alias/key2"_s});
        emit m_connection->keysChanged({arn(5)}); // a new one
        catalog().answerKey(samples::key(5));
        QTRY_COMPARE(m_model->rowCount(), 3);
        emit m_connection->keysChanged({});
        QTRY_COMPARE(catalog().pages.size(), 1U);
    }

    void keepsAKeyThatWasCreatedWhileTheListIsRead()
    {
        open();
        catalog().answerPage(unknownKeys(1, 3), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 2);
        emit m_connection->keysChanged({arn(0)}); // its page was read before
        catalog().answerKey(samples::key(0));
        QTRY_COMPARE(m_model->rowCount(), 3);
        catalog().answerPage(unknownKeys(3, 4));
        QTRY_COMPARE(m_feed->progress().walk, Walk::Complete);
        QTRY_COMPARE(m_model->rowCount(), 4);
    }

    void readsDetailsAgainWhenTheListIsReadAgain()
    {
        open();
        catalog().answerPage(unknownKeys(0, 2));
        QTRY_COMPARE(catalog().keys.size(), 2);
        answerKeys();
        QTRY_COMPARE(m_feed->progress().unknown, 0);
        m_clock.now += 60000;
        m_feed->readAll();
        catalog().answerPage(unknownKeys(0, 2), u"b"_s);
        QTRY_COMPARE(m_feed->progress().remembered, 2);
        QCOMPARE(m_feed->progress().shownFrom, m_clock.now - 60000);
        catalog().answerPage(unknownKeys(2, 3));
        QTRY_COMPARE(catalog().keys.size(), 3);
        answerKeys();
        QTRY_COMPARE(m_feed->progress().remembered, 0);
        m_clock.now -= 60000;
    }

    void dropsAnswersOfTheConnectionBefore()
    {
        open();
        catalog().answerPage(unknownKeys(0, 3), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_feed->setInView({arn(0)});
        const auto page = catalog().pages.front();
        const auto key = catalog().keys.first();
        ScriptedConnection other;
        other.set(KmsConnection::State::Open);
        m_feed->setConnection(&other);
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(page->isCanceled());
        QVERIFY(key->isCanceled());
        catalog().answerPage(unknownKeys(3, 6));
        catalog().answerKey(samples::key(0));
        other.script.answerPage(unknownKeys(20, 21), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 1);
        QTest::qWait(50);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->index().at(0).metadata.arn, arn(20));
        emit m_connection->keysChanged({arn(1)}); // not ours any more
        QCOMPARE(catalog().asked.size(), 1);
        m_feed->setConnection(nullptr);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void dropsAnswersOfAnEarlierOpeningAndOfAnEarlierReading()
    {
        open();
        m_connection->set(KmsConnection::State::Locked);
        m_connection->set(KmsConnection::State::Open);
        QCOMPARE(catalog().pages.size(), 2U);
        catalog().answerPage(unknownKeys(0, 3));
        QTest::qWait(50);
        QCOMPARE(m_model->rowCount(), 0);
        m_feed->readAll();
        catalog().answerPage(unknownKeys(3, 5));
        catalog().answerPage(unknownKeys(5, 6));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QTest::qWait(50);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void livesWithAConnectionThatGoesAway()
    {
        open();
        catalog().answerPage(unknownKeys(0, 3), u"b"_s);
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_connection.reset();
        QCOMPARE(m_model->rowCount(), 0);
        m_feed->readAll();
        m_feed->goOn();
        m_feed->readAllDetails();
        m_feed->setInView({arn(0)});
        m_feed->remember();
        m_connection = std::make_unique<ScriptedConnection>();
    }

    void remembersACompleteListOnceAndWhatIsNotKnownAsSuch()
    {
        catalog().memory = {{named(1), named(9)}, 1794000000000};
        open();
        catalog().answerPage(unknownKeys(1, 4));
        QTRY_COMPARE(catalog().kept.size(), 1U);
        const auto& kept = catalog().kept.back().keys;
        QCOMPARE(kept.size(), 3U); // 9 is gone
        QCOMPARE(std::count_if(kept.begin(), kept.end(),
                     [](const KeySummary& key) { return key.knowledge == KeyKnowledge::IdOnly; }),
            2);
        QCOMPARE(catalog().kept.back().readAt, 1794000000000);
        answerKeys();
        QTRY_COMPARE(catalog().kept.size(), 2U); // every detail was read
        QCOMPARE(catalog().kept.back().keys.size(), 3U);
        QCOMPARE(catalog().kept.back().readAt, m_clock.now);
        m_feed->remember();
        QCOMPARE(catalog().kept.size(), 2U); // nothing changed
        emit m_connection->keysChanged({arn(2)});
        catalog().answerKey(named(2));
        QTRY_COMPARE(aliases(2), QStringList {u"alias/key2"_s});
        m_feed->setConnection(nullptr); // leaving
        QCOMPARE(catalog().kept.size(), 3U);
    }

    void remembersThatAListIsEmptyNow()
    {
        catalog().memory = {{named(1)}, 1794000000000};
        open();
        QTRY_COMPARE(m_model->rowCount(), 1);
        catalog().answerPage({});
        QTRY_COMPARE(m_model->rowCount(), 0);
        QTRY_COMPARE(catalog().kept.size(), 1U);
        QVERIFY(catalog().kept.back().keys.empty());
    }

    void spendsMostOfTheTimeOnOtherThings()
    {
        open();
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QElapsedTimer timer;
        timer.start();
        for (int page = 0; page < 40; ++page) {
            catalog().answerPage(unknownKeys(page * 5, page * 5 + 5), page == 39 ? QString() : u"m%1"_s.arg(page));
            QTRY_VERIFY(page == 39 || !catalog().pages.empty());
        }
        QTRY_COMPARE(m_model->rowCount(), 200);
        QVERIFY(resets.size() <= 2 + timer.elapsed() / 30);
    }

private:
    void open()
    {
        m_connection->set(KmsConnection::State::Open);
        m_feed->setConnection(m_connection.get());
        QCOMPARE(catalog().pages.size(), 1U);
    }
    ScriptedCatalog& catalog() { return m_connection->script; }
    static QString arn(int number) { return samples::key(number).metadata.arn; }
    static KeySummary named(int number) { return samples::key(number, u"key%1"_s.arg(number)); }
    static std::vector<KeySummary> unknownKeys(int from, int to)
    {
        std::vector<KeySummary> keys;
        for (int i = from; i < to; ++i)
            keys.push_back(samples::unknownKey(i));
        return keys;
    }
    void answerKeys()
    {
        const QStringList underWay = catalog().keys.keys();
        for (const QString& arn : underWay) {
            KeySummary key = *m_model->index().find(arn);
            key.knowledge = KeyKnowledge::Current;
            catalog().answerKey(key);
        }
    }
    [[nodiscard]] QStringList aliases(int number) const
    {
        const KeySummary* key = m_model->index().find(arn(number));
        return key == nullptr ? QStringList() : key->aliases;
    }
    [[nodiscard]] KeyKnowledge known(int number) const { return m_model->index().find(arn(number))->knowledge; }

    HandClock m_clock;
    std::unique_ptr<KeyTableModel> m_model;
    std::unique_ptr<ScriptedConnection> m_connection;
    std::unique_ptr<KeyFeed> m_feed;
};

} // namespace keywright

QTEST_MAIN(keywright::tst_KeyFeed)
#include "tst_KeyFeed.moc"
