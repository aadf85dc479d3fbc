// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/WhenFinished.h"
#include "tests/wizard/WizardBench.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace keywright;

namespace {

// One key to make, as a person would: the card, then what that kind needs beside the defaults.
struct KindOfKey {
    QString card;
    QString spec;
    QString usage;
    QString origin;
    bool multiRegion;
    QString state;
    QList<Qt::Key> arrows; ///< from the first card
};

} // namespace

Q_DECLARE_METATYPE(KindOfKey)

/// Makes keys in the real window, by mouse and by keyboard, in a real vault.
class tst_CreateKeyWizard : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_bench = std::make_unique<WizardBench>();
    }
    void cleanup() { m_bench.reset(); }

    void aSymmetricKeyWithDefaultsTakesTwoClicksInTheWindow()
    {
        QSignalSpy created(m_bench->wizard.get(), &CreateKeyWizard::keyCreated);
        m_bench->click(u"reviewButton"_s);
        m_bench->click(u"nextButton"_s);
        QTRY_COMPARE(created.size(), 1);
        const auto key = describe(created.first().first().toString());
        QCOMPARE(key.spec, KeySpec::SymmetricDefault);
        QTRY_VERIFY(m_bench->find(u"openKeyButton"_s)->isVisible());
    }

    void everyKindIsMadeByMouse_data() { kinds(); }
    void everyKindIsMadeByMouse()
    {
        QFETCH(KindOfKey, kind);
        QSignalSpy created(m_bench->wizard.get(), &CreateKeyWizard::keyCreated);
        m_bench->click(u"kindCard."_s + kind.card);
        m_bench->click(u"nextButton"_s);
        if (kind.card == "imported"_L1)
            m_bench->find<QCheckBox>(u"keepsCopyBox"_s)->click();
        if (kind.card == "customKeyStore"_L1) {
            QTRY_VERIFY(m_bench->find(u"createStoreButton"_s)->isEnabled());
            m_bench->click(u"createStoreButton"_s);
            QTRY_VERIFY(!m_bench->wizard->draft().firstError(WizardStep::Material));
        }
        m_bench->click(u"reviewButton"_s);
        m_bench->click(u"nextButton"_s);
        QTRY_COMPARE(created.size(), 1);
        compare(describe(created.first().first().toString()), kind);
    }

    void everyKindIsMadeByKeyboard_data() { kinds(); }
    void everyKindIsMadeByKeyboard()
    {
        QFETCH(KindOfKey, kind);
        QSignalSpy created(m_bench->wizard.get(), &CreateKeyWizard::keyCreated);
        // One exclusive group is one stop of Tab; the arrows move inside it.
        QVERIFY(m_bench->tabTo(u"kindCard.symmetric"_s));
        for (const Qt::Key arrow : kind.arrows)
            m_bench->press(arrow);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString(u"kindCard."_s + kind.card));
        m_bench->press(Qt::Key_Return, Qt::ControlModifier);
        if (kind.card == "imported"_L1) {
            QVERIFY(m_bench->tabTo(u"keepsCopyBox"_s));
            m_bench->press(Qt::Key_Space);
        }
        if (kind.card == "customKeyStore"_L1) {
            QTRY_VERIFY(m_bench->find(u"createStoreButton"_s)->isEnabled());
            QVERIFY(m_bench->tabTo(u"createStoreButton"_s));
            m_bench->press(Qt::Key_Space);
            QTRY_VERIFY(!m_bench->wizard->draft().firstError(WizardStep::Material));
        }
        // On through every page, with nothing but Ctrl+Enter.
        for (int pages = 0; pages < 9 && m_bench->wizard->currentStep() != WizardStep::Review; ++pages)
            m_bench->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_bench->wizard->currentStep(), WizardStep::Review);
        m_bench->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(created.size(), 1);
        compare(describe(created.first().first().toString()), kind);
    }

    void nextLeadsToTheFirstProblem()
    {
        m_bench->click(u"kindCard.imported"_s);
        m_bench->click(u"nextButton"_s);
        m_bench->click(u"nextButton"_s);
        QCOMPARE(m_bench->wizard->currentStep(), WizardStep::Material);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"keepsCopyBox"_s);
        m_bench->click(u"reviewButton"_s);
        m_bench->click(u"nextButton"_s);
        QCOMPARE(m_bench->wizard->currentStep(), WizardStep::Material);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"keepsCopyBox"_s);
    }

    void goingBackLosesNothing()
    {
        m_bench->wizard->goTo(WizardStep::Labels);
        m_bench->find(u"aliasEdit"_s)->setFocus();
        m_bench->type(u"payments/app"_s);
        m_bench->find(u"descriptionEdit"_s)->setFocus();
        m_bench->type(u"Ledger"_s);
        m_bench->wizard->goTo(WizardStep::Users);
        m_bench->click(u"users.add"_s);
        m_bench->type(u"arn:aws:iam::111122223333:role/app"_s);
        const KeyPlan plan = m_bench->wizard->draft().plan();
        for (const WizardStep step : wizardSteps) {
            if (step != WizardStep::Result)
                m_bench->wizard->goTo(step);
        }
        m_bench->press(Qt::Key_Left, Qt::AltModifier);
        m_bench->wizard->goTo(WizardStep::Labels);
        QCOMPARE(m_bench->wizard->draft().plan(), plan);
        QCOMPARE(m_bench->find<QLineEdit>(u"aliasEdit"_s)->text(), u"payments/app"_s);
    }

    void tagsAreTypedPastedAndRemovedByKeyboard()
    {
        m_bench->wizard->goTo(WizardStep::Labels);
        QVERIFY(m_bench->tabTo(u"tagTable"_s));
        m_bench->press(Qt::Key_Insert);
        m_bench->type(u"Team"_s);
        m_bench->wizard->draft().setKeyStores({}); // an answer that comes meanwhile
        m_bench->press(Qt::Key_Return);
        QTRY_COMPARE(m_bench->wizard->draft().plan().tags.size(), 1);
        QCOMPARE(m_bench->wizard->draft().plan().tags.first().key, u"Team"_s);
        QGuiApplication::clipboard()->setText(u"Cost=1\nData=2"_s);
        QVERIFY(m_bench->tabTo(u"pasteTagsButton"_s));
        m_bench->press(Qt::Key_Space);
        QCOMPARE(m_bench->wizard->draft().plan().tags.size(), 3);
        auto* table = m_bench->find<QTableView>(u"tagTable"_s);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 1));
        m_bench->press(Qt::Key_Down);
        m_bench->press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(m_bench->wizard->draft().plan().tags.at(1).value, QString());
        m_bench->press(Qt::Key_Delete);
        QCOMPARE(m_bench->wizard->draft().plan().tags.size(), 2);
    }

    void aSwitchedUsageIsAnnouncedAndUndone()
    {
        m_bench->wizard->draft().chooseSpec(KeySpec::EccNistP384);
        m_bench->wizard->draft().edit([](KeyPlan& plan) { plan.usage = KeyUsage::KeyAgreement; });
        m_bench->wizard->draft().chooseSpec(KeySpec::EccSecgP256k1);
        auto* notice = m_bench->find(u"switchNotice"_s);
        QVERIFY(notice->isVisible());
        QTest::mouseClick(notice->findChild<QAbstractButton*>(), Qt::LeftButton);
        QCOMPARE(m_bench->wizard->draft().plan().usage, KeyUsage::KeyAgreement);
        QVERIFY(!notice->isVisible());
    }

    void aTakenAliasIsMendedInItsRow()
    {
        m_bench->wizard->draft().edit([](KeyPlan& plan) { plan.alias = u"app"_s; });
        makeKey();
        m_bench->open();
        m_bench->wizard->draft().edit([](KeyPlan& plan) { plan.alias = u"app"_s; });
        makeKey();
        QTRY_VERIFY(m_bench->find(u"retryAliasButton"_s) != nullptr);
        auto* alias = m_bench->find<QLineEdit>(u"otherAliasEdit"_s);
        alias->setText(u"app-2"_s);
        m_bench->click(u"retryAliasButton"_s);
        QTRY_VERIFY(m_bench->find(u"callError"_s) == nullptr);
    }

    void cancelAsksOnlyWhenThereIsInput()
    {
        m_bench->press(Qt::Key_Escape);
        QVERIFY(!m_bench->wizard->isVisible());
        m_bench->open();
        m_bench->wizard->draft().edit([](KeyPlan& plan) { plan.description = u"x"_s; });
        m_bench->press(Qt::Key_Escape);
        QVERIFY(m_bench->wizard->isVisible());
        auto* banner = m_bench->find(u"leaveBanner"_s);
        QVERIFY(banner->isVisible());
        QTest::mouseClick(banner->findChild<QAbstractButton*>(), Qt::LeftButton);
        QVERIFY(!m_bench->wizard->isVisible());
    }

    void theWindowMayCloseWhileACallIsOnItsWay()
    {
        m_bench->click(u"reviewButton"_s);
        m_bench->click(u"nextButton"_s);
        m_bench->wizard.reset();
        // Whatever was sent is done by the service all the same, or nothing was sent.
        QTest::qWait(1);
        m_bench->open();
        QVERIFY(m_bench->wizard->isVisible());
    }

    void aSavedDraftIsRestored()
    {
        m_bench->wizard->draft().edit([](KeyPlan& plan) { plan.alias = u"app"_s; });
        const QJsonObject saved = m_bench->wizard->savedDraft();
        m_bench->open();
        QVERIFY(m_bench->wizard->savedDraft().isEmpty());
        m_bench->wizard->restoreDraft(saved);
        QCOMPARE(m_bench->wizard->draft().plan().alias, u"app"_s);
    }

    void everyPageCanBeUsedByKeyboardAndScreenReader_data()
    {
        QTest::addColumn<WizardStep>("step");
        for (const WizardStep step : wizardSteps) {
            if (step != WizardStep::Result)
                QTest::newRow(qPrintable(titleOf(step))) << step;
        }
    }
    void everyPageCanBeUsedByKeyboardAndScreenReader()
    {
        QFETCH(WizardStep, step);
        auto& draft = m_bench->wizard->draft();
        draft.edit([](KeyPlan& plan) {
            plan.users = {u"arn:aws:iam::111122223333:role/app"_s};
            plan.administrators = plan.users;
        });
        m_bench->wizard->goTo(step);
        QSet<QString> mnemonics;
        for (QWidget* widget : m_bench->wizard->findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            checkMnemonic(widget, mnemonics);
            const bool interactive = (widget->focusPolicy() & Qt::TabFocus) != 0
                && QLatin1StringView(widget->metaObject()->className()) != "QScrollArea"_L1
                && qobject_cast<QLabel*>(widget) == nullptr && widget->focusProxy() == nullptr;
            if (!interactive)
                continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                : button != nullptr                                  ? button->text()
                                                                     : QString();
            QVERIFY2(!name.isEmpty(),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u": "_s + widget->objectName()));
        }
        // Tab goes round: nothing holds the focus for ever.
        QSet<QWidget*> reached;
        for (int presses = 0; presses < 60; ++presses) {
            QWidget* before = QApplication::focusWidget();
            m_bench->press(Qt::Key_Tab);
            if (QApplication::focusWidget() == before) { // an editor: Esc, then Tab leaves it
                m_bench->press(Qt::Key_Escape);
                m_bench->press(Qt::Key_Tab);
            }
            QVERIFY(QApplication::focusWidget() != before);
            reached.insert(QApplication::focusWidget());
        }
        QVERIFY(!m_bench->find(u"leaveBanner"_s)->isVisible());
        QVERIFY(reached.contains(m_bench->find(u"nextButton"_s)));
        QVERIFY(reached.contains(m_bench->find(u"stepList"_s)));
    }

