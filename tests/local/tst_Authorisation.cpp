// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallerBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Key policies, identity policies and grants, as the operations meet them. Callers: root, alice (a
/// user whose identity policy the row gives), Admin (a role without one), and a stranger.
class tst_Authorisation final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void policiesDecideWhoMayDescribeAKey_data();
    void policiesDecideWhoMayDescribeAKey();
    void operationsWithoutAKeyNeedAnIdentityPolicy_data();
    void operationsWithoutAKeyNeedAnIdentityPolicy();
    void conditionsSeeTheRequest_data();
    void conditionsSeeTheRequest();
    void grantsCarryWhereNoPolicyDoes();
    void aGrantTokenMustBeOne_data();
    void aGrantTokenMustBeOne();
    void reEncryptNeedsBothKeys_data();
    void reEncryptNeedsBothKeys();
    void anAliasNeedsItsOwnPermissionAndItsKeys_data();
    void anAliasNeedsItsOwnPermissionAndItsKeys();
    void retiringIsForThoseTheGrantNames_data();
    void retiringIsForThoseTheGrantNames();
    void strangersDoOnlyWhatCrossesAccounts_data();
    void strangersDoOnlyWhatCrossesAccounts();
    void aDenialComesAfterLookupAndBeforeState();

private:
    std::unique_ptr<CallerBench> m_bench;
};

void tst_Authorisation::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<CallerBench>();
}

void tst_Authorisation::policiesDecideWhoMayDescribeAKey_data()
{
    QTest::addColumn<QByteArray>("keyStatement");
    QTest::addColumn<QByteArray>("identityStatement");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("why"); // empty: allowed
    const auto row = [](const char* name, const QByteArray& key, const QByteArray& identity,
                         const char* caller, const char* why = "") {
        QTest::newRow(name) << key << identity << QString::fromLatin1(caller)
                            << QString::fromLatin1(why);
    };
    const auto statement = [](const char* effect, const char* principal) -> QByteArray {
        return QByteArray("{'Effect':'") + effect + "','Principal':" + principal
            + ",'Action':'kms:DescribeKey','Resource':'*'}";
    };
    const QByteArray root(CallerBench::rootStatement);
    const QByteArray allow("{'Effect':'Allow','Action':'kms:Describe*','Resource':'*'}");
    const QByteArray deny("{'Effect':'Deny','Action':'kms:*','Resource':'*'}");
    const QByteArray elsewhere("{'Effect':'Allow','Action':'kms:*','Resource':"
                               "'arn:aws:kms:us-east-1:111122223333:key/*'}");
    const QByteArray alice = statement("Allow", "{'AWS':'arn:aws:iam::111122223333:user/alice'}");
    const QByteArray role = statement("Allow", "{'AWS':'arn:aws:iam::111122223333:role/Admin'}");
    const QByteArray everyone = statement("Allow", "'*'");
    const QByteArray notAlice = statement("Deny", "{'AWS':'arn:aws:iam::111122223333:user/alice'}");
    const char* noKeyPolicy = "because no resource-based policy allows the kms:DescribeKey action";
    const char* noIdentity = "because no identity-based policy allows the kms:DescribeKey action";
    const char* keyDenies = "with an explicit deny in a resource-based policy";
    const char* identityDenies = "with an explicit deny in an identity-based policy";

    row("the account's root, where the policy lets it", root, {}, "root");
    row("the account's root, where the policy does not", alice, {}, "root", noKeyPolicy);
    row("a user the policy leaves to IAM, who is allowed", root, allow, "alice");
    row("a user the policy leaves to IAM, without a policy", root, {}, "alice", noIdentity);
    row("a user allowed on other keys", root, elsewhere, "alice", noIdentity);
    row("a user the policy does not leave to IAM", role, allow, "alice", noKeyPolicy);
    row("a user the policy names", alice, {}, "alice");
    row("a user nobody has heard of", root, allow, "bob", noIdentity);
    row("a role the policy names", role, {}, "Admin");
    row("everyone", everyone, {}, "bob");
    row("a key policy that denies", root + ',' + notAlice, allow, "alice", keyDenies);
    row("a key policy that denies whom it allows", alice + ',' + notAlice, {}, "alice", keyDenies);
    row("an identity policy that denies", alice, deny, "alice", identityDenies);
}

