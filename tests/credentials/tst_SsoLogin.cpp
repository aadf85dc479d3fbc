// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SsoLogin.h"
#include "tests/credentials/CredentialStage.h"

#include <QFileInfo>
#include <QTest>

#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

constexpr auto configText = R"([sso-session corp]
sso_region = eu-west-1
sso_start_url = https://corp.awsapps.com/start
sso_registration_scopes = sso:account:access, other
[profile work]
sso_session = corp
[profile old]
sso_start_url = https://old.awsapps.com/start
sso_region = us-east-1
[profile none]
region = us-east-1
[profile lost]
sso_session = nowhere
)";

/// With apostrophes for quotation marks.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

const std::array<QByteArray, 3> requestBodies {
    json("{'clientName':'keywright-client-corp','clientType':'public','scopes':['sso:account:access','other']}"),
    json("{'clientId':'client','clientSecret':'TopSecretClient','startUrl':'https://corp.awsapps.com/start'}"),
    json("{'grantType':'urn:ietf:params:oauth:grant-type:device_code','clientId':'client','clientSecret':'TopSecretClient','deviceCode':'TopSecretDevice'}")};

} // namespace

class tst_SsoLogin : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signsInAndKeepsTheToken()
    {
        CredentialStage stage;
        begin(stage);
        stage.http->answer(400, json("{'error':'authorization_pending'}"));
        stage.http->answer(400, json("{'error':'slow_down'}"));
        stage.http->answer(200,
            json("{'accessToken':'TopSecretAccess','expiresIn':3600,'refreshToken':'TopSecretRefresh'}"));
        QStringList shown;
        const auto started = stage.clock->ms;
        const auto context = stage.context(u"work"_s).value();
        const SsoSession session = *ssoSessionOfProfile(*context.config, u"work"_s);
        QVERIFY(SsoLogin(context, session).run([&](const DeviceAuthorization& authorization) {
            shown << authorization.userCode << authorization.verificationUri
                  << authorization.verificationUriComplete;
        }));
        QCOMPARE(shown, (QStringList {u"ABCD-EFGH"_s, u"https://d.test"_s, u"https://d.test?c"_s}));
        QCOMPARE(stage.clock->ms - started, (2 + 2 + 7) * 1000);

        QCOMPARE(stage.http->requests.size(), 5U);
        QCOMPARE(stage.http->requests[0].url, "https://oidc.eu-west-1.amazonaws.com/client/register");
        for (std::size_t at = 0; at < requestBodies.size(); ++at)
            QCOMPARE(stage.http->requests[at == 2 ? 4 : at].body, requestBodies[at]);

        const QFileInfo file(stage.home.filePath(u".aws/sso/cache/"_s + session.cacheKey() + u".json"_s));
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto token = SsoTokenCache(*stage.environment).load(session);
        QVERIFY(token);
        QCOMPARE(charView(token->accessToken.view()), "TopSecretAccess");
        QCOMPARE(charView(token->refreshToken.view()), "TopSecretRefresh");
        QCOMPARE(charView(token->clientSecret.view()), "TopSecretClient");
        QCOMPARE(token->expires.toMSecsSinceEpoch(), stage.clock->ms + 3'600'000);
    }

    void givesUpWhenTheCodeExpires()
    {
        CredentialStage stage;
        begin(stage);
        for (int each = 0; each < 400; ++each)
            stage.http->answer(400, json("{'error':'authorization_pending'}"));
        QCOMPARE(run(stage).code, ErrorCode::SignInRequired);
    }

    void saysWhyItWasRefused()
    {
        CredentialStage stage;
        begin(stage);
        stage.http->answer(400, json("{'error':'access_denied','error_description':'no way'}"));
        const Error error = run(stage);
        QCOMPARE(error.code, ErrorCode::CredentialsFailed);
        QVERIFY(error.detail.contains(u"access_denied no way"_s));
        QVERIFY(!error.detail.contains(u"TopSecret"_s));
    }

    void keysTheCacheAsAwsToolsDo()
    {
        CredentialStage stage;
        stage.write(u".aws/config"_s, configText);
        const auto context = stage.context().value();
        // sha1sum of "corp"
        QCOMPARE(ssoSessionByName(*context.config, u"corp"_s)->cacheKey(),
            u"ee0bfd2552fbd840c02cc48b6e823320543c450f"_s);
        QCOMPARE(ssoSessionOfProfile(*context.config, u"old"_s)->startUrl,
            u"https://old.awsapps.com/start"_s);
        QVERIFY(!ssoSessionOfProfile(*context.config, u"none"_s));
        QCOMPARE(ssoSessionOfProfile(*context.config, u"lost"_s).error().detail,
            u"The specified sso-session does not exist: \"nowhere\""_s);
    }

private:
    static void begin(CredentialStage& stage)
    {
        stage.write(u".aws/config"_s, configText);
        stage.http->answers.clear();
        stage.http->answer(200,
            json("{'clientId':'client','clientSecret':'TopSecretClient','clientSecretExpiresAt':1900000000}"));
        stage.http->answer(200, json("{'deviceCode':'TopSecretDevice','userCode':'ABCD-EFGH','verificationUri':'https://d.test','verificationUriComplete':'https://d.test?c','expiresIn':600,'interval':2}"));
    }

    static Error run(CredentialStage& stage)
    {
        const auto context = stage.context(u"work"_s).value();
        const auto done = SsoLogin(context, *ssoSessionOfProfile(*context.config, u"work"_s))
                              .run([](const DeviceAuthorization&) {});
        return done ? Error {ErrorCode::Internal, u"signed in"_s} : done.error();
    }
};

QTEST_GUILESS_MAIN(tst_SsoLogin)
#include "tst_SsoLogin.moc"
