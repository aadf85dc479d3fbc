// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/ListPage.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ListPage final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aShortListIsOnePageWithoutMarker();
    void aFullPageSaysWhereTheNextBegins();
    void theLimitIsTheDefaultOrTheMostAllowed();
    void aForeignMarkerIsRefused_data();
    void aForeignMarkerIsRefused();
    void everyListHasPages_data();
    void everyListHasPages();
};

void tst_ListPage::aShortListIsOnePageWithoutMarker()
{
    auto page = ListPage::of({}, {.byDefault = 2, .most = 5});
    QVERIFY(page);
    QVERIFY(page->after().isEmpty());
    QVERIFY(page->add(u"a"_s, u"1"_s));
    QVERIFY(page->add(u"b"_s, u"2"_s));
    const QJsonObject reply = page->reply("Keys"_L1);
    QCOMPARE(reply["Keys"_L1].toArray(), (QJsonArray {u"a"_s, u"b"_s}));
    QCOMPARE(reply["Truncated"_L1], QJsonValue(false));
    QVERIFY(!reply.contains("NextMarker"_L1));
}

void tst_ListPage::aFullPageSaysWhereTheNextBegins()
{
    auto page = ListPage::of({{u"Limit"_s, 1}}, {.byDefault = 2, .most = 5});
    QVERIFY(page->add(u"a"_s, u"alias/ä:1"_s));
    QVERIFY(!page->add(u"b"_s, u"alias/b"_s));
    const QJsonObject reply = page->reply("Keys"_L1);
    QCOMPARE(reply["Keys"_L1].toArray().size(), 1);
    QCOMPARE(reply["Truncated"_L1], QJsonValue(true));
    const auto next = ListPage::of({{u"Marker"_s, reply["NextMarker"_L1]}}, {});
    QVERIFY(next);
    QCOMPARE(next->after(), u"alias/ä:1"_s);
}

void tst_ListPage::theLimitIsTheDefaultOrTheMostAllowed()
{
    auto page = ListPage::of({{u"Limit"_s, 1000}}, {.byDefault = 1, .most = 2});
    QVERIFY(page->add(1, u"1"_s));
    QVERIFY(page->add(2, u"2"_s));
    QVERIFY(!page->add(3, u"3"_s));
}

void tst_ListPage::aForeignMarkerIsRefused_data()
{
    QTest::addColumn<QString>("marker");
    QTest::newRow("not base64") << u"*"_s;
    QTest::newRow("another text") << u"Zm9v"_s;
    QTest::newRow("empty") << u""_s;
}

void tst_ListPage::aForeignMarkerIsRefused()
{
    QFETCH(QString, marker);
    const auto page = ListPage::of({{u"Marker"_s, marker}}, {});
    QVERIFY(!page);
    QCOMPARE(page.error().name, u"InvalidMarkerException"_s);
}

void tst_ListPage::everyListHasPages_data()
{
    QTest::addColumn<Operation>("operation");
    using enum Operation;
    for (const Operation operation : {DescribeCustomKeyStores, ListAliases, ListGrants,
             ListKeyPolicies, ListKeyRotations, ListKeys, ListResourceTags, ListRetirableGrants})
        QTest::newRow(nameOfRow(operation).constData()) << operation;
}

void tst_ListPage::everyListHasPages()
{
    QFETCH(Operation, operation);
    LocalKmsBench bench;
    QJsonObject list;
    if (operation == Operation::ListRetirableGrants)
        list.insert("RetiringPrincipal"_L1, u"arn:aws:iam::111122223333:root"_s);
    else if (operation != Operation::ListKeys && operation != Operation::DescribeCustomKeyStores)
        list.insert("KeyId"_L1, bench.newKey()["KeyId"_L1]);
    const auto with = [&](const QString& member, const QJsonValue& value) {
        QJsonObject body = list;
        body.insert(member, value);
        return outcome(bench.call(operation, body));
    };
    const auto all = bench.call(operation, list);
    QCOMPARE(outcome(all), u"success"_s);
    QCOMPARE((*all)["Truncated"_L1], QJsonValue(false));
    QVERIFY(!all->contains("NextMarker"_L1));
    QCOMPARE(with(u"Limit"_s, 1), u"success"_s);
    QCOMPARE(with(u"Limit"_s, 1000), u"success"_s);
    const QString constraint =
        u"ValidationException: 1 validation error detected: Value '%1' at 'limit' failed to "
        "satisfy constraint: Member must have value %2"_s;
    QCOMPARE(with(u"Limit"_s, 0), constraint.arg(u"0"_s, u"greater than or equal to 1"_s));
    QCOMPARE(with(u"Limit"_s, 1001), constraint.arg(u"1001"_s, u"less than or equal to 1000"_s));
    QCOMPARE(with(u"Marker"_s, u"foreign"_s),
        u"InvalidMarkerException: Could not decode page marker."_s);
}

QTEST_GUILESS_MAIN(tst_ListPage)
#include "tst_ListPage.moc"
