// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyEvaluator.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

using Answer = AccessDecision::Answer;

const QString account = u"111122223333"_s;
const QString admin = u"arn:aws:iam::111122223333:role/team/Admin"_s;
const QString session = u"arn:aws:sts::111122223333:assumed-role/Admin/alice"_s;

} // namespace

class tst_PolicyEvaluator : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void decidesByTheKeyPolicy_data()
    {
        QTest::addColumn<QByteArray>("statements");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<int>("statement");
        const auto row = [](const char* name, const char* statements, const QString& caller,
                             Answer answer, int statement) {
            QTest::newRow(name) << QByteArray(statements) << caller << answer << statement;
        };
        const char* accountOnly =
            R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"})";
        row("root by account statement", accountOnly, {}, Answer::Yes, 0);
        row("role by account statement", accountOnly, admin, Answer::Depends, 0);
        row("account by number",
            R"({"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:*","Resource":"*"})",
            {}, Answer::Yes, 0);
        row("another account",
            R"({"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"kms:*","Resource":"*"})",
            {}, Answer::No, -1);
        row("role named",
            R"({"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/team/Admin"]},"Action":["kms:Put*"],"Resource":"*"})",
            admin, Answer::Yes, 0);
        row("session of a role",
            R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/team/Admin"},"Action":"kms:*","Resource":"*"})",
            session, Answer::Yes, 0);
        row("everyone", R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"})",
            admin, Answer::Yes, 0);
        row("another action",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:Encrypt","Resource":"*"})", admin,
            Answer::No, -1);
        row("action by exclusion",
            R"({"Effect":"Allow","Principal":"*","NotAction":"kms:Encrypt","Resource":"*"})", admin,
            Answer::Yes, 0);
        row("action excluded",
            R"({"Effect":"Allow","Principal":"*","NotAction":"kms:Put*","Resource":"*"})", admin,
            Answer::No, -1);
        row("principal excluded",
            R"({"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:role/team/Admin"},"Action":"kms:*","Resource":"*"})",
            admin, Answer::No, -1);
        row("explicit deny",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"kms:PutKeyPolicy","Resource":"*"})",
            {}, Answer::No, 1);
        row("account denied",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"},{"Effect":"Deny","Principal":{"AWS":"111122223333"},"Action":"kms:*","Resource":"*"})",
            admin, Answer::No, 1);
        row("deny by exclusion",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"},{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:role/team/Admin"},"Action":"kms:*","Resource":"*"})",
            admin, Answer::Yes, 0);
        row("unknown condition",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}})",
            admin, Answer::Depends, 0);
        row("condition that holds",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*","Condition":{"StringEquals":{"kms:CallerAccount":"111122223333"}}})",
            admin, Answer::Yes, 0);
        row("condition that does not hold",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/team/?dmin"}}})",
            admin, Answer::No, -1);
        row("deny under condition",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"kms:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}})",
            admin, Answer::Depends, 1);
        row("a plain statement beats one with a condition",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*","Condition":{"Bool":{"x":"true"}}},{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"})",
            admin, Answer::Yes, 1);
        row("wrong effect", R"({"Effect":"allow","Principal":"*","Action":"kms:*","Resource":"*"})",
            admin, Answer::No, -1);
        row("a service is nobody here",
            R"({"Effect":"Allow","Principal":{"Service":"*"},"Action":"kms:*","Resource":"*"})",
            admin, Answer::No, -1);
        row("a certain resource",
            R"({"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"arn:aws:kms:eu-west-1:111122223333:key/1"})",
            admin, Answer::Depends, 0);
    }

    void decidesByTheKeyPolicy()
    {
        QFETCH(QByteArray, statements);
        QFETCH(QString, caller);
        const PolicyDocument document =
            PolicyDocument::read("{\"Statement\":[" + statements + "]}");
        QVERIFY(document.isJson());
        const AccessDecision decision =
            PolicyEvaluator(document, account).decide(caller, u"kms:PutKeyPolicy");
        QTEST(decision.answer, "answer");
        QTEST(decision.statement, "statement");
        QVERIFY(!decision.because.english().contains(u'%'));
    }

    void explainsItself()
    {
        const PolicyDocument document = PolicyDocument::read(
            R"({"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/team/Admin"},"Action":"kms:*","Resource":"*"}})");
        const PolicyEvaluator evaluator(document, account);
        QCOMPARE(evaluator.decide(admin, u"kms:PutKeyPolicy").because.english(),
            u"role/team/Admin keeps kms:PutKeyPolicy (statement 1)"_s);
        QCOMPARE(evaluator.decide({}, u"kms:PutKeyPolicy").because.english(),
            u"no statement allows kms:PutKeyPolicy to 111122223333"_s);
    }

    void somebodyElseMayHaveTheKey()
    {
        const PolicyDocument document = PolicyDocument::read(
            R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/team/Admin"},"Action":"kms:*","Resource":"*"}]})");
        QVERIFY(PolicyEvaluator(document, account).anybodyMay(u"kms:PutKeyPolicy"));
        QVERIFY(!PolicyEvaluator(document, u"444455556666"_s).anybodyMay(u"kms:PutKeyPolicy"));
    }
};

QTEST_GUILESS_MAIN(tst_PolicyEvaluator)
#include "tst_PolicyEvaluator.moc"
