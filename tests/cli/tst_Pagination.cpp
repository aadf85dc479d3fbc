// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/Pagination.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_Pagination : public QObject {
    Q_OBJECT

private slots:
    void pagesAreCutWhereTheyShould_data();
    void pagesAreCutWhereTheyShould();
    void aForeignTokenIsAMarker();
    void onlyListsHavePages();

private:
    /// Of 7 elements, from a marker that is the number of the first one.
    static QJsonObject page(const QJsonValue& marker, int size)
    {
        const int from = marker.toString().toInt();
        QJsonArray keys;
        for (int at = from; at < qMin(from + size, 7); ++at)
            keys.append(at);
        QJsonObject reply {{u"Keys"_s, keys}, {u"Truncated"_s, from + size < 7}};
        if (from + size < 7)
            reply.insert(u"NextMarker"_s, QString::number(from + size));
        return reply;
    }
};

void tst_Pagination::pagesAreCutWhereTheyShould_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("most");
    QTest::addColumn<QByteArray>("token"); // the text within
    for (const int size : {1, 2, 3, 7, 10}) {
        QTest::addRow("all by %d", size) << size << QString() << QByteArray();
        QTest::addRow("exactly all by %d", size) << size << u"7"_s << QByteArray();
    }
    QTest::newRow("within the first page") << 3 << u"2"_s << QByteArray(R"({"Marker": null, "boto_truncate_amount": 2})");
    QTest::newRow("at its end") << 3 << u"3"_s << QByteArray(R"({"Marker": "3"})");
    QTest::newRow("within the second") << 3 << u"4"_s << QByteArray(R"({"Marker": "3", "boto_truncate_amount": 1})");
    QTest::newRow("more than all") << 3 << u"8"_s << QByteArray();
}

void tst_Pagination::pagesAreCutWhereTheyShould()
{
    QFETCH(const int, pageSize);
    QFETCH(const QString, most);
    QFETCH(const QByteArray, token);
    QJsonArray all;
    QString next;
    bool first = true;
    do { // every token leads on to where it left off
        auto pages = Pagination::from(Operation::ListKeys, most, next);
        while (pages.add(page(pages.marker(), pageSize))) { }
        const QJsonArray some = pages.whole()[u"Keys"].toArray();
        QVERIFY(most.isNull() || some.size() <= most.toInt());
        for (const QJsonValue& each : some)
            all.append(each);
        next = pages.nextToken().isEmpty() ? QString() : pages.nextToken();
        if (std::exchange(first, false))
            QCOMPARE(QByteArray::fromBase64(next.toLatin1()), token);
    } while (!next.isNull());
    QCOMPARE(all, (QJsonArray {0, 1, 2, 3, 4, 5, 6}));
}

void tst_Pagination::aForeignTokenIsAMarker()
{
    QCOMPARE(Pagination::from(Operation::ListKeys, {}, u"marker"_s).marker().toString(), u"marker"_s);
    QVERIFY(Pagination::from(Operation::ListKeys, {}, {}).marker().isNull());
}

void tst_Pagination::onlyListsHavePages()
{
    for (const OperationInfo& info : operationTable()) {
        const bool isList = info.name.startsWith("List"_L1) || info.name == "DescribeCustomKeyStores"_L1;
        QCOMPARE(!pagedMember(info.operation).isEmpty(), isList);
    }
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_Pagination)
#include "tst_Pagination.moc"
