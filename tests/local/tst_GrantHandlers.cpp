// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_GrantHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aGrantIsListedAsItWasMade();
    void aNameMakesRepeatsHarmless_data();
    void aNameMakesRepeatsHarmless();
    void grantsWithoutNameAreAlwaysNew();
    void grantsNeedAKeyInAGoodState_data();
    void grantsNeedAKeyInAGoodState();
    void grantsAreListedPageByPage();
    void listsCanBeNarrowed();
    void retirableGrantsAreThoseOfTheirRetiringPrincipal();
    void aGrantEnds_data();
    void aGrantEnds();
    void grantsThatAreNotThereCannotEnd_data();
    void grantsThatAreNotThereCannotEnd();
    void aDryRunChangesNothing_data();
    void aDryRunChangesNothing();
    void grantsEndWithTheirKey();
    void grantsOutliveTheProgram();

private:
    [[nodiscard]] static QString user(const QString& name)
    {
        return u"arn:aws:iam::111122223333:user/"_s + name;
    }
    struct Made {
        QString id;
        QString token;
    };
    [[nodiscard]] QJsonObject request(const char* more = "{}") const
    {
        QJsonObject body {{u"KeyId"_s, m_keyId}, {u"GranteePrincipal"_s, user(u"alice"_s)},
            {u"Operations"_s, QJsonArray {u"Encrypt"_s, u"DescribeKey"_s}}};
        const QJsonObject added = LocalKmsBench::json(more);
        for (auto at = added.begin(); at != added.end(); ++at)
            body.insert(at.key(), at.value());
        return body;
    }
    [[nodiscard]] Made create(const char* more = "{}")
    {
        const auto reply = m_bench->call(Operation::CreateGrant, request(more));
        return reply
            ? Made {reply->value("GrantId"_L1).toString(), reply->value("GrantToken"_L1).toString()}
            : Made {outcome(reply), {}};
    }
    [[nodiscard]] QJsonArray list(Operation operation, const QJsonObject& body)
    {
        const auto reply = m_bench->call(operation, body);
        return reply ? reply->value("Grants"_L1).toArray() : QJsonArray {outcome(reply)};
    }
    [[nodiscard]] QStringList listed(const QJsonObject& more = {})
    {
        QJsonObject body = LocalKmsBench::keyBody(m_keyId);
        for (auto at = more.begin(); at != more.end(); ++at)
            body.insert(at.key(), at.value());
        QStringList ids;
        for (const QJsonValue& entry : list(Operation::ListGrants, body))
            ids.append(entry.isObject() ? entry["GrantId"_L1].toString() : entry.toString());
        return ids;
    }

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_keyId;
    QString m_keyArn;
};

void tst_GrantHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
    const QJsonObject key = m_bench->newKey();
    m_keyId = key["KeyId"_L1].toString();
    m_keyArn = key["Arn"_L1].toString();
}

