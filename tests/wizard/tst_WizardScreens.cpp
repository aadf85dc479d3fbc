// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/WizardBench.h"
#include "ui/look/KeywrightStyle.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace keywright;

/// Writes a picture of every page, to be held against the mock-ups.
class tst_WizardScreens : public QObject {
    Q_OBJECT

private slots:
    void everyPage_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("size");
        QTest::newRow("light") << false << 1.0;
        QTest::newRow("dark") << true << 1.0;
        QTest::newRow("light-150") << false << 1.5;
    }

    void everyPage()
    {
        QFETCH(bool, dark);
        QFETCH(double, size);
        const Tokens& tokens = dark ? darkTokens() : lightTokens();
        QFont font(u"Inter"_s);
        font.setPointSizeF(9.75 * size);
        QApplication::setFont(font);
        QApplication::setStyle(new KeywrightStyle(tokens));
        QApplication::setPalette(paletteOf(tokens));

        WizardBench bench;
        fill(bench.wizard->draft());
        for (const WizardStep step : wizardSteps) {
            if (step == WizardStep::Result)
                continue;
            bench.wizard->goTo(step);
            save(bench, titleOf(step));
        }
        bench.wizard->draft().edit([](KeyPlan& plan) { plan.tags.removeLast(); });
        bench.wizard->goTo(WizardStep::Kind);
        bench.wizard->goTo(WizardStep::Review);
        save(bench, u"Review ready"_s);
        bench.wizard->resize(800, 600);
        bench.wizard->goTo(WizardStep::Kind);
        save(bench, u"Kind small"_s);
        bench.wizard->resize(1280, 800);
        bench.wizard->goTo(WizardStep::Review);
        bench.click(u"nextButton"_s);
        QTRY_VERIFY(bench.find(u"openKeyButton"_s) != nullptr
            && bench.find(u"openKeyButton"_s)->isVisible());
        save(bench, u"Result"_s);
        const KeyPlan same = bench.wizard->draft().plan();
        bench.open();
        bench.wizard->draft().setPlan(same);
        bench.wizard->goTo(WizardStep::Review);
        bench.click(u"nextButton"_s);
        QTRY_VERIFY(bench.find(u"retryAliasButton"_s) != nullptr
            && bench.find(u"openKeyButton"_s)->isVisible());
        save(bench, u"Result partial"_s);
    }

private:
    static void fill(CreateKeyDraft& draft)
    {
        draft.chooseSpec(KeySpec::EccNistP384);
        draft.edit([](KeyPlan& plan) {
            plan.usage = KeyUsage::KeyAgreement;
            plan.alias = u"payments/ledger-signing"_s;
            plan.description = u"Signs the daily ledger close. Runbook PAY-217, owner ledger team"_s;
            plan.tags = {{u"Team"_s, u"payments"_s}, {u"CostCentre"_s, u"CC-4410"_s},
                {u"Environment"_s, QString()}, {u"Team"_s, u"ledger"_s}};
            plan.administrators = {u"arn:aws:iam::111122223333:role/KeyAdmin"_s};
            plan.users = {u"arn:aws:iam::111122223333:role/ledger-signer"_s};
            plan.otherAccounts = {u"444455556666"_s};
        });
        draft.chooseSpec(KeySpec::EccSecgP256k1);
    }

    static void save(WizardBench& bench, const QString& page)
    {
        QTest::qWait(50);
        QDir().mkpath(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens"));
        const QString name = u"wizard-%1-%2.png"_s.arg(page.toLower().replace(u' ', u'-'),
            QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(bench.wizard->grab().save(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens/") + name));
    }
};

QTEST_MAIN(tst_WizardScreens)
#include "tst_WizardScreens.moc"
