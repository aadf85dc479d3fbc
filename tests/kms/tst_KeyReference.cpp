// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyReference.h"
#include "core/kms/Regions.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KeyReference : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatAKeyIdNames_data()
    {
        using enum KeyReference::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<KeyReference>("expected");
        const QString uuid = u"1234abcd-12ab-34cd-56ef-1234567890ab"_s;
        QTest::newRow("id") << uuid << KeyReference {Key, {}, {}, uuid};
        QTest::newRow("alias") << u"alias/a/b"_s << KeyReference {Alias, {}, {}, u"alias/a/b"_s};
        QTest::newRow("key ARN") << u"arn:aws:kms:us-east-2:111122223333:key/"_s + uuid
                                 << KeyReference {KeyArn, u"us-east-2"_s, u"111122223333"_s, uuid};
        QTest::newRow("alias ARN")
            << u"arn:aws-cn:kms:cn-north-1:111122223333:alias/a:b"_s
            << KeyReference {AliasArn, u"cn-north-1"_s, u"111122223333"_s, u"alias/a:b"_s};
        QTest::newRow("nonsense") << u"foo"_s << KeyReference {Key, {}, {}, u"foo"_s};
        QTest::newRow("ARN with a bad id")
            << u"arn:aws:kms:us-east-2:111122223333:key/foo"_s
            << KeyReference {KeyArn, u"us-east-2"_s, u"111122223333"_s, u"foo"_s};
        QTest::newRow("empty") << QString() << KeyReference {};
    }

    void whatAKeyIdNames()
    {
        QFETCH(QString, text);
        QFETCH(KeyReference, expected);
        QVERIFY(keyReferenceFrom(text) == expected);
    }

    void formsOfKeyIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("good");
        QTest::newRow("UUID") << u"1234abcd-12ab-34cd-56ef-1234567890ab"_s << true;
        QTest::newRow("UUID in capitals") << u"786CA7CD-B74B-42B3-B887-902AD7AB6429"_s << true;
        QTest::newRow("multi-Region") << u"mrk-1234abcd12ab34cd56ef1234567890ab"_s << true;
        QTest::newRow("no hyphens") << u"134f2428cec14b25a1ae9048164dba47"_s << false;
        QTest::newRow("multi-Region of the manual, 33 digits")
            << u"mrk-1234abcd12ab34cd56ef1234567890abc"_s << false;
        QTest::newRow("words") << u"mrk-fake-key-id"_s << false;
        QTest::newRow("line end") << u"1234abcd-12ab-34cd-56ef-1234567890ab\n"_s << false;
    }

    void formsOfKeyIds()
    {
        QFETCH(QString, id);
        QFETCH(bool, good);
        QCOMPARE(isKeyIdForm(id), good);
    }

    void arnsNameTheirPartition()
    {
        QCOMPARE(keyArn(u"eu-central-1"_s, u"111122223333"_s, u"k"_s),
            u"arn:aws:kms:eu-central-1:111122223333:key/k"_s);
        QCOMPARE(aliasArn(u"cn-north-1"_s, u"111122223333"_s, u"alias/a"_s),
            u"arn:aws-cn:kms:cn-north-1:111122223333:alias/a"_s);
        QCOMPARE(rootArn(u"us-gov-west-1"_s, u"111122223333"_s),
            u"arn:aws-us-gov:iam::111122223333:root"_s);
        QCOMPARE(regionOfArn(keyArn(u"eu-central-1"_s, u"1"_s, u"k"_s)), u"eu-central-1"_s);
        QCOMPARE(regionOfArn(u"k"_s), QString());
    }

    void everyKnownRegionIsWellFormedAndNamedOnce()
    {
        QSet<QString> ids;
        QSet<QString> names;
        for (const RegionInfo& region : knownRegions()) {
            QVERIFY2(isRegionForm(region.id), region.id.data());
            QCOMPARE(regionName(region.id), QString(region.name));
            ids.insert(region.id);
            names.insert(region.name);
        }
        QCOMPARE(ids.size(), qsizetype(knownRegions().size()));
        QCOMPARE(names.size(), ids.size());
        QCOMPARE(regionName(u"eu-central-1"_s), u"Europe (Frankfurt)"_s);
        QCOMPARE(regionName(u"xx-new-9"_s), u"xx-new-9"_s);
    }

    void otherTextsAreNoRegions()
    {
        for (const QString& text : {u""_s, u"eu"_s, u"eu-central"_s, u"EU-central-1"_s,
                 u"eu-central-1a"_s, u"eu-central-1\n"_s, QString(QString(31, u'a') + u"-a-1")})
            QVERIFY2(!isRegionForm(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(tst_KeyReference)
#include "tst_KeyReference.moc"
