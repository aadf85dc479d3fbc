// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyMetadata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

KeyMetadata plainKey()
{
    KeyMetadata key;
    key.accountId = u"111122223333"_s;
    key.keyId = u"1234abcd-12ab-34cd-56ef-1234567890ab"_s;
    key.arn = u"arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"_s;
    key.creationDate = 1575276535123;
    return key;
}

KeyMetadata everythingAtOnce()
{
    KeyMetadata key = plainKey();
    key.description = u"Schlüssel"_s;
    key.spec = KeySpec::EccNistP384;
    key.usage = KeyUsage::KeyAgreement;
    key.state = KeyState::PendingDeletion;
    key.origin = KeyOrigin::External;
    key.deletionDate = 1575276535001;
    key.pendingDeletionWindowInDays = 7;
    key.multiRegion = MultiRegionConfiguration {false, {u"arn:p"_s, u"us-east-1"_s},
        {{u"arn:r"_s, u"us-east-2"_s}, {u"arn:s"_s, u"us-west-2"_s}}};
    key.currentKeyMaterialId = QString(64, u'a');
    key.expires = true;
    key.validTo = 1575276535999;
    key.customKeyStoreId = u"cks-1"_s;
    key.cloudHsmClusterId = u"cluster-1"_s;
    key.xksKeyId = u"x"_s;
    return key;
}

} // namespace

class tst_KeyMetadata : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPlainKeyHasTheMembersOfTheManualsExample()
    {
        const QJsonObject expected {{u"AWSAccountId"_s, u"111122223333"_s},
            {u"KeyId"_s, u"1234abcd-12ab-34cd-56ef-1234567890ab"_s},
            {u"Arn"_s,
                u"arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"_s},
            {u"CreationDate"_s, 1575276535.123}, {u"Enabled"_s, true}, {u"Description"_s, u""_s},
            {u"KeyUsage"_s, u"ENCRYPT_DECRYPT"_s}, {u"KeyState"_s, u"Enabled"_s},
            {u"Origin"_s, u"AWS_KMS"_s}, {u"KeyManager"_s, u"CUSTOMER"_s},
            {u"CustomerMasterKeySpec"_s, u"SYMMETRIC_DEFAULT"_s},
            {u"KeySpec"_s, u"SYMMETRIC_DEFAULT"_s},
            {u"EncryptionAlgorithms"_s, QJsonArray {u"SYMMETRIC_DEFAULT"_s}},
            {u"MultiRegion"_s, false}};
        QCOMPARE(plainKey().toJson(), expected);
    }

    void onlyEnabledKeysAreEnabled()
    {
        for (int at = 0; at < keyStateCount; ++at) {
            KeyMetadata key = plainKey();
            key.state = static_cast<KeyState>(at);
            QCOMPARE(key.toJson().value("Enabled"_L1).toBool(), key.state == KeyState::Enabled);
            QCOMPARE(KeyMetadata::fromJson(key.toJson())->state, key.state);
        }
    }

    void everyPairHasExactlyTheAlgorithmsOfItsUsage()
    {
        for (const PairInfo& pair : validPairs()) {
            KeyMetadata key = plainKey();
            key.spec = pair.spec;
            key.usage = pair.usage;
            const QJsonObject json = key.toJson();
            QStringList lists;
            for (const QString& member : json.keys()) {
                if (member.endsWith("Algorithms"_L1))
                    lists.append(member);
            }
            QCOMPARE(lists, QStringList {algorithmsMember(pair.usage)});
            QCOMPARE(json.value(lists.first()).toArray().size(),
                static_cast<qsizetype>(pair.algorithms.size()));
            QVERIFY(KeyMetadata::fromJson(json) == key);
        }
    }

    void everythingSurvivesTheJson()
    {
        const KeyMetadata key = everythingAtOnce();
        const QByteArray wire = QJsonDocument(key.toJson()).toJson();
        const auto back = KeyMetadata::fromJson(QJsonDocument::fromJson(wire).object());
        QVERIFY(back);
        QVERIFY(*back == key);
        QCOMPARE(back->region(), u"us-east-2"_s);
    }

    void noMemberIsUnknownToTheServiceModel()
    {
        QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/kms-service-model.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject model = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray known = model.value("keyMetadata"_L1).toArray();
        for (const QString& member : everythingAtOnce().toJson().keys())
            QVERIFY2(known.contains(member), qPrintable(member));
        // Every member but the algorithms of the three other usages.
        QCOMPARE(everythingAtOnce().toJson().size(), known.size() - 3);
        const QJsonArray states = model.value("names"_L1)["KeyState"_L1].toArray();
        QCOMPARE(states.size(), keyStateCount);
        for (const QJsonValue state : states)
            QVERIFY(keyStateNamed(state.toString()).has_value());
    }

    void aPrimaryWithoutReplicasSaysSo()
    {
        KeyMetadata key = plainKey();
        key.multiRegion = MultiRegionConfiguration {true, {key.arn, u"us-east-2"_s}, {}};
        const QJsonObject json = key.toJson();
        QCOMPARE(json.value("MultiRegion"_L1).toBool(), true);
        const QJsonObject configuration = json.value("MultiRegionConfiguration"_L1).toObject();
        QCOMPARE(configuration.value("MultiRegionKeyType"_L1).toString(), u"PRIMARY"_s);
        QVERIFY(configuration.value("ReplicaKeys"_L1).isArray());
    }

    void whatIsIncomprehensibleIsRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        for (const char* member : {"KeyId", "Arn", "KeyState", "Origin", "KeySpec"}) {
            QTest::addRow("%s missing", member) << QString::fromLatin1(member) << QJsonValue();
            QTest::addRow("%s a number", member) << QString::fromLatin1(member) << QJsonValue(5);
        }
        QTest::newRow("KeyUsage a number") << u"KeyUsage"_s << QJsonValue(5);
        QTest::newRow("unknown spec") << u"KeySpec"_s << QJsonValue(u"RSA_1024"_s);
        QTest::newRow("unknown state") << u"KeyState"_s << QJsonValue(u"enabled"_s);
    }

    void whatIsIncomprehensibleIsRefused()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject json = plainKey().toJson();
        json.insert(member, value);
        QVERIFY(!KeyMetadata::fromJson(json));
    }

    void aUsageThatIsNotToldIsTheDefault()
    {
        QJsonObject json = plainKey().toJson();
        json.insert(u"KeyUsage"_s, QJsonValue());
        QCOMPARE(KeyMetadata::fromJson(json)->usage, KeyUsage::EncryptDecrypt);
        json.remove(u"KeyUsage"_s);
        QCOMPARE(KeyMetadata::fromJson(json)->usage, KeyUsage::EncryptDecrypt);
    }

    void olderServicesOnlyHaveTheOldSpelling()
    {
        QJsonObject json = plainKey().toJson();
        json.remove(u"KeySpec"_s);
        json.insert(u"Newer"_s, 1);
        QVERIFY(KeyMetadata::fromJson(json) == plainKey());
    }
};

QTEST_GUILESS_MAIN(tst_KeyMetadata)
#include "tst_KeyMetadata.moc"
