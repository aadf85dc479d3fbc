// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/FakeKms.h"
#include "ui/wizard/CreateKeyRun.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

/// The calls behind "Create key": order, partial success, and never a second key.
class tst_CreateKeyRun : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_kms = std::make_unique<FakeKms>();
        m_kms->script[Operation::CreateKey] = {metadataReply(plainKey())};
        m_kms->script[Operation::DescribeKey] = {metadataReply(plainKey())};
    }

    void theCallsAreMadeInOrder()
    {
        KeyPlan plan = planWithAlias();
        CreateKeyRun run(client(), plan);
        finish(run);
        QCOMPARE(operations(),
            (QList {Operation::CreateKey, Operation::DescribeKey, Operation::CreateAlias}));
        QCOMPARE(m_kms->calls.first().context.region, u"eu-central-1"_s);
        QCOMPARE(m_kms->calls.last().body.value("AliasName"_L1), u"alias/app"_s);
        QCOMPARE(run.failures(), 0);
        QCOMPARE(run.key()->keyId, plainKey().keyId);
    }

    void aTakenAliasLeavesAKeyAndCanBeChosenAnew()
    {
        m_kms->script[Operation::CreateAlias]
            = {KmsError(u"AlreadyExistsException"_s, u"taken"_s), QJsonObject()};
        CreateKeyRun run(client(), planWithAlias());
        finish(run);
        QCOMPARE(run.failures(), 1);
        QVERIFY(run.key());
        QSignalSpy again(&run, &CreateKeyRun::finished);
        run.retryAlias(u"other"_s);
        QTRY_COMPARE(again.size(), 1);
        QCOMPARE(run.failures(), 0);
        QCOMPARE(m_kms->calls.last().body.value("AliasName"_L1), u"alias/other"_s);
        QCOMPARE(m_kms->count(Operation::CreateKey), 1);
    }

    void aKeyCanBeLeftWithoutItsAlias()
    {
        m_kms->script[Operation::CreateAlias] = {KmsError(u"AlreadyExistsException"_s, u"x"_s)};
        CreateKeyRun run(client(), planWithAlias());
        finish(run);
        run.leaveWithoutAlias();
        QCOMPARE(run.failures(), 0);
    }

    void aRefusedKeyEndsTheRun()
    {
        m_kms->script[Operation::CreateKey] = {KmsError(u"LimitExceededException"_s, u"full"_s)};
        CreateKeyRun run(client(), planWithAlias());
        finish(run);
        QCOMPARE(operations(), {Operation::CreateKey});
        QVERIFY(!run.key());
        QVERIFY(!run.isInDoubt());
        QCOMPARE(run.calls().last().state, CallProgress::State::NotMade);
        run.start();
        QTest::qWait(0);
        QCOMPARE(m_kms->count(Operation::CreateKey), 1);
    }

    void anAnswerThatNeverCameLeavesDoubt()
    {
        m_kms->script[Operation::CreateKey] = {KmsError(Error {ErrorCode::TimedOut, {}})};
        CreateKeyRun run(client(), planWithAlias());
        finish(run);
        QVERIFY(run.isInDoubt());
        QCOMPARE(m_kms->count(Operation::CreateKey), 1);
    }

    void cancellingWorksUntilCreateKeyIsSent()
    {
        CreateKeyRun run(client(), planWithAlias());
        run.start();
        QVERIFY(run.cancel());
        QTest::qWait(0);
        QVERIFY(m_kms->calls.isEmpty());

        m_kms->held = {Operation::CreateKey};
        run.start();
        QTRY_COMPARE(m_kms->count(Operation::CreateKey), 1);
        QVERIFY(!run.cancel());
    }

    void aRunMayDieWhileACallIsOnItsWay()
    {
        m_kms->held = {Operation::CreateKey};
        {
            CreateKeyRun run(client(), planWithAlias());
            run.start();
            QTRY_COMPARE(m_kms->count(Operation::CreateKey), 1);
        }
        m_kms->promises.front().addResult(KmsReply(metadataReply(plainKey())));
        m_kms->promises.front().finish();
        QTest::qWait(0);
        QCOMPARE(m_kms->calls.size(), 1);
    }

    void deletionCanBeScheduledAfterwards()
    {
        m_kms->script[Operation::ScheduleKeyDeletion] = {QJsonObject {
            {u"KeyId"_s, plainKey().arn}, {u"DeletionDate"_s, 1'800'000'000},
            {u"KeyState"_s, u"PendingDeletion"_s}}};
        CreateKeyRun run(client(), planWithAlias());
        finish(run);
        run.scheduleDeletion(7);
        QTRY_VERIFY(run.deletionDate());
        QCOMPARE(run.key()->state, KeyState::PendingDeletion);
    }

private:
    KmsClient client() { return {*m_kms, {u"us-east-1"_s, {}}}; }

    static KeyPlan planWithAlias()
    {
        KeyPlan plan;
        plan.region = u"eu-central-1"_s;
        plan.alias = u"app"_s;
        return plan;
    }

    static void finish(CreateKeyRun& run)
    {
        QSignalSpy finished(&run, &CreateKeyRun::finished);
        run.start();
        QTRY_COMPARE(finished.size(), 1);
    }

    QList<Operation> operations() const
    {
        QList<Operation> made;
        for (const KmsCall& call : m_kms->calls)
            made.append(call.operation);
        return made;
    }

    std::unique_ptr<FakeKms> m_kms;
};

QTEST_GUILESS_MAIN(tst_CreateKeyRun)
#include "tst_CreateKeyRun.moc"
