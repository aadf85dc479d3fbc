// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/policy/RuleRows.h"

#include <QRegularExpression>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const RuleRow rows[] {
    {"a deleted role",
        "'Effect':'Allow','Principal':{'AWS':'AROACKCEVSQ6C2EXAMPLE'},'Action':'kms:Encrypt','"
        "Resource':'*'",
        "KP017",
        "Principal 'AROACKCEVSQ6C2EXAMPLE' is the ID of a deleted role or user; KMS refuses to "
        "save it again.",
        "AROACKCEVSQ6C2EXAMPLE", Severity::Error, false},
    {"everyone", "'Effect':'Allow','Principal':'*','Action':'kms:Encrypt','Resource':'*'", "KP019",
        "Anyone, in any AWS account, may use this key: Principal is '*' with no limiting "
        "condition.",
        "{", Severity::Warning, false},
    {"everyone in a list",
        "'Effect':'Allow','Principal':{'AWS':['*']},'Action':'kms:Encrypt','Resource':'*'", "KP019",
        "Anyone, in any AWS account, may use this key: Principal is '*' with no limiting "
        "condition.",
        "{", Severity::Warning, false},
    {"everyone but one",
        "'Effect':'Allow','Principal':'*','Action':'kms:Encrypt','Resource':'*','Condition':{'"
        "StringNotEquals':{'aws:PrincipalAccount':'444455556666'}}",
        "KP019",
        "Anyone, in any AWS account, may use this key: Principal is '*' with no limiting "
        "condition.",
        "{", Severity::Warning, false},
    {"everyone where the key is absent",
        "'Effect':'Allow','Principal':'*','Action':'kms:Encrypt','Resource':'*','Condition':{'"
        "StringEqualsIfExists':{'aws:PrincipalOrgID':'o-a'}}",
        "KP019",
        "Anyone, in any AWS account, may use this key: Principal is '*' with no limiting "
        "condition.",
        "{", Severity::Warning, false},
    {"everyone of an account",
        "'Effect':'Allow','Principal':'*','Action':'kms:Encrypt','Resource':'*','Condition':{'"
        "StringEquals':{'kms:CallerAccount':'111122223333'}}",
        nullptr},
    {"everyone denied", "'Effect':'Deny','Principal':'*','Action':'kms:Encrypt','Resource':'*'",
        nullptr},
    {"all but one allowed",
        "'Effect':'Allow','NotPrincipal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*'",
        "KP020", "Allow with NotPrincipal gives access to everyone not listed.", "{",
        Severity::Warning, false},
    {"all but one denied",
        "'Effect':'Deny','NotPrincipal':{'AWS':['111122223333','arn:aws:iam::111122223333:role/"
        "App']},'Action':'kms:Encrypt','Resource':'*'",
        nullptr},
    {"all other actions",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'NotAction':'kms:Decrypt','Resource':'*'",
        "KP021", "Allow with NotAction gives every other KMS action, including future ones.", "{",
        Severity::Warning, false},
    {"all other actions denied",
        "'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'NotAction':'kms:*','Resource':'*'",
        nullptr},
    {"an action of IAM policies",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':['kms:ListKeys','kms:Sign'],'Resource':'*'",
        "KP029", "kms:ListKeys works only in IAM policies; here it has no effect.", "kms:ListKeys",
        Severity::Warning, false},
    {"an action of IAM policies in another case",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'KMS:createkey','Resource':'*'",
        "KP029", "KMS:createkey works only in IAM policies; here it has no effect.",
        "KMS:createkey", Severity::Warning, false},
    {"a pattern of such actions",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:List*','Resource':'*'",
        nullptr},
    {"a certain key",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'arn:aws:kms:eu-west-1:111122223333:key/a'",
        "KP037", "Resource names a specific ARN; in a key policy use \"*\".",
        "arn:aws:kms:eu-west-1:111122223333:key/a", Severity::Note, true},
    {"a Sid that is there",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Sid':'Account'",
        "KP039", "Two statements have the Sid 'Account'; the first is statement 1.", "Account",
        Severity::Warning, false},
    {"a Sid with spaces",
        "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/"
        "App'},'Action':'kms:Encrypt','Resource':'*','Sid':'Allow use of the key'",
        nullptr},
};

} // namespace

class tst_BreadthRules : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsItsProblemsAndNoOthers_data() { addRuleRows(rows); }
    void findsItsProblemsAndNoOthers()
    {
        QFETCH(int, at);
        checkRuleRow(rows[at]);
    }

    void variablesNeedTheCurrentVersion()
    {
        const QByteArray sound = policyWith(
            "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/App'},'Action':"
            "'kms:Sign','Resource':'*'");
        QCOMPARE(checkPolicy(sound, root).problems, {});
        QByteArray old = sound;
        old.replace("2012", "2008");
        const auto problems = checkPolicy(old, root).problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().ruleId, u"KP038"_s);
        QCOMPARE(problems.first().severity, Severity::Note);
        QCOMPARE(problems.first().message.english(),
            u"Version is missing or 2008-10-17; policy variables do not work. Use 2012-10-17."_s);
        QVERIFY(problems.first().fix.has_value());
        QCOMPARE(problems.first().fix->replacement, u"2012-10-17"_s);
        QByteArray none = sound;
        none.replace(R"("Version":"2012-10-17",)", "");
        QCOMPARE(checkPolicy(none, root).problems.size(), 1);
        QCOMPARE(checkPolicy(none, root).problems.first().ruleId, u"KP038"_s);
    }
};

QTEST_GUILESS_MAIN(tst_BreadthRules)
#include "tst_BreadthRules.moc"
