// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Rotation, automatic and on demand (kms-rules, "Rotation").
class tst_RotationHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_bench = std::make_unique<LocalKmsBench>();
        m_key = m_bench->newKey()["Arn"_L1].toString();
    }
    void cleanup() { m_bench.reset(); }

    void rotationIsOffOnAndOff();
    void refusalsComeInTheServicesOrder_data();
    void refusalsComeInTheServicesOrder();
    void theClockRotatesOnceAPeriod();
    void aDisabledKeyIsNotRotated();
    void aReaderSeesTheRotationOfTheWriter();
    void oldMaterialStillDecrypts();
    void onDemandHasALimit();
    void onDemandGivesWayToTheSchedule();
    void rotationsAreListedInPages();
    void replicasAreRotatedWithTheirPrimary();

private:
    [[nodiscard]] KmsReply call(
        Operation operation, QJsonObject more = {}, const CallContext& context = {})
    {
        more.insert("KeyId"_L1, m_key);
        return m_bench->call(operation, more, context);
    }
    [[nodiscard]] QJsonObject status() { return *call(Operation::GetKeyRotationStatus); }
    [[nodiscard]] QJsonArray rotations(const QJsonObject& more = {})
    {
        return (*call(Operation::ListKeyRotations, more))["Rotations"_L1].toArray();
    }
    [[nodiscard]] QString materialId(const CallContext& context = {})
    {
        return m_bench->describe(m_key, context)["CurrentKeyMaterialId"_L1].toString();
    }
    [[nodiscard]] double nowOnTheWire() const
    {
        return static_cast<double>(m_bench->clock.nowMs()) / 1000;
    }

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_key;
};

void tst_RotationHandlers::rotationIsOffOnAndOff()
{
    QCOMPARE(status(), (QJsonObject {{u"KeyId"_s, m_key}, {u"KeyRotationEnabled"_s, false}}));
    QCOMPARE(outcome(call(Operation::EnableKeyRotation)), u"success"_s);
    QCOMPARE(status()["RotationPeriodInDays"_L1].toInt(), 365);
    QCOMPARE(status()["NextRotationDate"_L1].toDouble(), nowOnTheWire() + 365 * 86'400.0);
    QVERIFY(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 90}}));
    QCOMPARE(status()["RotationPeriodInDays"_L1].toInt(), 90);
    QVERIFY(outcome(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 89}}))
                .startsWith(u"ValidationException"_s));
    QVERIFY(outcome(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 2561}}))
                .startsWith(u"ValidationException"_s));
    QVERIFY(call(Operation::ScheduleKeyDeletion));
    QCOMPARE(status()["KeyRotationEnabled"_L1].toBool(), false);
    QVERIFY(call(Operation::CancelKeyDeletion));
    QCOMPARE(status()["KeyRotationEnabled"_L1].toBool(), true);
    QVERIFY(call(Operation::EnableKey));
    QCOMPARE(outcome(call(Operation::DisableKeyRotation)), u"success"_s);
    QCOMPARE(status()["KeyRotationEnabled"_L1].toBool(), false);
}

void tst_RotationHandlers::refusalsComeInTheServicesOrder_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("disabled");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("answer");
    const QByteArray rsa("{'KeySpec':'ECC_NIST_P256','KeyUsage':'SIGN_VERIFY'}");
    const QByteArray external("{'Origin':'EXTERNAL'}");
    const QString originText =
        u"UnsupportedOperationException: %1 origin is EXTERNAL which is not valid for this operation."_s;
    QTest::newRow("asymmetric") << rsa << false << Operation::EnableKeyRotation
                                << u"UnsupportedOperationException"_s;
    QTest::newRow("disabled and asymmetric")
        << rsa << true << Operation::EnableKeyRotation << u"DisabledException: %1 is disabled."_s;
    QTest::newRow("switching off an asymmetric one")
        << rsa << false << Operation::DisableKeyRotation << u"success"_s;
    QTest::newRow("the status of an asymmetric one")
        << rsa << false << Operation::GetKeyRotationStatus << u"UnsupportedOperationException"_s;
    QTest::newRow("on demand, asymmetric")
        << rsa << false << Operation::RotateKeyOnDemand << u"UnsupportedOperationException"_s;
    QTest::newRow("listing an asymmetric one")
        << rsa << false << Operation::ListKeyRotations << u"UnsupportedOperationException"_s;
    QTest::newRow("imported") << external << false << Operation::EnableKeyRotation << originText;
    QTest::newRow("the status of an imported one")
        << external << false << Operation::GetKeyRotationStatus << originText;
    QTest::newRow("an imported one on demand, without material")
        << external << false << Operation::RotateKeyOnDemand
        << u"KMSInvalidStateException: %1 is pending import."_s;
}

void tst_RotationHandlers::refusalsComeInTheServicesOrder()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, disabled);
    QFETCH(Operation, operation);
    QFETCH(QString, answer);
    m_key = m_bench->newKey(key.constData())["Arn"_L1].toString();
    if (disabled)
        QVERIFY(call(Operation::DisableKey));
    QCOMPARE(outcome(call(operation)), answer.contains(u"%1"_s) ? answer.arg(m_key) : answer);
}

