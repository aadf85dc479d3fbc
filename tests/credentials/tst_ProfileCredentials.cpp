// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ProfileCredentials.h"
#include "core/credentials/RoleCache.h"
#include "core/credentials/SsoTokenCache.h"
#include "tests/credentials/CredentialStage.h"
#include "tests/credentials/RunPython.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

constexpr auto configText = R"([default]
aws_access_key_id = AKIDDEFAULT
aws_secret_access_key = TopSecret0
[profile both]
aws_access_key_id = AKIDCONFIG
aws_secret_access_key = TopSecret1
[profile in-config]
aws_access_key_id = AKIDCONFIG
aws_secret_access_key = TopSecret2
aws_session_token = TopSecretToken
aws_account_id = 111122223333
[profile partial]
aws_access_key_id = AKIDPARTIAL
[profile process]
credential_process = sh -c 'echo "{\"Version\":1,\"AccessKeyId\":\"AKIDPROCESS\",\"SecretAccessKey\":\"TopSecret3\",\"AccountId\":\"444455556666\"}"'
[profile process-account]
aws_account_id = 777788889999
credential_process = sh -c 'echo "{\"Version\":1,\"AccessKeyId\":\"AKIDPROCESS\",\"SecretAccessKey\":\"TopSecret3\",\"SessionToken\":\"TopSecretToken\"}"'
[profile process-fails]
credential_process = sh -c 'echo "no key for you" >&2; exit 1'
[profile process-version]
credential_process = echo '{"Version":2,"AccessKeyId":"a","SecretAccessKey":"TopSecret"}'
[profile process-no-version]
credential_process = echo '{"AccessKeyId":"a","SecretAccessKey":"TopSecret"}'
[profile process-no-secret]
credential_process = echo '{"Version":1,"AccessKeyId":"a"}'
[profile role]
role_arn = arn:aws:iam::123456789012:role/r
source_profile = in-config
[profile loop-a]
role_arn = arn:aws:iam::123456789012:role/a
source_profile = loop-b
[profile loop-b]
role_arn = arn:aws:iam::123456789012:role/b
source_profile = loop-a
[profile itself]
role_arn = arn:aws:iam::123456789012:role/a
source_profile = itself
[profile no-source]
role_arn = arn:aws:iam::123456789012:role/a
[profile two-sources]
role_arn = arn:aws:iam::123456789012:role/a
source_profile = in-config
credential_source = Environment
[profile unknown-source]
role_arn = arn:aws:iam::123456789012:role/a
source_profile = not-there
[profile wrong-source]
role_arn = arn:aws:iam::123456789012:role/a
credential_source = Mars
[profile empty-environment]
role_arn = arn:aws:iam::123456789012:role/a
credential_source = Environment
[profile poor-source]
role_arn = arn:aws:iam::123456789012:role/a
source_profile = poor
[profile poor]
region = x
[profile web-no-role]
web_identity_token_file = /does/not/matter
[profile sso-part]
sso_role_name = r
[profile sso-lost]
sso_session = nowhere
sso_role_name = r
sso_account_id = 1
[profile sso-differs]
sso_session = corp
sso_region = other
sso_role_name = r
sso_account_id = 1
[profile sso]
sso_session = corp
sso_role_name = r
sso_account_id = 123456789012
[profile sso-old]
sso_start_url = https://old.test/start
sso_region = eu-west-1
sso_role_name = r o
sso_account_id = 123456789012
[sso-session corp]
sso_region = eu-west-1
sso_start_url = https://corp.test/start
)";

constexpr auto credentialsText = R"([both]
aws_access_key_id = AKIDSHARED
aws_secret_access_key = TopSecret4
aws_security_token = TopSecretOld
aws_session_token = TopSecretNew
[only-shared]
aws_access_key_id = AKIDSHARED
aws_secret_access_key = TopSecret5
[shared-partial]
aws_access_key_id = AKIDSHARED
[no-key]
aws_secret_access_key = TopSecret6
)";

struct Case {
    const char* profile; ///< nullptr: none named
    const char* variables;
};

