// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyRules.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const PolicyContext root {u"111122223333"_s, {}};

// One member a line, so that rows can say which line is wrong.
const QByteArray sound = R"({
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Enable IAM User Permissions",
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:root"
      },
      "Action": "kms:*",
      "Resource": "*"
    },
    {
      "Effect": "Allow",
      "Principal": {"AWS": "arn:aws:iam::111122223333:role/App"},
      "Action": [
        "kms:Encrypt"
      ],
      "Resource": "*"
    }
  ]
})";

struct Change {
    const char* from;
    const char* to;
};

QByteArray changed(const Change& change)
{
    QByteArray text = sound;
    const qsizetype at = text.lastIndexOf(change.from);
    Q_ASSERT(at >= 0);
    return text.replace(at, QByteArray(change.from).size(), change.to);
}

QByteArray mended(QByteArray text, const PolicyFix& fix)
{
    return text.replace(fix.range.byteOffset, fix.range.byteLength, fix.replacement.toUtf8());
}

} // namespace

class tst_PolicyRules : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSoundPolicyHasNoProblems()
    {
        const PolicyCheck check = checkPolicy(sound, root);
        QCOMPARE(check.problems, {});
        QCOMPARE(check.statementCount, 2);
        QCOMPARE(check.byteCount, static_cast<int>(sound.size()));
        QCOMPARE(check.control.answer, ControlVerdict::Answer::Yes);
    }

    void eachRuleFindsItsProblemAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("fixed"); // a fix is offered and leaves a policy without problems
        const auto row = [](const char* name, const Change& change, const char* rule,
                             const QString& message, int line, int column, bool fixed) {
            QTest::newRow(name) << changed(change) << QString::fromLatin1(rule) << message << line
                                << column << fixed;
        };
        row("KP001 comma",
            {"\"Allow\",\n      \"Principal\": {\"", "\"Allow\"\n      \"Principal\": {\""},
            "KP001", u"Not valid JSON: expected ',' or '}' after the value (line 14, column 24)."_s,
            14, 24, true);
        row("KP001 no list", {"\"Statement\": [", "\"Id\": ["}, "KP001",
            u"Not a key policy: expected an object with a list named Statement (line 1, column 1)."_s,
            1, 1, false);
        row("KP002",
            {"\"Resource\": \"*\"\n    }\n  ]",
                "\"Resource\": \"*\",\n      \"Action\": \"kms:Sign\"\n    }\n  ]"},
            "KP002",
            u"Duplicate member 'Action' in this statement (first at line 16). Only one can take effect."_s,
            20, 8, false);
        row("KP004", {"kms:Encrypt", "kms:Encrypt’"}, "KP004",
            u"Character U+2019 (’) is not allowed. Key policies accept tab, line breaks and U+0020 to U+00FF."_s,
            17, 21, false);
        row("KP004 outside text",
            {"\"Action\": [\n        \"kms:Encrypt\"",
                "\"Action\": [\n        \"kms:Encrypt\"\xE2\x80\x8B"},
            "KP004",
            u"Character U+200B is not allowed. Key policies accept tab, line breaks and U+0020 to U+00FF."_s,
            17, 22, true);
        row("KP005",
            {"\"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:role/App\"},\n      ", ""},
            "KP005", u"Statement 2 has no Principal. Every key policy statement needs one."_s, 13,
            5, false);
        row("KP006", {"\"Action\": [\n        \"kms:Encrypt\"\n      ],\n      ", ""}, "KP006",
            u"Statement 2 has no Action. KMS rejects this (before Aug 2025 it silently had no effect)."_s,
            13, 5, false);
        row("KP006 empty", {"\n        \"kms:Encrypt\"\n      ", ""}, "KP006",
            u"Statement 2 has no Action. KMS rejects this (before Aug 2025 it silently had no effect)."_s,
            13, 5, false);
        row("KP007", {",\n      \"Resource\": \"*\"", ""}, "KP007",
            u"Statement 2 has no Resource. Use \"Resource\": \"*\", which means this key."_s, 13, 5,
            true);
        row("KP008", {"\"Allow\"", "\"allow\""}, "KP008",
            u"Effect must be exactly Allow or Deny; 'allow' is not accepted."_s, 14, 18, true);
        row("KP008 missing", {"\"Effect\": \"Allow\",\n      ", ""}, "KP008",
            u"Effect must be exactly Allow or Deny; statement 2 has none."_s, 13, 5, false);
        row("KP009", {"\"Resource\"", "\"Resources\""}, "KP009",
            u"Unknown element 'Resources'. Did you mean 'Resource'?"_s, 19, 8, true);
        row("KP009 in the policy", {"\"Version\"", "\"version\""}, "KP009",
            u"Unknown element 'version'. Did you mean 'Version'?"_s, 2, 4, true);
        row("KP009 principal type",
            {"\"AWS\": \"arn:aws:iam::111122223333:role/App\"",
                "\"Asw\": \"arn:aws:iam::111122223333:role/App\""},
            "KP009", u"Unknown element 'Asw'. Did you mean 'AWS'?"_s, 15, 22, true);
        row("KP010", {"kms:Encrypt", "kms:Encyrpt"}, "KP010",
            u"'kms:Encyrpt' is not a KMS action. Did you mean kms:Encrypt?"_s, 17, 10, true);
        row("KP010 pattern", {"kms:Encrypt", "kms:Fnord*"}, "KP010",
            u"'kms:Fnord*' matches no KMS action."_s, 17, 10, false);
        row("KP011", {"arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/Other"},
            "KP011",
            u"After this change arn:aws:iam::111122223333:root (you) can no longer change this "
            u"policy: "
            "no statement allows kms:PutKeyPolicy to it."_s,
            3, 3, false);
        row("KP012", {"kms:*", "kms:Describe*"}, "KP012",
            u"No principal at all can change this policy. Only AWS Support could recover the key."_s,
            3, 3, false);
        row("KP013", {"arn:aws:iam::111122223333:role/App", "arn:aws:iam::111122223333/role/App"},
            "KP013",
            u"Not a valid principal: 'arn:aws:iam::111122223333/role/App' – the part after the account needs ':'."_s,
            15, 29, true);
        row("KP013 digits", {"arn:aws:iam::111122223333:role/App", "1111-2222-3333"}, "KP013",
            u"Not a valid principal: '1111-2222-3333' – the account must have 12 digits."_s, 15, 29,
            true);
        row("KP014", {"role/App", "group/App"}, "KP014",
            u"IAM groups cannot be principals. Use a role or user."_s, 15, 29, false);
        row("KP015", {"role/App", "role/*"}, "KP015",
            u"Wildcards are not allowed inside a principal ARN. Use the account as principal and a condition on aws:PrincipalArn."_s,
            15, 29, false);
    }

    void eachRuleFindsItsProblemAtItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, rule);
        QFETCH(QString, message);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(bool, fixed);
        const QList<PolicyProblem> problems = checkPolicy(text, root).problems;
        const auto found = std::find_if(problems.begin(), problems.end(),
            [&rule](const PolicyProblem& problem) { return problem.ruleId == rule; });
        QVERIFY(found != problems.end());
        QCOMPARE(found->message.english(), message);
        QCOMPARE(found->range.line, line);
        QCOMPARE(found->range.column, column);
        QCOMPARE(found->severity, Severity::Error);
        if (fixed) {
            QVERIFY(found->fix.has_value());
            const auto left = checkPolicy(mended(text, *found->fix), root).problems;
            QVERIFY2(left.isEmpty(), qPrintable(left.value(0).message.english()));
        }
    }

    void aPolicyMayHaveAsManyBytesAsTheQuota()
    {
        const QByteArray full = sound + QByteArray(32768 - sound.size(), ' ');
        QCOMPARE(checkPolicy(full, root).problems, {});
        const auto problems = checkPolicy(full + QByteArray(336, ' '), root).problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().ruleId, u"KP003"_s);
        QCOMPARE(problems.first().message.english(),
            u"The policy is 33,104 bytes; a key policy may have at most 32,768."_s);
        QCOMPARE(problems.first().range.byteOffset, 32768);
    }

    void charactersUpToLatinOneAreAllowed()
    {
        QCOMPARE(checkPolicy(changed({"\"Version\"", "\"Id\": \"Grüße ÿ\t\",\n\"Version\""}), root)
                     .problems.size(),
            1); // the tab must be escaped in JSON
        QCOMPARE(checkPolicy(changed({"\"Version\"", "\"Id\": \"Grüße ÿ\",\n\"Version\""}), root)
                     .problems,
            {});
    }

    void aTypographicQuoteInTextIsReplacedByAnEscapedOne()
    {
        const QByteArray text = changed({"kms:Encrypt", "kms:“Encrypt"});
        const auto problems = checkPolicy(text, root).problems;
        QCOMPARE(problems.first().ruleId, u"KP010"_s);
        QCOMPARE(problems.at(1).fix->replacement, u"\\\""_s);
    }

    void controlAnswersForTheCaller()
    {
        const PolicyContext app {root.accountId, u"arn:aws:iam::111122223333:role/App"_s};
        QCOMPARE(checkPolicy(sound, app).control.answer, ControlVerdict::Answer::Depends);
        QCOMPARE(checkPolicy("{", root).control.answer, ControlVerdict::Answer::Depends);
        const PolicyCheck denied = checkPolicy(
            changed({"\"Allow\"", "\"Deny\""}).replace("kms:Encrypt", "kms:PutKeyPolicy"), app);
        QCOMPARE(denied.control.answer, ControlVerdict::Answer::No);
        QCOMPARE(denied.control.statement, 1);
        QCOMPARE(denied.problems.first().ruleId, u"KP011"_s);
    }

    void problemsComeInTheOrderOfTheText()
    {
        const QByteArray text =
            changed({"kms:Encrypt", "kms:Encyrpt"}).replace("\"Version\"", "\"V\"");
        int last = -1;
        for (const PolicyProblem& problem : checkPolicy(text, root).problems) {
            QVERIFY(problem.range.byteOffset >= last);
            last = problem.range.byteOffset;
        }
    }

    void damagedTextsNeverCrashAndBrokenJsonIsSaid()
    {
        const auto holds = [](const QByteArray& text) {
            const PolicyCheck check = checkPolicy(text, root);
            const bool said = std::any_of(check.problems.begin(), check.problems.end(),
                [](const PolicyProblem& problem) { return problem.ruleId == "KP001"_L1; });
            bool inside = true;
            for (const PolicyProblem& problem : check.problems)
                inside = inside && problem.range.byteOffset >= 0
                    && problem.range.byteEnd() <= text.size();
            return inside && (said || check.document.isJson());
        };
        for (qsizetype at = 0; at < sound.size(); ++at) {
            QVERIFY2(holds(sound.first(at)), sound.first(at).constData());
            QVERIFY2(holds(QByteArray(sound).remove(at, 1)), sound.mid(at).constData());
            for (const char other : {'"', '\\', '}', '[', '\x80', '\0'})
                QVERIFY(holds(QByteArray(sound).replace(at, 1, QByteArray(1, other))));
        }
    }
};

QTEST_GUILESS_MAIN(tst_PolicyRules)
#include "tst_PolicyRules.moc"