private:
    static void kinds()
    {
        QTest::addColumn<KindOfKey>("kind");
        const QString symmetric = u"SYMMETRIC_DEFAULT"_s;
        const QString encrypt = u"ENCRYPT_DECRYPT"_s;
        const QString enabled = u"Enabled"_s;
        QTest::newRow("symmetric") << KindOfKey {
            u"symmetric"_s, symmetric, encrypt, u"AWS_KMS"_s, false, enabled, {}};
        QTest::newRow("asymmetric") << KindOfKey {
            u"asymmetric"_s, u"ECC_NIST_P256"_s, u"SIGN_VERIFY"_s, u"AWS_KMS"_s, false, enabled,
            {Qt::Key_Right}};
        QTest::newRow("hmac") << KindOfKey {
            u"hmac"_s, u"HMAC_256"_s, u"GENERATE_VERIFY_MAC"_s, u"AWS_KMS"_s, false, enabled,
            {Qt::Key_Right, Qt::Key_Right}};
        QTest::newRow("multi-Region") << KindOfKey {
            u"multiRegion"_s, symmetric, encrypt, u"AWS_KMS"_s, true, enabled, {Qt::Key_Down}};
        QTest::newRow("imported") << KindOfKey {
            u"imported"_s, symmetric, encrypt, u"EXTERNAL"_s, false, u"PendingImport"_s,
            {Qt::Key_Right, Qt::Key_Down}};
        QTest::newRow("key store") << KindOfKey {
            u"customKeyStore"_s, symmetric, encrypt, u"AWS_CLOUDHSM"_s, false, enabled,
            {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down}};
    }

    static void compare(const KeyMetadata& key, const KindOfKey& kind)
    {
        QCOMPARE(QString(nameOf(key.spec)), kind.spec);
        QCOMPARE(QString(nameOf(key.usage)), kind.usage);
        QCOMPARE(QString(nameOf(key.origin)), kind.origin);
        QCOMPARE(QString(nameOf(key.state)), kind.state);
        QCOMPARE(key.multiRegion.has_value(), kind.multiRegion);
    }

    static void checkMnemonic(const QWidget* widget, QSet<QString>& seen)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* label = qobject_cast<const QLabel*>(widget);
        const QString text = button != nullptr ? button->text()
            : label != nullptr && label->buddy() != nullptr ? label->text()
                                                            : QString();
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        QVERIFY2(!seen.contains(key), qPrintable(key + u" is there twice: "_s + text));
        seen.insert(key);
    }

    KeyMetadata describe(const QString& arn)
    {
        std::optional<Result<KeyMetadata, KmsError>> answer;
        QObject receiver;
        whenFinished(m_bench->client().describeKey(arn), &receiver,
            [&](auto reply) { answer = std::move(reply); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }) || !*answer)
            qFatal("the key is not there");
        return **answer;
    }

    void makeKey()
    {
        QSignalSpy created(m_bench->wizard.get(), &CreateKeyWizard::keyCreated);
        m_bench->wizard->goTo(WizardStep::Review);
        m_bench->click(u"nextButton"_s);
        QTRY_COMPARE(created.size(), 1);
        QTRY_VERIFY(m_bench->find(u"openKeyButton"_s) && m_bench->find(u"openKeyButton"_s)->isVisible());
    }

    std::unique_ptr<WizardBench> m_bench;
};

QTEST_MAIN(tst_CreateKeyWizard)
#include "tst_CreateKeyWizard.moc"