void tst_Authorisation::policiesDecideWhoMayDescribeAKey()
{
    QFETCH(QByteArray, keyStatement);
    QFETCH(QByteArray, identityStatement);
    QFETCH(QString, caller);
    QFETCH(QString, why);
    m_bench->addAlice(
        identityStatement.isEmpty() ? QList<QByteArray>() : QList {identityStatement});
    const QString arn = m_bench->keyWith({keyStatement});
    QCOMPARE(m_bench->said(caller, Operation::DescribeKey, LocalKmsBench::keyBody(arn)),
        why.isEmpty() ? u"success"_s : CallerBench::denial(caller, u"kms:DescribeKey"_s, arn, why));
}

void tst_Authorisation::operationsWithoutAKeyNeedAnIdentityPolicy_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QJsonObject>("body");
    using enum Operation;
    const auto row = [](Operation operation, const QJsonObject& body = {}) {
        QTest::newRow(nameOfRow(operation).constData()) << operation << body;
    };
    row(CreateKey);
    row(ListKeys);
    row(ListAliases);
    row(GenerateRandom, {{u"NumberOfBytes"_s, 1}});
    row(DescribeCustomKeyStores);
    row(ListRetirableGrants, {{u"RetiringPrincipal"_s, u"arn:aws:iam::111122223333:user/alice"_s}});
}

void tst_Authorisation::operationsWithoutAKeyNeedAnIdentityPolicy()
{
    QFETCH(Operation, operation);
    QFETCH(QJsonObject, body);
    const QString action = u"kms:"_s + infoOf(operation).name;
    m_bench->addAlice({"{'Effect':'Allow','Action':'" + action.toUtf8() + "','Resource':'*'}"});
    const QString resource = body["RetiringPrincipal"_L1].toString(u"*"_s);
    QCOMPARE(m_bench->said(u"root"_s, operation, body), u"success"_s);
    QCOMPARE(m_bench->said(u"alice"_s, operation, body), u"success"_s);
    for (const QString& caller : {u"Admin"_s, u"stranger"_s})
        QCOMPARE(m_bench->said(caller, operation, body),
            CallerBench::denial(caller, action, resource,
                u"because no identity-based policy allows the %1 action"_s.arg(action)));
}

void tst_Authorisation::conditionsSeeTheRequest_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* condition, bool holds) {
        QTest::newRow(condition) << QByteArray(condition) << holds;
    };
    row("'StringEquals':{'kms:EncryptionContext:App':'x'}", true);
    row("'StringEquals':{'kms:EncryptionContext:App':'y'}", false);
    row("'ForAllValues:StringEquals':{'kms:EncryptionContextKeys':['App','Db']}", true);
    row("'ForAllValues:StringEquals':{'kms:EncryptionContextKeys':['Db']}", false);
    row("'StringEquals':{'kms:EncryptionAlgorithm':'SYMMETRIC_DEFAULT'}", true);
    row("'StringEquals':{'kms:KeySpec':'RSA_2048'}", false);
    row("'StringEquals':{'aws:ResourceTag/Team':'A'}", true);
    row("'StringEquals':{'aws:ResourceTag/Team':'${aws:PrincipalTag/Team}'}", true);
    row("'StringEquals':{'aws:ResourceTag/Team':'B'}", false);
    row("'StringLike':{'kms:RequestAlias':'alias/app*'}", true);
    row("'StringEquals':{'kms:RequestAlias':'alias/other'}", false);
    row("'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}", true);
    row("'IpAddress':{'aws:SourceIp':'198.51.100.0/24'}", false);
    row("'Bool':{'aws:SecureTransport':'true'}", false);
    row("'StringEquals':{'aws:RequestedRegion':'eu-central-1'}", true);
    row("'StringEquals':{'aws:username':'alice'}", true);
    row("'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/a*'}", true);
    row("'DateLessThan':{'aws:CurrentTime':'2023-11-14T22:13:21Z'}", true);
    row("'DateGreaterThan':{'aws:CurrentTime':'2023-11-14T22:13:21Z'}", false);
    row("'NumericLessThan':{'aws:EpochTime':'1700000001'}", true);
}

void tst_Authorisation::conditionsSeeTheRequest()
{
    QFETCH(QByteArray, condition);
    QFETCH(bool, holds);
    m_bench->addAlice({});
    const QString arn = m_bench->keyWith({CallerBench::rootStatement,
        "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:user/alice'},'Action':"
        "'kms:Encrypt','Resource':'*','Condition':{"
            + condition + "}}"});
    QCOMPARE(m_bench->said(u"root"_s, Operation::CreateAlias,
                 {{u"AliasName"_s, u"alias/app1"_s}, {u"TargetKeyId"_s, arn}}),
        u"success"_s);
    const QJsonObject body {{u"KeyId"_s, u"alias/app1"_s}, {u"Plaintext"_s, u"AAAA"_s},
        {u"EncryptionContext"_s, QJsonObject {{u"App"_s, u"x"_s}}}};
    const auto reply = m_bench->call(Operation::Encrypt, body,
        {.callerArn = CallerBench::arnOf(u"alice"_s), .sourceIp = u"192.0.2.7"_s});
    QCOMPARE(outcome(reply).section(u':', 0, 0), holds ? u"success"_s : u"AccessDeniedException"_s);
}

