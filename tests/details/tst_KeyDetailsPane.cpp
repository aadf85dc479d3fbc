// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/details/FakeKms.h"
#include "tests/keys/SampleKeys.h"
#include "ui/details/DeletionPanel.h"
#include "ui/details/InlineMessage.h"
#include "ui/details/KeyDetailsPane.h"
#include "ui/details/PublicKeyTab.h"
#include "ui/details/TagsTab.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

class FixedClock final : public Clock {
public:
    qint64 nowMs() const override { return 1795000000000; } // 18 Nov 2026
};

} // namespace

class tst_KeyDetailsPane : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_kms = std::make_unique<FakeKms>();
        m_kms->stored = samples::mockUpKeys();
        m_actions = std::make_unique<KeyActions>();
        m_actions->setService(m_kms.get(), u"arn:aws:iam::111122223333:root"_s);
        m_pane = std::make_unique<KeyDetailsPane>(*m_actions, m_clock);
        m_pane->resize(320, 700);
        m_pane->show();
    }

    void showsTheFactsAndCopiesThem()
    {
        m_pane->showKey(key(1));
        QCOMPARE(find<QLabel>(u"detailsTitle"_s)->text(), u"payments/ledger-signing"_s);
        QCOMPARE(find<QLineEdit>(u"fact.spec"_s)->text(), u"ECC_NIST_P384"_s);
        QCOMPARE(find<QLineEdit>(u"fact.algorithms"_s)->text(), u"ECDSA_SHA_384"_s);
        find<QToolButton>(u"copyButton.arn"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), key(1).metadata.arn);
    }

    void switchesAKeyOffAndOnInItsOwnRegion()
    {
        QSignalSpy changed(m_pane.get(), &KeyDetailsPane::changed);
        m_pane->showKey(key(9)); // eu-west-1
        find<QPushButton>(u"detailsSwitchButton"_s)->click();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_kms->last(Operation::DisableKey)->context.region, u"eu-west-1"_s);
        m_pane->showKey(key(9));
        QCOMPARE(find<QPushButton>(u"detailsSwitchButton"_s)->text(), u"Enable"_s);
        find<QPushButton>(u"detailsSwitchButton"_s)->click();
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(m_kms->last(Operation::EnableKey) != nullptr);
    }

    void tellsWhyACallFailed()
    {
        m_pane->showKey(key(0));
        m_kms->failure = KmsError(u"AccessDeniedException"_s, u"Not yours."_s);
        find<QPushButton>(u"detailsSwitchButton"_s)->click();
        QTRY_VERIFY(!shownMessage().isEmpty());
        QVERIFY(shownMessage().contains(u"Not yours."_s));
        QVERIFY(shownMessage().contains(u"AccessDeniedException"_s));
    }

    void deletesOnlyAfterSayingWhatHappens()
    {
        m_pane->showKey(key(0));
        m_pane->askToDelete();
        QVERIFY(m_kms->last(Operation::ScheduleKeyDeletion) == nullptr);
        auto* consequence = find<QLabel>(u"deletionConsequence"_s);
        QVERIFY(consequence->isVisible());
        QVERIFY(consequence->text().contains(u"gone for good"_s));
        QVERIFY(consequence->text().contains(u"18 Dec 2026"_s));
        auto* days = find<QSpinBox>(u"deletionDays"_s);
        QCOMPARE(days->minimum(), 7);
        QCOMPARE(days->maximum(), 30);
        days->setValue(7);
        auto* confirm = find<QPushButton>(u"confirmDeletionButton"_s);
        QVERIFY(!confirm->isDefault());
        QCOMPARE(confirm->text(), u"Schedule deletion for 25 Nov 2026"_s);
        confirm->click();
        QTRY_VERIFY(m_kms->last(Operation::ScheduleKeyDeletion) != nullptr);
        QCOMPARE(m_kms->last(Operation::ScheduleKeyDeletion)->body.value("PendingWindowInDays"_L1).toInt(), 7);
    }

    void offersToDisableInsteadOfDeleting()
    {
        m_pane->showKey(key(0));
        m_pane->askToDelete();
        find<QPushButton>(u"disableInsteadButton"_s)->click();
        QTRY_VERIFY(m_kms->last(Operation::DisableKey) != nullptr);
        QVERIFY(m_kms->last(Operation::ScheduleKeyDeletion) == nullptr);
    }

    void wantsTheNameTypedForImportedKeys()
    {
        m_pane->showKey(key(3));
        m_pane->askToDelete();
        auto* confirm = find<QPushButton>(u"confirmDeletionButton"_s);
        QVERIFY(!confirm->isEnabled());
        find<QLineEdit>(u"deletionNameEdit"_s)->setText(u"partner/bank-exchange"_s);
        QVERIFY(confirm->isEnabled());
    }

    void cancelsADeletionAndAsksForImport()
    {
        m_pane->showKey(key(8));
        auto* leading = find<QPushButton>(u"detailsLeadingButton"_s);
        QCOMPARE(leading->text(), u"Cancel deletion"_s);
        QVERIFY(find<QPushButton>(u"detailsSwitchButton"_s)->isHidden());
        leading->click();
        QTRY_VERIFY(m_kms->last(Operation::CancelKeyDeletion) != nullptr);
        QSignalSpy import(m_pane.get(), &KeyDetailsPane::importRequested);
        m_pane->showKey(key(3));
        leading->click();
        QCOMPARE(import.value(0).value(0).toString(), key(3).metadata.arn);
    }

    void savesADescriptionAndRefusesOneTooLong()
    {
        m_pane->showKey(key(0));
        auto* edit = find<QLineEdit>(u"descriptionEdit"_s);
        QVERIFY(!find<QPushButton>(u"saveDescriptionButton"_s)->isVisible());
        edit->setMaxLength(9000);
        edit->setText(QString(8193, u'x'));
        find<QPushButton>(u"saveDescriptionButton"_s)->click();
        QVERIFY(!shownMessage().isEmpty());
        QVERIFY(m_kms->last(Operation::UpdateKeyDescription) == nullptr);
        edit->setText(u"New words"_s);
        find<QPushButton>(u"saveDescriptionButton"_s)->click();
        QTRY_VERIFY(m_kms->last(Operation::UpdateKeyDescription) != nullptr);
        QCOMPARE(key(0).metadata.description, u"New words"_s);
    }

    void keepsAnEditedPolicyAndSavesIt()
    {
        m_pane->showKey(key(0));
        tab(1);
        auto* text = find<QPlainTextEdit>(u"policyText"_s);
        QTRY_COMPARE(text->toPlainText(), m_kms->policy);
        QVERIFY(find<QLabel>(u"policyControl"_s)->text().startsWith(u"You keep control"_s));
        text->setPlainText(u"{ }"_s);
        m_pane->showKey(key(0)); // a refresh of the list
        QCOMPARE(text->toPlainText(), u"{ }"_s);
        m_kms->failure = KmsError(u"MalformedPolicyDocumentException"_s, u"Lockout."_s);
        find<QPushButton>(u"savePolicyButton"_s)->click();
        QTRY_VERIFY(shownMessage().contains(u"MalformedPolicyDocumentException"_s));
        QCOMPARE(text->toPlainText(), u"{ }"_s);
        m_kms->failure.reset();
        find<QPushButton>(u"savePolicyButton"_s)->click();
        QTRY_COMPARE(m_kms->policy, u"{ }"_s);
        const QJsonObject body = m_kms->last(Operation::PutKeyPolicy)->body;
        QVERIFY(!body.value("BypassPolicyLockoutSafetyCheck"_L1).toBool());
    }

    void savesTagsInTwoCallsAndRefusesBadOnes()
    {
        m_pane->showKey(key(0)); // Team=payments, Label1=card, Label2=pci, Label3=gold
        tab(2);
        TagDraft& draft = m_pane->findChild<TagsTab*>()->draft();
        draft.setData(draft.index(0, 0), u"aws:x"_s, Qt::EditRole);
        QVERIFY(!find<QPushButton>(u"saveTagsButton"_s)->isEnabled());
        QVERIFY(!find<QLabel>(u"tagProblem"_s)->text().isEmpty());
        draft.setData(draft.index(0, 0), u"Owner"_s, Qt::EditRole);
        draft.setData(draft.index(1, 1), u"new"_s, Qt::EditRole);
        draft.removeRowsAt({2, 3});
        find<QPushButton>(u"saveTagsButton"_s)->click();
        QTRY_VERIFY(m_kms->last(Operation::UntagResource) != nullptr);
        QCOMPARE(m_kms->last(Operation::TagResource)->body.value("Tags"_L1).toArray().size(), 2);
        QCOMPARE(m_kms->last(Operation::UntagResource)->body.value("TagKeys"_L1).toArray(),
            (QJsonArray {u"Team"_s, u"Label2"_s, u"Label3"_s}));
    }

    void addsAnAliasAndAsksBeforeRemovingOne()
    {
        m_pane->showKey(key(0));
        tab(3);
        auto* name = find<QLineEdit>(u"newAliasEdit"_s);
        name->setText(u"aws/no"_s);
        find<QPushButton>(u"addAliasButton"_s)->click();
        QVERIFY(!shownMessage().isEmpty());
        name->setText(u"second"_s);
        find<QPushButton>(u"addAliasButton"_s)->click();
        QTRY_VERIFY(m_kms->last(Operation::CreateAlias) != nullptr);
        QCOMPARE(m_kms->last(Operation::CreateAlias)->body.value("AliasName"_L1).toString(), u"alias/second"_s);
        find<QListWidget>(u"aliasList"_s)->setCurrentRow(0);
        QTRY_VERIFY(find<QPushButton>(u"removeAliasButton"_s)->isEnabled());
        find<QPushButton>(u"removeAliasButton"_s)->click();
        QVERIFY(m_kms->last(Operation::DeleteAlias) == nullptr);
        QVERIFY(find<QLabel>(u"removeAliasQuestion"_s)->text().contains(u"alias/payments/card-vault"_s));
        find<QPushButton>(u"confirmRemoveAliasButton"_s)->click();
        QTRY_VERIFY(m_kms->last(Operation::DeleteAlias) != nullptr);
    }

    void showsAndExportsThePublicKeyOfKeyPairsOnly()
    {
        auto* tabs = find<QTabWidget>(u"detailsTabs"_s);
        m_pane->showKey(key(0));
        QVERIFY(!tabs->isTabVisible(4));
        m_pane->showKey(key(1));
        QVERIFY(tabs->isTabVisible(4));
        QTemporaryDir folder;
        auto* page = m_pane->findChild<PublicKeyTab*>();
        page->writeTo(folder.filePath(u"early.pem"_s));
        QVERIFY(!QFile::exists(folder.filePath(u"early.pem"_s)));
        tab(4);
        auto* text = find<QPlainTextEdit>(u"publicKeyText"_s);
        QTRY_VERIFY(text->toPlainText().startsWith(u"-----BEGIN PUBLIC KEY-----\n"_s));
        page->writeTo(folder.filePath(u"key.der"_s));
        QFile der(folder.filePath(u"key.der"_s));
        QVERIFY(der.open(QIODevice::ReadOnly));
        QCOMPARE(der.readAll(), m_kms->publicKeyDer);
        page->writeTo(folder.filePath(u"no/such/folder.pem"_s));
        QVERIFY(shownMessage().contains(u"Could not write"_s));
    }

    void survivesBeingClosedWhileACallIsUnderWay()
    {
        m_pane->showKey(key(1));
        find<QPushButton>(u"detailsSwitchButton"_s)->click();
        m_pane.reset();
        QCoreApplication::sendPostedEvents();
    }

    void namesEverythingInteractive()
    {
        m_pane->showKey(key(1));
        const auto widgets = m_pane->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            const bool interactive = qobject_cast<const QAbstractButton*>(widget) != nullptr
                || qobject_cast<const QLineEdit*>(widget) != nullptr
                || qobject_cast<const QPlainTextEdit*>(widget) != nullptr
                || qobject_cast<const QAbstractItemView*>(widget) != nullptr;
            const bool inner = widget->objectName().startsWith(u"qt_"_s)
                || widget->inherits("QTableCornerButton") || widget->inherits("QHeaderView")
                || widget->parentWidget()->inherits("QTabBar");
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (interactive && !inner && (button == nullptr || button->text().isEmpty()))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

private:
    [[nodiscard]] const KeySummary& key(std::size_t index) const { return m_kms->stored.at(index); }
    template <typename T>
    T* find(const QString& name)
    {
        // Rows of facts are made anew; the last one made is the one in view.
        const QList<T*> all = m_pane->findChildren<T*>(name);
        return all.isEmpty() ? nullptr : all.last();
    }
    void tab(int index) { find<QTabWidget>(u"detailsTabs"_s)->setCurrentIndex(index); }
    QString shownMessage()
    {
        const auto messages = m_pane->findChildren<InlineMessage*>();
        for (const InlineMessage* message : messages) {
            if (message->isVisible())
                return message->text();
        }
        return {};
    }

    FixedClock m_clock;
    std::unique_ptr<FakeKms> m_kms;
    std::unique_ptr<KeyActions> m_actions;
    std::unique_ptr<KeyDetailsPane> m_pane;
};

} // namespace keywright

QTEST_MAIN(keywright::tst_KeyDetailsPane)
#include "tst_KeyDetailsPane.moc"