constexpr auto cases = std::to_array<Case>({
    {nullptr, ""},
    {nullptr, "AWS_ACCESS_KEY_ID=AKIDENV AWS_SECRET_ACCESS_KEY=TopSecretE"},
    {nullptr, "AWS_ACCESS_KEY_ID=AKIDENV AWS_SECRET_ACCESS_KEY=TopSecretE AWS_SESSION_TOKEN=TopSecretT AWS_ACCOUNT_ID=1"},
    {nullptr, "AWS_ACCESS_KEY_ID=AKIDENV AWS_SECRET_ACCESS_KEY=TopSecretE AWS_SESSION_TOKEN=TopSecretT AWS_SECURITY_TOKEN=TopSecretS"},
    {nullptr, "AWS_ACCESS_KEY_ID=AKIDENV"},
    {nullptr, "AWS_ACCESS_KEY_ID= AWS_SECRET_ACCESS_KEY=TopSecretE"},
    {nullptr, "AWS_PROFILE=both AWS_ACCESS_KEY_ID=AKIDENV AWS_SECRET_ACCESS_KEY=TopSecretE"},
    {"both", "AWS_ACCESS_KEY_ID=AKIDENV AWS_SECRET_ACCESS_KEY=TopSecretE"},
    {"both", ""},
    {"in-config", ""},
    {"only-shared", ""},
    {"partial", ""},
    {"shared-partial", ""},
    {"no-key", ""},
    {"poor", ""},
    {"process", ""},
    {"process-account", ""},
    {"process-fails", ""},
    {"process-version", ""},
    {"process-no-version", ""},
    {"process-no-secret", ""},
    {"loop-a", ""},
    {"itself", ""},
    {"no-source", ""},
    {"two-sources", ""},
    {"unknown-source", ""},
    {"wrong-source", ""},
    {"empty-environment", ""},
    {"poor-source", ""},
    {"web-no-role", ""},
    {"sso-part", ""},
    {"sso-lost", ""},
    {"sso-differs", ""},
    {"sso", ""},
    {"sso-old", ""},
});

QByteArray stsReply(const QByteArray& id, const QByteArray& operation = "AssumeRole")
{
    return "<" + operation + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><"
        + operation + "Result><AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn>"
        "</AssumedRoleUser><Credentials><AccessKeyId>" + id
        + "</AccessKeyId><SecretAccessKey>TopSecret&amp;Role</SecretAccessKey><SessionToken>TopSecretRoleToken=="
          "</SessionToken><Expiration>2027-01-15T09:00:00Z</Expiration></Credentials></" + operation + "Result></"
        + operation + "Response>";
}

} // namespace

