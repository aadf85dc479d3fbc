// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/TagText.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

/// The forms in which people have their tags at hand.
class tst_TagText : public QObject {
    Q_OBJECT

private slots:
    void pastedTextBecomesTags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TagList>("tags");
        const TagList two {{u"Team"_s, u"payments"_s}, {u"Cost"_s, u"CC 1"_s}};

        QTest::newRow("spreadsheet") << u"Team\tpayments\nCost\tCC 1\n"_s << two;
        QTest::newRow("spreadsheet, CRLF") << u"Team\tpayments\r\nCost\tCC 1\r\n"_s << two;
        QTest::newRow("csv") << u"Team,payments\nCost,CC 1"_s << two;
        QTest::newRow("csv with header") << u"Key,Value\nTeam,payments\nCost,CC 1"_s << two;
        QTest::newRow("csv, quoted") << u"\"a,\"\"b\",\"1,2\""_s
                                     << TagList {{u"a,\"b"_s, u"1,2"_s}};
        QTest::newRow("key=value") << u"Team=payments\n\nCost = CC 1"_s << two;
        QTest::newRow("value with =") << u"Url=a=b"_s << TagList {{u"Url"_s, u"a=b"_s}};
        QTest::newRow("value with comma") << u"List=a,b"_s << TagList {{u"List"_s, u"a,b"_s}};
        QTest::newRow("shorthand")
            << u"TagKey=Team,TagValue=payments TagKey=Cost,TagValue=\"CC 1\""_s << two;
        QTest::newRow("KMS JSON")
            << u"[{\"TagKey\":\"Team\",\"TagValue\":\"payments\"},{\"TagKey\":\"Cost\",\"TagValue\":\"CC 1\"}]"_s
            << two;
        QTest::newRow("other JSON") << u"[{\"Key\":\"Team\",\"Value\":\"payments\"}]"_s
                                    << TagList {two.first()};
        QTest::newRow("a reply") << u"{\"Tags\":[{\"Key\":\"Team\",\"Value\":\"payments\"}]}"_s
                                 << TagList {two.first()};
        QTest::newRow("map") << u"{\"Team\":\"payments\"}"_s << TagList {two.first()};
        QTest::newRow("empty value") << u"Team="_s << TagList {{u"Team"_s, QString()}};
    }

    void pastedTextBecomesTags()
    {
        QFETCH(QString, text);
        QFETCH(TagList, tags);
        QCOMPARE(tagsFromText(text), std::optional(tags));
    }

    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("a word") << u"payments"_s;
        QTest::newRow("a second line that is no tag") << u"a=b\nword"_s;
        QTest::newRow("a list of numbers") << u"[1,2]"_s;
        QTest::newRow("a map of numbers") << u"{\"a\":1}"_s;
    }

    void otherTextIsRefused()
    {
        QFETCH(QString, text);
        QCOMPARE(tagsFromText(text), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(tst_TagText)
#include "tst_TagText.moc"
