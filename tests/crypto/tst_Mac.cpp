// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Mac.h"
#include "tests/crypto/VectorFiles.h"

#include <QJsonObject>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

/// HMAC, with the vectors of RFC 4231 and of Wycheproof.
class tst_Mac final : public QObject {
    Q_OBJECT

private slots:
    void aMacMatchesItselfAlone();
    void rfc4231_data();
    void rfc4231();
    void wycheproof_data() { rfc4231_data(); }
    void wycheproof();
};

void tst_Mac::aMacMatchesItselfAlone()
{
    const QByteArray key(32, 'k');
    for (const MacAlgorithmInfo& algorithm : macAlgorithms()) {
        const auto mac = macOf(byteView(key), algorithm, "message");
        QCOMPARE(mac->size(), algorithm.bytes);
        QVERIFY(*macMatches(byteView(key), algorithm, "message", *mac));
        QVERIFY(!*macMatches(byteView(key), algorithm, "massage", *mac));
        QVERIFY(!*macMatches(byteView(key), algorithm, "message", mac->chopped(1)));
        QVERIFY(!*macMatches(byteView(key), algorithm, "message", *mac + 'x'));
        QVERIFY(!*macMatches(byteView(key), algorithm, "message", {}));
        for (qsizetype at = 0; at < mac->size(); ++at) {
            QByteArray changed = *mac;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(!*macMatches(byteView(key), algorithm, "message", changed));
        }
    }
    QVERIFY(macAlgorithmNamed(u"HMAC_SHA_1") == nullptr);
}

void tst_Mac::rfc4231_data()
{
    QTest::addColumn<int>("bits");
    for (const int bits : {224, 256, 384, 512})
        QTest::addRow("SHA-%d", bits) << bits;
}

void tst_Mac::rfc4231()
{
    QFETCH(int, bits);
    const auto& algorithm = *macAlgorithmNamed(u"HMAC_SHA_%1"_s.arg(bits));
    const auto cases = uncountedCases(u"HMAC/rfc-4231-sha%1.txt"_s.arg(bits), u"LEN"_s);
    QVERIFY(cases.size() >= 6);
    for (const VectorCase& vector : cases) {
        const auto mac = macOf(byteView(QByteArray::fromHex(vector.value(u"KEY"_s))), algorithm,
            QByteArray::fromHex(vector.value(u"MSG"_s)));
        const QByteArray expected = QByteArray::fromHex(vector.value(u"MD"_s));
        QCOMPARE(mac->first(expected.size()), expected); // the RFC truncates one of them
    }
}

void tst_Mac::wycheproof()
{
    QFETCH(int, bits);
    const auto& algorithm = *macAlgorithmNamed(u"HMAC_SHA_%1"_s.arg(bits));
    for (const QJsonValue& value : wycheproofGroups(u"hmac_sha%1_test.json"_s.arg(bits))) {
        const bool whole = value["tagSize"_L1].toInt() == bits;
        const QJsonArray tests = value["tests"_L1].toArray();
        for (const QJsonValue& entry : tests) {
            const QJsonObject test = entry.toObject();
            const QByteArray key = hexMember(test, "key"_L1);
            const QByteArray message = hexMember(test, "msg"_L1);
            const QByteArray tag = hexMember(test, "tag"_L1);
            const bool valid = test["result"_L1].toString() == "valid"_L1;
            const bool taken = whole
                ? *macMatches(byteView(key), algorithm, message, tag)
                : macOf(byteView(key), algorithm, message)->first(tag.size()) == tag;
            QVERIFY2(taken == valid, qPrintable(test["comment"_L1].toString()));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Mac)
#include "tst_Mac.moc"
