// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/CreateKeyDraft.h"
#include "ui/wizard/PlannedCall.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

namespace {

DraftContext someContext()
{
    DraftContext context;
    context.environment.name = u"primary"_s;
    context.environment.accountId = u"111122223333"_s;
    context.environment.region = u"eu-central-1"_s;
    context.environment.callerArn = u"arn:aws:iam::111122223333:role/Admin"_s;
    return context;
}

QList<WizardField> errorFields(const CreateKeyDraft& draft)
{
    QList<WizardField> fields;
    for (const DraftProblem& problem : draft.problems()) {
        if (!problem.warning)
            fields.append(problem.field);
    }
    return fields;
}

} // namespace

/// The assistant without its windows.
class tst_CreateKeyDraft : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDefaultKeySendsAnEmptyRequest()
    {
        const CreateKeyDraft draft(someContext());
        QCOMPARE(draft.plan().request().toJson(), QJsonObject());
        QVERIFY(draft.problems().isEmpty());
        QVERIFY(!draft.hasInput());
    }

    void aSwitchedUsageCanBeUndone()
    {
        CreateKeyDraft draft(someContext());
        draft.chooseSpec(KeySpec::EccNistP384);
        draft.edit([](KeyPlan& plan) { plan.usage = KeyUsage::KeyAgreement; });
        draft.edit([](KeyPlan& plan) { plan.description = u"ledger"_s; });
        draft.chooseSpec(KeySpec::EccSecgP256k1);
        QVERIFY(draft.notice());
        QCOMPARE(draft.plan().usage, KeyUsage::SignVerify);

        draft.edit([](KeyPlan& plan) { plan.alias = u"later"_s; });
        draft.undoSwitch();
        QVERIFY(!draft.notice());
        QCOMPARE(draft.plan().spec, KeySpec::EccNistP384);
        QCOMPARE(draft.plan().usage, KeyUsage::KeyAgreement);
        QCOMPARE(draft.plan().alias, u"later"_s); // undo takes back the switch, nothing else
    }

    void importedMaterialNeedsTheConfirmation()
    {
        CreateKeyDraft draft(someContext());
        draft.chooseCard(StartingCard::Imported);
        QCOMPARE(errorFields(draft), {WizardField::KeepsCopy});
        draft.edit([](KeyPlan& plan) { plan.keepsCopy = true; });
        QCOMPARE(errorFields(draft), {});
    }

    void aStoreMustBeChosenAndConnected()
    {
        CreateKeyDraft draft(someContext());
        draft.chooseCard(StartingCard::CustomKeyStore);
        QCOMPARE(errorFields(draft), {WizardField::KeyStore});
        draft.setKeyStores({{.id = u"cks-1234567890abcdef0"_s, .name = u"prod"_s,
            .type = u"AWS_CLOUDHSM"_s, .connectionState = u"DISCONNECTED"_s}});
        draft.edit([](KeyPlan& plan) { plan.keyStoreId = u"cks-1234567890abcdef0"_s; });
        QCOMPARE(errorFields(draft), {WizardField::KeyStore});
        auto stores = draft.context().keyStores;
        stores.first().connectionState = u"CONNECTED"_s;
        draft.setKeyStores(stores);
        QCOMPARE(errorFields(draft), {});
    }

    void aMistypedPrincipalIsFoundInItsRow()
    {
        CreateKeyDraft draft(someContext());
        draft.edit([](KeyPlan& plan) {
            plan.users = {u"arn:aws:iam::111122223333:role/app"_s, u"role/app"_s};
        });
        const auto error = draft.firstError(WizardStep::Users);
        QVERIFY(error);
        QCOMPARE(error->row, 1);
        QVERIFY(!draft.firstError(WizardStep::Administrators));
        QVERIFY(draft.firstError(WizardStep::Review));
    }

    void whoeverLeavesThemselvesOutIsWarned()
    {
        CreateKeyDraft draft(someContext());
        draft.edit([](KeyPlan& plan) {
            plan.administrators = {u"arn:aws:iam::111122223333:role/Other"_s};
        });
        QCOMPARE(draft.problems().size(), 1);
        QVERIFY(draft.problems().first().warning);
        draft.edit([](KeyPlan& plan) {
            plan.administrators.append(u"arn:aws:iam::111122223333:role/Admin"_s);
        });
        QVERIFY(draft.problems().isEmpty());
    }

    void anEditedPolicyIsSentByteForByte()
    {
        CreateKeyDraft draft(someContext());
        const QString text = draft.plan().generatedPolicy() + u"  \n"_s;
        draft.edit([&](KeyPlan& plan) { plan.editedPolicy = text; });
        QCOMPARE(draft.plan().request().policy, std::optional(text));
        draft.edit([](KeyPlan& plan) { plan.editedPolicy = u"{"_s; });
        QVERIFY(errorFields(draft).contains(WizardField::Policy));
    }

    void stepsSayHowFarTheyAre()
    {
        CreateKeyDraft draft(someContext());
        QCOMPARE(draft.status(WizardStep::Kind).mark, StepStatus::Mark::Current);
        QCOMPARE(draft.status(WizardStep::Labels).mark, StepStatus::Mark::NotStarted);
        draft.edit([](KeyPlan& plan) { plan.tags = {{u"a"_s, u"1"_s}, {u"a"_s, QString()}}; });
        QCOMPARE(draft.status(WizardStep::Labels).mark, StepStatus::Mark::NotStarted);
        draft.visit(WizardStep::Labels);
        QCOMPARE(draft.status(WizardStep::Labels).mark, StepStatus::Mark::Error);
        QCOMPARE(draft.status(WizardStep::Kind).mark, StepStatus::Mark::Done);
        draft.visit(WizardStep::Review);
        QCOMPARE(draft.status(WizardStep::Policy).text, u"Generated"_s);
        QCOMPARE(draft.status(WizardStep::Users).text, u"Done, defaults"_s);
        draft.chooseCard(StartingCard::CustomKeyStore);
        QCOMPARE(draft.status(WizardStep::Regions).mark, StepStatus::Mark::NotNeeded);
    }

    void aKeptDraftComesBackWithoutItsConfirmations()
    {
        KeyPlan plan = withCard({}, StartingCard::Imported);
        plan.keepsCopy = true;
        plan.bypassLockoutCheck = true;
        plan.region = u"eu-west-1"_s;
        plan.accountId = u"111122223333"_s;
        plan.alias = u"payments"_s;
        plan.tags = {{u"a"_s, QString()}};
        plan.users = {u"arn:aws:iam::111122223333:role/app"_s};
        plan.grantsForAwsServices = true;
        plan.editedPolicy = u"{ }"_s;
        KeyPlan expected = plan;
        expected.keepsCopy = false;
        expected.bypassLockoutCheck = false;
        QCOMPARE(KeyPlan::fromJson(plan.toJson()), expected);
        QCOMPARE(KeyPlan::fromJson({}), KeyPlan());
    }

    void onlyTheCallsThatAreNeededArePlanned()
    {
        KeyPlan plan;
        QCOMPARE(plannedCalls(plan), (QList {PlannedCall::CreateKey, PlannedCall::DescribeKey}));
        plan = withCard(plan, StartingCard::Asymmetric);
        plan.alias = u"a"_s;
        QCOMPARE(plannedCalls(plan),
            (QList {PlannedCall::CreateKey, PlannedCall::DescribeKey, PlannedCall::CreateAlias,
                PlannedCall::GetPublicKey}));
        plan.origin = KeyOrigin::External;
        QVERIFY(!plannedCalls(plan).contains(PlannedCall::GetPublicKey));
    }
};

QTEST_GUILESS_MAIN(tst_CreateKeyDraft)
#include "tst_CreateKeyDraft.moc"
