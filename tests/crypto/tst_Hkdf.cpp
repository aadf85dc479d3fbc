// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Hkdf.h"
#include "tests/crypto/VectorFiles.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_Hkdf : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rfc5869Vectors()
    {
        int count = 0;
        for (const VectorCase& vector : packagedCases(u"KDF/rfc-5869-HKDF-SHA256.txt"_s)) {
            const auto hex
                = [&](const QString& name) { return QByteArray::fromHex(vector[name]); };
            const auto derived = hkdf(
                byteView(hex(u"IKM"_s)), hex(u"SALT"_s), hex(u"INFO"_s), vector[u"L"_s].toUInt());
            QVERIFY(derived);
            QVERIFY(std::ranges::equal(derived->view(), byteView(hex(u"OKM"_s))));
            ++count;
        }
        QCOMPARE(count, 3);
    }

    void moreThanTheFunctionCanGiveIsAnError()
    {
        QCOMPARE(hkdf(byteView(QByteArray(32, 'k')), {}, "purpose", 255 * 32 + 1).error().code,
            ErrorCode::CryptoFailed);
    }
};

QTEST_GUILESS_MAIN(tst_Hkdf)
#include "tst_Hkdf.moc"
