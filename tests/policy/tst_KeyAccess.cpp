// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KeyAccess.h"

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

using Answer = AccessDecision::Answer;
using Source = AccessDecision::Source;

const QString key =
    u"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"_s;
const QString root = u"arn:aws:iam::111122223333:root"_s;
const QString alice = u"arn:aws:iam::111122223333:user/alice"_s;
const QString app = u"arn:aws:iam::111122223333:role/service/App"_s;
const QString session = u"arn:aws:sts::111122223333:assumed-role/App/one"_s;
const QString stranger = u"arn:aws:iam::444455556666:user/eve"_s;

/// A statement in short: effect, principal (none in identity policies), action and condition.
QByteArray say(const char* effect, const char* principal, const char* action = "kms:*",
    const QByteArray& condition = {})
{
    QByteArray text = R"({"Effect":"EFFECT","PRINCIPAL":"","Action":"ACTION","Resource":"*"})";
    text.replace("EFFECT", effect).replace("ACTION", action);
    const QByteArray whom = principal == nullptr
        ? QByteArray()
        : QByteArray(R"("Principal":{"AWS":"WHO"},)").replace("WHO", principal);
    text.replace(R"("PRINCIPAL":"",)", whom);
    if (!condition.isEmpty()) {
        text.chop(1);
        text += R"(,"Condition":)" + condition + '}';
    }
    return text;
}

PolicyDocument policyOf(const QByteArray& statements)
{
    return PolicyDocument::read(R"({"Version":"2012-10-17","Statement":[)" + statements + "]}");
}

constexpr auto account = "arn:aws:iam::111122223333:root";

} // namespace

