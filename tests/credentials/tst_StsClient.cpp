// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/StsClient.h"

#include "tests/credentials/CredentialStage.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

AwsCredentials signer()
{
    return {u"ASIAEXAMPLE"_s, SecretAccessKey(SecretBytes(byteView("TopSecret"))),
        SessionToken(SecretBytes(byteView("token")))};
}

QByteArray headerOf(const HttpRequest& request, const QByteArray& name)
{
    for (const HttpHeader& each : request.headers) {
        if (each.name.compare(name, Qt::CaseInsensitive) == 0)
            return each.value;
    }
    return {};
}

constexpr auto identityReply
    = "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
      "<GetCallerIdentityResult><Arn>arn:aws:sts::123456789012:assumed-role/r&amp;d/me</Arn>"
      "<UserId>AROAEXAMPLE:me</UserId><Account>123456789012</Account></GetCallerIdentityResult>"
      "<ResponseMetadata><RequestId>7</RequestId></ResponseMetadata></GetCallerIdentityResponse>";

} // namespace

/// Assuming roles: tst_ProfileCredentials.
class tst_StsClient : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhoSigns()
    {
        CredentialStage stage;
        stage.environment->set("AWS_REGION", "eu-west-3");
        stage.http->answer(200, identityReply);
        const auto who = StsClient(stage.context().value()).callerIdentity(signer());
        QVERIFY(who);
        QCOMPARE(*who, (SignerIdentity {u"123456789012"_s,
            u"arn:aws:sts::123456789012:assumed-role/r&d/me"_s, u"AROAEXAMPLE:me"_s}));
        QCOMPARE(stage.http->requests.size(), std::size_t(1));
        const HttpRequest& request = stage.http->requests[0];
        QCOMPARE(request.url, "https://sts.eu-west-3.amazonaws.com/");
        QCOMPARE(request.body, "Action=GetCallerIdentity&Version=2011-06-15");
        QVERIFY(headerOf(request, "authorization").startsWith(
            "AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20270115/eu-west-3/sts/aws4_request"));
        QCOMPARE(headerOf(request, "x-amz-security-token"), "token");
    }

    void saysWhyItIsNotTold()
    {
        CredentialStage stage;
        const StsClient sts(stage.context().value());
        stage.http->answer(403, "<ErrorResponse><Error><Code>ExpiredToken</Code>"
                                "<Message>The token is expired</Message></Error></ErrorResponse>");
        QCOMPARE(sts.callerIdentity(signer()).error(), (Error {ErrorCode::CredentialsFailed,
            u"An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The "
            "token is expired"_s}));
        stage.http->answer(200, "<html>");
        QCOMPARE(sts.callerIdentity(signer()).error().code, ErrorCode::CredentialsFailed);
        QCOMPARE(sts.callerIdentity(signer()).error().code, ErrorCode::CredentialsFailed); // nobody
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_StsClient)
#include "tst_StsClient.moc"