void tst_Authorisation::grantsCarryWhereNoPolicyDoes()
{
    m_bench->addAlice({});
    const QByteArray deny("{'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::111122223333:user/"
                          "alice'},'Action':'kms:Decrypt','Resource':'*'}");
    const QString arn = m_bench->keyWith({CallerBench::rootStatement, deny});
    const QJsonObject plain {{u"KeyId"_s, arn}, {u"Plaintext"_s, u"AAAA"_s}};
    QCOMPARE(m_bench->nameSaid(u"alice"_s, Operation::Encrypt, plain), u"AccessDeniedException"_s);
    const QJsonObject grant {{u"KeyId"_s, arn},
        {u"GranteePrincipal"_s, CallerBench::arnOf(u"alice"_s)},
        {u"Operations"_s, QJsonArray {u"Encrypt"_s, u"Decrypt"_s, u"CreateGrant"_s}}};
    const auto made = m_bench->call(Operation::CreateGrant, grant);
    QVERIFY2(made, qPrintable(outcome(made)));
    const auto sealed =
        m_bench->call(Operation::Encrypt, plain, {.callerArn = CallerBench::arnOf(u"alice"_s)});
    QCOMPARE(outcome(sealed), u"success"_s);
    // An explicit deny wins over a grant, too.
    QCOMPARE(m_bench->said(u"alice"_s, Operation::Decrypt,
                 {{u"CiphertextBlob"_s, sealed->value("CiphertextBlob"_L1)}}),
        CallerBench::denial(u"alice"_s, u"kms:Decrypt"_s, arn,
            u"with an explicit deny in a resource-based policy"_s));
    QCOMPARE(m_bench->nameSaid(u"alice"_s, Operation::DescribeKey, LocalKmsBench::keyBody(arn)),
        u"AccessDeniedException"_s);
    // A grantee may pass on what it has, and no more.
    QJsonObject child = grant;
    child.insert("GranteePrincipal"_L1, CallerBench::arnOf(u"bob"_s));
    child.insert("Operations"_L1, QJsonArray {u"Encrypt"_s});
    QCOMPARE(m_bench->said(u"alice"_s, Operation::CreateGrant, child), u"success"_s);
    QCOMPARE(m_bench->said(u"bob"_s, Operation::Encrypt, plain), u"success"_s);
    child.insert("Operations"_L1, QJsonArray {u"DescribeKey"_s});
    QCOMPARE(
        m_bench->nameSaid(u"alice"_s, Operation::CreateGrant, child), u"AccessDeniedException"_s);
    // Gone with the grant.
    QCOMPARE(m_bench->said(u"root"_s, Operation::RevokeGrant,
                 {{u"KeyId"_s, arn}, {u"GrantId"_s, made->value("GrantId"_L1)}}),
        u"success"_s);
    QCOMPARE(m_bench->nameSaid(u"alice"_s, Operation::Encrypt, plain), u"AccessDeniedException"_s);
}

void tst_Authorisation::aGrantTokenMustBeOne_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("expected");
    QTest::newRow("good") << u"alice"_s << u"@TOKEN"_s << u"success"_s;
    QTest::newRow("root with one of alice's") << u"root"_s << u"@TOKEN"_s << u"success"_s;
    QTest::newRow("bob with one of alice's")
        << u"bob"_s << u"@TOKEN"_s << u"AccessDeniedException"_s;
    QTest::newRow("none") << u"alice"_s << u"token"_s << u"InvalidGrantTokenException"_s;
    QTest::newRow("none, for root") << u"root"_s << u"token"_s << u"InvalidGrantTokenException"_s;
}

void tst_Authorisation::aGrantTokenMustBeOne()
{
    QFETCH(QString, caller);
    QFETCH(QString, token);
    QFETCH(QString, expected);
    const QString arn = m_bench->keyWith({CallerBench::rootStatement});
    const auto made = m_bench->call(Operation::CreateGrant,
        QJsonObject {{u"KeyId"_s, arn}, {u"GranteePrincipal"_s, CallerBench::arnOf(u"alice"_s)},
            {u"Operations"_s, QJsonArray {u"DescribeKey"_s}}});
    token.replace(u"@TOKEN"_s, made->value("GrantToken"_L1).toString());
    const QJsonObject body {{u"KeyId"_s, arn}, {u"GrantTokens"_s, QJsonArray {token}}};
    QCOMPARE(m_bench->nameSaid(caller, Operation::DescribeKey, body), expected);
}

