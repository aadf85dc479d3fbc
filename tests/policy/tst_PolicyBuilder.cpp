// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyBuilder.h"
#include "core/policy/PolicyRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const QString account = u"111122223333"_s;

PolicyDraft fullDraft()
{
    PolicyDraft draft;
    draft.accountId = account;
    draft.administrators = {u"arn:aws:iam::111122223333:role/KeyAdmin"_s};
    draft.users = {
        u"arn:aws:iam::111122223333:user/bob"_s, u"arn:aws:iam::111122223333:role/App"_s};
    draft.otherAccounts = {u"444455556666"_s};
    draft.grantsForAwsServices = true;
    return draft;
}

QJsonArray statementsOf(const QString& policy)
{
    return QJsonDocument::fromJson(policy.toUtf8())["Statement"_L1].toArray();
}

} // namespace

class tst_PolicyBuilder : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDefaultPolicyIsTheServicesOwn()
    {
        // kms-2014-11-01, GetKeyPolicy of a key created without a policy.
        const auto expected = QJsonDocument::fromJson(
            R"({"Version":"2012-10-17","Id":"key-default-1","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"arn:aws-cn:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}]})");
        const QString text = defaultKeyPolicy(account, u"aws-cn"_s);
        QCOMPARE(QJsonDocument::fromJson(text.toUtf8()), expected);
        QVERIFY(
            text.startsWith(u"{\n  \"Version\" : \"2012-10-17\",\n  \"Id\" : \"key-default-1\",\n"
                            "  \"Statement\" : [ {\n    \"Sid\""_s));
    }

    void anEmptyDraftBuildsTheDefaultPolicy()
    {
        PolicyDraft draft;
        draft.accountId = account;
        QVERIFY(draft.isDefault());
        QCOMPARE(QJsonDocument::fromJson(buildKeyPolicy(draft, u"aws"_s).toUtf8()),
            QJsonDocument::fromJson(defaultKeyPolicy(account, u"aws"_s).toUtf8()));
    }

    void aFullDraftHasTheConsolesStatements()
    {
        const QString text = buildKeyPolicy(fullDraft(), u"aws"_s);
        const QJsonArray statements = statementsOf(text);
        QStringList sids;
        for (const QJsonValue& statement : statements)
            sids.append(statement["Sid"_L1].toString());
        QCOMPARE(sids,
            (QStringList {u"Enable IAM User Permissions"_s,
                u"Allow access for Key Administrators"_s, u"Allow use of the key"_s,
                u"Allow attachment of persistent resources"_s}));
        QCOMPARE(statements.at(2)["Principal"_L1]["AWS"_L1].toArray().last().toString(),
            u"arn:aws:iam::444455556666:root"_s);
        QCOMPARE(statements.at(3)["Condition"_L1]["Bool"_L1]["kms:GrantIsForAWSResource"_L1],
            QJsonValue(u"true"_s));
    }

    void administratorsDeleteOnlyIfTheyMay()
    {
        PolicyDraft draft = fullDraft();
        QVERIFY(!buildKeyPolicy(draft, u"aws"_s).contains("ScheduleKeyDeletion"_L1));
        draft.administratorsMayDelete = true;
        QVERIFY(buildKeyPolicy(draft, u"aws"_s).contains("ScheduleKeyDeletion"_L1));
    }

    void builtPoliciesHaveNoErrors_data()
    {
        QTest::addColumn<int>("pair");
        QTest::addColumn<QString>("partition");
        for (int pair = 0; pair < static_cast<int>(validPairs().size()); ++pair) {
            for (const QString& partition : {u"aws"_s, u"aws-cn"_s, u"aws-us-gov"_s})
                QTest::addRow("%d %s", pair, qPrintable(partition)) << pair << partition;
        }
    }

    void builtPoliciesHaveNoErrors()
    {
        QFETCH(int, pair);
        QFETCH(QString, partition);
        PolicyDraft draft = fullDraft();
        draft.spec = validPairs()[static_cast<std::size_t>(pair)].spec;
        draft.usage = validPairs()[static_cast<std::size_t>(pair)].usage;
        draft.multiRegion = true;
        const PolicyCheck check =
            checkPolicy(buildKeyPolicy(draft, partition).toUtf8(), {account, {}});
        QCOMPARE(check.problems, {});
        QCOMPARE(check.control.answer, ControlVerdict::Answer::Yes);
    }

    void usersGetWhatTheirKeyCanDo()
    {
        QVERIFY(useActions(KeySpec::SymmetricDefault, KeyUsage::EncryptDecrypt)
                    .contains(u"kms:GenerateDataKey*"_s));
        QVERIFY(
            useActions(KeySpec::Rsa2048, KeyUsage::EncryptDecrypt).contains(u"kms:GetPublicKey"_s));
        QCOMPARE(useActions(KeySpec::Hmac256, KeyUsage::GenerateVerifyMac),
            (QStringList {u"kms:DescribeKey"_s, u"kms:GenerateMac"_s, u"kms:VerifyMac"_s}));
        QVERIFY(!useActions(KeySpec::EccNistP256, KeyUsage::SignVerify).contains(u"kms:Encrypt"_s));
    }

    void saysWhatIsNoPrincipal()
    {
        QVERIFY(principalProblem(u"arn:aws:iam::111122223333:role/path/Admin"_s).isEmpty());
        QVERIFY(principalProblem(u"arn:aws-cn:iam::111122223333:user/bob"_s).isEmpty());
        QCOMPARE(principalProblem(u"Admin"_s).english(),
            u"This does not look like an IAM ARN: expected arn:aws:iam::<12 digits>:role/<name>."_s);
        QCOMPARE(principalProblem(u"arn:aws:iam::111122223333:group/x"_s).english(),
            u"IAM groups cannot be principals. Use a role or user."_s);
        QVERIFY(!principalProblem(u"arn:aws:iam::111122223333:root"_s).isEmpty());
    }

    void saysWhatIsNoAccount()
    {
        QVERIFY(accountIdProblem(account).isEmpty());
        QCOMPARE(accountIdProblem(u"1111-2222-333"_s).english(),
            u"Account IDs have 12 digits; 1111-2222-333 has 11."_s);
        QVERIFY(!accountIdProblem(u"1111-2222-3333"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PolicyBuilder)
#include "tst_PolicyBuilder.moc"
