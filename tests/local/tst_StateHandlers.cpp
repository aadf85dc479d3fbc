// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyStateRules.h"

#include "LocalKmsBench.h"
#include <algorithm>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_StateHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aKeyIsDisabledAndEnabled();
    void everyOperationHeedsTheStateOfItsKey_data();
    void everyOperationHeedsTheStateOfItsKey();
    void theWaitingPeriodHasItsBounds_data();
    void theWaitingPeriodHasItsBounds();
    void aScheduledKeyTellsItsDeletionDate();
    void aCancelledDeletionLeavesTheKeyDisabled();
    void whenTheWaitIsOverKeyAndAliasesAreGone();
    void theNextChangeSweepsDeletedKeysOutOfTheFile();

private:
    [[nodiscard]] QString run(Operation operation, QJsonObject body = {})
    {
        body.insert("KeyId"_L1, m_keyId);
        return outcome(m_bench->call(operation, body));
    }
    [[nodiscard]] QString state() { return m_bench->describe(m_keyId)["KeyState"_L1].toString(); }
    [[nodiscard]] qint64 rowsInVault();

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_keyId;
    QString m_arn;
};

void tst_StateHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
    const QJsonObject key = m_bench->newKey();
    m_keyId = key["KeyId"_L1].toString();
    m_arn = key["Arn"_L1].toString();
}

qint64 tst_StateHandlers::rowsInVault()
{
    qint64 rows = -1;
    const auto counted = m_bench->kms().withVault([&](Vault& vault) -> Status {
        auto check = vault.verify();
        if (!check)
            return check.error();
        rows = check->findings.isEmpty() ? check->rows + check->materials : -2;
        return ok();
    });
    return counted.result() ? rows : -3;
}

void tst_StateHandlers::aKeyIsDisabledAndEnabled()
{
    QCOMPARE(run(Operation::DisableKey), u"success"_s);
    QCOMPARE(state(), u"Disabled"_s);
    QCOMPARE(m_bench->describe(m_keyId)["Enabled"_L1], QJsonValue(false));
    QCOMPARE(run(Operation::DisableKey), u"success"_s);
    QCOMPARE(run(Operation::EnableKey), u"success"_s);
    QCOMPARE(state(), u"Enabled"_s);
}

// The table itself is tested in tests/kms; here, that every handler asks it.
void tst_StateHandlers::everyOperationHeedsTheStateOfItsKey_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<KeyState>("state");
    using enum Operation;
    const std::pair<Operation, const char*> operations[] {
        {CancelKeyDeletion, "{}"},
        {CreateAlias, "{'AliasName':'alias/x'}"},
        {DescribeKey, "{}"},
        {DisableKey, "{}"},
        {EnableKey, "{}"},
        {GetKeyPolicy, "{}"},
        {ListAliases, "{}"},
        {ListKeyPolicies, "{}"},
        {ListResourceTags, "{}"},
        {ScheduleKeyDeletion, "{}"},
        {TagResource, "{'Tags':[{'TagKey':'a','TagValue':'b'}]}"},
        {UntagResource, "{'TagKeys':['a']}"},
        {UpdateKeyDescription, "{'Description':'x'}"},
        {DeleteImportedKeyMaterial, "{}"},
        {GetParametersForImport,
            "{'WrappingAlgorithm':'RSAES_OAEP_SHA_256','WrappingKeySpec':'RSA_2048'}"},
    };
    for (const auto& [operation, body] : operations) {
        for (const KeyState state : {KeyState::Enabled, KeyState::Disabled,
                 KeyState::PendingDeletion, KeyState::PendingImport}) {
            QTest::addRow("%s %s", infoOf(operation).name.data(), nameOf(state).data())
                << operation << QByteArray(body) << state;
        }
    }
}

void tst_StateHandlers::everyOperationHeedsTheStateOfItsKey()
{
    QFETCH(Operation, operation);
    QFETCH(QByteArray, body);
    QFETCH(KeyState, state);
    const bool external = state == KeyState::PendingImport;
    const QJsonObject key = m_bench->newKey(external ? "{'Origin':'EXTERNAL'}" : "{}");
    m_keyId = key["KeyId"_L1].toString();
    m_arn = key["Arn"_L1].toString();
    if (state == KeyState::Disabled)
        QCOMPARE(run(Operation::DisableKey), u"success"_s);
    if (state == KeyState::PendingDeletion)
        QCOMPARE(run(Operation::ScheduleKeyDeletion), u"success"_s);

    QJsonObject request = LocalKmsBench::json(body);
    if (operation == Operation::CreateAlias)
        request.insert("TargetKeyId"_L1, m_keyId);
    const auto problem =
        stateProblem(operation, state, m_arn, external ? KeyOrigin::External : KeyOrigin::AwsKms);
    QCOMPARE(run(operation, request), problem ? outcome(KmsReply(*problem)) : u"success"_s);
}

void tst_StateHandlers::theWaitingPeriodHasItsBounds_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("expected");
    const QString outside = u"ValidationException: PendingWindowInDays must be between 7 and 30"_s;
    QTest::newRow("6") << 6 << outside;
    QTest::newRow("7") << 7 << u"success"_s;
    QTest::newRow("30") << 30 << u"success"_s;
    QTest::newRow("31") << 31 << outside;
    QTest::newRow("366") << 366
                         << u"ValidationException: 1 validation error detected: Value '366' at "
                            "'pendingWindowInDays' failed to satisfy constraint: Member must have "
                            "value less than or equal to 365"_s;
}

