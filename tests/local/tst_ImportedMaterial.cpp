// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ImportWrapping.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Several imported materials in one key, and imported keys of several Regions (kms-rules,
/// "Import").
class tst_ImportedMaterial final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_bench = std::make_unique<LocalKmsBench>();
        m_key = m_bench->newKey("{'Origin':'EXTERNAL'}")["KeyId"_L1].toString();
    }
    void cleanup() { m_bench.reset(); }

    void furtherMaterialWaitsForTheRotation();
    void aThirdMaterialIsRefusedWhileOneWaits();
    void whatWasEncryptedBeforeTheRotationIsDecrypted();
    void everyMaterialEverUsedHasToBeThere();
    void materialThatWaitsIsForgottenWhenDeleted();
    void anAsymmetricKeyTakesNoFurtherMaterial();
    void aDescriptionStaysUntilAnotherIsGiven();
    void anIdGoesWithMaterialThatIsKnown();
    void replicasNeedTheSameMaterial();
    void materialDoesNotWaitForARegionThatIsGone();

private:
    const CallContext m_tokyo {u"ap-northeast-1"_s};

    [[nodiscard]] KmsReply call(
        Operation operation, QJsonObject more = {}, const CallContext& context = {})
    {
        more.insert("KeyId"_L1, m_key);
        return m_bench->call(operation, more, context);
    }
    [[nodiscard]] KmsReply import(std::uint8_t fill, const QString& type = {},
        const CallContext& context = {}, QJsonObject body = {})
    {
        const auto parameters = call(Operation::GetParametersForImport,
            {{u"WrappingAlgorithm"_s, u"RSAES_OAEP_SHA_256"_s},
                {u"WrappingKeySpec"_s, u"RSA_2048"_s}},
            context);
        if (!parameters)
            return parameters;
        const KeyMaterial material(SecretBytes(std::vector<std::uint8_t>(32, fill)));
        const auto wrapped = wrapKeyMaterial(WrappingAlgorithm::RsaesOaepSha256,
            QByteArray::fromBase64((*parameters)["PublicKey"_L1].toString().toLatin1()), material);
        body.insert("ImportToken"_L1, (*parameters)["ImportToken"_L1]);
        body.insert("EncryptedKeyMaterial"_L1, QString::fromLatin1(wrapped->toBase64()));
        body.insert("ExpirationModel"_L1, u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s);
        if (!type.isEmpty())
            body.insert("ImportType"_L1, type);
        return call(Operation::ImportKeyMaterial, body, context);
    }
    [[nodiscard]] QString idOf(const KmsReply& imported) const
    {
        return imported ? (*imported)["KeyMaterialId"_L1].toString() : outcome(imported);
    }
    [[nodiscard]] QStringList stages(const CallContext& context = {})
    {
        QStringList stages;
        const auto listed = call(Operation::ListKeyRotations,
            {{u"IncludeKeyMaterial"_s, u"ALL_KEY_MATERIAL"_s}}, context);
        const QJsonArray entries = (*listed)["Rotations"_L1].toArray();
        for (const QJsonValue& entry : entries)
            stages.append(entry["KeyMaterialState"_L1].toString() + u' '
                + entry["ImportState"_L1].toString());
        return stages;
    }
    [[nodiscard]] QString state(const CallContext& context = {})
    {
        return m_bench->describe(m_key, context)["KeyState"_L1].toString();
    }

    const QString m_new = u"NEW_KEY_MATERIAL"_s;
    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_key;
};

void tst_ImportedMaterial::furtherMaterialWaitsForTheRotation()
{
    const QString first = idOf(import('1', m_new));
    QCOMPARE(state(), u"Enabled"_s);
    QCOMPARE(idOf(import('1')), first); // the same once more is no news
    const QString second = idOf(import('2', m_new));
    QCOMPARE(second.size(), 64);
    QCOMPARE(stages(), QStringList({u"CURRENT IMPORTED"_s, u"PENDING_ROTATION IMPORTED"_s}));
    QCOMPARE(m_bench->describe(m_key)["CurrentKeyMaterialId"_L1].toString(), first);
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)), u"success"_s);
    QCOMPARE(stages(), QStringList({u"NON_CURRENT IMPORTED"_s, u"CURRENT IMPORTED"_s}));
    QCOMPARE(m_bench->describe(m_key)["CurrentKeyMaterialId"_L1].toString(), second);
    QVERIFY(outcome(call(Operation::RotateKeyOnDemand))
                .startsWith(u"KMSInvalidStateException: No available key material pending "
                            "rotation for the key: arn:"_s));
}

