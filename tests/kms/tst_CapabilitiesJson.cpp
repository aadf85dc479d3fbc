// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CapabilitiesJson.h"
#include "core/kms/CreateKeyRules.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_CapabilitiesJson : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatIsWrittenIsReadAgain();
    void nothingUnavailableIsWrittenAndRead();
    void aPairIsUnavailableWithItsSpec();
    void whatIsNotUnderstoodIsRefused_data();
    void whatIsNotUnderstoodIsRefused();
};

void tst_CapabilitiesJson::whatIsWrittenIsReadAgain()
{
    Capabilities capabilities;
    capabilities.unavailable[static_cast<std::size_t>(KeySpec::MlDsa44)]
        = endpointRefuses(u"ValidationException"_s);
    capabilities.unavailablePairs[static_cast<std::size_t>(KeySpec::Rsa2048)]
                                 [static_cast<std::size_t>(KeyUsage::EncryptDecrypt)]
        = endpointMakesOther(u"SYMMETRIC_DEFAULT/ENCRYPT_DECRYPT"_s);
    const QByteArray text = QJsonDocument(toJson(capabilities)).toJson();
    const auto read = capabilitiesFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read);
    QCOMPARE(*read, capabilities);
    QCOMPARE(read->reasonAgainst(KeySpec::MlDsa44)->english(),
        u"This endpoint answers ValidationException to it."_s);
}

void tst_CapabilitiesJson::nothingUnavailableIsWrittenAndRead()
{
    const auto read = capabilitiesFromJson(toJson(Capabilities()));
    QVERIFY(read);
    QCOMPARE(*read, Capabilities());
}

void tst_CapabilitiesJson::aPairIsUnavailableWithItsSpec()
{
    Capabilities capabilities;
    capabilities.unavailable[static_cast<std::size_t>(KeySpec::Rsa2048)] = endpointRefuses(u"A"_s);
    capabilities.unavailablePairs[static_cast<std::size_t>(KeySpec::Rsa3072)]
                                 [static_cast<std::size_t>(KeyUsage::SignVerify)]
        = endpointRefuses(u"B"_s);
    QVERIFY(capabilities.reasonAgainst(KeySpec::Rsa2048, KeyUsage::SignVerify));
    QVERIFY(capabilities.reasonAgainst(KeySpec::Rsa3072, KeyUsage::SignVerify));
    QVERIFY(!capabilities.reasonAgainst(KeySpec::Rsa3072, KeyUsage::EncryptDecrypt));
    QVERIFY(!capabilities.reasonAgainst(KeySpec::Rsa3072));

    const CreateKeyContext context {u"eu-central-1"_s, capabilities};
    const auto refused
        = CreateKeyRules::usageAvailability(KeyUsage::SignVerify, KeySpec::Rsa3072, context);
    QVERIFY(!refused.available);
    QCOMPARE(refused.reason, endpointRefuses(u"B"_s));
    QVERIFY(CreateKeyRules::usageAvailability(
        KeyUsage::EncryptDecrypt, KeySpec::Rsa3072, context).available);
}

void tst_CapabilitiesJson::whatIsNotUnderstoodIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("a list") << QByteArray(R"({"Specs":[],"Pairs":{}})");
    QTest::newRow("another spec")
        << QByteArray(R"({"Specs":{"RSA_1024":{"Text":"This endpoint answers %1 to it.","Arguments":["A"]}},"Pairs":{}})");
    QTest::newRow("another text")
        << QByteArray(R"({"Specs":{"RSA_2048":{"Text":"So.","Arguments":[]}},"Pairs":{}})");
    QTest::newRow("a pair without a usage")
        << QByteArray(R"({"Specs":{},"Pairs":{"RSA_2048":{"Text":"This endpoint answers %1 to it.","Arguments":["A"]}}})");
}

void tst_CapabilitiesJson::whatIsNotUnderstoodIsRefused()
{
    QFETCH(const QByteArray, json);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    const auto read = capabilitiesFromJson(document.object());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_CapabilitiesJson)
#include "tst_CapabilitiesJson.moc"
