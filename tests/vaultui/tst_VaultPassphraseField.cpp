// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/PassphraseField.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_VaultPassphraseField : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesUtf8_data();
    void givesUtf8();
    void replacesHalfASurrogatePair();
    void leavesNothingBehindWhenThePassphraseIsTaken();
    void overwritesTheTextItHeld();
    void hidesAgainWhenThePassphraseIsTaken();
    void saysThatReturnWasPressed();
};

void tst_VaultPassphraseField::givesUtf8_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("ASCII") << u"correct horse"_s;
    QTest::newRow("two bytes a character") << u"Grüße"_s;
    QTest::newRow("three bytes a character") << u"€ 鍵"_s;
    QTest::newRow("four bytes a character") << u"\U0001F511 key"_s;
}

void tst_VaultPassphraseField::givesUtf8()
{
    QFETCH(QString, typed);
    PassphraseField field;
    field.edit()->setText(typed);
    const QByteArray expected = typed.toUtf8();
    const Passphrase passphrase = field.copyPassphrase();
    QCOMPARE(passphrase.size(), static_cast<std::size_t>(expected.size()));
    QVERIFY(std::equal(passphrase.view().begin(), passphrase.view().end(), expected.begin(),
        [](std::uint8_t one, char other) { return one == static_cast<std::uint8_t>(other); }));
}

void tst_VaultPassphraseField::replacesHalfASurrogatePair()
{
    PassphraseField field;
    field.edit()->setText(QString(QChar(0xD83D)));
    const Passphrase passphrase = field.copyPassphrase();
    const QByteArray replacement("\xEF\xBF\xBD"); // U+FFFD
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(passphrase.view().data()),
                 static_cast<qsizetype>(passphrase.size())),
        replacement);
}

void tst_VaultPassphraseField::leavesNothingBehindWhenThePassphraseIsTaken()
{
    PassphraseField field;
    QTest::keyClicks(field.edit(), u"open sesame"_s);
    QCOMPARE(field.takePassphrase().size(), std::size_t(11));
    QVERIFY(field.isEmpty());
    field.edit()->setEchoMode(QLineEdit::Normal); // a hidden text offers no undo in any case
    QVERIFY(!field.edit()->isUndoAvailable());
    field.edit()->undo();
    QVERIFY(field.isEmpty());
}

void tst_VaultPassphraseField::overwritesTheTextItHeld()
{
    PassphraseField field;
    QTest::keyClicks(field.edit(), u"open sesame"_s);
    const QString shared = field.edit()->text();
    field.clear();
    QCOMPARE(shared, QString(11, QChar(u'\0')));
}

void tst_VaultPassphraseField::hidesAgainWhenThePassphraseIsTaken()
{
    PassphraseField field;
    field.edit()->setText(u"open sesame"_s);
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    field.edit()->actions().constFirst()->trigger();
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
    QVERIFY(!field.takePassphrase().isEmpty());
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
}

void tst_VaultPassphraseField::saysThatReturnWasPressed()
{
    PassphraseField field;
    QSignalSpy submitted(&field, &PassphraseField::submitted);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

QTEST_MAIN(tst_VaultPassphraseField)
#include "tst_VaultPassphraseField.moc"
