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
        model.removeKey(renamed.metadata.arn);
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
