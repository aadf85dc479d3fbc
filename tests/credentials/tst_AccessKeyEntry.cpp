// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AccessKeyEntry.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_AccessKeyEntry : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comesBackAsItWas()
    {
        for (const QByteArrayView token : {QByteArrayView(""), QByteArrayView("to\"k\\e\nn==")}) {
            const AwsCredentials keys {u"AKID"_s, SecretAccessKey(SecretBytes(byteView("s/e+c\x01"))),
                SessionToken(SecretBytes(byteView(token))), {}, {}};
            const auto back = credentialsOfEntry(accessKeyEntry(keys));
            QVERIFY(back);
            QCOMPARE(back->accessKeyId, u"AKID"_s);
            QVERIFY(back->secretAccessKey.bytes().equalsInConstantTime(keys.secretAccessKey.bytes()));
            QCOMPARE(charView(back->sessionToken.view()), token);
        }
    }

    void refusesOtherEntries_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "{}", "secret", "{~accessKeyId~:~a~,~secretAccessKey~:~b~}",
                 "{~accessKeyId~:~~,~secretAccessKey~:~b~,~sessionToken~:~~}",
                 "{~accessKeyId~:~a~,~secretAccessKey~:~~,~sessionToken~:~~}"})
            QTest::newRow(text) << QByteArray(text).replace('~', '"');
    }

    void refusesOtherEntries()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!credentialsOfEntry(SecretBytes(byteView(text))));
    }
};

QTEST_GUILESS_MAIN(tst_AccessKeyEntry)
#include "tst_AccessKeyEntry.moc"
