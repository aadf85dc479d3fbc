// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/GrantRules.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_GrantRules final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aGrantPermitsWhatTheKeyCanDo_data();
    void aGrantPermitsWhatTheKeyCanDo();
    void aGrantIsMoreThanCreateGrant_data();
    void aGrantIsMoreThanCreateGrant();
    void constraintsAreSmallAndForSymmetricKeys_data();
    void constraintsAreSmallAndForSymmetricKeys();
    void principalsAreIdentitiesOrServices_data();
    void principalsAreIdentitiesOrServices();
    void grantIdsHaveSixtyFourDigits_data();
    void grantIdsHaveSixtyFourDigits();
};

namespace {

GrantRecord::Pairs pairs(int count, int valueLength = 1)
{
    GrantRecord::Pairs made;
    for (int i = 0; i < count; ++i)
        made.insert(QString::number(i), QString(valueLength, u'v'));
    return made;
}

QString nameOfProblem(const std::optional<KmsError>& problem)
{
    return problem ? problem->name : u"none"_s;
}

} // namespace

void tst_GrantRules::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

// KMS developer guide, "Grant operations": the lists per type of key.
void tst_GrantRules::aGrantPermitsWhatTheKeyCanDo_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<KeyUsage>("usage");
    QTest::addColumn<QStringList>("operations");
    const QStringList encryption {u"Encrypt"_s, u"Decrypt"_s, u"ReEncryptFrom"_s, u"ReEncryptTo"_s};
    QTest::newRow("symmetric") << KeySpec::SymmetricDefault << KeyUsage::EncryptDecrypt
                               << encryption
            + QStringList {u"GenerateDataKey"_s, u"GenerateDataKeyWithoutPlaintext"_s,
                u"GenerateDataKeyPair"_s, u"GenerateDataKeyPairWithoutPlaintext"_s};
    for (const KeySpec spec : {KeySpec::Rsa2048, KeySpec::Rsa4096, KeySpec::Sm2})
        QTest::addRow("%s encryption", nameOf(spec).data())
            << spec << KeyUsage::EncryptDecrypt << encryption + QStringList {u"GetPublicKey"_s};
    for (const KeySpec spec : {KeySpec::Rsa3072, KeySpec::EccNistP256, KeySpec::EccNistEdwards25519,
             KeySpec::MlDsa65, KeySpec::Sm2})
        QTest::addRow("%s signing", nameOf(spec).data())
            << spec << KeyUsage::SignVerify
            << QStringList {u"Sign"_s, u"Verify"_s, u"GetPublicKey"_s};
    QTest::newRow("HMAC") << KeySpec::Hmac384 << KeyUsage::GenerateVerifyMac
                          << QStringList {u"GenerateMac"_s, u"VerifyMac"_s};
    QTest::newRow("agreement") << KeySpec::EccNistP521 << KeyUsage::KeyAgreement
                               << QStringList {u"DeriveSharedSecret"_s, u"GetPublicKey"_s};
}

void tst_GrantRules::aGrantPermitsWhatTheKeyCanDo()
{
    QFETCH(KeySpec, spec);
    QFETCH(KeyUsage, usage);
    QFETCH(QStringList, operations);
    operations += {u"CreateGrant"_s, u"RetireGrant"_s, u"DescribeKey"_s};
    const QStringList all {u"Decrypt"_s, u"Encrypt"_s, u"GenerateDataKey"_s,
        u"GenerateDataKeyWithoutPlaintext"_s, u"ReEncryptFrom"_s, u"ReEncryptTo"_s, u"Sign"_s,
        u"Verify"_s, u"GetPublicKey"_s, u"CreateGrant"_s, u"RetireGrant"_s, u"DescribeKey"_s,
        u"GenerateDataKeyPair"_s, u"GenerateDataKeyPairWithoutPlaintext"_s, u"GenerateMac"_s,
        u"VerifyMac"_s, u"DeriveSharedSecret"_s};
    for (const QString& operation : all)
        QVERIFY2(suitsKey(operation, spec, usage) == operations.contains(operation),
            qPrintable(operation));
}

void tst_GrantRules::aGrantIsMoreThanCreateGrant_data()
{
    QTest::addColumn<QStringList>("operations");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << QStringList() << u"A grant must contain at least one operation."_s;
    QTest::newRow("CreateGrant alone") << QStringList {
        u"CreateGrant"_s} << u"Grants must not contain only the CreateGrant operation."_s;
    QTest::newRow("CreateGrant with another")
        << QStringList {u"CreateGrant"_s, u"Encrypt"_s} << QString();
    QTest::newRow("of another key")
        << QStringList {u"Encrypt"_s, u"Sign"_s}
        << u"The grant operation Sign is not supported by the KMS key arn with key spec "
           "SYMMETRIC_DEFAULT and key usage ENCRYPT_DECRYPT."_s;
}

