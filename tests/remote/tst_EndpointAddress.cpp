// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/EndpointAddress.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_EndpointAddress : public QObject {
    Q_OBJECT

private slots:
    void regionsHaveTheirEndpoints_data();
    void regionsHaveTheirEndpoints();
    void namedEndpointsAreTakenAsTheyAre_data();
    void namedEndpointsAreTakenAsTheyAre();
    void badChoicesAreRefused_data();
    void badChoicesAreRefused();
};

void tst_EndpointAddress::regionsHaveTheirEndpoints_data()
{
    QTest::addColumn<bool>("fips");
    QTest::addColumn<bool>("dualStack");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("region");
    const auto row = [](const char* region, bool fips, bool dual, const char* host, const char* signedFor) {
        QTest::addRow("%s%s%s", region, fips ? " fips" : "", dual ? " dual" : "")
            << fips << dual << QByteArray(host) << QByteArray(signedFor);
    };
    // What botocore 1.43.11 resolves.
    row("eu-central-1", false, false, "kms.eu-central-1.amazonaws.com", "eu-central-1");
    row("eu-central-1", false, true, "kms.eu-central-1.api.aws", "eu-central-1");
    row("us-east-1", true, false, "kms-fips.us-east-1.amazonaws.com", "us-east-1");
    row("us-east-1", true, true, "kms-fips.us-east-1.api.aws", "us-east-1");
    row("fips-us-west-2", false, false, "kms-fips.us-west-2.amazonaws.com", "us-west-2");
    row("us-west-2-fips", false, false, "kms-fips.us-west-2.amazonaws.com", "us-west-2");
    row("cn-north-1", false, false, "kms.cn-north-1.amazonaws.com.cn", "cn-north-1");
    row("cn-north-1", false, true, "kms.cn-north-1.api.amazonwebservices.com.cn", "cn-north-1");
    row("us-gov-west-1", true, false, "kms-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1");
    row("us-iso-east-1", false, false, "kms.us-iso-east-1.c2s.ic.gov", "us-iso-east-1");
    row("us-isob-east-1", false, false, "kms.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1");
    row("us-isof-south-1", false, false, "kms.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1");
    row("eu-isoe-west-1", false, false, "kms.eu-isoe-west-1.cloud.adc-e.uk", "eu-isoe-west-1");
    row("eusc-de-east-1", false, false, "kms.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1");
    row("xx-new-7", false, false, "kms.xx-new-7.amazonaws.com", "xx-new-7");
}

void tst_EndpointAddress::regionsHaveTheirEndpoints()
{
    QFETCH(const bool, fips);
    QFETCH(const bool, dualStack);
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, region);
    const auto address = endpointAddress(
        {.region = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0),
            .fips = fips, .dualStack = dualStack});
    QVERIFY(address);
    QCOMPARE(address->url, "https://" + host + "/");
    QCOMPARE(address->host, host);
    QCOMPARE(address->path, "/");
    QCOMPARE(address->region, region);
}

void tst_EndpointAddress::namedEndpointsAreTakenAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("http://127.0.0.1:4599") << QByteArray("http://127.0.0.1:4599/") << QByteArray("127.0.0.1:4599") << QByteArray("/");
    QTest::newRow("http://localhost") << QByteArray("http://localhost/") << QByteArray("localhost") << QByteArray("/");
    QTest::newRow("http://[::1]:81/kms") << QByteArray("http://[::1]:81/kms") << QByteArray("[::1]:81") << QByteArray("/kms");
    QTest::newRow("https://vpce-1.kms.eu-west-1.vpce.amazonaws.com:443")
        << QByteArray("https://vpce-1.kms.eu-west-1.vpce.amazonaws.com:443/")
        << QByteArray("vpce-1.kms.eu-west-1.vpce.amazonaws.com") << QByteArray("/");
}

void tst_EndpointAddress::namedEndpointsAreTakenAsTheyAre()
{
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, path);
    const auto address = endpointAddress({.region = u"eu-west-1"_s,
        .url = QString::fromLatin1(QTest::currentDataTag()), .fips = true});
    QVERIFY(address);
    QCOMPARE(address->url, url);
    QCOMPARE(address->host, host);
    QCOMPARE(address->path, path);
}

void tst_EndpointAddress::badChoicesAreRefused_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    QTest::newRow("no Region") << QString() << QString() << u"You must specify a region."_s;
    QTest::newRow("no Region's form") << u"eu central"_s << QString() << u"not the form of a Region"_s;
    QTest::newRow("a way out of the host name") << u"x.evil.example/#"_s << QString() << u"not the form"_s;
    QTest::newRow("no scheme") << u"eu-west-1"_s << u"127.0.0.1:4599"_s << u"no address of an endpoint"_s;
    QTest::newRow("another scheme") << u"eu-west-1"_s << u"ftp://127.0.0.1"_s << u"no address"_s;
    QTest::newRow("a password in it") << u"eu-west-1"_s << u"https://me:secret@kms.example"_s << u"no user name or password"_s;
    QTest::newRow("a password alone") << u"eu-west-1"_s << u"me:secret@kms.example"_s << u"no user name or password"_s;
    QTest::newRow("http elsewhere") << u"eu-west-1"_s << u"http://kms.example"_s << u"not encrypted"_s;
    QTest::newRow("http to a name that begins like it")
        << u"eu-west-1"_s << u"http://localhost.example"_s << u"not encrypted"_s;
}

void tst_EndpointAddress::badChoicesAreRefused()
{
    QFETCH(const QString, region);
    QFETCH(const QString, url);
    QFETCH(const QString, says);
    const auto address = endpointAddress({.region = region, .url = url});
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::InvalidInput);
    QVERIFY2(address.error().detail.contains(says), qPrintable(address.error().detail));
    QVERIFY(!address.error().detail.contains("secret"_L1));
    QVERIFY(says != "not encrypted"_L1
        || endpointAddress({.region = region, .url = url, .plainHttpAllowed = true}));
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_EndpointAddress)
#include "tst_EndpointAddress.moc"