void tst_Authorisation::reEncryptNeedsBothKeys_data()
{
    QTest::addColumn<QByteArray>("fromAction");
    QTest::addColumn<QByteArray>("toAction");
    QTest::addColumn<QString>("denied");
    QTest::newRow("both") << QByteArray("kms:ReEncryptFrom") << QByteArray("kms:ReEncryptTo")
                          << QString();
    QTest::newRow("both by pattern")
        << QByteArray("kms:ReEncrypt*") << QByteArray("kms:ReEncrypt*") << QString();
    QTest::newRow("not from") << QByteArray("kms:ReEncryptTo") << QByteArray("kms:ReEncryptTo")
                              << u"kms:ReEncryptFrom"_s;
    QTest::newRow("not to") << QByteArray("kms:ReEncryptFrom") << QByteArray("kms:ReEncryptFrom")
                            << u"kms:ReEncryptTo"_s;
}

void tst_Authorisation::reEncryptNeedsBothKeys()
{
    QFETCH(QByteArray, fromAction);
    QFETCH(QByteArray, toAction);
    QFETCH(QString, denied);
    const auto alices = [](const QByteArray& action, const char* same) -> QByteArray {
        return "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:user/alice'},"
               "'Action':'"
            + action + "','Resource':'*','Condition':{'Bool':{'kms:ReEncryptOnSameKey':'" + same
            + "'}}}";
    };
    const QString from =
        m_bench->keyWith({CallerBench::rootStatement, alices(fromAction, "false")});
    const QString to = m_bench->keyWith({CallerBench::rootStatement, alices(toAction, "false")});
    const auto sealed = m_bench->call(
        Operation::Encrypt, QJsonObject {{u"KeyId"_s, from}, {u"Plaintext"_s, u"AAAA"_s}});
    const QJsonObject body {
        {u"CiphertextBlob"_s, sealed->value("CiphertextBlob"_L1)}, {u"DestinationKeyId"_s, to}};
    const QString said = m_bench->said(u"alice"_s, Operation::ReEncrypt, body);
    if (denied.isEmpty())
        QCOMPARE(said, u"success"_s);
    else
        QVERIFY2(said.contains(u"is not authorized to perform: %1 on resource: %2 "_s.arg(
                     denied, denied == "kms:ReEncryptFrom"_L1 ? from : to)),
            qPrintable(said));
}

void tst_Authorisation::anAliasNeedsItsOwnPermissionAndItsKeys_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("expected");
    const QByteArray onAlias("{'Effect':'Allow','Action':'kms:*Alias','Resource':"
                             "'arn:aws:kms:eu-central-1:111122223333:alias/app*'}");
    const QByteArray onOtherAlias("{'Effect':'Allow','Action':'kms:*Alias','Resource':"
                                  "'arn:aws:kms:eu-central-1:111122223333:alias/other'}");
    const QByteArray onKey("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:user/"
                           "alice'},'Action':'kms:*Alias','Resource':'*'}");
    QTest::newRow("both") << onAlias << onKey << u"success"_s;
    QTest::newRow("the alias only")
        << onAlias << QByteArray(CallerBench::rootStatement) << u"AccessDeniedException"_s;
    QTest::newRow("the key only") << onOtherAlias << onKey << u"AccessDeniedException"_s;
}

void tst_Authorisation::anAliasNeedsItsOwnPermissionAndItsKeys()
{
    QFETCH(QByteArray, identity);
    QFETCH(QByteArray, key);
    QFETCH(QString, expected);
    m_bench->addAlice({identity});
    const QString arn = m_bench->keyWith({CallerBench::rootStatement, key});
    const auto alias = [&](const QString& name) {
        return QJsonObject {{u"AliasName"_s, name}, {u"TargetKeyId"_s, arn}};
    };
    QCOMPARE(
        m_bench->nameSaid(u"alice"_s, Operation::CreateAlias, alias(u"alias/app1"_s)), expected);
    QCOMPARE(
        m_bench->said(u"root"_s, Operation::CreateAlias, alias(u"alias/app2"_s)), u"success"_s);
    QCOMPARE(
        m_bench->nameSaid(u"alice"_s, Operation::UpdateAlias, alias(u"alias/app2"_s)), expected);
    QCOMPARE(
        m_bench->nameSaid(u"alice"_s, Operation::DeleteAlias, {{u"AliasName"_s, u"alias/app2"_s}}),
        expected);
}

