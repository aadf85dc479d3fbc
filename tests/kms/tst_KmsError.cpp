// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsError.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KmsError : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void statuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        QTest::newRow("validation") << u"ValidationException"_s << 400;
        QTest::newRow("unknown") << u"SomethingNewException"_s << 400;
        QTest::newRow("internal") << u"KMSInternalException"_s << 500;
        QTest::newRow("unavailable") << u"KeyUnavailableException"_s << 500;
        QTest::newRow("timeout") << u"DependencyTimeoutException"_s << 503;
    }

    void statuses()
    {
        QFETCH(QString, name);
        QFETCH(int, status);
        QCOMPARE(KmsError(name).httpStatus, status);
    }

    void anErrorOfOursIsAnInternalOneWithACause()
    {
        const KmsError error(Error {ErrorCode::DiskFull, u"no space"_s});
        QCOMPARE(error.name, u"KMSInternalException"_s);
        QCOMPARE(error.httpStatus, 500);
        QVERIFY(!error.message);
        QCOMPARE(error.cause->code, ErrorCode::DiskFull);
    }

    void textsAreBotocores()
    {
        QCOMPARE(botocoreText({u"NotFoundException"_s, u"Invalid keyId 'x'"_s}, u"DescribeKey"),
            u"An error occurred (NotFoundException) when calling the DescribeKey operation: Invalid keyId 'x'"_s);
        QCOMPARE(botocoreText({u"InvalidCiphertextException"_s}, u"Decrypt"),
            u"An error occurred (InvalidCiphertextException) when calling the Decrypt operation: "_s);
    }
};

QTEST_GUILESS_MAIN(tst_KmsError)
#include "tst_KmsError.moc"