void tst_GrantHandlers::aGrantIsListedAsItWasMade()
{
    const Made plain = create();
    const Made full = create("{'Name':'n','RetiringPrincipal':'arn:aws:iam::111122223333:role/r',"
                             "'Operations':['Decrypt','Encrypt','Decrypt'],'Constraints':"
                             "{'EncryptionContextSubset':{'a':'1'},'EncryptionContextEquals':{}}}");
    QCOMPARE(plain.id.size(), 64);
    QVERIFY(plain.id != full.id);
    QVERIFY(!plain.token.isEmpty());
    const QJsonObject common {{u"KeyId"_s, m_keyArn}, {u"CreationDate"_s, 1'700'000'000},
        {u"GranteePrincipal"_s, user(u"alice"_s)},
        {u"IssuingAccount"_s, u"arn:aws:iam::111122223333:root"_s}};
    QJsonObject first = common;
    first.insert("GrantId"_L1, plain.id);
    first.insert("Name"_L1, QString());
    first.insert("Operations"_L1, QJsonArray {u"Encrypt"_s, u"DescribeKey"_s});
    QJsonObject second = common;
    second.insert("GrantId"_L1, full.id);
    second.insert("Name"_L1, u"n"_s);
    second.insert("RetiringPrincipal"_L1, u"arn:aws:iam::111122223333:role/r"_s);
    second.insert("Operations"_L1, QJsonArray {u"Decrypt"_s, u"Encrypt"_s});
    second.insert("Constraints"_L1,
        QJsonObject {{u"EncryptionContextSubset"_s, QJsonObject {{u"a"_s, u"1"_s}}}});
    QCOMPARE(
        list(Operation::ListGrants, LocalKmsBench::keyBody(m_keyId)), (QJsonArray {first, second}));
}

void tst_GrantHandlers::aNameMakesRepeatsHarmless_data()
{
    QTest::addColumn<QByteArray>("repeat");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << QByteArray("{'Name':'n'}") << true;
    QTest::newRow("operations in another order")
        << QByteArray("{'Name':'n','Operations':['DescribeKey','Encrypt']}") << true;
    QTest::newRow("another name") << QByteArray("{'Name':'N'}") << false;
    QTest::newRow("more operations")
        << QByteArray("{'Name':'n','Operations':['DescribeKey','Encrypt','Decrypt']}") << false;
    QTest::newRow("another grantee")
        << QByteArray("{'Name':'n','GranteePrincipal':'arn:aws:iam::111122223333:user/bob'}")
        << false;
    QTest::newRow("a retiring principal")
        << QByteArray("{'Name':'n','RetiringPrincipal':'arn:aws:iam::111122223333:user/bob'}")
        << false;
    QTest::newRow("a constraint") << QByteArray(
        "{'Name':'n','Constraints':{'EncryptionContextEquals':{'a':'b'}}}")
                                  << false;
}

void tst_GrantHandlers::aNameMakesRepeatsHarmless()
{
    QFETCH(QByteArray, repeat);
    QFETCH(bool, same);
    const Made first = create("{'Name':'n'}");
    const Made second = create(repeat.constData());
    QCOMPARE(first.id == second.id, same);
    QVERIFY(first.token != second.token);
    QCOMPARE(listed().size(), same ? 1 : 2);
}

void tst_GrantHandlers::grantsWithoutNameAreAlwaysNew()
{
    QVERIFY(create().id != create().id);
    QCOMPARE(listed().size(), 2);
}

void tst_GrantHandlers::grantsNeedAKeyInAGoodState_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Operation>("change");
    QTest::addColumn<QString>("expected");
    QTest::newRow("disabled") << QByteArray("{}") << Operation::DisableKey
                              << u"DisabledException: %1 is disabled."_s;
    QTest::newRow("pending deletion") << QByteArray("{}") << Operation::ScheduleKeyDeletion
                                      << u"KMSInvalidStateException: %1 is pending deletion."_s;
    QTest::newRow("pending import") << QByteArray("{'Origin':'EXTERNAL'}") << Operation::DescribeKey
                                    << u"KMSInvalidStateException: %1 is pending import."_s;
}

void tst_GrantHandlers::grantsNeedAKeyInAGoodState()
{
    QFETCH(QByteArray, key);
    QFETCH(Operation, change);
    QFETCH(QString, expected);
    const QString arn = m_bench->newKey(key.constData())["Arn"_L1].toString();
    QVERIFY(m_bench->call(change, LocalKmsBench::keyBody(arn)));
    QJsonObject body = request();
    body.insert("KeyId"_L1, arn);
    QCOMPARE(outcome(m_bench->call(Operation::CreateGrant, body)), expected.arg(arn));
    QCOMPARE(
        outcome(m_bench->call(Operation::ListGrants, LocalKmsBench::keyBody(arn))), u"success"_s);
    // What is wrong with the grant itself is said first.
    body.insert("Operations"_L1, QJsonArray {u"CreateGrant"_s});
    QCOMPARE(outcome(m_bench->call(Operation::CreateGrant, body)),
        u"ValidationException: Grants must not contain only the CreateGrant operation."_s);
}

void tst_GrantHandlers::grantsAreListedPageByPage()
{
    QStringList made;
    for (int i = 0; i < 120; ++i)
        made.append(create().id);
    QCOMPARE(listed().size(), 50);
    QCOMPARE(listed({{u"Limit"_s, 1000}}).size(), 100);
    QStringList found;
    QJsonObject body {{u"KeyId"_s, m_keyArn}, {u"Limit"_s, 33}};
    for (bool more = true; more;) {
        const auto reply = m_bench->call(Operation::ListGrants, body);
        QVERIFY2(reply, qPrintable(outcome(reply)));
        for (const QJsonValue& entry : reply->value("Grants"_L1).toArray())
            found.append(entry["GrantId"_L1].toString());
        more = reply->value("Truncated"_L1).toBool();
        QCOMPARE(reply->contains("NextMarker"_L1), more);
        body.insert("Marker"_L1, reply->value("NextMarker"_L1));
    }
    QCOMPARE(found, made);
    QCOMPARE(listed({{u"Marker"_s, u"nowhere"_s}}),
        QStringList {u"InvalidMarkerException: Could not decode page marker."_s});
}