void tst_ImportedMaterial::aThirdMaterialIsRefusedWhileOneWaits()
{
    QVERIFY(import('1'));
    const QString second = idOf(import('2', m_new));
    const QString refused = outcome(import('3', m_new));
    QVERIFY(refused.startsWith(u"KMSInvalidStateException: New key material (id: "_s));
    QVERIFY(refused.endsWith(u"cannot be imported into KMS key %1, because another key material "
                             "(id: %2) is pending rotation."_s.arg(m_key, second)));
    QVERIFY(outcome(import('3')).startsWith(u"IncorrectKeyMaterialException"_s));
    QVERIFY(outcome(import('1', m_new)).startsWith(u"IncorrectKeyMaterialException"_s));
}

void tst_ImportedMaterial::whatWasEncryptedBeforeTheRotationIsDecrypted()
{
    const QString first = idOf(import('1'));
    const auto sealed = call(Operation::Encrypt, {{u"Plaintext"_s, u"eA=="_s}});
    QVERIFY(import('2', m_new));
    QVERIFY(call(Operation::RotateKeyOnDemand));
    const auto opened = m_bench->call(
        Operation::Decrypt, QJsonObject {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}});
    QCOMPARE(outcome(opened), u"success"_s);
    QCOMPARE((*opened)["KeyMaterialId"_L1].toString(), first);
}

void tst_ImportedMaterial::everyMaterialEverUsedHasToBeThere()
{
    const QString first = idOf(import('1'));
    QVERIFY(import('2', m_new));
    QVERIFY(call(Operation::RotateKeyOnDemand));
    const auto deleted = call(Operation::DeleteImportedKeyMaterial, {{u"KeyMaterialId"_s, first}});
    QCOMPARE((*deleted)["KeyMaterialId"_L1].toString(), first);
    QCOMPARE(state(), u"PendingImport"_s);
    QCOMPARE(stages(), QStringList({u"NON_CURRENT PENDING_IMPORT"_s, u"CURRENT IMPORTED"_s}));
    QCOMPARE(idOf(import('1')), first);
    QCOMPARE(state(), u"Enabled"_s);
    QVERIFY(outcome(
        call(Operation::DeleteImportedKeyMaterial, {{u"KeyMaterialId"_s, QString(64, u'a')}}))
                .startsWith(u"NotFoundException"_s));
}

void tst_ImportedMaterial::materialThatWaitsIsForgottenWhenDeleted()
{
    QVERIFY(import('1'));
    const QString second = idOf(import('2', m_new));
    QVERIFY(call(Operation::DeleteImportedKeyMaterial, {{u"KeyMaterialId"_s, second}}));
    QCOMPARE(state(), u"Enabled"_s);
    QCOMPARE(stages(), QStringList({u"CURRENT IMPORTED"_s}));
    QCOMPARE(idOf(import('3', m_new)).size(), 64);
}

void tst_ImportedMaterial::anAsymmetricKeyTakesNoFurtherMaterial()
{
    m_key =
        m_bench
            ->newKey("{'Origin':'EXTERNAL','KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}")
                ["KeyId"_L1]
            .toString();
    QVERIFY(import('1', m_new));
    QVERIFY(outcome(import('2', m_new)).startsWith(u"UnsupportedOperationException"_s));
    QVERIFY(outcome(import('2')).startsWith(u"IncorrectKeyMaterialException"_s));
}

