// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/KindSwitch.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

/// What a choice does to the choices linked with it.
class tst_KindSwitch : public QObject {
    Q_OBJECT

private slots:
    void everyCardLeadsToAPlanThatItDescribes_data()
    {
        QTest::addColumn<int>("card");
        for (int card = 0; card < startingCardCount; ++card)
            QTest::addRow("card %d", card) << card;
    }

    void everyCardLeadsToAPlanThatItDescribes()
    {
        QFETCH(int, card);
        const auto wanted = static_cast<StartingCard>(card);
        // From every other card too: a preset may not depend on where a person comes from.
        for (int before = 0; before < startingCardCount; ++before) {
            const KeyPlan start = withCard({}, static_cast<StartingCard>(before));
            const KeyPlan plan = withCard(start, wanted);
            QCOMPARE(cardOf(plan), wanted);
            QVERIFY(isValidPair(plan.spec, plan.usage));
        }
    }

    void everySpecIsLeftWithAUsageItHas()
    {
        for (const PairInfo& pair : validPairs()) {
            KeyPlan plan;
            plan.spec = pair.spec;
            plan.usage = pair.usage;
            for (const KeySpecInfo& info : keySpecTable()) {
                const SwitchedPlan next = withSpec(plan, info.spec);
                QVERIFY(isValidPair(next.plan.spec, next.plan.usage));
                QCOMPARE(next.notice.has_value(), next.plan.usage != plan.usage);
            }
        }
    }

    void theNoticeNamesBothSides()
    {
        KeyPlan plan;
        plan.spec = KeySpec::EccNistP384;
        plan.usage = KeyUsage::KeyAgreement;
        const SwitchedPlan next = withSpec(plan, KeySpec::EccSecgP256k1);
        QCOMPARE(next.notice,
            (SwitchNotice {
                KeySpec::EccSecgP256k1, KeyUsage::KeyAgreement, KeyUsage::SignVerify}));
    }

    void aUsageThatTheSpecLacksChangesNothing()
    {
        const KeyPlan plan;
        QCOMPARE(withUsage(plan, KeyUsage::SignVerify), plan);
    }

    void aKeyStoreHoldsSymmetricKeysOfOneRegion()
    {
        KeyPlan plan = withCard({}, StartingCard::Hmac);
        plan.multiRegion = true;
        const KeyPlan next = withOrigin(plan, KeyOrigin::ExternalKeyStore);
        QCOMPARE(next.spec, KeySpec::SymmetricDefault);
        QVERIFY(!next.multiRegion);
    }

    void aChosenSpecTravelsToImportedAndAPresetOneDoesNot()
    {
        const KeyPlan preset = withCard({}, StartingCard::Asymmetric);
        QCOMPARE(withCard(preset, StartingCard::Imported).spec, KeySpec::SymmetricDefault);
        const KeyPlan chosen = withSpec(preset, KeySpec::EccNistP384).plan;
        QCOMPARE(withCard(chosen, StartingCard::Imported).spec, KeySpec::EccNistP384);
    }

    void theCopyIsConfirmedForEachImportAnew()
    {
        KeyPlan plan = withCard({}, StartingCard::Imported);
        plan.keepsCopy = true;
        QVERIFY(!withCard(withCard(plan, StartingCard::Symmetric), StartingCard::Imported).keepsCopy);
    }
};

QTEST_GUILESS_MAIN(tst_KindSwitch)
#include "tst_KindSwitch.moc"
