// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/GrantAccess.h"

#include <QJsonDocument>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

using Answer = GrantVerdict::Answer;

class tst_GrantAccess final : public QObject {
    Q_OBJECT

private slots:
    void init();

    void aGrantIsForItsGrantee_data();
    void aGrantIsForItsGrantee();
    void aGrantPermitsItsOperations_data();
    void aGrantPermitsItsOperations();
    void constraintsHoldTheEncryptionContext_data();
    void constraintsHoldTheEncryptionContext();
    void aGrantOfAGrantIsNoWider_data();
    void aGrantOfAGrantIsNoWider();
    void oneOfSeveralGrantsIsEnough();
    void whoMayRetireAGrant_data();
    void whoMayRetireAGrant();

private:
    [[nodiscard]] static QJsonObject json(QByteArray text)
    {
        return QJsonDocument::fromJson(text.replace('\'', '"')).object();
    }
    [[nodiscard]] static GrantRecord grant(const QStringList& operations)
    {
        return {.rowId = 1,
            .keyArn = u"arn"_s,
            .id = u"1"_s,
            .granteePrincipal = alice(),
            .operations = operations};
    }
    [[nodiscard]] static QString alice() { return u"arn:aws:iam::111122223333:user/alice"_s; }
    [[nodiscard]] GrantVerdict verdict(
        const QString& action, const QJsonObject& request, const QString& caller = alice()) const
    {
        AccessFacts facts {
            Operation::Encrypt, request, m_call, u"eu-central-1"_s, caller, 0, m_index};
        facts.key = &m_key;
        return grantVerdict(facts, action);
    }

    AccountIndex m_index;
    const CallContext m_call;
    const KeyRecord m_key {.arn = u"arn"_s};
};

Q_DECLARE_METATYPE(keywright::GrantVerdict::Answer)

void tst_GrantAccess::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_index = {};
}

void tst_GrantAccess::aGrantIsForItsGrantee_data()
{
    QTest::addColumn<QString>("grantee");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<Answer>("expected");
    const QString root = u"arn:aws:iam::111122223333:root"_s;
    const QString role = u"arn:aws:iam::111122223333:role/Admin"_s;
    const QString session = u"arn:aws:sts::111122223333:assumed-role/Admin/s1"_s;
    QTest::newRow("user") << alice() << alice() << Answer::Yes;
    QTest::newRow("another user") << alice() << u"arn:aws:iam::111122223333:user/bob"_s
                                  << Answer::No;
    QTest::newRow("namesake") << alice() << u"arn:aws:iam::444455556666:user/alice"_s << Answer::No;
    QTest::newRow("role to session") << role << session << Answer::Yes;
    QTest::newRow("session") << session << session << Answer::Yes;
    QTest::newRow("another session")
        << session << u"arn:aws:sts::111122223333:assumed-role/Admin/s2"_s << Answer::No;
    QTest::newRow("account to root") << root << root << Answer::Yes;
    QTest::newRow("account to user") << root << alice() << Answer::ByAccount;
    QTest::newRow("account to stranger")
        << root << u"arn:aws:iam::444455556666:user/alice"_s << Answer::No;
    QTest::newRow("user to root") << alice() << root << Answer::No;
}

void tst_GrantAccess::aGrantIsForItsGrantee()
{
    QFETCH(QString, grantee);
    QFETCH(QString, caller);
    QFETCH(Answer, expected);
    GrantRecord given = grant({u"Encrypt"_s});
    given.granteePrincipal = grantee;
    m_index.put(given);
    const GrantVerdict found = verdict(u"kms:Encrypt"_s, {}, caller);
    QCOMPARE(found.answer, expected);
    QCOMPARE(found.grant != nullptr, expected != Answer::No);
}