void tst_StateHandlers::theWaitingPeriodHasItsBounds()
{
    QFETCH(int, days);
    QFETCH(QString, expected);
    QCOMPARE(run(Operation::ScheduleKeyDeletion, {{u"PendingWindowInDays"_s, days}}), expected);
}

void tst_StateHandlers::aScheduledKeyTellsItsDeletionDate()
{
    const auto reply =
        m_bench->call(Operation::ScheduleKeyDeletion, LocalKmsBench::keyBody(m_keyId));
    const double inThirtyDays = 1'700'000'000.0 + 30 * 86'400.0;
    QCOMPARE(*reply,
        (QJsonObject {{u"KeyId"_s, m_arn}, {u"DeletionDate"_s, inThirtyDays},
            {u"KeyState"_s, u"PendingDeletion"_s}, {u"PendingWindowInDays"_s, 30}}));
    const QJsonObject metadata = m_bench->describe(m_keyId);
    QCOMPARE(metadata["KeyState"_L1].toString(), u"PendingDeletion"_s);
    QCOMPARE(metadata["Enabled"_L1], QJsonValue(false));
    QCOMPARE(metadata["DeletionDate"_L1].toDouble(), inThirtyDays);
}

void tst_StateHandlers::aCancelledDeletionLeavesTheKeyDisabled()
{
    QCOMPARE(run(Operation::CancelKeyDeletion),
        u"KMSInvalidStateException: %1 is not pending deletion."_s.arg(m_arn));
    QCOMPARE(run(Operation::ScheduleKeyDeletion), u"success"_s);
    QCOMPARE(run(Operation::ScheduleKeyDeletion),
        u"KMSInvalidStateException: %1 is pending deletion."_s.arg(m_arn));
    const auto reply = m_bench->call(Operation::CancelKeyDeletion, LocalKmsBench::keyBody(m_keyId));
    QCOMPARE(*reply, (QJsonObject {{u"KeyId"_s, m_arn}}));
    QCOMPARE(state(), u"Disabled"_s);
    QVERIFY(!m_bench->describe(m_keyId).contains("DeletionDate"_L1));
    QCOMPARE(run(Operation::EnableKey), u"success"_s);
}

void tst_StateHandlers::whenTheWaitIsOverKeyAndAliasesAreGone()
{
    const QJsonObject alias {{u"AliasName"_s, u"alias/a"_s}, {u"TargetKeyId"_s, m_keyId}};
    QCOMPARE(outcome(m_bench->call(Operation::CreateAlias, alias)), u"success"_s);
    QCOMPARE(run(Operation::ScheduleKeyDeletion, {{u"PendingWindowInDays"_s, 7}}), u"success"_s);
    m_bench->clock.advanceDays(6);
    QCOMPARE(m_bench->describe(u"alias/a"_s)["KeyId"_L1].toString(), m_keyId);
    m_bench->clock.advanceDays(1);

    const QString gone = u"NotFoundException: Key '%1' does not exist"_s.arg(m_arn);
    QCOMPARE(run(Operation::DescribeKey), gone);
    QCOMPARE(run(Operation::CancelKeyDeletion), gone);
    QCOMPARE(outcome(m_bench->call(Operation::DescribeKey, LocalKmsBench::keyBody(u"alias/a"_s))),
        u"NotFoundException: Alias arn:aws:kms:eu-central-1:111122223333:alias/a is not found."_s);
    QCOMPARE(m_bench->call(Operation::ListKeys)->value("Keys"_L1).toArray(), QJsonArray());
    QCOMPARE(m_bench->call(Operation::ListAliases)->value("Aliases"_L1).toArray(), QJsonArray());
    QCOMPARE(m_bench->kms().page({}).result()->keys.size(), std::size_t(0));
    QVERIFY(!m_bench->kms().key(m_arn).result());
}

void tst_StateHandlers::theNextChangeSweepsDeletedKeysOutOfTheFile()
{
    const qint64 before = rowsInVault();
    QVERIFY(before > 0);
    const QString keep = m_keyId;
    m_keyId = m_bench->newKey()["KeyId"_L1].toString();
    const QJsonObject alias {{u"AliasName"_s, u"alias/a"_s}, {u"TargetKeyId"_s, m_keyId}};
    QCOMPARE(outcome(m_bench->call(Operation::CreateAlias, alias)), u"success"_s);
    QCOMPARE(run(Operation::ScheduleKeyDeletion, {{u"PendingWindowInDays"_s, 7}}), u"success"_s);
    m_bench->clock.advanceDays(7);
    QCOMPARE(rowsInVault(), before + 3); // key, material and alias are still there
    QCOMPARE(
        outcome(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(keep))), u"success"_s);
    QCOMPARE(rowsInVault(), before);
    // The alias is free again, and the file says the same as the index.
    QCOMPARE(outcome(m_bench->call(Operation::CreateAlias,
                 {{u"AliasName"_s, u"alias/a"_s}, {u"TargetKeyId"_s, keep}})),
        u"success"_s);
    m_bench->reopen();
    QCOMPARE(m_bench->describe(u"alias/a"_s)["KeyId"_L1].toString(), keep);
}

QTEST_GUILESS_MAIN(tst_StateHandlers)
#include "tst_StateHandlers.moc"
