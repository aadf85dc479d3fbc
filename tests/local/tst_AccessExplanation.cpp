// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/AccessExplanation.h"
#include "core/local/KeyRepair.h"

#include "CallerBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// The explanation says what the engine does, for every caller and action of a table.
class tst_AccessExplanation final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void whatIsExplainedIsWhatHappens_data();
    void whatIsExplainedIsWhatHappens();
    void aGrantIsHeldAgainstTheContextThatIsGiven();
    void aKeyIsRepairedWithoutAskingItsPolicy();

private:
    [[nodiscard]] Result<AccessExplanation> explain(const AccessQuestion& question)
    {
        Result<AccessExplanation> explanation = Error {};
        (void)m_bench->kms()
            .withAccount([&](Vault&, AccountIndex& index) -> Status {
                explanation = explainAccess(index, question);
                return ok();
            })
            .result();
        return explanation;
    }

    std::unique_ptr<CallerBench> m_bench;
};

void tst_AccessExplanation::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<CallerBench>();
}

void tst_AccessExplanation::whatIsExplainedIsWhatHappens_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<Operation>("operation");
    for (const char* caller : {"root", "alice", "bob", "Admin", "stranger"}) {
        for (const Operation operation :
            {Operation::DescribeKey, Operation::GetKeyPolicy, Operation::ListGrants})
            QTest::addRow("%s %s", caller, nameOfRow(operation).constData())
                << QString::fromLatin1(caller) << operation;
    }
}

void tst_AccessExplanation::whatIsExplainedIsWhatHappens()
{
    QFETCH(QString, caller);
    QFETCH(Operation, operation);
    m_bench->addAlice({"{'Effect':'Allow','Action':'kms:ListGrants','Resource':'*'}"});
    const QString arn = m_bench->keyWith({CallerBench::rootStatement,
        "{'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::111122223333:role/Admin',"
        "'arn:aws:iam::444455556666:user/eve']},'Action':'kms:DescribeKey','Resource':'*'}",
        "{'Effect':'Deny','Principal':'*','Action':'kms:GetKeyPolicy','Resource':'*'}"});
    QCOMPARE(m_bench->said(u"root"_s, Operation::CreateGrant,
                 {{u"KeyId"_s, arn}, {u"GranteePrincipal"_s, CallerBench::arnOf(u"bob"_s)},
                     {u"Operations"_s, QJsonArray {u"DescribeKey"_s}}}),
        u"success"_s);
    const QString action = u"kms:"_s + infoOf(operation).name;
    const auto explained = explain({CallerBench::arnOf(caller), action, arn, {}, 0});
    QVERIFY(explained);
    const QString happened = m_bench->said(caller, operation, LocalKmsBench::keyBody(arn));
    QCOMPARE(happened,
        explained->message.isEmpty() ? u"success"_s
                                     : QString(u"AccessDeniedException: "_s + explained->message));
    QVERIFY(!explained->decision.because.english().isEmpty());
}

void tst_AccessExplanation::aGrantIsHeldAgainstTheContextThatIsGiven()
{
    const QString arn = m_bench->keyWith({CallerBench::rootStatement});
    const auto made = m_bench->replyTo(u"root"_s, Operation::CreateGrant,
        {{u"KeyId"_s, arn}, {u"GranteePrincipal"_s, CallerBench::arnOf(u"bob"_s)},
            {u"Operations"_s, QJsonArray {u"ReEncryptFrom"_s}},
            {u"Constraints"_s,
                QJsonObject {{u"EncryptionContextSubset"_s, QJsonObject {{u"App"_s, u"x"_s}}}}}});
    QVERIFY2(made, qPrintable(outcome(made)));
    AccessQuestion question {CallerBench::arnOf(u"bob"_s), u"kms:ReEncryptFrom"_s, arn, {}, 0};
    QCOMPARE(explain(question)->decision.answer, AccessDecision::Answer::No);
    question.conditions = {{u"kms:EncryptionContext:App"_s, u"x"_s}};
    const auto explained = explain(question);
    QCOMPARE(explained->decision.answer, AccessDecision::Answer::Yes);
    QCOMPARE(explained->grantId, made->value("GrantId"_L1).toString());
}

void tst_AccessExplanation::aKeyIsRepairedWithoutAskingItsPolicy()
{
    const QString arn = m_bench->keyWith({"{'Effect':'Allow','Principal':{'AWS':'444455556666'},"
                                          "'Action':'kms:*','Resource':'*'}"});
    QCOMPARE(m_bench->nameSaid(u"root"_s, Operation::DescribeKey, LocalKmsBench::keyBody(arn)),
        u"AccessDeniedException"_s);
    const auto reset = [this](const QString& key) {
        return m_bench->kms()
            .withAccount([key](Vault& vault, AccountIndex& index) {
                return resetKeyPolicy(vault, index, key);
            })
            .result()
            .has_value();
    };
    QVERIFY(!reset(u"arn:aws:kms:eu-central-1:111122223333:key/none"_s));
    QVERIFY(reset(arn));
    m_bench->reopen();
    QCOMPARE(m_bench->said(u"root"_s, Operation::DescribeKey, LocalKmsBench::keyBody(arn)),
        u"success"_s);
}

QTEST_GUILESS_MAIN(tst_AccessExplanation)
#include "tst_AccessExplanation.moc"