// "If you do not specify a key material description, KMS retains the value you specified when you
// last imported the same key material into this KMS key." (API reference)
void tst_ImportedMaterial::aDescriptionStaysUntilAnotherIsGiven()
{
    const auto description = [this] {
        const auto listed =
            call(Operation::ListKeyRotations, {{u"IncludeKeyMaterial"_s, u"ALL_KEY_MATERIAL"_s}});
        return (*listed)["Rotations"_L1][0]["KeyMaterialDescription"_L1].toString();
    };
    QVERIFY(import('1', {}, {}, {{u"KeyMaterialDescription"_s, u"from the safe"_s}}));
    QCOMPARE(description(), u"from the safe"_s);
    QVERIFY(import('1'));
    QCOMPARE(description(), u"from the safe"_s);
    QVERIFY(call(Operation::DeleteImportedKeyMaterial));
    QVERIFY(import('1'));
    QCOMPARE(description(), u"from the safe"_s);
    QVERIFY(import('1', {}, {}, {{u"KeyMaterialDescription"_s, u"renewed"_s}}));
    QCOMPARE(description(), u"renewed"_s);
}

void tst_ImportedMaterial::anIdGoesWithMaterialThatIsKnown()
{
    const QString first = idOf(import('1'));
    const QJsonObject thisId {{u"KeyMaterialId"_s, first}};
    QCOMPARE(idOf(import('1', {}, {}, thisId)), first);
    QVERIFY(outcome(import('2', {}, {}, thisId)).startsWith(u"IncorrectKeyMaterialException"_s));
    QVERIFY(outcome(import('2', m_new, {}, thisId)).startsWith(u"ValidationException"_s));
    QCOMPARE(stages(), QStringList({u"CURRENT IMPORTED"_s}));
}

void tst_ImportedMaterial::replicasNeedTheSameMaterial()
{
    m_key = m_bench->newKey("{'Origin':'EXTERNAL','MultiRegion':true}")["KeyId"_L1].toString();
    const QString first = idOf(import('1'));
    QVERIFY(call(Operation::ReplicateKey, {{u"ReplicaRegion"_s, m_tokyo.region}}));
    QCOMPARE(state(m_tokyo), u"PendingImport"_s);
    QVERIFY(outcome(import('2', {}, m_tokyo)).startsWith(u"IncorrectKeyMaterialException"_s));
    QVERIFY(outcome(import('2', m_new, m_tokyo)).endsWith(u"is not a multi-region primary key."_s));
    QCOMPARE(idOf(import('1', {}, m_tokyo)), first);
    QCOMPARE(state(m_tokyo), u"Enabled"_s);

    QVERIFY(import('2', m_new));
    const QString waits = u"PENDING_MULTI_REGION_IMPORT_AND_ROTATION "_s;
    QCOMPARE(stages().last(), waits + u"IMPORTED"_s);
    QCOMPARE(stages(m_tokyo).last(), waits + u"PENDING_IMPORT"_s);
    QVERIFY(outcome(call(Operation::RotateKeyOnDemand)).startsWith(u"KMSInvalidStateException"_s));
    QVERIFY(import('2', {}, m_tokyo));
    QCOMPARE(stages().last(), u"PENDING_ROTATION IMPORTED"_s);
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)), u"success"_s);
    QCOMPARE(stages(m_tokyo).last(), u"CURRENT IMPORTED"_s);
}

void tst_ImportedMaterial::materialDoesNotWaitForARegionThatIsGone()
{
    m_key = m_bench->newKey("{'Origin':'EXTERNAL','MultiRegion':true}")["KeyId"_L1].toString();
    QVERIFY(import('1'));
    QVERIFY(call(Operation::ReplicateKey, {{u"ReplicaRegion"_s, m_tokyo.region}}));
    QVERIFY(import('2', m_new));
    QCOMPARE(stages().last(), u"PENDING_MULTI_REGION_IMPORT_AND_ROTATION IMPORTED"_s);
    QVERIFY(call(Operation::ScheduleKeyDeletion, {{u"PendingWindowInDays"_s, 7}}, m_tokyo));
    m_bench->clock.advanceDays(7);
    QCOMPARE(stages().last(), u"PENDING_ROTATION IMPORTED"_s);
    QCOMPARE(outcome(call(Operation::RotateKeyOnDemand)), u"success"_s);
    m_bench->reopen();
    QCOMPARE(stages(), QStringList({u"NON_CURRENT IMPORTED"_s, u"CURRENT IMPORTED"_s}));
}

QTEST_GUILESS_MAIN(tst_ImportedMaterial)
#include "tst_ImportedMaterial.moc"