void tst_Authorisation::retiringIsForThoseTheGrantNames_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QString>("expected");
    const QByteArray allow("{'Effect':'Allow','Action':'kms:RetireGrant','Resource':'*'}");
    const QByteArray deny("{'Effect':'Deny','Action':'kms:RetireGrant','Resource':'*'}");
    const QString denied = u"AccessDeniedException"_s;
    QTest::newRow("root") << u"root"_s << QByteArray() << u"success"_s;
    QTest::newRow("retiring principal") << u"bob"_s << QByteArray() << u"success"_s;
    QTest::newRow("grantee without RetireGrant") << u"alice"_s << QByteArray() << denied;
    QTest::newRow("grantee whose identity policy allows") << u"alice"_s << allow << u"success"_s;
    QTest::newRow("grantee whose identity policy denies") << u"alice"_s << deny << denied;
    QTest::newRow("somebody else") << u"Admin"_s << QByteArray() << denied;
    QTest::newRow("a stranger") << u"stranger"_s << QByteArray() << denied;
}

void tst_Authorisation::retiringIsForThoseTheGrantNames()
{
    QFETCH(QString, caller);
    QFETCH(QByteArray, identity);
    QFETCH(QString, expected);
    m_bench->addAlice(identity.isEmpty() ? QList<QByteArray>() : QList {identity});
    const QString arn = m_bench->keyWith({CallerBench::rootStatement});
    const auto made = m_bench->call(Operation::CreateGrant,
        QJsonObject {{u"KeyId"_s, arn}, {u"GranteePrincipal"_s, CallerBench::arnOf(u"alice"_s)},
            {u"RetiringPrincipal"_s, CallerBench::arnOf(u"bob"_s)},
            {u"Operations"_s, QJsonArray {u"DescribeKey"_s}}});
    const QJsonObject body {{u"GrantToken"_s, made->value("GrantToken"_L1)}};
    QCOMPARE(m_bench->nameSaid(caller, Operation::RetireGrant, body), expected);
}

void tst_Authorisation::strangersDoOnlyWhatCrossesAccounts_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("expected");
    QTest::newRow("crosses") << Operation::DescribeKey << u"success"_s;
    QTest::newRow("does not") << Operation::DisableKey << u"AccessDeniedException"_s;
    QTest::newRow("does not even read") << Operation::GetKeyPolicy << u"AccessDeniedException"_s;
}

void tst_Authorisation::strangersDoOnlyWhatCrossesAccounts()
{
    QFETCH(Operation, operation);
    QFETCH(QString, expected);
    const QByteArray theirs("{'Effect':'Allow','Principal':{'AWS':'444455556666'},'Action':'kms:*',"
                            "'Resource':'*'}");
    const QString open = m_bench->keyWith({CallerBench::rootStatement, theirs});
    const QString closed = m_bench->keyWith({CallerBench::rootStatement});
    QCOMPARE(m_bench->nameSaid(u"stranger"_s, operation, LocalKmsBench::keyBody(open)), expected);
    QCOMPARE(m_bench->nameSaid(u"stranger"_s, operation, LocalKmsBench::keyBody(closed)),
        u"AccessDeniedException"_s);
}

void tst_Authorisation::aDenialComesAfterLookupAndBeforeState()
{
    const QString arn = m_bench->keyWith({CallerBench::rootStatement});
    const QJsonObject body {
        {u"KeyId"_s, arn}, {u"Message"_s, u"AAAA"_s}, {u"SigningAlgorithm"_s, u"ECDSA_SHA_256"_s}};
    QCOMPARE(
        m_bench->said(u"root"_s, Operation::DisableKey, LocalKmsBench::keyBody(arn)), u"success"_s);
    QCOMPARE(m_bench->nameSaid(u"Admin"_s, Operation::Sign, body), u"AccessDeniedException"_s);
    QCOMPARE(m_bench->nameSaid(u"root"_s, Operation::Sign, body), u"InvalidKeyUsageException"_s);
    QCOMPARE(m_bench->said(u"Admin"_s, Operation::DescribeKey, LocalKmsBench::keyBody(u"key_id"_s)),
        u"NotFoundException: Invalid keyId 'key_id'"_s);
}

QTEST_GUILESS_MAIN(tst_Authorisation)
#include "tst_Authorisation.moc"
