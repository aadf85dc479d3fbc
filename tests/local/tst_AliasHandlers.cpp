// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_AliasHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void anAliasNameIsHeldAgainstTheRules_data();
    void anAliasNameIsHeldAgainstTheRules();
    void anAliasPointsToOneKeyUntilItIsMoved();
    void anAliasNeedsAKeyThatIsThere_data();
    void anAliasNeedsAKeyThatIsThere();
    void anAliasMovesBetweenKeysOfOneKindOnly_data();
    void anAliasMovesBetweenKeysOfOneKindOnly();
    void anAliasLeavesAKeyThatIsBeingDeletedButNeverGoesToOne();
    void fiftyAliasesAreTheLimitOfAKey();
    void theSameNameIsFreeInAnotherRegion();
    void aliasesAreListedByNamePageByPage();
    void deletedAliasesAreGone();

private:
    [[nodiscard]] QString create(
        const QString& name, const QString& keyId, const CallContext& context = {})
    {
        return outcome(m_bench->call(
            Operation::CreateAlias, {{u"AliasName"_s, name}, {u"TargetKeyId"_s, keyId}}, context));
    }
    [[nodiscard]] QString update(const QString& name, const QString& keyId)
    {
        return outcome(m_bench->call(
            Operation::UpdateAlias, {{u"AliasName"_s, name}, {u"TargetKeyId"_s, keyId}}));
    }

    std::unique_ptr<LocalKmsBench> m_bench;
    QString m_keyId;
    QString m_arns = u"arn:aws:kms:eu-central-1:111122223333:"_s;
};

void tst_AliasHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
    m_keyId = m_bench->newKey()["KeyId"_L1].toString();
}

void tst_AliasHandlers::anAliasNameIsHeldAgainstTheRules_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"alias/a-Z_0/9"_s << u"success"_s;
    QTest::newRow("longest") << u"alias/"_s + QString(250, u'x') << u"success"_s;
    QTest::newRow("no prefix") << u"x"_s
                               << u"ValidationException: Alias must start with the prefix "
                                  "\"alias/\". Please see https://docs.aws.amazon.com/kms/latest/"
                                  "developerguide/kms-alias.html"_s;
    QTest::newRow("reserved") << u"alias/aws/s3"_s << u"NotAuthorizedException"_s;
}

void tst_AliasHandlers::anAliasNameIsHeldAgainstTheRules()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(create(name, m_keyId), expected);
}

void tst_AliasHandlers::anAliasPointsToOneKeyUntilItIsMoved()
{
    const QString other = m_bench->newKey()["KeyId"_L1].toString();
    QCOMPARE(create(u"alias/a"_s, m_keyId), u"success"_s);
    QCOMPARE(create(u"alias/a"_s, other),
        u"AlreadyExistsException: An alias with the name %1alias/a already exists"_s.arg(m_arns));
    QCOMPARE(m_bench->describe(u"alias/a"_s)["KeyId"_L1].toString(), m_keyId);
    m_bench->clock.advanceHours(1);
    QCOMPARE(update(u"alias/a"_s, other), u"success"_s);
    QCOMPARE(m_bench->describe(u"alias/a"_s)["KeyId"_L1].toString(), other);
    const auto reply = m_bench->call(Operation::ListAliases);
    QCOMPARE(reply->value("Aliases"_L1).toArray(),
        (QJsonArray {QJsonObject {{u"AliasName"_s, u"alias/a"_s},
            {u"AliasArn"_s, QString(m_arns + u"alias/a"_s)}, {u"TargetKeyId"_s, other},
            {u"CreationDate"_s, 1'700'000'000}, {u"LastUpdatedDate"_s, 1'700'003'600}}}));
}

void tst_AliasHandlers::anAliasNeedsAKeyThatIsThere_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no id") << u"key_id"_s << u"NotFoundException: Invalid keyId 'key_id'"_s;
    QTest::newRow("unknown key")
        << u"00000000-0000-4000-8000-000000000000"_s
        << u"NotFoundException: Key '%1key/00000000-0000-4000-8000-000000000000' does not exist"_s
               .arg(m_arns);
    QTest::newRow("alias") << u"alias/a"_s
                           << u"ValidationException: Aliases must refer to keys. Not aliases"_s;
}

void tst_AliasHandlers::anAliasNeedsAKeyThatIsThere()
{
    QFETCH(QString, target);
    QFETCH(QString, expected);
    QCOMPARE(create(u"alias/a"_s, m_keyId), u"success"_s);
    QCOMPARE(create(u"alias/b"_s, target), expected);
    QCOMPARE(update(u"alias/a"_s, target), expected);
}

void tst_AliasHandlers::anAliasMovesBetweenKeysOfOneKindOnly_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("exception");
    const QByteArray symmetric("{}");
    const QByteArray rsa("{'KeySpec':'RSA_2048','KeyUsage':'ENCRYPT_DECRYPT'}");
    const QByteArray signing("{'KeySpec':'ECC_NIST_P256','KeyUsage':'SIGN_VERIFY'}");
    const QByteArray edwards("{'KeySpec':'ECC_NIST_EDWARDS25519','KeyUsage':'SIGN_VERIFY'}");
    const QByteArray mac("{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}");
    const QByteArray longMac("{'KeySpec':'HMAC_512','KeyUsage':'GENERATE_VERIFY_MAC'}");
    QTest::newRow("symmetric to symmetric") << symmetric << symmetric << u"success"_s;
    QTest::newRow("signing to signing") << signing << edwards << u"success"_s;
    QTest::newRow("HMAC to HMAC") << mac << longMac << u"success"_s;
    QTest::newRow("symmetric to RSA") << symmetric << rsa << u"ValidationException"_s;
    QTest::newRow("symmetric to HMAC") << symmetric << mac << u"ValidationException"_s;
    QTest::newRow("signing to symmetric") << signing << symmetric << u"ValidationException"_s;
}

