// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Error.h"

#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_Error : public QObject {
    Q_OBJECT

private slots:
    void everyCodeIsExplained_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code < errorCodeCount; ++code)
            QTest::newRow(explanationOf(static_cast<ErrorCode>(code)).name) << code;
    }

    void everyCodeIsExplained()
    {
        QFETCH(int, code);
        const ErrorExplanation& row = explanationOf(static_cast<ErrorCode>(code));
        QCOMPARE(static_cast<int>(row.code), code);
        QVERIFY(*row.happened != '\0');
        if (row.code != ErrorCode::Cancelled)
            QVERIFY2(*row.remedy != '\0', "says what to do");
        for (const char* sentence : {row.happened, row.means, row.remedy}) {
            const QString text = QString::fromUtf8(sentence);
            QVERIFY2(text.isEmpty() || (text.front().isUpper() && text.endsWith(u'.')), sentence);
        }
    }

    void namesAndWhatHappenedAreUnique()
    {
        QSet<QByteArray> names;
        QSet<QByteArray> happened;
        constexpr int count = errorCodeCount;
        for (int code = 0; code < count; ++code) {
            names.insert(explanationOf(static_cast<ErrorCode>(code)).name);
            happened.insert(explanationOf(static_cast<ErrorCode>(code)).happened);
        }
        QCOMPARE(names.size(), count);
        QCOMPARE(happened.size(), count);
    }

    void theTextIsSentencesAndThenTheDetail()
    {
        QCOMPARE(englishText({ErrorCode::VaultLocked, {}}), u"The vault is locked. Unlock it first."_s);
        QCOMPARE(englishText({ErrorCode::Cancelled, u"by hand"_s}),
            u"The operation was cancelled. (by hand)"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_Error.moc"
