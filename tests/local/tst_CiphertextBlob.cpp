// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/CiphertextBlob.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_CiphertextBlob final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsEncodedIsReadBack_data();
    void whatIsEncodedIsReadBack();
    void aDamagedHeaderIsNoBlob();
    void whatIsTooShortIsNoBlob();
    void theBoxIsBoundToKeyMaterialAndContext();
    void twoContextsNeverLookAlike();

private:
    static CiphertextBlob blob()
    {
        return {u"12345678-90ab-cdef-1234-567890abcdef"_s, QByteArray(32, 'm'), "the sealed box"};
    }
};

void tst_CiphertextBlob::whatIsEncodedIsReadBack_data()
{
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QByteArray>("materialId");
    QTest::newRow("a key") << u"12345678-90ab-cdef-1234-567890abcdef"_s << QByteArray(32, 'm');
    QTest::newRow("a multi-Region key")
        << u"mrk-1234567890abcdef1234567890abcdef"_s << QByteArray(32, '\xff');
    QTest::newRow("in a custom key store")
        << u"12345678-90ab-cdef-1234-567890abcdef"_s << QByteArray();
}

void tst_CiphertextBlob::whatIsEncodedIsReadBack()
{
    QFETCH(QString, keyId);
    QFETCH(QByteArray, materialId);
    const CiphertextBlob written {keyId, materialId, "the sealed box"};
    const auto read = CiphertextBlob::decode(written.encode());
    QVERIFY(read);
    QVERIFY(*read == written);
}

void tst_CiphertextBlob::aDamagedHeaderIsNoBlob()
{
    const QByteArray encoded = blob().encode();
    const qsizetype header = encoded.size() - blob().box.size();
    for (qsizetype at = 0; at < header; ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray damaged = encoded;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
            QVERIFY2(!CiphertextBlob::decode(damaged), qPrintable(QString::number(at)));
        }
    }
}

void tst_CiphertextBlob::whatIsTooShortIsNoBlob()
{
    const QByteArray encoded = blob().encode();
    for (qsizetype size = 0; size < encoded.size() - blob().box.size(); ++size)
        QVERIFY(!CiphertextBlob::decode(encoded.first(size)));
    QVERIFY(!CiphertextBlob::decode(QByteArray(200, '\0')));
}

void tst_CiphertextBlob::theBoxIsBoundToKeyMaterialAndContext()
{
    const EncryptionContext context {{u"a"_s, u"1"_s}};
    CiphertextBlob other = blob();
    other.keyId.back() = u'0';
    QVERIFY(other.associatedData(context) != blob().associatedData(context));
    other = blob();
    other.materialId.back() = 'x';
    QVERIFY(other.associatedData(context) != blob().associatedData(context));
    QVERIFY(blob().associatedData({}) != blob().associatedData(context));
    other = blob();
    other.box = "another box"; // seals itself
    QCOMPARE(other.associatedData(context), blob().associatedData(context));
}

void tst_CiphertextBlob::twoContextsNeverLookAlike()
{
    const QList<EncryptionContext> contexts {
        {},
        {{u""_s, u""_s}},
        {{u"a"_s, u""_s}},
        {{u""_s, u"a"_s}},
        {{u"a"_s, u"b"_s}},
        {{u"b"_s, u"a"_s}},
        {{u"ab"_s, u"c"_s}},
        {{u"a"_s, u"bc"_s}},
        {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}},
        {{u"a"_s, u"d"_s}, {u"c"_s, u"b"_s}},
        {{u"a"_s, u"bc"_s}, {u"d"_s, u""_s}},
    };
    QSet<QByteArray> seen;
    for (const EncryptionContext& context : contexts)
        seen.insert(blob().associatedData(context));
    QCOMPARE(seen.size(), contexts.size());
}

QTEST_GUILESS_MAIN(tst_CiphertextBlob)
#include "tst_CiphertextBlob.moc"
