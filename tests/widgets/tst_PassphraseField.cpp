// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PassphraseField.h"
#include "ui/widgets/StrengthMeter.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keywright;

namespace {

QByteArray bytesOf(const Passphrase& passphrase)
{
    const ByteView view = passphrase.view();
    return {static_cast<const char*>(static_cast<const void*>(view.data())),
        static_cast<qsizetype>(view.size())};
}

} // namespace

class tst_PassphraseField : public QObject {
    Q_OBJECT

private slots:
    void whatIsTypedIsTakenAsUtf8();
    void takingLeavesNothingBehind();
    void theTextIsHiddenUntilTheEyeIsPressed();
    void enterSubmits();
    void twoFieldsAreCompared();
    void theMeterSpeaksInWordsAndBits_data();
    void theMeterSpeaksInWordsAndBits();
    void unlockingHasNoMeter();
};

void tst_PassphraseField::whatIsTypedIsTakenAsUtf8()
{
    PassphraseField field(PassphraseField::Purpose::Unlock);
    field.edit()->setText(u"grün 🔑 key"_s);
    QCOMPARE(bytesOf(field.takePassphrase()), u"grün 🔑 key"_s.toUtf8());
}

void tst_PassphraseField::takingLeavesNothingBehind()
{
    PassphraseField field(PassphraseField::Purpose::Choose);
    QTest::keyClicks(field.edit(), u"correct horse"_s);
    const Passphrase taken = field.takePassphrase();
    QCOMPARE(bytesOf(taken), QByteArray("correct horse"));
    QVERIFY(field.isEmpty());
    QVERIFY(!field.edit()->isUndoAvailable());
    field.edit()->undo();
    QVERIFY(field.isEmpty());
    QVERIFY(field.findChild<StrengthMeter*>()->text().isEmpty());
    QVERIFY(field.takePassphrase().isEmpty());
}

void tst_PassphraseField::theTextIsHiddenUntilTheEyeIsPressed()
{
    PassphraseField field(PassphraseField::Purpose::Unlock);
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    auto* eye = field.findChild<QAction*>(u"revealAction"_s);
    eye->trigger();
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
    field.clear();
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
}

void tst_PassphraseField::enterSubmits()
{
    PassphraseField field(PassphraseField::Purpose::Unlock);
    QSignalSpy submitted(&field, &PassphraseField::submitted);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(submitted.count(), 1);
}

void tst_PassphraseField::twoFieldsAreCompared()
{
    PassphraseField one(PassphraseField::Purpose::Choose);
    PassphraseField other(PassphraseField::Purpose::Unlock);
    QVERIFY(one.matches(other));
    one.edit()->setText(u"same"_s);
    QVERIFY(!one.matches(other));
    other.edit()->setText(u"same"_s);
    QVERIFY(one.matches(other));
    other.edit()->setText(u"Same"_s);
    QVERIFY(!one.matches(other));
}

void tst_PassphraseField::theMeterSpeaksInWordsAndBits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a common one") << u"password1"_s << u"Poor"_s;
    QTest::newRow("three words") << u"lagoon tepid oxbow"_s << u"Weak"_s;
    QTest::newRow("random") << u"x7!Qm2$Lz9@Wp4#T"_s << u"Good"_s;
    QTest::newRow("long random") << u"x7!Qm2$Lz9@Wp4#Tk8&Rb3*Y"_s << u"Excellent"_s;
    QTest::newRow("very long") << QString(4000, u'a') << u"Poor"_s;
}

void tst_PassphraseField::theMeterSpeaksInWordsAndBits()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, word);
    PassphraseField field(PassphraseField::Purpose::Choose);
    field.edit()->setText(typed);
    const QString text = field.findChild<StrengthMeter*>()->text();
    QVERIFY2(text.startsWith(word), qPrintable(text));
    QCOMPARE(text.isEmpty(), word.isEmpty());
    QVERIFY(text.isEmpty() || text.contains(u" bits"_s));
}

void tst_PassphraseField::unlockingHasNoMeter()
{
    const PassphraseField field(PassphraseField::Purpose::Unlock);
    QVERIFY(field.findChild<StrengthMeter*>() == nullptr);
}

QTEST_MAIN(tst_PassphraseField)
#include "tst_PassphraseField.moc"