void tst_RotationHandlers::theClockRotatesOnceAPeriod()
{
    const QString first = materialId();
    const double begin = nowOnTheWire();
    QVERIFY(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 90}}));
    m_bench->clock.advanceDays(89);
    QCOMPARE(materialId(), first);
    m_bench->clock.advanceDays(1);
    const QString second = materialId();
    QVERIFY(second != first);
    m_bench->clock.advanceDays(200);
    QVERIFY(materialId() != second);
    const QJsonArray done = rotations();
    QCOMPARE(done.size(), 3); // after 90, 180 and 270 days
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(done[i]["RotationDate"_L1].toDouble(), begin + (i + 1) * 90 * 86'400.0);
        QCOMPARE(done[i]["RotationType"_L1].toString(), u"AUTOMATIC"_s);
    }
    QCOMPARE(done[2]["KeyMaterialState"_L1].toString(), u"CURRENT"_s);
    QCOMPARE(done[1]["KeyMaterialState"_L1].toString(), u"NON_CURRENT"_s);
    QCOMPARE(status()["NextRotationDate"_L1].toDouble(), begin + 4 * 90 * 86'400.0);
}

void tst_RotationHandlers::aDisabledKeyIsNotRotated()
{
    const QString first = materialId();
    QVERIFY(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 90}}));
    QVERIFY(call(Operation::DisableKey));
    m_bench->clock.advanceDays(100);
    QCOMPARE(materialId(), first);
    QVERIFY(call(Operation::EnableKey));
    QVERIFY(materialId() != first); // "when you re-enable the key, it is rotated"
}

void tst_RotationHandlers::aReaderSeesTheRotationOfTheWriter()
{
    QVERIFY(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 90}}));
    const QString first = materialId();
    m_bench->clock.advanceDays(100);
    m_bench->reopen(VaultAccess::Read);
    QCOMPARE(materialId(), first); // a reader rotates nothing
    m_bench->reopen();
    QVERIFY(materialId() != first);
}

void tst_RotationHandlers::oldMaterialStillDecrypts()
{
    const QString first = materialId();
    const auto sealed = call(Operation::Encrypt, {{u"Plaintext"_s, u"b2xk"_s}});
    QVERIFY(sealed);
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)), u"success"_s);
    m_bench->reopen();
    const auto opened = m_bench->call(
        Operation::Decrypt, QJsonObject {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}});
    QCOMPARE(outcome(opened), u"success"_s);
    QCOMPARE((*opened)["Plaintext"_L1].toString(), u"b2xk"_s);
    QCOMPARE((*opened)["KeyMaterialId"_L1].toString(), first);
    const auto fresh = call(Operation::GenerateDataKey, {{u"KeySpec"_s, u"AES_256"_s}});
    QCOMPARE((*fresh)["KeyMaterialId"_L1].toString(), materialId());
    QVERIFY(materialId() != first);
}

void tst_RotationHandlers::onDemandHasALimit()
{
    for (int i = 0; i < 25; ++i)
        QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)), u"success"_s);
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)),
        u"LimitExceededException: The on-demand rotations limit has been reached for the given "
        "keyId. No more on-demand rotations can be performed for this key: "_s
            + m_key);
    QCOMPARE(rotations()[24]["RotationType"_L1].toString(), u"ON_DEMAND"_s);
}

void tst_RotationHandlers::onDemandGivesWayToTheSchedule()
{
    QVERIFY(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 90}}));
    const QJsonValue next = status()["NextRotationDate"_L1];
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)), u"success"_s);
    QCOMPARE(status()["NextRotationDate"_L1], next); // the schedule stays as it is
    m_bench->clock.advanceDays(89);
    m_bench->clock.advanceHours(23);
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)), u"success"_s);
    m_bench->clock.advance(41 * 60 * 1000);
    QVERIFY(outcome(call(Operation::RotateKeyOnDemand)).startsWith(u"ConflictException"_s));
}

void tst_RotationHandlers::rotationsAreListedInPages()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(call(Operation::RotateKeyOnDemand));
    QCOMPARE(rotations().size(), 5);
    QCOMPARE(rotations({{u"IncludeKeyMaterial"_s, u"ALL_KEY_MATERIAL"_s}}).size(), 6);
    QStringList seen;
    QJsonObject request {{u"Limit"_s, 2}};
    for (int pages = 0; pages < 4; ++pages) {
        const QJsonObject page = *call(Operation::ListKeyRotations, request);
        const QJsonArray entries = page["Rotations"_L1].toArray();
        for (const QJsonValue& entry : entries)
            seen.append(entry["KeyMaterialId"_L1].toString());
        if (!page["Truncated"_L1].toBool())
            break;
        request.insert("Marker"_L1, page["NextMarker"_L1]);
    }
    QCOMPARE(seen.size(), 5);
    QCOMPARE(seen.last(), materialId());
    seen.removeDuplicates();
    QCOMPARE(seen.size(), 5);
}

void tst_RotationHandlers::replicasAreRotatedWithTheirPrimary()
{
    const CallContext tokyo {u"ap-northeast-1"_s};
    m_key = m_bench->newKey("{'MultiRegion':true}")["KeyId"_L1].toString();
    QVERIFY(call(Operation::EnableKeyRotation, {{u"RotationPeriodInDays"_s, 90}}));
    QVERIFY(call(Operation::ReplicateKey, {{u"ReplicaRegion"_s, tokyo.region}}));
    QCOMPARE(materialId(tokyo), materialId());
    const QString first = materialId();
    m_bench->clock.advanceDays(91);
    QVERIFY(materialId() != first);
    QCOMPARE(materialId(tokyo), materialId());
    QCOMPARE((*call(Operation::GetKeyRotationStatus, {}, tokyo))["KeyRotationEnabled"_L1].toBool(),
        true);
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand, {}, tokyo)),
        u"UnsupportedOperationException: arn:aws:kms:ap-northeast-1:111122223333:key/%1 is not a "
        "multi-region primary key."_s.arg(m_key));
    QCOMPARE(outcome(call(Operation::DisableKeyRotation, {}, tokyo)).section(u':', 0, 0),
        u"UnsupportedOperationException"_s);
}

QTEST_GUILESS_MAIN(tst_RotationHandlers)
#include "tst_RotationHandlers.moc"