void tst_GrantHandlers::listsCanBeNarrowed()
{
    const QString alice = create().id;
    const QString bob = create("{'GranteePrincipal':'arn:aws:iam::111122223333:user/bob'}").id;
    QCOMPARE(listed({{u"GrantId"_s, bob}}), QStringList {bob});
    QCOMPARE(listed({{u"GranteePrincipal"_s, user(u"alice"_s)}}), QStringList {alice});
    QCOMPARE(listed({{u"GranteePrincipal"_s, user(u"carol"_s)}}), QStringList());
    QCOMPARE(
        listed({{u"GrantId"_s, bob}, {u"GranteePrincipal"_s, user(u"alice"_s)}}), QStringList());
    QCOMPARE(listed({{u"GrantId"_s, QString(64, u'0')}}), QStringList());
    QCOMPARE(listed({{u"GrantId"_s, u"x"_s}}),
        QStringList {u"InvalidGrantIdException: Invalid grant ID x"_s});
}

void tst_GrantHandlers::retirableGrantsAreThoseOfTheirRetiringPrincipal()
{
    const QString bob = create("{'RetiringPrincipal':'arn:aws:iam::111122223333:user/bob'}").id;
    (void)create("{'RetiringPrincipal':'arn:aws:iam::111122223333:user/carol'}");
    (void)create();
    const QJsonObject ofBob {{u"RetiringPrincipal"_s, user(u"bob"_s)}};
    const QJsonArray found = list(Operation::ListRetirableGrants, ofBob);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first()["GrantId"_L1].toString(), bob);
    const auto elsewhere =
        m_bench->call(Operation::ListRetirableGrants, ofBob, {.region = u"eu-west-1"_s});
    QCOMPARE(elsewhere->value("Grants"_L1).toArray(), QJsonArray());
    QCOMPARE(list(Operation::ListRetirableGrants, {{u"RetiringPrincipal"_s, u"bob"_s}}),
        QJsonArray {u"InvalidArnException: ARN does not refer to a valid principal: bob"_s});
}

void tst_GrantHandlers::aGrantEnds_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<bool>("byToken");
    QTest::newRow("retired by token") << Operation::RetireGrant << true;
    QTest::newRow("retired by id") << Operation::RetireGrant << false;
    QTest::newRow("revoked") << Operation::RevokeGrant << false;
}

void tst_GrantHandlers::aGrantEnds()
{
    QFETCH(Operation, operation);
    QFETCH(bool, byToken);
    const Made kept = create();
    const Made ended = create();
    QVERIFY(m_bench->call(Operation::ScheduleKeyDeletion, LocalKmsBench::keyBody(m_keyId)));
    const QJsonObject body = byToken
        ? QJsonObject {{u"GrantToken"_s, ended.token}}
        : QJsonObject {{u"KeyId"_s, m_keyArn}, {u"GrantId"_s, ended.id}};
    QCOMPARE(outcome(m_bench->call(operation, body)), u"success"_s);
    QCOMPARE(listed(), QStringList {kept.id});
    QCOMPARE(outcome(m_bench->call(operation, body)),
        u"NotFoundException: Grant ID %1 not found"_s.arg(ended.id));
}

