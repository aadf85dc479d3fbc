// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Phrase.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_Phrase : public QObject {
    Q_OBJECT

private slots:
    void fillsItsPlaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("filled");
        QTest::newRow("none") << u"Plain."_s << QStringList() << u"Plain."_s;
        QTest::newRow("two") << u"%2 before %1"_s << QStringList {u"a"_s, u"b"_s} << u"b before a"_s;
        QTest::newRow("twice") << u"%1 and %1"_s << QStringList {u"a"_s} << u"a and a"_s;
        QTest::newRow("an argument like a place")
            << u"%1 %2"_s << QStringList {u"%2"_s, u"%1"_s} << u"%2 %1"_s;
        QTest::newRow("a lone per cent") << u"100 % of %1%"_s << QStringList {u"a"_s} << u"100 % of a%"_s;
        QTest::newRow("no argument for it") << u"a%1b"_s << QStringList() << u"ab"_s;
        QTest::newRow("%0 is no place") << u"%0"_s << QStringList {u"a"_s} << u"%0"_s;
        QTest::newRow("ten begins with one") << u"%10"_s << QStringList {u"a"_s} << u"a0"_s;
    }

    void fillsItsPlaces()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, arguments);
        QFETCH(QString, filled);
        QCOMPARE((Phrase {"", arguments}.fill(text)), filled);
        const QByteArray utf8 = text.toUtf8();
        QCOMPARE((Phrase {utf8.constData(), arguments}.english()), filled);
    }

    void templatesAreUtf8() { QCOMPARE((Phrase {"“%1” …", {u"é"_s}}.english()), u"“é” …"_s); }

    void equalityIsOfTextsNotOfPointers()
    {
        const QByteArray one = "same";
        const QByteArray other("same", 4);
        QVERIFY((Phrase {one.constData()} == Phrase {other.constData()}));
        QVERIFY(!(Phrase {"same"} == Phrase {"same", {u"a"_s}}));
        QVERIFY(Phrase {}.isEmpty());
        QVERIFY(!Phrase {"a"}.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Phrase)
#include "tst_Phrase.moc"
