// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ConnectionProfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_ConnectionProfile : public QObject {
    Q_OBJECT

private slots:
    void comesBackFromJsonAsItWas()
    {
        ConnectionProfile profile;
        profile.id = newConnectionId();
        profile.name = u"platform “prod”"_s;
        profile.kind = Environment::Kind::AwsProduction;
        profile.readOnly = true;
        profile.credentials = ConnectionProfile::CredentialsFrom::Keyring;
        profile.awsProfile = u"work"_s;
        profile.region = u"eu-west-1"_s;
        profile.endpointUrl = u"https://kms.example:8443/x"_s;
        profile.caBundle = u"/etc/ca.pem"_s;
        profile.proxy = u"http://proxy:3128"_s;
        profile.fips = profile.dualStack = profile.plainHttpAllowed = profile.metadataServices = true;
        profile.remembersKeys = false;
        profile.connectTimeoutSeconds = 3;
        profile.readTimeoutSeconds = 4;
        profile.capabilities = {{u"Specs"_s, QJsonObject()}};
        profile.probedAt = 1795000000123;
        const auto back = connectionFromJson(toJson(profile));
        QVERIFY(bool(back));
        QCOMPARE(*back, profile);
    }

    void hasDefaultsForWhatIsMissingAndIgnoresWhatItDoesNotKnow()
    {
        const auto profile
            = connectionFromJson({{u"Id"_s, u"a"_s}, {u"Name"_s, u"b"_s}, {u"Later"_s, 1},
                {u"Kind"_s, u"Orbital"_s}, {u"Credentials"_s, 7}});
        QVERIFY(bool(profile));
        ConnectionProfile usual;
        usual.id = u"a"_s;
        usual.name = u"b"_s;
        QCOMPARE(*profile, usual);
    }

    void needsAnIdAndAName_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("no name") << QJsonObject {{u"Id"_s, u"a"_s}};
        QTest::newRow("no id") << QJsonObject {{u"Name"_s, u"a"_s}};
    }
    void needsAnIdAndAName()
    {
        QFETCH(QJsonObject, json);
        const auto profile = connectionFromJson(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionProfile)
#include "tst_ConnectionProfile.moc"
