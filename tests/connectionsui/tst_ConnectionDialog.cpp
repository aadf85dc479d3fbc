// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AccessKeyEntry.h"
#include "tests/connectionsui/DialogTest.h"
#include "ui/connections/ConnectionDialog.h"
#include "ui/connections/ConnectionForm.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_ConnectionDialog : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_test = std::make_unique<DialogTest>();
    }

    void addsAConnection()
    {
        ConnectionDialog* dialog = open({});
        QSignalSpy kept(dialog, &ConnectionDialog::kept);
        DialogTest::click(*dialog, u"keepConnectionButton"_s);
        QVERIFY(m_test->stage.book->profiles().isEmpty()); // it has no name yet
        QTest::keyClicks(edit(dialog, u"connectionNameEdit"_s), u"dev"_s);
        QTest::keyClicks(edit(dialog, u"endpointUrlEdit"_s), u"http://127.0.0.1:4599"_s);
        DialogTest::click(*dialog, u"keepConnectionButton"_s);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(m_test->stage.book->profiles().size(), 1);
        QCOMPARE(m_test->stage.book->profiles().front().name, u"dev"_s);
        QCOMPARE(kept.first().first().toString(), m_test->stage.book->profiles().front().id);
    }

    void changesAConnectionAndRefusesATakenName()
    {
        ConnectionProfile other = EndpointStage::unsignedProfile();
        other.id = u"c2"_s;
        other.name = u"prod"_s;
        QVERIFY(m_test->stage.book->put(EndpointStage::unsignedProfile()));
        QVERIFY(m_test->stage.book->put(other));
        ConnectionDialog* dialog = open(u"c1"_s);
        edit(dialog, u"connectionNameEdit"_s)->setText(u"Prod"_s);
        DialogTest::click(*dialog, u"keepConnectionButton"_s);
        QCOMPARE(m_test->stage.book->find(u"c1"_s)->name, u"dev"_s);
        edit(dialog, u"connectionNameEdit"_s)->setText(u"dev 2"_s);
        DialogTest::click(*dialog, u"keepConnectionButton"_s);
        QCOMPARE(m_test->stage.book->find(u"c1"_s)->name, u"dev 2"_s);
        QCOMPARE(m_test->stage.book->profiles().size(), 2);
    }

    void keepsAnAccessKeyInTheKeyringAndNowhereElse()
    {
        ConnectionDialog* dialog = open({});
        edit(dialog, u"connectionNameEdit"_s)->setText(u"keys"_s);
        dialog->findChild<QComboBox*>(u"credentialsCombo"_s)->setCurrentIndex(1);
        edit(dialog, u"accessKeyIdEdit"_s)->setText(u"AKIDEXAMPLE"_s);
        edit(dialog, u"secretKeyEdit"_s)->setText(u"sEcReT-1234"_s);
        DialogTest::click(*dialog, u"keepConnectionButton"_s);
        QTRY_COMPARE(m_test->stage.book->profiles().size(), 1);
        const QString id = m_test->stage.book->profiles().front().id;
        const auto key = credentialsOfEntry(m_test->stage.keyring.entries.at(id));
        QCOMPARE(key->accessKeyId, u"AKIDEXAMPLE"_s);
        QFile file(m_test->stage.folder.filePath(u"connections.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains("sEcReT") && !text.contains("AKID"));
    }

    void staysWhenTheKeyringDoesNotTakeTheKey()
    {
        m_test->stage.keyring.absent = true;
        ConnectionDialog* dialog = open({});
        edit(dialog, u"connectionNameEdit"_s)->setText(u"keys"_s);
        dialog->findChild<QComboBox*>(u"credentialsCombo"_s)->setCurrentIndex(1);
        edit(dialog, u"accessKeyIdEdit"_s)->setText(u"AKID"_s);
        edit(dialog, u"secretKeyEdit"_s)->setText(u"s"_s);
        DialogTest::click(*dialog, u"keepConnectionButton"_s);
        QTRY_VERIFY(DialogTest::find(*dialog, u"keepConnectionButton"_s)->isEnabled());
        QVERIFY(m_test->stage.book->profiles().isEmpty());
        QVERIFY(dialog->isVisible());
    }

    void testsWhatWasTypedStepByStep()
    {
        m_test->stage.http->refuse(u"ListKeys"_s, u"AccessDeniedException"_s);
        ConnectionDialog* dialog = open({});
        dialog->form().setProfile(EndpointStage::unsignedProfile());
        DialogTest::click(*dialog, u"testConnectionButton"_s);
        auto* advice = dialog->findChild<QLabel*>(u"checkAdvice"_s);
        QTRY_VERIFY(advice->text().contains(u"AccessDeniedException"_s));
        QVERIFY(m_test->stage.book->profiles().isEmpty()); // nothing is kept by a test
    }

    void mayBeClosedWhileItTests()
    {
        QPointer<ConnectionDialog> dialog = open({});
        dialog->form().setProfile(EndpointStage::unsignedProfile());
        DialogTest::click(*dialog, u"testConnectionButton"_s);
        dialog->close();
        QTRY_VERIFY(dialog == nullptr);
        QTest::qWait(50);
    }

    void walksThroughAllFieldsByKeyboard()
    {
        ConnectionDialog* dialog = open({});
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QSet<QWidget*> seen;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            seen.insert(QApplication::focusWidget());
        }
        for (const QString& name : {u"connectionNameEdit"_s, u"endpointUrlEdit"_s})
            QVERIFY2(seen.contains(edit(dialog, name)), qPrintable(name));
        QVERIFY(seen.contains(DialogTest::find(*dialog, u"keepConnectionButton"_s)));
    }

private:
    ConnectionDialog* open(const QString& id)
    {
        auto* dialog = new ConnectionDialog(*m_test->stage.book, id, nullptr);
        dialog->show();
        m_open.append(dialog);
        return dialog;
    }
    static QLineEdit* edit(ConnectionDialog* dialog, const QString& name)
    {
        return dialog->findChild<QLineEdit*>(name);
    }

private slots:
    void cleanup()
    {
        for (const QPointer<QDialog>& dialog : std::as_const(m_open))
            delete dialog;
        m_open.clear();
        m_test.reset();
    }

private:
    std::unique_ptr<DialogTest> m_test;
    QList<QPointer<QDialog>> m_open;
};

QTEST_MAIN(tst_ConnectionDialog)
#include "tst_ConnectionDialog.moc"