void tst_GrantHandlers::grantsThatAreNotThereCannotEnd_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("expected");
    const QString unknown(64, u'0');
    const QString oneOrTheOther = u"ValidationException: You must specify either a grant token, or "
                                  "both a grant ID and a key ARN."_s;
    for (const Operation operation : {Operation::RetireGrant, Operation::RevokeGrant}) {
        const QByteArray name = nameOfRow(operation);
        QTest::addRow("%s unknown id", name.constData())
            << operation << QJsonObject {{u"KeyId"_s, u"key"_s}, {u"GrantId"_s, unknown}}
            << u"NotFoundException: Grant ID %1 not found"_s.arg(unknown);
        QTest::addRow("%s no id", name.constData())
            << operation << QJsonObject {{u"KeyId"_s, u"key"_s}, {u"GrantId"_s, u"x"_s}}
            << u"InvalidGrantIdException: Invalid grant ID x"_s;
        QTest::addRow("%s alias", name.constData())
            << operation << QJsonObject {{u"KeyId"_s, u"alias/a"_s}, {u"GrantId"_s, unknown}}
            << u"InvalidArnException: Key Aliases are not supported for this operation."_s;
    }
    QTest::newRow("no token") << Operation::RetireGrant
                              << QJsonObject {{u"GrantToken"_s, u"AAAA"_s}}
                              << u"InvalidGrantTokenException"_s;
    QTest::newRow("neither") << Operation::RetireGrant << QJsonObject() << oneOrTheOther;
    QTest::newRow("half") << Operation::RetireGrant << QJsonObject {{u"GrantId"_s, unknown}}
                          << oneOrTheOther;
    QTest::newRow("the other half")
        << Operation::RetireGrant << QJsonObject {{u"KeyId"_s, u"key"_s}} << oneOrTheOther;
    QTest::newRow("both") << Operation::RetireGrant
                          << QJsonObject {{u"GrantToken"_s, u"AAAA"_s}, {u"GrantId"_s, unknown}}
                          << oneOrTheOther;
}

void tst_GrantHandlers::grantsThatAreNotThereCannotEnd()
{
    QFETCH(Operation, operation);
    QFETCH(QJsonObject, body);
    QFETCH(QString, expected);
    if (body["KeyId"_L1] == "key"_L1)
        body.insert("KeyId"_L1, m_keyId);
    QCOMPARE(outcome(m_bench->call(operation, body)), expected);
}

void tst_GrantHandlers::aDryRunChangesNothing_data()
{
    QTest::addColumn<Operation>("operation");
    for (const Operation operation :
        {Operation::CreateGrant, Operation::RetireGrant, Operation::RevokeGrant})
        QTest::newRow(nameOfRow(operation).constData()) << operation;
}

void tst_GrantHandlers::aDryRunChangesNothing()
{
    QFETCH(Operation, operation);
    const Made grant = create();
    QJsonObject body = operation == Operation::CreateGrant
        ? request()
        : QJsonObject {{u"KeyId"_s, m_keyId}, {u"GrantId"_s, grant.id}};
    body.insert("DryRun"_L1, true);
    QCOMPARE(outcome(m_bench->call(operation, body)),
        u"DryRunOperationException: The request would have succeeded, but the DryRun option is "
        "set."_s);
    QCOMPARE(listed(), QStringList {grant.id});
    body.insert("KeyId"_L1, u"key_id"_s); // what is wrong is said in a dry run too
    QCOMPARE(
        outcome(m_bench->call(operation, body)), u"NotFoundException: Invalid keyId 'key_id'"_s);
}

void tst_GrantHandlers::grantsEndWithTheirKey()
{
    const Made grant = create("{'RetiringPrincipal':'arn:aws:iam::111122223333:user/bob'}");
    QVERIFY(m_bench->call(Operation::ScheduleKeyDeletion,
        QJsonObject {{u"KeyId"_s, m_keyId}, {u"PendingWindowInDays"_s, 7}}));
    m_bench->clock.advanceDays(8);
    const QJsonObject ofBob {{u"RetiringPrincipal"_s, user(u"bob"_s)}};
    QCOMPARE(list(Operation::ListRetirableGrants, ofBob), QJsonArray());
    QCOMPARE(outcome(m_bench->call(
                 Operation::RetireGrant, QJsonObject {{u"GrantToken"_s, grant.token}})),
        u"NotFoundException: Key '%1' does not exist"_s.arg(m_keyArn));
    m_bench->reopen();
    QCOMPARE(list(Operation::ListRetirableGrants, ofBob), QJsonArray());
}

void tst_GrantHandlers::grantsOutliveTheProgram()
{
    const Made grant = create("{'Name':'n'}");
    m_bench->reopen();
    QCOMPARE(listed(), QStringList {grant.id});
    QCOMPARE(outcome(m_bench->call(
                 Operation::RetireGrant, QJsonObject {{u"GrantToken"_s, grant.token}})),
        u"success"_s);
    QCOMPARE(listed(), QStringList());
}

QTEST_GUILESS_MAIN(tst_GrantHandlers)
#include "tst_GrantHandlers.moc"
