// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Operation.h"
#include "core/policy/KmsActions.h"
#include "core/policy/TextMatch.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KmsActions : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyOperationIsAnActionButReEncryptIsTwo()
    {
        for (const OperationInfo& operation : operationTable()) {
            const QString action = u"kms:"_s + operation.name;
            QCOMPARE(isKnownAction(action), operation.operation != Operation::ReEncrypt);
        }
        QVERIFY(isKnownAction(u"kms:ReEncryptFrom") && isKnownAction(u"kms:ReEncryptTo"));
        QCOMPARE(kmsActions().size(), std::size_t(operationCount + 2));
    }

    void patternsAndCaseAreIams_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("known");
        QTest::newRow("all") << u"kms:*"_s << true;
        QTest::newRow("everything") << u"*"_s << true;
        QTest::newRow("family") << u"kms:ReEncrypt*"_s << true;
        QTest::newRow("lower case") << u"kms:encrypt"_s << true;
        QTest::newRow("one letter") << u"kms:Sig?"_s << true;
        QTest::newRow("middle") << u"kms:*Key*Pair*"_s << true;
        QTest::newRow("nothing") << u"kms:Foo*"_s << false;
        QTest::newRow("another service") << u"s3:GetObject"_s << false;
        QTest::newRow("no prefix") << u"Encrypt"_s << false;
    }

    void patternsAndCaseAreIams()
    {
        QFETCH(QString, pattern);
        QTEST(isKnownAction(pattern), "known");
    }

    void guessesWhatWasMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meant");
        QTest::newRow("swapped") << u"kms:Encyrpt"_s << u"kms:Encrypt"_s;
        QTest::newRow("missing") << u"kms:Verfy"_s << u"kms:Verify"_s;
        QTest::newRow("no prefix") << u"Decrypt"_s << u"kms:Decrypt"_s;
        QTest::newRow("far") << u"kms:FlyToTheMoon"_s << QString();
        QTest::newRow("long") << QString(5000, u'x') << QString();
    }

    void guessesWhatWasMeant()
    {
        QFETCH(QString, text);
        QTEST(closestAction(text), "meant");
    }

    void aHostilePatternIsMatchedInNoTime()
    {
        QVERIFY(!wildcardMatches(
            QString(u"*a"_s).repeated(2000), QString(20000, u'b'), Qt::CaseSensitive));
    }
};

QTEST_GUILESS_MAIN(tst_KmsActions)
#include "tst_KmsActions.moc"