class tst_KeyAccess : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html and
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
    void decidesAsTheServiceDoes_data()
    {
        QTest::addColumn<QByteArray>("keyPolicy");
        QTest::addColumn<QByteArray>("identityPolicy");
        QTest::addColumn<bool>("grant");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<Source>("source");
        QTest::addColumn<int>("statement");
        const auto row = [](const char* name, const QByteArray& keyPolicy,
                             const QByteArray& identity, bool grant, const QString& caller,
                             Answer answer, Source source, int statement) {
            QTest::newRow(name) << keyPolicy << identity << grant << caller << answer << source
                                << statement;
        };
        const QByteArray delegation = say("Allow", account);
        const QByteArray toAlice = say("Allow", "arn:aws:iam::111122223333:user/alice");
        const QByteArray mayAll = say("Allow", nullptr);
        const QByteArray mayNot = say("Deny", nullptr);

        row("the root by the account", delegation, {}, false, root, Answer::Yes, Source::KeyPolicy,
            0);
        row("the root left out", toAlice, {}, false, root, Answer::No, Source::KeyPolicy, -1);
        row("a user named", toAlice, {}, false, alice, Answer::Yes, Source::KeyPolicy, 0);
        row("another user named", toAlice, mayAll, false, app, Answer::No, Source::KeyPolicy, -1);
        row("everyone", say("Allow", "*"), {}, false, alice, Answer::Yes, Source::KeyPolicy, 0);
        row("delegated and allowed", delegation, mayAll, false, alice, Answer::Yes,
            Source::IdentityPolicy, 0);
        row("delegated to the account's number", say("Allow", "111122223333"), mayAll, false, alice,
            Answer::Yes, Source::IdentityPolicy, 0);
        row("delegated and not allowed", delegation, {}, false, alice, Answer::No,
            Source::IdentityPolicy, -1);
        row("delegated for another action", say("Allow", account, "kms:Encrypt"), mayAll, false,
            alice, Answer::No, Source::KeyPolicy, -1);
        row("allowed for another action", delegation, say("Allow", nullptr, "kms:Encrypt"), false,
            alice, Answer::No, Source::IdentityPolicy, -1);
        row("a session by its role", say("Allow", "arn:aws:iam::111122223333:role/service/App"), {},
            false, session, Answer::Yes, Source::KeyPolicy, 0);
        row("a session by itself", say("Allow", "arn:aws:sts::111122223333:assumed-role/App/one"),
            {}, false, session, Answer::Yes, Source::KeyPolicy, 0);
        row("another session of the role",
            say("Allow", "arn:aws:sts::111122223333:assumed-role/App/two"), {}, false, session,
            Answer::No, Source::KeyPolicy, -1);
        row("denied by the key policy", toAlice + ',' + say("Deny", "*", "kms:Decrypt"), mayAll,
            true, alice, Answer::No, Source::KeyPolicy, 1);
        row("denied by the key policy to the account", toAlice + ',' + say("Deny", account), mayAll,
            true, alice, Answer::No, Source::KeyPolicy, 1);
        row("denied by the identity policy", toAlice, mayAll + ',' + mayNot, true, alice,
            Answer::No, Source::IdentityPolicy, 1);
        row("denied for another action", toAlice + ',' + say("Deny", "*", "kms:Encrypt"), {}, false,
            alice, Answer::Yes, Source::KeyPolicy, 0);
        row("denied to another", toAlice + ',' + say("Deny", "arn:aws:iam::111122223333:user/bob"),
            {}, false, alice, Answer::Yes, Source::KeyPolicy, 0);
        row("by a grant", delegation, {}, true, alice, Answer::Yes, Source::Grant, -1);
        row("by a grant where the key policy is silent", toAlice, {}, true, app, Answer::Yes,
            Source::Grant, -1);
        row("a stranger named, with a policy of his own",
            say("Allow", "arn:aws:iam::444455556666:user/eve"), mayAll, false, stranger,
            Answer::Yes, Source::IdentityPolicy, 0);
        row("a stranger named, without one", say("Allow", "arn:aws:iam::444455556666:user/eve"), {},
            false, stranger, Answer::No, Source::IdentityPolicy, -1);
        row("a stranger by his account", say("Allow", "444455556666"), mayAll, false, stranger,
            Answer::Yes, Source::IdentityPolicy, 0);
        row("a stranger not named", delegation, mayAll, false, stranger, Answer::No,
            Source::KeyPolicy, -1);
        row("the root of another account", say("Allow", "444455556666"), {}, false,
            u"arn:aws:iam::444455556666:root"_s, Answer::Yes, Source::IdentityPolicy, -1);
        row("an exception from a denial",
            toAlice
                + R"(,{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"kms:*","Resource":"*"})",
            {}, false, alice, Answer::Yes, Source::KeyPolicy, 0);
        row("no exception from a denial",
            say("Allow", "*")
                + R"(,{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"kms:*","Resource":"*"})",
            {}, true, app, Answer::No, Source::KeyPolicy, 1);
        row("an unknown operator allows nothing",
            say("Allow", "*", "kms:*", R"({"StringSortOf":{"kms:CallerAccount":"111122223333"}})"),
            {}, false, alice, Answer::No, Source::KeyPolicy, -1);
        row("an unknown operator takes nothing off a denial",
            toAlice + ','
                + say("Deny", "*", "kms:*",
                    R"({"StringSortOf":{"kms:CallerAccount":"444455556666"}})"),
            {}, false, alice, Answer::No, Source::KeyPolicy, 1);
    }

    void decidesAsTheServiceDoes()
    {
        QFETCH(QByteArray, keyPolicy);
        QFETCH(QByteArray, identityPolicy);
        QFETCH(bool, grant);
        QFETCH(QString, caller);
        const PolicyDocument onKey = policyOf(keyPolicy);
        const std::array onCaller {policyOf(identityPolicy)};
        QVERIFY(onKey.isJson() && onCaller.front().isJson());
        const AccessRequest request {caller, u"kms:Decrypt"_s, key};
        const AccessDecision decision =
            decideAccess(request, {&onKey, onCaller, [grant] { return grant; }});
        QTEST(decision.answer, "answer");
        QTEST(decision.source, "source");
        QTEST(decision.statement, "statement");
        QVERIFY(!decision.because.isEmpty());
        QVERIFY(!decision.because.english().contains(u'%'));
    }

    void asksForGrantsOnlyWhenNoPolicySettlesIt()
    {
        const PolicyDocument allows = policyOf(say("Allow", "*"));
        const PolicyDocument denies = policyOf(say("Deny", "*"));
        const AccessRequest request {alice, u"kms:Decrypt"_s, key};
        int asked = 0;
        const auto grant = [&asked] {
            ++asked;
            return true;
        };
        QCOMPARE(decideAccess(request, {&allows, {}, grant}).answer, Answer::Yes);
        QCOMPARE(decideAccess(request, {&denies, {}, grant}).answer, Answer::No);
        QCOMPARE(asked, 0);
    }

    void leavesWhatHasNoKeyToIdentityPolicies()
    {
        const AccessRequest byRoot {root, u"kms:CreateKey"_s, u"*"_s};
        QCOMPARE(decideAccess(byRoot, {}).answer, Answer::Yes);
        AccessRequest byAlice = byRoot;
        byAlice.principalArn = alice;
        const AccessDecision silent = decideAccess(byAlice, {});
        QCOMPARE(silent.answer, Answer::No);
        QCOMPARE(silent.source, Source::IdentityPolicy);
        const std::array may {policyOf(say("Allow", nullptr, "kms:Create*"))};
        QCOMPARE(decideAccess(byAlice, {nullptr, may, {}}).answer, Answer::Yes);
    }

    void matchesTheResourcesOfIdentityPolicies()
    {
        const PolicyDocument onKey = policyOf(say("Allow", account));
        const auto may = [](const QByteArray& resource) {
            return std::array {policyOf(
                QByteArray(R"({"Effect":"Allow","Action":"kms:Decrypt","Resource":"WHAT"})")
                    .replace("WHAT", resource))};
        };
        const AccessRequest request {alice, u"kms:Decrypt"_s, key, {{u"kms:x"_s, {u"1234*"_s}}}};
        const auto answer = [&](const QByteArray& resource) {
            const auto policy = may(resource);
            return decideAccess(request, {&onKey, policy, {}}).answer;
        };
        QCOMPARE(answer(key.toUtf8()), Answer::Yes);
        QCOMPARE(answer("arn:aws:kms:*:111122223333:key/*"), Answer::Yes);
        QCOMPARE(answer("arn:aws:kms:eu-west-2:111122223333:key/*"), Answer::No);
        QCOMPARE(answer("arn:aws:kms:eu-west-1:111122223333:key/${kms:x}"), Answer::No);
        QCOMPARE(answer("arn:aws:kms:eu-west-1:111122223333:key/${kms:y}"), Answer::No);
    }

    void leavesOpenWhatAnIncompleteRequestDoesNotSay()
    {
        const PolicyDocument onKey = policyOf(say("Allow", "*", "kms:*",
            R"({"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}})"));
        AccessRequest request {alice, u"kms:Decrypt"_s, key};
        QCOMPARE(decideAccess(request, {&onKey, {}, {}}).answer, Answer::No);
        request.complete = false;
        QCOMPARE(decideAccess(request, {&onKey, {}, {}}).answer, Answer::Depends);
        request.context.set(u"KMS:viaservice"_s, {u"s3.eu-west-1.amazonaws.com"_s});
        QCOMPARE(decideAccess(request, {&onKey, {}, {}}).answer, Answer::Yes);
    }

    // The form is the IAM user guide's, "Troubleshoot access denied error messages".
    void saysItAsTheServiceDoes()
    {
        const AccessRequest request {alice, u"kms:Decrypt"_s, key};
        const PolicyDocument delegation = policyOf(say("Allow", account));
        const PolicyDocument nothing = policyOf(say("Allow", "444455556666"));
        const PolicyDocument denial = policyOf(say("Deny", "*"));
        const std::array mayNot {policyOf(say("Deny", nullptr))};
        const auto message = [&request](const AccessPolicies& policies) {
            return accessDeniedMessage(request, decideAccess(request, policies));
        };
        const QString start =
            u"User: %1 is not authorized to perform: kms:Decrypt on resource: %2 "_s.arg(
                alice, key);
        QCOMPARE(message({&delegation, {}, {}}),
            start + u"because no identity-based policy allows the kms:Decrypt action");
        QCOMPARE(message({&nothing, {}, {}}),
            start + u"because no resource-based policy allows the kms:Decrypt action");
        QCOMPARE(message({&denial, {}, {}}),
            start + u"with an explicit deny in a resource-based policy");
        QCOMPARE(message({&delegation, mayNot, {}}),
            start + u"with an explicit deny in an identity-based policy");
    }
};

QTEST_GUILESS_MAIN(tst_KeyAccess)
#include "tst_KeyAccess.moc"
