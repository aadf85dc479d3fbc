// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/keys/SampleKeys.h"
#include "ui/keys/KeyTableModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_KeyTableModel : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsWhatTheMockUpShows()
    {
        KeyTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setKeys(samples::mockUpKeys());
        QCOMPARE(model.rowCount(), 15);
        QCOMPARE(titles(model).first(), u"alias/api/webhook-mac"_s);
        QCOMPARE(titles(model).last(), u"–"_s);
        const auto row = model.index().rowOf(samples::key(2).metadata.arn);
        QCOMPARE(text(model, row, KeyColumn::Spec), u"ECC_NIST_P384"_s);
        QCOMPARE(second(model, row, KeyColumn::Spec), u"Sign and verify"_s);
        QCOMPARE(second(model, row, KeyColumn::Key), u"Signs the daily ledger close"_s);
        QCOMPARE(second(model, row, KeyColumn::Origin), u"eu-central-1"_s);
        const auto tags = model.data(model.index(row, int(KeyColumn::Tags)), KeyTableModel::TagsRole);
        QCOMPARE(tags.toStringList(), (QStringList {u"payments"_s, u"ledger"_s, u"pci"_s, u"gold"_s}));
    }

    void sortsByEveryColumnBothWays_data()
    {
        QTest::addColumn<int>("column");
        for (const KeyColumnInfo& info : keyColumnTable())
            QTest::newRow(info.id.data()) << static_cast<int>(info.column);
    }

    void sortsByEveryColumnBothWays()
    {
        QFETCH(int, column);
        KeyTableModel model;
        model.setKeys(samples::mockUpKeys());
        model.sort(column, Qt::AscendingOrder);
        const QStringList up = arns(model);
        model.sort(column, Qt::DescendingOrder);
        QStringList down = arns(model);
        QVERIFY(up != down);
        QCOMPARE(QSet<QString>(up.begin(), up.end()), QSet<QString>(down.begin(), down.end()));
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(arns(model), up);
    }

    void keepsTheOrderWhileFiltering()
    {
        KeyTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setKeys(samples::mockUpKeys());
        model.sort(int(KeyColumn::Created), Qt::DescendingOrder);
        model.setFilter(KeyFilter::parse(u"payments"_s));
        QCOMPARE(titles(model), (QStringList {u"alias/xks/ledger"_s, u"alias/payments/ledger-signing"_s,
            u"alias/payments/card-vault"_s}));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 15);
    }

    void countsSavedViewsWhateverTheFilter()
    {
        KeyTableModel model;
        model.setKeys(samples::mockUpKeys());
        model.setFilter(KeyFilter::parse(u"nothing-like-this"_s));
        QCOMPARE(model.rowCount(), 0);
        const std::array<int, savedViewCount> expected {15, 3, 1, 1, 1, 1};
        for (const SavedViewInfo& info : savedViewTable())
            QCOMPARE(model.index().count(info.view), expected[std::size_t(info.view)]);
        model.setFilter({});
        model.setView(SavedView::NeedsAttention);
        QCOMPARE(model.rowCount(), 3);
    }

    void changesOneRowInPlace()
    {
        KeyTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setKeys(samples::mockUpKeys());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        KeySummary changed = *model.index().find(samples::key(2).metadata.arn);
        changed.metadata.state = KeyState::Disabled;
        model.putKey(changed);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.index().count(SavedView::Disabled), 2);
        QCOMPARE(arns(model).count(changed.metadata.arn), 1);
    }

    void movesAddsAndRemovesRows()
    {
        KeyTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setKeys(samples::mockUpKeys());
        KeySummary renamed = *model.index().find(samples::key(2).metadata.arn);
        renamed.aliases = {u"alias/aaa"_s};
        model.putKey(renamed);
        QCOMPARE(titles(model).first(), u"alias/aaa"_s);
        model.putKey(samples::key(99, u"bbb"_s));
        QCOMPARE(model.rowCount(), 16);
        QCOMPARE(titles(model).count(u"alias/bbb"_s), 1);
        model.removeKeys({renamed.metadata.arn});
        QCOMPARE(model.rowCount(), 15);
        QCOMPARE(model.index().find(renamed.metadata.arn), nullptr);
        QCOMPARE(model.index().rowOf(samples::key(99).metadata.arn), titles(model).indexOf(u"alias/bbb"_s));
        // A key that leaves the filter leaves the list.
        model.setFilter(KeyFilter::parse(u"state:enabled"_s));
        KeySummary disabled = samples::key(99, u"bbb"_s);
        disabled.metadata.state = KeyState::Disabled;
        model.putKey(disabled);
        QVERIFY(!titles(model).contains(u"alias/bbb"_s));
    }

    void mergesAsIfEveryKeyHadBeenPutAlone_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("filter");
        for (const KeyColumnInfo& info : keyColumnTable()) {
            QTest::addRow("by %s", info.id.data()) << static_cast<int>(info.column) << QString();
            QTest::addRow("by %s, filtered", info.id.data()) << static_cast<int>(info.column) << u"state:enabled"_s;
        }
    }

    void mergesAsIfEveryKeyHadBeenPutAlone()
    {
        QFETCH(int, column);
        QFETCH(QString, filter);
        KeyTableModel merged;
        KeyTableModel put;
        KeyTableModel assigned;
        QAbstractItemModelTester tester(&merged, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (KeyTableModel* model : {&merged, &put, &assigned}) {
            model->sort(column, Qt::DescendingOrder);
            model->setFilter(KeyFilter::parse(filter));
        }
        auto keys = samples::mockUpKeys();
        for (int i = 100; i < 300; ++i) {
            keys.push_back(samples::key(i, i % 3 ? u"team/%1"_s.arg(i * 7 % 100) : QString()));
            keys.back().knowledge = static_cast<KeyKnowledge>(i % keyKnowledgeCount);
        }
        merged.setKeys({keys.begin(), keys.begin() + 30});
        merged.merge({keys.begin() + 10, keys.begin() + 100}); // 20 of them again
        merged.merge({keys.begin() + 100, keys.end()});
        KeySummary renamed = keys.at(3);
        renamed.aliases = {u"alias/zzz"_s};
        renamed.metadata.state = KeyState::Disabled;
        merged.merge({renamed, renamed});
        merged.removeKeys({keys.at(4).metadata.arn, keys.at(200).metadata.arn, u"arn:unknown"_s});
        keys.at(3) = renamed;
        keys.erase(keys.begin() + 200);
        keys.erase(keys.begin() + 4);
        for (const KeySummary& key : keys)
            put.putKey(key);
        assigned.setKeys(keys);
        QCOMPARE(arns(merged), arns(assigned));
        QCOMPARE(arns(put), arns(assigned));
        for (int view = 0; view < savedViewCount; ++view)
            QCOMPARE(merged.index().count(SavedView(view)), assigned.index().count(SavedView(view)));
        for (int known = 0; known < keyKnowledgeCount; ++known)
            QCOMPARE(merged.index().count(KeyKnowledge(known)), assigned.index().count(KeyKnowledge(known)));
        for (int row = 0; row < merged.rowCount(); ++row)
            QCOMPARE(merged.index().rowOf(merged.index().at(row).metadata.arn), row);
    }

    void saysNothingThatIsNotKnown_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const QString id = samples::key(7).metadata.keyId;
        const QString dots = u"…"_s;
        QTest::newRow("key") << int(KeyColumn::Key) << u"–"_s << id;
        QTest::newRow("spec") << int(KeyColumn::Spec) << dots << QString();
        QTest::newRow("state") << int(KeyColumn::State) << dots << QString();
        QTest::newRow("origin and Region") << int(KeyColumn::Origin) << dots << u"eu-central-1"_s;
        QTest::newRow("created") << int(KeyColumn::Created) << dots << QString();
        QTest::newRow("tags") << int(KeyColumn::Tags) << dots << QString();
        QTest::newRow("id") << int(KeyColumn::KeyId) << id << QString();
    }

    void saysNothingThatIsNotKnown()
    {
        QFETCH(int, column);
        QFETCH(QString, first);
        QFETCH(QString, second);
        KeyTableModel model;
        model.setKeys({unknown(7)});
        QCOMPARE(text(model, 0, KeyColumn(column)), first);
        QCOMPARE(this->second(model, 0, KeyColumn(column)), second);
        const bool isKnown = column == int(KeyColumn::Key) || column == int(KeyColumn::KeyId);
        QCOMPARE(model.data(model.index(0, column), KeyTableModel::UnknownRole).toBool(), !isKnown);
        const QString full = model.data(model.index(0, column), Qt::AccessibleTextRole).toString();
        QCOMPARE(full.startsWith(u"Not read yet"_s), !isKnown);
        // Once it is read, it says so.
        model.putKey(samples::key(7));
        QVERIFY(!model.data(model.index(0, column), KeyTableModel::UnknownRole).toBool());
        QVERIFY(text(model, 0, KeyColumn(column)) != dots());
    }

    void findsUnknownKeysByWhatIsKnown_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing") << QString() << 2;
        QTest::newRow("ID") << u"9c2e41d8"_s << 2;
        QTest::newRow("alias") << u"ledger"_s << 1;
        QTest::newRow("ARN") << u"111122223333"_s << 2;
        QTest::newRow("Region") << u"region:eu-*"_s << 2;
        QTest::newRow("other Region") << u"region:us-*"_s << 0;
        QTest::newRow("name of a spec") << u"SYMMETRIC_DEFAULT"_s << 0;
        QTest::newRow("spec") << u"spec:SYMMETRIC_DEFAULT"_s << 0;
        QTest::newRow("state") << u"state:enabled"_s << 0;
        QTest::newRow("no tags") << u"tag:none"_s << 0;
        QTest::newRow("any state") << u"state:any"_s << 2;
    }

    void findsUnknownKeysByWhatIsKnown()
    {
        QFETCH(QString, line);
        QFETCH(int, rows);
        KeyTableModel model;
        KeySummary named = unknown(8);
        named.aliases = {u"alias/ledger"_s};
        model.setKeys({unknown(7), named});
        model.setFilter(KeyFilter::parse(line));
        QCOMPARE(model.rowCount(), rows);
        for (const SavedViewInfo& info : savedViewTable())
            QCOMPARE(model.index().count(info.view), info.view == SavedView::AllKeys ? 2 : 0);
    }

    void keepsUnknownKeysLastWhicheverWayItIsSorted()
    {
        KeyTableModel model;
        model.setKeys({unknown(1), samples::key(2), unknown(3), samples::key(4)});
        for (const KeyColumn column : {KeyColumn::Spec, KeyColumn::State, KeyColumn::Created, KeyColumn::Tags}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(int(column), order);
                QVERIFY(model.index().at(2).knowledge == KeyKnowledge::IdOnly);
                QVERIFY(model.index().at(3).knowledge == KeyKnowledge::IdOnly);
            }
        }
    }

    void saysWhyDetailsAreMissing()
    {
        KeyTableModel model;
        model.setKeys({unknown(1), unknown(2)});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setProblem(unknown(1).metadata.arn, u"No permission"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(second(model, 0, KeyColumn::Key), u"No permission"_s);
        QCOMPARE(model.data(model.index(0, int(KeyColumn::State)), Qt::ToolTipRole).toString(), u"No permission"_s);
        model.putKey(samples::key(1));
        QCOMPARE(model.problemCount(), 0);
        QVERIFY(second(model, 0, KeyColumn::Key) != u"No permission"_s);
    }

    void filtersAndSortsAHundredThousandKeys()
    {
        constexpr int many = 100000;
        std::vector<KeySummary> keys;
        for (int i = 0; i < many; ++i) {
            keys.push_back(samples::key(i, u"team%1/key-%2"_s.arg(i % 100).arg(many - i), i % 2 ? u"eu-west-1"_s : u"us-east-1"_s));
            keys.back().metadata.spec = static_cast<KeySpec>(i % keySpecCount);
        }
        KeyTableModel model;
        model.setKeys(std::move(keys));
        QElapsedTimer timer;
        timer.start();
        model.setFilter(KeyFilter::parse(u"TEAM7/"_s));
        const auto one = timer.restart();
        QCOMPARE(model.rowCount(), 1000);
        model.setFilter(KeyFilter::parse(u"team7 region:eu-*"_s));
        QCOMPARE(model.rowCount(), 6000); // team7 and team70 … team79, of which the odd ones
        model.setFilter(KeyFilter::parse(u"spec:rsa"_s));
        QCOMPARE(model.rowCount(), 3 * 5882 + 3);
        timer.restart();
        model.setFilter({});
        const auto all = timer.restart();
        model.sort(int(KeyColumn::Key), Qt::DescendingOrder);
        const auto sorted = timer.restart();
        const QStringList order = titles(model);
        QVERIFY(std::is_sorted(order.rbegin(), order.rend()));
        qInfo("filter %lld ms, clear %lld ms, sort %lld ms", static_cast<long long>(one),
            static_cast<long long>(all), static_cast<long long>(sorted));
    }

private:
    static QString dots() { return u"…"_s; }
    static KeySummary unknown(int number) { return samples::unknownKey(number); }
    static QString text(const KeyTableModel& model, int row, KeyColumn column)
    {
        return model.data(model.index(row, int(column)), Qt::DisplayRole).toString();
    }
    static QString second(const KeyTableModel& model, int row, KeyColumn column)
    {
        return model.data(model.index(row, int(column)), KeyTableModel::SecondLineRole).toString();
    }
    static QStringList column(const KeyTableModel& model, int role)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.data(model.index(row, 0), role).toString());
        return all;
    }
    static QStringList titles(const KeyTableModel& model) { return column(model, Qt::DisplayRole); }
    static QStringList arns(const KeyTableModel& model) { return column(model, KeyTableModel::ArnRole); }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_KeyTableModel)
#include "tst_KeyTableModel.moc"