void tst_AliasHandlers::anAliasMovesBetweenKeysOfOneKindOnly()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, exception);
    const QString before = m_bench->newKey(from.constData())["KeyId"_L1].toString();
    const QString after = m_bench->newKey(to.constData())["KeyId"_L1].toString();
    QCOMPARE(create(u"alias/a"_s, before), u"success"_s);
    QCOMPARE(update(u"alias/a"_s, after).section(u':', 0, 0), exception);
    QCOMPARE(m_bench->describe(u"alias/a"_s)["KeyId"_L1].toString(),
        exception == "success"_L1 ? after : before);
}

// Developer guide, "Key states of KMS keys", note 10.
void tst_AliasHandlers::anAliasLeavesAKeyThatIsBeingDeletedButNeverGoesToOne()
{
    const QString other = m_bench->newKey()["KeyId"_L1].toString();
    const QString refused =
        u"KMSInvalidStateException: %1key/%2 is pending deletion."_s.arg(m_arns, m_keyId);
    QCOMPARE(create(u"alias/a"_s, m_keyId), u"success"_s);
    QVERIFY(m_bench->call(Operation::ScheduleKeyDeletion, LocalKmsBench::keyBody(m_keyId)));
    QCOMPARE(update(u"alias/a"_s, other), u"success"_s);
    QCOMPARE(update(u"alias/a"_s, m_keyId), refused);
    QCOMPARE(create(u"alias/b"_s, m_keyId), refused);
    QCOMPARE(m_bench->describe(u"alias/a"_s)["KeyId"_L1].toString(), other);
}

void tst_AliasHandlers::fiftyAliasesAreTheLimitOfAKey()
{
    for (int i = 0; i < 50; ++i)
        QCOMPARE(create(u"alias/%1"_s.arg(i), m_keyId), u"success"_s);
    QCOMPARE(create(u"alias/50"_s, m_keyId).section(u':', 0, 0), u"LimitExceededException"_s);
    QCOMPARE(update(u"alias/49"_s, m_keyId), u"success"_s); // it is one of the fifty
    const QString other = m_bench->newKey()["KeyId"_L1].toString();
    QCOMPARE(create(u"alias/50"_s, other), u"success"_s);
    QCOMPARE(update(u"alias/50"_s, m_keyId).section(u':', 0, 0), u"LimitExceededException"_s);
}

void tst_AliasHandlers::theSameNameIsFreeInAnotherRegion()
{
    const CallContext there {.region = u"us-east-1"_s};
    const QString remote = m_bench->newKey("{}", there)["KeyId"_L1].toString();
    QCOMPARE(create(u"alias/a"_s, m_keyId), u"success"_s);
    QCOMPARE(create(u"alias/a"_s, remote, there), u"success"_s);
    QCOMPARE(m_bench->describe(u"alias/a"_s, there)["KeyId"_L1].toString(), remote);
    QCOMPARE(m_bench->call(Operation::ListAliases)->value("Aliases"_L1).toArray().size(), 1);
}

void tst_AliasHandlers::aliasesAreListedByNamePageByPage()
{
    const QString other = m_bench->newKey()["KeyId"_L1].toString();
    for (const auto& name : {u"alias/c"_s, u"alias/a"_s, u"alias/b"_s})
        QCOMPARE(create(name, m_keyId), u"success"_s);
    QCOMPARE(create(u"alias/b2"_s, other), u"success"_s);
    QStringList names;
    QJsonObject request {{u"Limit"_s, 2}, {u"KeyId"_s, m_keyId}};
    for (;;) {
        const auto reply = m_bench->call(Operation::ListAliases, request);
        for (const QJsonValue alias : reply->value("Aliases"_L1).toArray())
            names.append(alias["AliasName"_L1].toString());
        if (!reply->value("Truncated"_L1).toBool())
            break;
        request.insert("Marker"_L1, reply->value("NextMarker"_L1));
    }
    QCOMPARE(names, (QStringList {u"alias/a"_s, u"alias/b"_s, u"alias/c"_s}));
    QCOMPARE(m_bench->call(Operation::ListAliases)->value("Aliases"_L1).toArray().size(), 4);
}

void tst_AliasHandlers::deletedAliasesAreGone()
{
    QCOMPARE(create(u"alias/a"_s, m_keyId), u"success"_s);
    const QJsonObject body {{u"AliasName"_s, u"alias/a"_s}};
    QCOMPARE(outcome(m_bench->call(Operation::DeleteAlias, body)), u"success"_s);
    const QString gone = u"NotFoundException: Alias %1alias/a is not found."_s.arg(m_arns);
    QCOMPARE(outcome(m_bench->call(Operation::DeleteAlias, body)), gone);
    QCOMPARE(update(u"alias/a"_s, m_keyId), gone);
    QCOMPARE(create(u"alias/a"_s, m_keyId), u"success"_s);
}

QTEST_GUILESS_MAIN(tst_AliasHandlers)
#include "tst_AliasHandlers.moc"