class tst_ProfileCredentials : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void agreesWithBotocore()
    {
        const CredentialStage stage;
        writeFiles(stage);
        QJsonArray questions;
        for (const Case& each : cases)
            questions.append(QJsonObject {{u"environment"_s, variables(stage, each)},
                {u"profile"_s,
                    each.profile ? QJsonValue(QString::fromUtf8(each.profile)) : QJsonValue()}});
        const QJsonArray theirs = runWithBotocore(
            u"botocore_credentials.py"_s, QJsonDocument(questions).toJson()).array();
        QCOMPARE(theirs.size(), questions.size());
        for (qsizetype at = 0; at < theirs.size(); ++at) {
            const Case& each = cases[std::size_t(at)];
            const QJsonArray both {outcome(stage, each), theirs[at]};
            QVERIFY2(both[0] == both[1], QJsonDocument(QJsonArray {QString::fromUtf8(each.profile),
                QString::fromUtf8(each.variables), both}).toJson().constData());
        }
    }

    void namesNoSecretInAnError()
    {
        const CredentialStage stage;
        writeFiles(stage);
        for (const Case& each : cases) {
            const QJsonValue result = outcome(stage, each);
            if (result.isString())
                QVERIFY2(!result.toString().contains(u"TopSecret"_s), qPrintable(result.toString()));
        }
    }

    void assumesTheRoleOfAProfile()
    {
        CredentialStage stage;
        writeFiles(stage);
        stage.write(u".aws/config"_s, configText + QByteArray(
            "[profile full]\nrole_arn = arn:r/full\nsource_profile = role\nexternal_id = a b&c\n"
            "duration_seconds = 900\nrole_session_name = me\nmfa_serial = arn:mfa\nregion = eu-west-3\n"));
        stage.http->answer(200, stsReply("ASIAFIRST"));
        stage.http->answer(200, stsReply("ASIASECOND"));
        const auto source = credentialSource(stage.context(u"full"_s).value());
        const auto found = source->credentials();
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->accessKeyId, u"ASIASECOND"_s);
        QCOMPARE(charView(found->secretAccessKey.view()), "TopSecret&Role");
        QCOMPARE(charView(found->sessionToken.view()), "TopSecretRoleToken==");
        QCOMPARE(found->accountId, u"123456789012"_s);
        QCOMPARE(found->expires.toMSecsSinceEpoch(), stage.clock->ms + 3'600'000);
        QCOMPARE(stage.http->requests.size(), 2U);
        const HttpRequest& first = stage.http->requests[0];
        QCOMPARE(first.url, "https://sts.eu-west-3.amazonaws.com/");
        QCOMPARE(first.body,
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fr"
            "&RoleSessionName=keywright-session-1800000000");
        QVERIFY(authorization(first).startsWith(
            "AWS4-HMAC-SHA256 Credential=AKIDCONFIG/20270115/eu-west-3/sts/aws4_request"));
        const HttpRequest& second = stage.http->requests[1];
        QCOMPARE(second.body,
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Ar%2Ffull&RoleSessionName=me"
            "&ExternalId=a%20b%26c&SerialNumber=arn%3Amfa&DurationSeconds=900&TokenCode=123456");
        QVERIFY(authorization(second).contains("Credential=ASIAFIRST/"));
        QCOMPARE(stage.mfa->asked, QStringList {u"arn:mfa"_s});

        stage.mfa->code.clear();
        stage.clock->ms += 51 * 60'000;
        stage.http->answer(200, stsReply("ASIATHIRD"));
        QCOMPARE(source->credentials().error().code, ErrorCode::Cancelled);
    }

    void sharesTheCacheOfTheAwsCli()
    {
        CredentialStage stage;
        writeFiles(stage);
        stage.write(u".aws/config"_s, configText + QByteArray(
            "[profile kept]\nrole_arn = arn:r\nsource_profile = in-config\nmfa_serial = arn:mfa\n"));
        CredentialContext context = stage.context(u"kept"_s).value();
        stage.http->answer(200, stsReply("ASIAUNKEPT"));
        QVERIFY(credentialSource(context)->credentials());
        QVERIFY(!QDir(stage.home.filePath(u".aws/cli"_s)).exists());

        context.sharesCliCache = true;
        stage.http->answer(200, stsReply("ASIAKEPT"));
        QCOMPARE(credentialSource(context)->credentials()->accessKeyId, u"ASIAKEPT"_s);
        const auto again = credentialSource(context)->credentials(); // nobody answers any more
        QVERIFY(again);
        QCOMPARE(again->accessKeyId, u"ASIAKEPT"_s);
        QCOMPARE(charView(again->secretAccessKey.view()), "TopSecret&Role");
        QCOMPARE(again->accountId, u"123456789012"_s);
        QCOMPARE(stage.mfa->asked.size(), 2);
        stage.clock->ms += 46 * 60'000;
        stage.http->answer(200, stsReply("ASIALATER"));
        QCOMPARE(credentialSource(context)->credentials()->accessKeyId, u"ASIALATER"_s);
        QCOMPARE(stage.mfa->asked.size(), 3);
    }

    void namesCachedRolesAsBotocoreDoes()
    {
        QCOMPARE(RoleCache::key({{"RoleArn", u"arn:r"_s}, {"SerialNumber", u"arn:mfa"_s}}), u"e1da08dcdee06efc3fd53f954888c01a2d177ed2"_s);
        QCOMPARE(RoleCache::key({{"RoleArn", u"arn:r"_s}, {"DurationSeconds", u"900"_s},
                     {"ExternalId", QString::fromUtf8("\xc3\xa9\"\\\t\x01\x7f\xf0\x9f\x98\x80")}}),
            u"02cc6ca379146f0e6c622763b1326c4fbb61f6bc"_s);
    }

    void saysWhatStsSaid()
    {
        CredentialStage stage;
        writeFiles(stage);
        stage.http->answer(403, "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>"
                                "<Message>User is not &lt;authorized&gt;</Message></Error></ErrorResponse>");
        const auto refused = credentialSource(stage.context(u"role"_s).value())->credentials();
        QCOMPARE(refused.error(), (Error {ErrorCode::CredentialsFailed,
            u"An error occurred (AccessDenied) when calling the AssumeRole operation: User is not "
            "<authorized>"_s}));
        stage.http->answer(200, "<html>");
        QVERIFY(!credentialSource(stage.context(u"role"_s).value())->credentials());
    }

    void assumesARoleWithAWebIdentity()
    {
        CredentialStage stage;
        stage.write(u"token"_s, "TopSecretJwt.a-b_c");
        stage.environment->set("AWS_WEB_IDENTITY_TOKEN_FILE", stage.home.filePath(u"token"_s).toUtf8());
        stage.environment->set("AWS_ROLE_ARN", "arn:r");
        stage.environment->set("AWS_ROLE_SESSION_NAME", "pod");
        stage.http->answer(200, stsReply("ASIAWEB", "AssumeRoleWithWebIdentity"));
        const auto found = credentialSource(stage.context().value())->credentials();
        QVERIFY(found);
        QCOMPARE(found->accessKeyId, u"ASIAWEB"_s);
        const HttpRequest& request = stage.http->requests[0];
        QCOMPARE(request.body, "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Ar"
                               "&RoleSessionName=pod&WebIdentityToken=TopSecretJwt.a-b_c");
        QVERIFY(authorization(request).isEmpty());
    }

    void getsTheRoleOfASignIn_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("session") << u"sso"_s;
        QTest::newRow("older form") << u"sso-old"_s;
    }

    void getsTheRoleOfASignIn()
    {
        QFETCH(QString, profile);
        CredentialStage stage;
        writeFiles(stage);
        const auto context = stage.context(profile).value();
        keepToken(stage, *ssoSessionOfProfile(*context.config, profile), 60);
        stage.http->answer(200, R"({"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"TopSecretS",
            "sessionToken":"TopSecretT","expiration":1800003600000}})");
        const auto found = credentialSource(context)->credentials();
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->accessKeyId, u"ASIASSO"_s);
        QCOMPARE(found->accountId, u"123456789012"_s);
        QCOMPARE(found->expires.toMSecsSinceEpoch(), 1'800'003'600'000);
        QCOMPARE(stage.http->requests[0].url,
            "https://portal.sso.eu-west-1.amazonaws.com/federation/credentials?role_name="
                + QByteArray(profile == u"sso"_s ? "r" : "r%20o") + "&account_id=123456789012");
        QCOMPARE(stage.http->requests[0].headers.last(),
            (HttpHeader {"x-amz-sso_bearer_token", "TopSecretAccess"}));

        stage.http->answer(401, "{}");
        QCOMPARE(credentialSource(context)->credentials().error().code, ErrorCode::SignInRequired);
        stage.clock->ms += 61 * 60'000;
        stage.http->answer(400, R"({"error":"invalid_grant"})"); // of the refresh, if one is tried
        QCOMPARE(credentialSource(context)->credentials().error().code, ErrorCode::SignInRequired);
    }

    void refreshesTheSignIn()
    {
        CredentialStage stage;
        writeFiles(stage);
        const auto context = stage.context(u"sso"_s).value();
        const SsoSession session = *ssoSessionOfProfile(*context.config, u"sso"_s);
        keepToken(stage, session, 14);
        stage.http->answer(200, R"({"accessToken":"TopSecretFresh","expiresIn":7200,"refreshToken":"TopSecretNext"})");
        stage.http->answer(200, R"({"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"TopSecretS",
            "sessionToken":"TopSecretT","expiration":1800003600000}})");
        QVERIFY(credentialSource(context)->credentials());
        QCOMPARE(stage.http->requests[0].url, "https://oidc.eu-west-1.amazonaws.com/token");
        const QByteArray asked = R"({"grantType":"refresh_token","clientId":"client",)"
                                 R"("clientSecret":"TopSecretClient","refreshToken":"TopSecretRefresh"})";
        QCOMPARE(stage.http->requests[0].body, asked);
        QCOMPARE(stage.http->requests[1].headers.last().value, "TopSecretFresh");
        const auto kept = SsoTokenCache(*stage.environment).load(session);
        QCOMPARE(charView(kept->refreshToken.view()), "TopSecretNext");
    }

    void asksMetadataServicesOnlyWhenAllowed()
    {
        CredentialStage stage;
        CredentialContext context = stage.context().value();
        QCOMPARE(credentialSource(context)->credentials().error().code,
            ErrorCode::CredentialsNotFound);
        QVERIFY(stage.http->requests.empty());
        context.metadataServices = true;
        stage.http->answer(200, "TopSecretMetadata");
        stage.http->answer(200, "role\n");
        stage.http->answer(200, R"({"Code":"Success","AccessKeyId":"ASIAEC2","SecretAccessKey":"TopSecretI",
            "Token":"TopSecretT","Expiration":"2027-01-15T14:00:00Z"})");
        const auto found = credentialSource(context)->credentials();
        QVERIFY(found);
        QCOMPARE(found->accessKeyId, u"ASIAEC2"_s);
        QCOMPARE(stage.http->requests[0].method, "PUT");
        QCOMPARE(stage.http->requests[2].url,
            "http://169.254.169.254/latest/meta-data/iam/security-credentials/role");
        QCOMPARE(stage.http->requests[2].headers.first().value, "TopSecretMetadata");
    }

    void asksTheContainer_data()
    {
        QTest::addColumn<QByteArray>("variables");
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("relative") << QByteArray("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/x")
                                  << QByteArray("http://169.254.170.2/v2/x");
        QTest::newRow("full") << QByteArray("AWS_CONTAINER_CREDENTIALS_FULL_URI=https://x.test/c")
                              << QByteArray("https://x.test/c");
        QTest::newRow("loopback") << QByteArray("AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:80/c")
                                  << QByteArray("http://127.0.0.1:80/c");
        QTest::newRow("elsewhere") << QByteArray("AWS_CONTAINER_CREDENTIALS_FULL_URI=http://x.test/c")
                                   << QByteArray();
    }

    void asksTheContainer()
    {
        QFETCH(QByteArray, variables);
        QFETCH(QByteArray, url);
        CredentialStage stage;
        stage.environment->set(variables.left(variables.indexOf('=')),
            variables.mid(variables.indexOf('=') + 1));
        stage.environment->set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "TopSecretAuth");
        CredentialContext context = stage.context().value();
        context.metadataServices = true;
        stage.http->answer(200, R"({"AccessKeyId":"ASIAECS","SecretAccessKey":"TopSecretI",
            "Token":"TopSecretT","Expiration":"2027-01-15T14:00:00Z","AccountId":"1"})");
        const auto found = credentialSource(context)->credentials();
        QCOMPARE(bool(found), !url.isEmpty());
        if (!found) {
            QVERIFY(stage.http->requests.empty());
            return;
        }
        QCOMPARE(found->accessKeyId, u"ASIAECS"_s);
        QCOMPARE(stage.http->requests[0].url, url);
        QCOMPARE(stage.http->requests[0].headers.last(), (HttpHeader {"Authorization", "TopSecretAuth"}));
    }