void tst_GrantAccess::aGrantPermitsItsOperations_data()
{
    QTest::addColumn<QStringList>("operations");
    QTest::addColumn<QString>("action");
    QTest::addColumn<Answer>("expected");
    QTest::newRow("permitted") << QStringList {u"Decrypt"_s, u"Encrypt"_s} << u"kms:Encrypt"_s
                               << Answer::Yes;
    QTest::newRow("not permitted") << QStringList {u"Encrypt"_s} << u"kms:Decrypt"_s << Answer::No;
    QTest::newRow("one half of ReEncrypt")
        << QStringList {u"ReEncryptFrom"_s} << u"kms:ReEncryptFrom"_s << Answer::Yes;
    QTest::newRow("the other half")
        << QStringList {u"ReEncryptFrom"_s} << u"kms:ReEncryptTo"_s << Answer::No;
    QTest::newRow("no pattern") << QStringList {u"GenerateDataKey"_s}
                                << u"kms:GenerateDataKeyWithoutPlaintext"_s << Answer::No;
    QTest::newRow("never in grants")
        << QStringList {u"Encrypt"_s} << u"kms:DisableKey"_s << Answer::No;
}

void tst_GrantAccess::aGrantPermitsItsOperations()
{
    QFETCH(QStringList, operations);
    QFETCH(QString, action);
    QFETCH(Answer, expected);
    m_index.put(grant(operations));
    QCOMPARE(verdict(action, {}).answer, expected);
}

void tst_GrantAccess::constraintsHoldTheEncryptionContext_data()
{
    QTest::addColumn<bool>("equals");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<Answer>("expected");
    QTest::newRow("equal") << true << QByteArray("{'App':'x','Db':'y'}") << Answer::Yes;
    QTest::newRow("equal but for the case of a key")
        << true << QByteArray("{'APP':'x','db':'y'}") << Answer::Yes;
    QTest::newRow("value in another case")
        << true << QByteArray("{'App':'X','Db':'y'}") << Answer::No;
    QTest::newRow("more than equal")
        << true << QByteArray("{'App':'x','Db':'y','Z':'z'}") << Answer::No;
    QTest::newRow("less than equal") << true << QByteArray("{'App':'x'}") << Answer::No;
    QTest::newRow("none") << true << QByteArray("{}") << Answer::No;
    QTest::newRow("just the subset") << false << QByteArray("{'App':'x','Db':'y'}") << Answer::Yes;
    QTest::newRow("more than the subset")
        << false << QByteArray("{'App':'x','Db':'y','Z':'z'}") << Answer::Yes;
    QTest::newRow("key in another case")
        << false << QByteArray("{'aPP':'x','Db':'y'}") << Answer::Yes;
    QTest::newRow("another value") << false << QByteArray("{'App':'x','Db':'Y'}") << Answer::No;
    QTest::newRow("less than the subset") << false << QByteArray("{'Db':'y'}") << Answer::No;
}

void tst_GrantAccess::constraintsHoldTheEncryptionContext()
{
    QFETCH(bool, equals);
    QFETCH(QByteArray, context);
    QFETCH(Answer, expected);
    GrantRecord given = grant({u"Encrypt"_s, u"DescribeKey"_s});
    const GrantRecord::Pairs pairs {{u"App"_s, u"x"_s}, {u"Db"_s, u"y"_s}};
    (equals ? given.contextEquals : given.contextSubset) = pairs;
    m_index.put(given);
    const QJsonObject request {{u"EncryptionContext"_s, json(context)}};
    QCOMPARE(verdict(u"kms:Encrypt"_s, request).answer, expected);
    QCOMPARE(verdict(u"kms:DescribeKey"_s, {}).answer, Answer::Yes); // it has no context
}