void tst_GrantRules::aGrantIsMoreThanCreateGrant()
{
    QFETCH(QStringList, operations);
    QFETCH(QString, message);
    const GrantRecord grant {
        .granteePrincipal = u"arn:aws:iam::111122223333:user/a"_s, .operations = operations};
    const auto problem = grantProblem(grant, KeyRecord {.arn = u"arn"_s});
    QCOMPARE(problem ? problem->message.value_or(u"?"_s) : QString(), message);
}

void tst_GrantRules::constraintsAreSmallAndForSymmetricKeys_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<KeyUsage>("usage");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, int count, int length, const QString& expected) {
        QTest::newRow(name) << KeySpec::SymmetricDefault << KeyUsage::EncryptDecrypt << u"Encrypt"_s
                            << count << length << expected;
    };
    row("eight pairs", 8, 1, u"none"_s);
    row("nine pairs", 9, 1, u"ValidationException"_s);
    row("a value of 384 characters", 1, 384, u"none"_s);
    row("a value of 385 characters", 1, 385, u"ValidationException"_s);
    QTest::newRow("none on an RSA key")
        << KeySpec::Rsa2048 << KeyUsage::EncryptDecrypt << u"Encrypt"_s << 0 << 1 << u"none"_s;
    QTest::newRow("RSA key") << KeySpec::Rsa2048 << KeyUsage::EncryptDecrypt << u"Encrypt"_s << 1
                             << 1 << u"ValidationException"_s;
    QTest::newRow("HMAC key") << KeySpec::Hmac256 << KeyUsage::GenerateVerifyMac << u"VerifyMac"_s
                              << 1 << 1 << u"ValidationException"_s;
}

void tst_GrantRules::constraintsAreSmallAndForSymmetricKeys()
{
    QFETCH(KeySpec, spec);
    QFETCH(KeyUsage, usage);
    QFETCH(QString, operation);
    QFETCH(int, count);
    QFETCH(int, length);
    QFETCH(QString, expected);
    const KeyRecord key {.spec = spec, .usage = usage};
    GrantRecord grant {
        .granteePrincipal = u"arn:aws:iam::111122223333:user/a"_s, .operations = {operation}};
    grant.contextEquals = pairs(count, length);
    QCOMPARE(nameOfProblem(grantProblem(grant, key)), expected);
    grant.contextSubset = std::exchange(grant.contextEquals, {});
    QCOMPARE(nameOfProblem(grantProblem(grant, key)), expected);
}

void tst_GrantRules::principalsAreIdentitiesOrServices_data()
{
    QTest::addColumn<QString>("principal");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char* principal, bool valid) {
        QTest::newRow(principal) << QString::fromLatin1(principal) << valid;
    };
    row("arn:aws:iam::111122223333:root", true);
    row("arn:aws:iam::444455556666:user/division/alice", true);
    row("arn:aws:iam::444455556666:role/Admin", true);
    row("arn:aws:sts::444455556666:assumed-role/Admin/session", true);
    row("arn:aws:sts::444455556666:federated-user/Bob", true);
    row("arn:aws-cn:iam::444455556666:role/Admin", true);
    row("rds.eu-central-1.amazonaws.com", true);
    row("arn:aws:iam::111122223333:group/Admins", false);
    row("arn:aws:iam::1111:user/a", false);
    row("arn:aws:s3:::bucket", false);
    row("arn:aws:iam::111122223333:user", false);
    row("alice", false);
    row("example.com", false);
}

void tst_GrantRules::principalsAreIdentitiesOrServices()
{
    QFETCH(QString, principal);
    QFETCH(bool, valid);
    const auto problem = grantPrincipalProblem(principal);
    QCOMPARE(!problem, valid);
    if (valid)
        return;
    QCOMPARE(problem->name, u"InvalidArnException"_s);
    QCOMPARE(problem->message, u"ARN does not refer to a valid principal: "_s + principal);
    const GrantRecord grant {.granteePrincipal = principal, .operations = {u"Encrypt"_s}};
    QCOMPARE(nameOfProblem(grantProblem(grant, {})), u"InvalidArnException"_s);
    const GrantRecord retiring {.granteePrincipal = u"arn:aws:iam::111122223333:root"_s,
        .retiringPrincipal = principal,
        .operations = {u"Encrypt"_s}};
    QCOMPARE(nameOfProblem(grantProblem(retiring, {})), u"InvalidArnException"_s);
}

void tst_GrantRules::grantIdsHaveSixtyFourDigits_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("valid");
    QTest::newRow("64 digits") << u"0123456789abcdef"_s.repeated(4) << true;
    QTest::newRow("63 digits") << QString(63, u'a') << false;
    QTest::newRow("65 digits") << QString(65, u'a') << false;
    QTest::newRow("capital") << QString(64, u'A') << false;
    QTest::newRow("no digits") << QString(64, u'g') << false;
    QTest::newRow("empty") << QString() << false;
}

void tst_GrantRules::grantIdsHaveSixtyFourDigits()
{
    QFETCH(QString, id);
    QFETCH(bool, valid);
    QCOMPARE(isGrantIdForm(id), valid);
}

QTEST_GUILESS_MAIN(tst_GrantRules)
#include "tst_GrantRules.moc"
