// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ServiceEndpoint.h"
#include "tests/credentials/CredentialStage.h"

#include <QTest>

#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    CredentialService service;
    const char* region;
    const char* flags; ///< 'f' FIPS, 'd' dual-stack, 'l' sts_regional_endpoints = legacy
    const char* url;
    const char* signingRegion;
};

using enum CredentialService;

// What botocore 1.43 calls.
constexpr auto rows = std::to_array<Row>({
    {Sts, "", "", "https://sts.amazonaws.com", "us-east-1"},
    {Sts, "us-east-1", "", "https://sts.us-east-1.amazonaws.com", "us-east-1"},
    {Sts, "eu-central-1", "l", "https://sts.amazonaws.com", "us-east-1"},
    {Sts, "eu-south-1", "l", "https://sts.eu-south-1.amazonaws.com", "eu-south-1"},
    {Sts, "eu-central-1", "f", "https://sts-fips.eu-central-1.amazonaws.com", "eu-central-1"},
    {Sts, "eu-central-1", "d", "https://sts.eu-central-1.api.aws", "eu-central-1"},
    {Sts, "eu-central-1", "fd", "https://sts-fips.eu-central-1.api.aws", "eu-central-1"},
    {Sts, "cn-north-1", "", "https://sts.cn-north-1.amazonaws.com.cn", "cn-north-1"},
    {Sts, "cn-north-1", "d", "https://sts.cn-north-1.api.amazonwebservices.com.cn", "cn-north-1"},
    {Sts, "us-gov-west-1", "f", "https://sts.us-gov-west-1.amazonaws.com", "us-gov-west-1"},
    {Sts, "us-gov-west-1", "fd", "https://sts-fips.us-gov-west-1.api.aws", "us-gov-west-1"},
    {Sts, "us-iso-east-1", "", "https://sts.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"},
    {Sts, "us-isob-east-1", "d", "https://sts.us-isob-east-1.api.aws.scloud", "us-isob-east-1"},
    {Sts, "us-isof-south-1", "f", "https://sts-fips.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1"},
    {Sts, "eu-isoe-west-1", "d", "", ""},
    {Sts, "eusc-de-east-1", "", "https://sts.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1"},
    {Sso, "eu-central-1", "", "https://portal.sso.eu-central-1.amazonaws.com", "eu-central-1"},
    {Sso, "eu-central-1", "f", "https://portal.sso-fips.eu-central-1.amazonaws.com", "eu-central-1"},
    {Sso, "", "", "", ""},
    {SsoOidc, "us-gov-west-1", "f", "https://oidc.us-gov-west-1.amazonaws.com", "us-gov-west-1"},
    {SsoOidc, "us-east-1", "d", "https://oidc.us-east-1.api.aws", "us-east-1"},
});

} // namespace

class tst_ServiceEndpoint : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void callsTheHostsThatBotocoreCalls_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (std::size_t at = 0; at < rows.size(); ++at)
            QTest::addRow("%d %s %s", static_cast<int>(rows[at].service), rows[at].region,
                rows[at].flags)
                << static_cast<qsizetype>(at);
    }

    void callsTheHostsThatBotocoreCalls()
    {
        QFETCH(qsizetype, index);
        const Row& row = rows[static_cast<std::size_t>(index)];
        const QByteArray flags = row.flags;
        const CredentialStage stage;
        CredentialContext context = stage.context().value();
        context.settings.useFipsEndpoint = flags.contains('f');
        context.settings.useDualstackEndpoint = flags.contains('d');
        context.settings.stsRegionalEndpoints = flags.contains('l') ? u"legacy"_s : u"regional"_s;
        context.environment = std::make_shared<FakeEnvironment>();
        const auto endpoint
            = serviceEndpoint(context, row.service, QString::fromUtf8(row.region));
        QCOMPARE(endpoint ? endpoint->url : QByteArray(), QByteArray(row.url));
        if (endpoint) {
            QCOMPARE(endpoint->region, QByteArray(row.signingRegion));
            QCOMPARE("https://" + endpoint->host, endpoint->url);
        }
    }

    void takesConfiguredEndpoints_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("loopback") << QByteArray("http://localhost:4566/") << QByteArray("http://localhost:4566") << QByteArray("localhost:4566");
        QTest::newRow("with a path") << QByteArray("https://x.test/a/b//") << QByteArray("https://x.test/a/b") << QByteArray("x.test");
        QTest::newRow("http elsewhere") << QByteArray("http://x.test") << QByteArray() << QByteArray();
        QTest::newRow("http to a name that looks local") << QByteArray("http://localhost.x.test") << QByteArray() << QByteArray();
        QTest::newRow("no URL") << QByteArray("x.test") << QByteArray() << QByteArray();
        QTest::newRow("ftp") << QByteArray("ftp://x.test") << QByteArray() << QByteArray();
    }

    void takesConfiguredEndpoints()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, host);
        CredentialStage stage;
        stage.environment->set("AWS_ENDPOINT_URL_STS", url);
        CredentialContext context = stage.context().value();
        const auto endpoint = serviceEndpoint(context, CredentialService::Sts, u"eu-west-1"_s);
        QCOMPARE(endpoint ? endpoint->url : QByteArray(), expected);
        if (endpoint)
            QCOMPARE(endpoint->host, host);
        context.settings.ignoreConfiguredEndpointUrls = true;
        QCOMPARE(serviceEndpoint(context, CredentialService::Sts, u"eu-west-1"_s)->url,
            "https://sts.eu-west-1.amazonaws.com");
    }

    void triesThreeTimes()
    {
        CredentialStage stage;
        const CredentialContext context = stage.context().value();
        const auto none = callService(context, HttpRequest {.url = "https://x.test/a?secret=1"});
        QCOMPARE(stage.http->requests.size(), 3U);
        QCOMPARE(none.error().detail,
            u"Could not connect to the endpoint URL: \"https://x.test/a\" (nobody)"_s);
        stage.http->answer(503, "");
        stage.http->answer(200, "x");
        QCOMPARE(callService(context, {})->status, 200);
        stage.http->answer(400, "");
        QCOMPARE(callService(context, {})->status, 400);
    }
};

QTEST_GUILESS_MAIN(tst_ServiceEndpoint)
#include "tst_ServiceEndpoint.moc"