void tst_GrantAccess::aGrantOfAGrantIsNoWider_data()
{
    QTest::addColumn<bool>("equals");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<Answer>("expected");
    const QByteArray equal("'Constraints':{'EncryptionContextEquals':{'a':'1'}}");
    const QByteArray subset("'Constraints':{'EncryptionContextSubset':{'a':'1'}}");
    const QByteArray stricter("'Constraints':{'EncryptionContextSubset':{'a':'1','b':'2'}}");
    const auto row = [](const char* name, bool equals, const char* operations,
                         const QByteArray& constraints, Answer expected) {
        QTest::newRow(name) << equals
                            << QByteArray(QByteArray("{'Operations':[") + operations + "],"
                                   + constraints + "}")
                            << expected;
    };
    const QByteArray none("'Constraints':{}");
    row("the same", true, "'Encrypt','CreateGrant'", equal, Answer::Yes);
    row("fewer operations", true, "'Encrypt'", equal, Answer::Yes);
    row("more operations", true, "'Encrypt','Decrypt'", equal, Answer::No);
    row("no constraint", true, "'Encrypt'", none, Answer::No);
    row("subset for equals", true, "'Encrypt'", subset, Answer::No);
    row("equals for subset", false, "'Encrypt'", equal, Answer::Yes);
    row("the same subset", false, "'Encrypt'", subset, Answer::Yes);
    row("a stricter subset", false, "'Encrypt'", stricter, Answer::Yes);
    row("no subset", false, "'Encrypt'", none, Answer::No);
}

void tst_GrantAccess::aGrantOfAGrantIsNoWider()
{
    QFETCH(bool, equals);
    QFETCH(QByteArray, request);
    QFETCH(Answer, expected);
    GrantRecord given = grant({u"CreateGrant"_s, u"Encrypt"_s});
    const GrantRecord::Pairs pairs {{u"a"_s, u"1"_s}};
    (equals ? given.contextEquals : given.contextSubset) = pairs;
    m_index.put(given);
    QCOMPARE(verdict(u"kms:CreateGrant"_s, json(request)).answer, expected);
}

void tst_GrantAccess::oneOfSeveralGrantsIsEnough()
{
    GrantRecord narrow = grant({u"Encrypt"_s});
    narrow.contextEquals = {{u"a"_s, u"1"_s}};
    GrantRecord wide = grant({u"Encrypt"_s});
    wide.rowId = 2;
    wide.id = u"2"_s;
    GrantRecord elsewhere = grant({u"Decrypt"_s});
    elsewhere.rowId = 3;
    elsewhere.id = u"3"_s;
    elsewhere.keyArn = u"another"_s;
    for (const GrantRecord& each : {narrow, wide, elsewhere})
        m_index.put(each);
    QCOMPARE(verdict(u"kms:Encrypt"_s, {}).grant->id, u"2"_s);
    QCOMPARE(verdict(u"kms:Decrypt"_s, {}).answer, Answer::No);
}

void tst_GrantAccess::whoMayRetireAGrant_data()
{
    QTest::addColumn<QStringList>("operations");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<bool>("may");
    const QStringList encrypt {u"Encrypt"_s};
    const QStringList retire {u"Encrypt"_s, u"RetireGrant"_s};
    QTest::newRow("issuing account") << encrypt << u"arn:aws:iam::111122223333:root"_s << true;
    QTest::newRow("another account") << encrypt << u"arn:aws:iam::444455556666:root"_s << false;
    QTest::newRow("retiring principal")
        << encrypt << u"arn:aws:iam::111122223333:role/Retirer"_s << true;
    QTest::newRow("session of the retiring principal")
        << encrypt << u"arn:aws:sts::111122223333:assumed-role/Retirer/s"_s << true;
    QTest::newRow("grantee") << encrypt << alice() << false;
    QTest::newRow("grantee who may") << retire << alice() << true;
    QTest::newRow("somebody else") << retire << u"arn:aws:iam::111122223333:user/bob"_s << false;
}

void tst_GrantAccess::whoMayRetireAGrant()
{
    QFETCH(QStringList, operations);
    QFETCH(QString, caller);
    QFETCH(bool, may);
    GrantRecord given = grant(operations);
    given.retiringPrincipal = u"arn:aws:iam::111122223333:role/Retirer"_s;
    given.issuingAccount = u"arn:aws:iam::111122223333:root"_s;
    QCOMPARE(mayRetire(caller, given), may);
}

QTEST_GUILESS_MAIN(tst_GrantAccess)
#include "tst_GrantAccess.moc"
