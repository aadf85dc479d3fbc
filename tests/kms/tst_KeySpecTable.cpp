// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyOrigin.h"
#include "core/kms/KeySpec.h"
#include "core/kms/KeyState.h"
#include "core/kms/Operation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

QStringList namesInModel(QLatin1StringView shape)
{
    QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/kms-service-model.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject model = QJsonDocument::fromJson(file.readAll()).object();
    QStringList names;
    const QJsonArray values = model.value("shapes"_L1)[shape]["enum"_L1].toArray();
    for (const QJsonValue value : values)
        names.append(value.toString());
    return names;
}

template <typename Enum>
QStringList ourNames(int count)
{
    QStringList names;
    for (int at = 0; at < count; ++at)
        names.append(nameOf(static_cast<Enum>(at)));
    names.sort();
    return names;
}

} // namespace

class tst_KeySpecTable : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreThoseOfTheServiceModel()
    {
        QCOMPARE(ourNames<KeySpec>(keySpecCount), namesInModel("KeySpec"_L1));
        QCOMPARE(ourNames<KeyUsage>(keyUsageCount), namesInModel("KeyUsageType"_L1));
        QCOMPARE(ourNames<KeyOrigin>(keyOriginCount), namesInModel("OriginType"_L1));
    }

    void everyRowStandsAtItsPlaceAndIsFoundByName()
    {
        QCOMPARE(keySpecTable().size(), std::size_t(keySpecCount));
        for (const KeySpecInfo& info : keySpecTable()) {
            QCOMPARE(&infoOf(info.spec), &info);
            QVERIFY(keySpecNamed(QString(info.name)) == info.spec);
        }
        for (int at = 0; at < keyUsageCount; ++at) {
            const auto usage = static_cast<KeyUsage>(at);
            QVERIFY(keyUsageNamed(QString(nameOf(usage))) == usage);
        }
        for (int at = 0; at < keyOriginCount; ++at) {
            const auto origin = static_cast<KeyOrigin>(at);
            QVERIFY(keyOriginNamed(QString(nameOf(origin))) == origin);
        }
        QVERIFY(!keySpecNamed(u"rsa_2048"));
        QVERIFY(!keyUsageNamed(u""));
        QVERIFY(!keyOriginNamed(u"AWS"));
        QVERIFY(!keyStateNamed(u"enabled"));
    }

    void theManualHasThirteenSpecsAndTwentyOnePairs()
    {
        QStringList ofManual;
        for (const KeySpecInfo& info : keySpecTable()) {
            if (info.inManual)
                ofManual.append(info.name);
        }
        ofManual.sort();
        QCOMPARE(ofManual, namesInModel("CustomerMasterKeySpec"_L1));
        int pairs = 0;
        for (const PairInfo& pair : validPairs())
            pairs += infoOf(pair.spec).inManual ? 1 : 0;
        QCOMPARE(pairs, 21);
    }

    void onlyMlDsaCannotBeImportedAndOnlySm2IsChinese()
    {
        for (const KeySpecInfo& info : keySpecTable()) {
            QCOMPARE(info.importable, !info.name.startsWith("ML_DSA"_L1));
            QCOMPARE(info.chinaRegionsOnly, info.name == "SM2"_L1);
        }
    }

    // NIST SP 800-57 part 1 rev. 5, tables 2 and 3; FIPS 204, table 1.
    void strengths_data()
    {
        QTest::addColumn<KeySpec>("spec");
        QTest::addColumn<int>("strength");
        QTest::newRow("RSA_2048") << KeySpec::Rsa2048 << 112;
        QTest::newRow("RSA_3072") << KeySpec::Rsa3072 << 128;
        QTest::newRow("P-256") << KeySpec::EccNistP256 << 128;
        QTest::newRow("P-384") << KeySpec::EccNistP384 << 192;
        QTest::newRow("P-521") << KeySpec::EccNistP521 << 256;
        QTest::newRow("Ed25519") << KeySpec::EccNistEdwards25519 << 128;
        QTest::newRow("AES-256") << KeySpec::SymmetricDefault << 256;
        QTest::newRow("ML-DSA-65") << KeySpec::MlDsa65 << 192;
    }

    void strengths()
    {
        QFETCH(KeySpec, spec);
        QFETCH(int, strength);
        QCOMPARE(infoOf(spec).securityStrength, strength);
    }

    void everyOperationIsFoundByNameAndCommand()
    {
        QCOMPARE(operationTable().size(), std::size_t(operationCount));
        QSet<QString> commands;
        for (const OperationInfo& info : operationTable()) {
            QCOMPARE(&infoOf(info.operation), &info);
            QVERIFY(operationNamed(QString(info.name)) == info.operation);
            QVERIFY(operationOfCommand(QString(info.command)) == info.operation);
            // The aws CLI's spelling: a hyphen before each capital, all small.
            QString command;
            for (const QChar letter : QString(info.name)) {
                if (letter.isUpper() && !command.isEmpty())
                    command.append(u'-');
                command.append(letter.toLower());
            }
            QCOMPARE(QString(info.command), command);
            commands.insert(info.command);
        }
        QCOMPARE(commands.size(), operationCount);
        QVERIFY(!operationNamed(u"createkey"));
    }

    void readingOperationsChangeNothing()
    {
        for (const OperationInfo& info : operationTable()) {
            const QString name = info.name;
            if (name.startsWith("List"_L1) || name.startsWith("Describe"_L1))
                QVERIFY2(!info.changes, info.name.data());
            for (const char* change :
                {"Create", "Update", "Put", "Delete", "Tag", "Schedule", "Import"}) {
                if (name.startsWith(QLatin1StringView(change)))
                    QVERIFY2(info.changes, info.name.data());
            }
        }
    }

    // Developer guide, "Using aliases": the operations whose KeyId may be an alias.
    void aliasesAreAcceptedByCryptographyAndDescribeKey()
    {
        QStringList accepting;
        for (const OperationInfo& info : operationTable()) {
            if (info.acceptsAlias)
                accepting.append(info.name);
        }
        QCOMPARE(accepting,
            (QStringList {u"Decrypt"_s, u"DeriveSharedSecret"_s, u"DescribeKey"_s, u"Encrypt"_s,
                u"GenerateDataKey"_s, u"GenerateDataKeyPair"_s,
                u"GenerateDataKeyPairWithoutPlaintext"_s, u"GenerateDataKeyWithoutPlaintext"_s,
                u"GenerateMac"_s, u"GetPublicKey"_s, u"ReEncrypt"_s, u"Sign"_s, u"Verify"_s,
                u"VerifyMac"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_KeySpecTable)
#include "tst_KeySpecTable.moc"
