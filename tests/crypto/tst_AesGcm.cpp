// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/AesGcm.h"
#include "tests/crypto/VectorFiles.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const QByteArray gcmTestKey(32, 'k');

} // namespace

class tst_AesGcm : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("associated");
        QTest::newRow("nothing at all") << QByteArray() << QByteArray();
        QTest::newRow("only associated data") << QByteArray() << QByteArray("row 7");
        QTest::newRow("text") << QByteArray("a\0b", 3) << QByteArray();
        QTest::newRow("both, long") << QByteArray(100'001, 'x') << QByteArray(70'000, 'y');
    }

    void opensWhatItSealed()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, associated);
        AesGcm cipher(byteView(gcmTestKey));
        const auto box = cipher.seal(byteView(plain), associated);
        QVERIFY(box);
        QCOMPARE(box->size(), plain.size() + AesGcm::overhead);
        QCOMPARE(*cipher.open(*box, associated), plain);
        const auto secret = cipher.openSecret(*box, associated);
        QVERIFY(secret);
        QVERIFY(std::ranges::equal(secret->view(), byteView(plain)));
    }

    void everyBoxHasANonceOfItsOwn()
    {
        AesGcm cipher(byteView(gcmTestKey));
        QSet<QByteArray> nonces;
        for (int box = 0; box < 1000; ++box)
            nonces.insert(cipher.seal({}, {})->first(12));
        QCOMPARE(nonces.size(), 1000);
    }

    void everyFlippedBitIsNoticedAndTheCipherWorksOn()
    {
        AesGcm cipher(byteView(gcmTestKey));
        const QByteArray box = *cipher.seal(byteView("content"), "id");
        for (qsizetype bit = 0; bit < box.size() * 8; ++bit) {
            QByteArray changed = box;
            changed[bit / 8] = static_cast<char>(changed.at(bit / 8) ^ (1 << (bit % 8)));
            QCOMPARE(cipher.open(changed, "id").error().code, ErrorCode::CryptoFailed);
            QVERIFY(!cipher.openSecret(changed, "id"));
        }
        QVERIFY(!cipher.open(box, "other id"));
        QVERIFY(!cipher.open(box, {}));
        QVERIFY(!AesGcm(byteView(QByteArray(32, 'l'))).open(box, "id"));
        QCOMPARE(*cipher.open(box, "id"), QByteArray("content"));
    }

    void tooShortABoxOrKeyIsAnError()
    {
        AesGcm cipher(byteView(gcmTestKey));
        for (qsizetype size = 0; size < AesGcm::overhead; ++size)
            QCOMPARE(cipher.open(QByteArray(size, 'b'), {}).error().code, ErrorCode::CryptoFailed);
        for (const int size : {0, 15, 24, 33})
            QVERIFY(!AesGcm(byteView(QByteArray(size, 'k'))).seal({}, {}));
    }

    void nistVectors()
    {
        int count = 0;
        for (const VectorCase& vector : packagedCases(u"ciphers/AES/GCM/gcmDecrypt256.rsp"_s)) {
            if (vector[u"IVLEN"_s] != "96" || vector[u"TAGLEN"_s] != "128")
                continue;
            const auto hex = [&](const QString& name) { return QByteArray::fromHex(vector[name]); };
            const QByteArray box = hex(u"IV"_s) + hex(u"CT"_s) + hex(u"TAG"_s);
            const auto opened = AesGcm(byteView(hex(u"KEY"_s))).open(box, hex(u"AAD"_s));
            QCOMPARE(opened.has_value(), !vector.contains(u"FAIL"_s));
            if (opened)
                QCOMPARE(*opened, hex(u"PT"_s));
            ++count;
        }
        QCOMPARE(count, 375);
    }

    void wycheproofVectors()
    {
        for (const QJsonValue& value : wycheproofGroups(u"aes_gcm_test.json"_s)) {
            const QJsonObject group = value.toObject();
            if (group[u"keySize"] != 256 || group[u"ivSize"] != 96 || group[u"tagSize"] != 128)
                continue;
            for (const QJsonValue& item : group[u"tests"].toArray()) {
                const QJsonObject test = item.toObject();
                const QByteArray box =
                    hexMember(test, "iv"_L1) + hexMember(test, "ct"_L1) + hexMember(test, "tag"_L1);
                const auto opened =
                    AesGcm(byteView(hexMember(test, "key"_L1))).open(box, hexMember(test, "aad"_L1));
                QCOMPARE(opened.has_value(), test[u"result"] == u"valid"_s);
                if (opened)
                    QCOMPARE(*opened, hexMember(test, "msg"_L1));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_AesGcm)
#include "tst_AesGcm.moc"
