// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_TagHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void tagsAreAddedOverwrittenAndRemoved();
    void refusedTagsChangeNothing_data();
    void refusedTagsChangeNothing();
    void fiftyTagsAreTheLimitOfAKey();
    void tagsAreListedPageByPage();

private:
    [[nodiscard]] QString tag(const QJsonArray& tags)
    {
        return outcome(
            m_bench->call(Operation::TagResource, {{u"KeyId"_s, m_keyId}, {u"Tags"_s, tags}}));
    }
    [[nodiscard]] QJsonArray tags()
    {
        return m_bench->call(Operation::ListResourceTags, LocalKmsBench::keyBody(m_keyId))
            ->value("Tags"_L1)
            .toArray();
    }
    static QJsonObject one(const QString& key, const QString& value)
    {
        return {{u"TagKey"_s, key}, {u"TagValue"_s, value}};
    }

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_keyId;
};

void tst_TagHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
    m_keyId = m_bench->newKey()["KeyId"_L1].toString();
}

void tst_TagHandlers::tagsAreAddedOverwrittenAndRemoved()
{
    QCOMPARE(tag({one(u"a"_s, u"1"_s), one(u"A"_s, u"2"_s)}), u"success"_s);
    QCOMPARE(tag({one(u"a"_s, u"3"_s), one(u"b"_s, u""_s)}), u"success"_s);
    QCOMPARE(tags(), (QJsonArray {one(u"a"_s, u"3"_s), one(u"A"_s, u"2"_s), one(u"b"_s, u""_s)}));
    const QJsonObject untag {
        {u"KeyId"_s, m_keyId}, {u"TagKeys"_s, QJsonArray {u"A"_s, u"never-there"_s}}};
    QCOMPARE(outcome(m_bench->call(Operation::UntagResource, untag)), u"success"_s);
    QCOMPARE(tags(), (QJsonArray {one(u"a"_s, u"3"_s), one(u"b"_s, u""_s)}));
}

void tst_TagHandlers::refusedTagsChangeNothing_data()
{
    QTest::addColumn<QJsonArray>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("duplicates") << QJsonArray {one(u"b"_s, u"1"_s), one(u"b"_s, u"2"_s)}
                                << u"TagException: Duplicate tag keys"_s;
    QTest::newRow("reserved") << QJsonArray {one(u"b"_s, u"1"_s), one(u"aWs:x"_s, u"2"_s)}
                              << u"TagException: Tags beginning with aws: are reserved"_s;
    QTest::newRow("long key")
        << QJsonArray {one(QString(129, u'a'), u"1"_s)}
        << u"ValidationException: 1 validation error detected: Value '%1' at "
           "'tags.1.member.tagKey' failed to satisfy constraint: Member must have length less than "
           "or equal to 128"_s.arg(QString(129, u'a'));
    QTest::newRow("long value")
        << QJsonArray {one(u"b"_s, QString(257, u'v'))}
        << u"ValidationException: 1 validation error detected: Value '%1' at "
           "'tags.1.member.tagValue' failed to satisfy constraint: Member must have length less "
           "than or equal to 256"_s.arg(QString(257, u'v'));
}

void tst_TagHandlers::refusedTagsChangeNothing()
{
    QFETCH(QJsonArray, given);
    QFETCH(QString, expected);
    QCOMPARE(tag({one(u"a"_s, u"1"_s)}), u"success"_s);
    QCOMPARE(tag(given), expected);
    QCOMPARE(tags(), QJsonArray {one(u"a"_s, u"1"_s)});
}

void tst_TagHandlers::fiftyTagsAreTheLimitOfAKey()
{
    QJsonArray first;
    for (int i = 0; i < 49; ++i)
        first.append(one(u"t%1"_s.arg(i), u"v"_s));
    QCOMPARE(tag(first), u"success"_s);
    QCOMPARE(tag({one(u"x"_s, u"1"_s), one(u"y"_s, u"1"_s)}), u"TagException: Too many tags"_s);
    QCOMPARE(tag({one(u"x"_s, u"1"_s), one(u"t0"_s, u"new"_s)}), u"success"_s);
    QCOMPARE(tag({one(u"y"_s, u"1"_s)}), u"TagException: Too many tags"_s);
    QCOMPARE(tags().size(), 50);
}

void tst_TagHandlers::tagsAreListedPageByPage()
{
    QCOMPARE(tag({one(u"a"_s, u"1"_s), one(u"b"_s, u"2"_s), one(u"c"_s, u"3"_s)}), u"success"_s);
    QJsonObject request {{u"KeyId"_s, m_keyId}, {u"Limit"_s, 2}};
    const auto first = m_bench->call(Operation::ListResourceTags, request);
    QCOMPARE(first->value("Tags"_L1).toArray().size(), 2);
    QCOMPARE(first->value("Truncated"_L1), QJsonValue(true));
    request.insert("Marker"_L1, first->value("NextMarker"_L1));
    const auto second = m_bench->call(Operation::ListResourceTags, request);
    QCOMPARE(second->value("Tags"_L1).toArray(), QJsonArray {one(u"c"_s, u"3"_s)});
    QCOMPARE(second->value("Truncated"_L1), QJsonValue(false));
}

QTEST_GUILESS_MAIN(tst_TagHandlers)
#include "tst_TagHandlers.moc"
