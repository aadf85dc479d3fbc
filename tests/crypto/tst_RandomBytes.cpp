// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_RandomBytes : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesAsManyBytesAsAsked()
    {
        for (const int size : {0, 1, 32, 4096}) {
            QCOMPARE(randomBytes(size)->size(), size);
            QCOMPARE(randomSecret(static_cast<std::size_t>(size))->size(),
                static_cast<std::size_t>(size));
        }
    }

    void allBytesAreDrawn()
    {
        // Chance of missing a value: 256 · (255/256)^16384, less than 10^-25.
        QSet<char> values;
        const QByteArray drawn = *randomBytes(16384);
        for (const char value : drawn)
            values.insert(value);
        QCOMPARE(values.size(), 256);
        QVERIFY(!randomSecret(32)->equalsInConstantTime(*randomSecret(32)));
    }

    void uuidsAreVersion4AndDiffer()
    {
        const QRegularExpression form(
            u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        QSet<QString> seen;
        for (int draw = 0; draw < 200; ++draw) {
            const auto uuid = randomUuid();
            QVERIFY2(form.match(*uuid).hasMatch(), qPrintable(*uuid));
            seen.insert(*uuid);
        }
        QCOMPARE(seen.size(), 200);
    }
};

QTEST_GUILESS_MAIN(tst_RandomBytes)
#include "tst_RandomBytes.moc"