private:
    static void writeFiles(const CredentialStage& stage)
    {
        stage.write(u".aws/config"_s, configText);
        stage.write(u".aws/credentials"_s, credentialsText);
    }

    static void keepToken(const CredentialStage& stage, const SsoSession& session, int minutes)
    {
        const auto bytes = [](QByteArrayView text) { return SecretBytes(byteView(text)); };
        const auto now = QDateTime::fromMSecsSinceEpoch(stage.clock->ms, Qt::UTC);
        const SsoToken token {bytes("TopSecretAccess"), now.addSecs(60 * minutes),
            bytes("TopSecretRefresh"), u"client"_s, bytes("TopSecretClient"), now.addDays(9)};
        QVERIFY(SsoTokenCache(*stage.environment).save(session, token));
    }

    static QByteArray authorization(const HttpRequest& request)
    {
        for (const HttpHeader& each : request.headers) {
            if (each.name == "Authorization")
                return each.value;
        }
        return {};
    }

    static QJsonObject variables(const CredentialStage& stage, const Case& each)
    {
        QJsonObject object {{u"HOME"_s, stage.home.path()}, {u"PATH"_s, qEnvironmentVariable("PATH")},
            {u"AWS_EC2_METADATA_DISABLED"_s, u"true"_s}};
        for (const QString& one : QString::fromUtf8(each.variables).split(u' ', Qt::SkipEmptyParts))
            object.insert(one.section(u'=', 0, 0), one.section(u'=', 1));
        return object;
    }

    static QJsonValue outcome(const CredentialStage& stage, const Case& each)
    {
        const auto environment = std::make_shared<FakeEnvironment>();
        const QJsonObject set = variables(stage, each);
        for (const QString& name : set.keys())
            environment->set(name.toUtf8(), set[name].toString().toUtf8());
        const auto named = each.profile ? std::optional(QString::fromUtf8(each.profile)) : std::nullopt;
        const auto config = std::make_shared<const AwsConfig>(*AwsConfig::load(*environment));
        const auto choice = chooseProfile(*config, *environment, named);
        if (!choice)
            return choice.error().detail;
        const auto found = credentialSource({.config = config,
            .environment = environment,
            .http = stage.http,
            .clock = stage.clock,
            .settings = *ProfileSettings::load(*config, *environment, *choice)})->credentials();
        if (!found)
            return found.error().code == ErrorCode::CredentialsNotFound ? u"none"_s
                                                                      : found.error().detail;
        return QJsonArray {found->accessKeyId,
            QString::fromUtf8(charView(found->secretAccessKey.view())),
            QString::fromUtf8(charView(found->sessionToken.view())), found->accountId};
    }
};

QTEST_GUILESS_MAIN(tst_ProfileCredentials)
#include "tst_ProfileCredentials.moc"
