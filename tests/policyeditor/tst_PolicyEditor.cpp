// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyBuilder.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/look/Tokens.h"
#include "ui/policy/DangerousOptions.h"
#include "ui/policy/PolicyCodeEdit.h"
#include "ui/policy/PolicyEditor.h"
#include "ui/policy/ProblemsPanel.h"
#include "ui/policy/StatementCard.h"
#include "ui/policy/ToneChip.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const QString account = u"111122223333"_s;
const QString admin = u"arn:aws:iam::111122223333:role/KeyAdmin"_s;

QString sample()
{
    PolicyDraft draft;
    draft.accountId = account;
    draft.administrators = {admin, u"arn:aws:iam::111122223333:role/BreakGlass"_s};
    draft.users = {u"arn:aws:iam::111122223333:role/ledger-signer"_s};
    draft.otherAccounts = {u"444455556666"_s};
    draft.spec = KeySpec::EccNistP384;
    draft.usage = KeyUsage::SignVerify;
    draft.grantsForAwsServices = true;
    return buildKeyPolicy(draft, u"aws"_s);
}

} // namespace

/// Drives the real editor as a person would: keys, clicks, and what is to be read.
class tst_PolicyEditor : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        // The offscreen platform says this of every window.
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support |QStandardPaths)"_s));
        m_window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins(24, 16, 24, 16);
        m_before = new QLineEdit(m_window.get());
        m_before->hide();
        m_editor = new PolicyEditor(m_window.get());
        layout->addWidget(m_before);
        layout->addWidget(m_editor);
        m_editor->setContext({account, admin});
        m_editor->setGeneratedText(sample());
        m_code = m_editor->findChild<PolicyCodeEdit*>();
        m_window->resize(1072, 624);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_code->setFocus();
        QTRY_VERIFY(m_code->hasFocus());
    }

    void initTestCase()
    {
        QApplication::setStyle(new KeywrightStyle(lightTokens()));
        QApplication::setPalette(paletteOf(lightTokens()));
    }

    void cleanup() { m_window.reset(); }

    void showsTheGeneratedTextWithoutProblems()
    {
        QCOMPARE(m_code->text(), sample());
        QVERIFY(!m_editor->isEdited());
        QCOMPARE(part<ProblemsPanel>("problemsPanel")->rows(), 0);
        QCOMPARE(part<ToneChip>("controlVerdict")->text(), u"You keep control: yes"_s);
        QCOMPARE(part<QLabel>("controlReason")->text(),
            u"role/KeyAdmin keeps kms:PutKeyPolicy (statement 2)"_s);
        QCOMPARE(part<QLabel>("statementCount")->text(), u"4 statements"_s);
        QVERIFY(part<QLabel>("byteCount")->text().endsWith("of 32,768 bytes"_L1));
    }

    void typingAMistakeShowsItEverywhere()
    {
        spoil();
        QTRY_COMPARE(part<ProblemsPanel>("problemsPanel")->rows(), 1);
        const PolicyProblem& problem = m_editor->check().problems.first();
        QCOMPARE(problem.ruleId, u"KP010"_s);
        QVERIFY(m_code->annotation(problem.range.line - 1).contains("Did you mean kms:Verify?"_L1));
        QVERIFY(part<StatementCard>("statementCard.2")->isErring());
        QVERIFY(!part<StatementCard>("statementCard.1")->isErring());
        QVERIFY(m_editor->isEdited());
        const auto at = static_cast<unsigned long>(problem.range.byteOffset + 1);
        QCOMPARE(
            m_code->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, 8UL, static_cast<long>(at)),
            1L);
    }

    void fixMendsIt()
    {
        spoil();
        QTRY_VERIFY(part<QPushButton>("fixButton.0") != nullptr);
        QTest::mouseClick(part<QPushButton>("fixButton.0"), Qt::LeftButton);
        QCOMPARE(m_code->text(), sample());
        QCOMPARE(part<ProblemsPanel>("problemsPanel")->rows(), 0);
        QVERIFY(!m_editor->isEdited());
    }

    void activatingAProblemGoesToItsPlace()
    {
        spoil();
        QTRY_COMPARE(part<ProblemsPanel>("problemsPanel")->rows(), 1);
        m_code->setCursorPosition(0, 0);
        auto* list = part<QTreeWidget>("problemList");
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(0));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(m_code->hasFocus());
        QCOMPARE(m_code->selectedText(), u"kms:Verfy"_s);
    }

    void escThenTabLeavesTheEditor()
    {
        const QString before = m_code->text();
        QTest::keyClick(m_code, Qt::Key_Escape);
        QCOMPARE(part<QLabel>("leaveHint")->text(), u"Tab now leaves the editor"_s);
        QTest::keyClick(m_code, Qt::Key_Tab);
        QVERIFY(!m_code->hasFocus());
        QVERIFY(m_editor->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(m_code->text(), before);
        QCOMPARE(part<QLabel>("leaveHint")->text(), u"Esc, then Tab leaves the editor"_s);
    }

    void escThenShiftTabLeavesBackwards()
    {
        QTest::keyClick(m_code, Qt::Key_Escape);
        QTest::keyClick(m_code, Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(!m_code->hasFocus());
    }

    void tabAloneIndents()
    {
        m_code->setCursorPosition(0, 0);
        QTest::keyClick(m_code, Qt::Key_Tab);
        QVERIFY(m_code->hasFocus());
        QVERIFY(m_code->text().startsWith("  {"_L1));
    }

    void anotherKeyAfterEscStaysInTheEditor()
    {
        QTest::keyClick(m_code, Qt::Key_Escape);
        QTest::keyClick(m_code, Qt::Key_Right);
        QTest::keyClick(m_code, Qt::Key_Tab);
        QVERIFY(m_code->hasFocus());
    }

    void caretPositionCountsCharacters()
    {
        m_editor->setText(u"{\n\"Id\": \"🔑é\"}"_s);
        m_code->setCursorPosition(1, static_cast<int>(u"\"Id\": \"🔑é"_s.size()));
        m_code->SendScintilla(QsciScintilla::SCI_LINEEND);
        QTRY_COMPARE(part<QLabel>("caretPosition")->text(), u"2:12"_s);
    }

    void returnToGeneratedBringsTheTextBack()
    {
        m_code->append(u" "_s);
        QVERIFY(m_editor->isEdited());
        QVERIFY(part<ToneChip>("editedChip")->isVisible());
        QTest::mouseClick(part<QPushButton>("returnToGenerated"), Qt::LeftButton);
        QCOMPARE(m_code->text(), sample());
        QVERIFY(!part<ToneChip>("editedChip")->isVisible());
        QVERIFY(!part<QPushButton>("returnToGenerated")->isEnabled());
    }

    void templatesReplaceTheText()
    {
        QMenu* menu = part<QPushButton>("templateButton")->menu();
        QCOMPARE(menu->actions().size(), 15);
        menu->findChild<QAction*>(u"template.signing"_s)->trigger();
        QVERIFY(m_code->text().contains("role/Verifier"_L1));
        QVERIFY(m_editor->check().problems.isEmpty());
        m_code->undo();
        QCOMPARE(m_code->text(), sample());
    }

    void formatIndentsAndKeepsTheOrder()
    {
        m_editor->setText(u"{\"b\":1,\"a\":[2]}"_s);
        QTest::mouseClick(part<QPushButton>("formatButton"), Qt::LeftButton);
        QCOMPARE(m_code->text(), u"{\n  \"b\": 1,\n  \"a\": [\n    2\n  ]\n}"_s);
    }

    void findsAndReplaces()
    {
        QTest::keyClick(m_code, Qt::Key_H, Qt::ControlModifier);
        auto* find = part<QLineEdit>("findEdit");
        QTRY_VERIFY(find->hasFocus());
        find->clear();
        QTest::keyClicks(find, u"ledger-signer"_s);
        QCOMPARE(m_code->selectedText(), u"ledger-signer"_s);
        int line = 0;
        int index = 0;
        m_code->getCursorPosition(&line, &index);
        QTest::keyClick(find, Qt::Key_F3);
        int nextLine = 0;
        m_code->getCursorPosition(&nextLine, &index);
        QVERIFY(nextLine > line);
        part<QLineEdit>("replaceEdit")->setText(u"book-signer"_s);
        QTest::mouseClick(part<QPushButton>("replaceAll"), Qt::LeftButton);
        QCOMPARE(m_code->text().count("book-signer"_L1), 2);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(!find->isVisible());
        QVERIFY(m_code->hasFocus());
    }

    void bypassMustBeTyped()
    {
        QSignalSpy bypass(m_editor, &PolicyEditor::bypassChanged);
        auto* word = part<QLineEdit>("bypassEdit");
        QVERIFY(!word->isVisible());
        QTest::mouseClick(part<QToolButton>("dangerousToggle"), Qt::LeftButton);
        QVERIFY(word->isVisible());
        QTest::keyClicks(word, u"bypass"_s);
        QCOMPARE(bypass.size(), 0);
        word->clear();
        QTest::keyClicks(word, u"BYPASS"_s);
        QCOMPARE(bypass.size(), 1);
        QTest::keyClick(word, Qt::Key_Backspace);
        QCOMPARE(bypass.last().first().toBool(), false);
    }

    void completesActions()
    {
        m_editor->setText(u"[\"kms:Enc\"]"_s);
        m_code->setCursorPosition(0, 9);
        QTest::keyClick(m_code, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(m_code->isListActive());
        QTest::keyClick(m_code, Qt::Key_Return);
        QCOMPARE(m_code->text(), u"[\"kms:Encrypt\"]"_s);
    }

    void aCardGoesToItsStatement()
    {
        QTest::mouseClick(part<StatementCard>("statementCard.3"), Qt::LeftButton);
        int line = 0;
        int index = 0;
        m_code->getCursorPosition(&line, &index);
        QCOMPARE(line + 1, m_editor->check().document.statements.at(3).range.line);
    }

    void everyControlHasAName()
    {
        const auto widgets = m_editor->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool hasText = button != nullptr && !button->text().isEmpty();
            const bool internal = widget->objectName().startsWith("qt_"_L1);
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || internal
                || widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle"))
                continue;
            QVERIFY2(hasText || !widget->accessibleName().isEmpty(),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName()));
        }
    }

    void aPolicyThatLocksOutSaysSoInTheBar()
    {
        m_editor->setText(lockingOut());
        QCOMPARE(part<ToneChip>("controlVerdict")->text(), u"You keep control: no"_s);
        QVERIFY(part<ProblemsPanel>("problemsPanel")->rows() > 3);
        QTest::keyClick(m_code, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(m_code, Qt::Key_F8);
        int line = 0;
        int index = 0;
        m_code->getCursorPosition(&line, &index);
        QVERIFY(line > 0);
        QTest::keyClick(m_code, Qt::Key_H, Qt::ControlModifier);
        saveScreen(u"errors"_s);
    }

    /// Pictures to look at beside the mock-up.
    void writesItsScreens_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void writesItsScreens()
    {
        QFETCH(bool, dark);
        const Tokens& tokens = dark ? darkTokens() : lightTokens();
        QApplication::setStyle(new KeywrightStyle(tokens));
        QApplication::setPalette(paletteOf(tokens));
        spoil();
        QTRY_COMPARE(part<ProblemsPanel>("problemsPanel")->rows(), 1);
        auto* list = part<QTreeWidget>("problemList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
            list->visualItemRect(list->topLevelItem(0)).center());
        saveScreen(dark ? u"dark"_s : u"light"_s);
    }

private:
    template <typename Widget>
    Widget* part(const char* name) const
    {
        return m_editor->findChild<Widget*>(QString::fromLatin1(name));
    }

    void saveScreen(const QString& name) const
    {
        QDir().mkpath(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens"));
        const qreal ratio = m_window->devicePixelRatioF();
        const QString suffix = ratio > 1.0 ? u"-%1"_s.arg(qRound(ratio * 100)) : QString();
        QCoreApplication::sendPostedEvents(); // layouts asked for by the last change
        QVERIFY(m_window->grab().save(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens/")
            + u"policy-editor-%1%2.png"_s.arg(name, suffix)));
    }

    /// Nobody keeps kms:PutKeyPolicy, and more besides.
    [[nodiscard]] static QString lockingOut()
    {
        return sample()
            .replace("\"kms:*\""_L1, "\"kms:Decript\""_L1)
            .replace("\"kms:Put*\""_L1, "\"kms:Foo*\""_L1)
            .replace("role/BreakGlass"_L1, "group/BreakGlass"_L1)
            .replace("role/ledger-signer"_L1, "role/*"_L1);
    }

    /// Takes one letter out of kms:Verify with the keyboard.
    void spoil()
    {
        const auto at = m_code->text().toUtf8().indexOf("kms:Verify") + 7;
        m_code->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(at));
        QTest::keyClick(m_code, Qt::Key_Delete);
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_before = nullptr;
    PolicyEditor* m_editor = nullptr;
    PolicyCodeEdit* m_code = nullptr;
};

QTEST_MAIN(tst_PolicyEditor)
#include "tst_PolicyEditor.moc"
