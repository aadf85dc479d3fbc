// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ConnectionRules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keywright;

Q_DECLARE_METATYPE(ConnectionProfile)

class tst_ConnectionRules : public QObject {
    Q_OBJECT

private slots:
    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<ConnectionProfile>("profile");
        QTest::addColumn<int>("field"); // -1: nothing is wrong
        const auto row = [](const char* name, auto change, int field) {
            ConnectionProfile profile;
            profile.name = u"dev"_s;
            change(profile);
            QTest::newRow(name) << profile << field;
        };
        const auto field = [](ConnectionField one) { return static_cast<int>(one); };
        row("AWS by the profile", [](auto&) { }, -1);
        row("no name", [](auto& p) { p.name = u"  "_s; }, field(ConnectionField::Name));
        row("a name that is taken", [](auto& p) { p.name = u"PROD"_s; }, field(ConnectionField::Name));
        row("a Region", [](auto& p) { p.region = u"us-gov-west-1"_s; }, -1);
        row("no Region", [](auto& p) { p.region = u"Frankfurt"_s; }, field(ConnectionField::Region));
        row("https", [](auto& p) { p.endpointUrl = u"https://kms.example"_s; }, -1);
        row("http here", [](auto& p) { p.endpointUrl = u"http://127.0.0.1:4599"_s; }, -1);
        row("http here by name", [](auto& p) { p.endpointUrl = u"http://localhost:4599/"_s; }, -1);
        row("http elsewhere", [](auto& p) { p.endpointUrl = u"http://kms.example"_s; },
            field(ConnectionField::PlainHttp));
        row("http elsewhere, allowed",
            [](auto& p) {
                p.endpointUrl = u"http://kms.example"_s;
                p.plainHttpAllowed = true;
            },
            -1);
        row("no scheme", [](auto& p) { p.endpointUrl = u"kms.example"_s; }, field(ConnectionField::EndpointUrl));
        row("another scheme", [](auto& p) { p.endpointUrl = u"ftp://kms.example"_s; },
            field(ConnectionField::EndpointUrl));
        row("a password in it", [](auto& p) { p.endpointUrl = u"https://u:p@kms.example"_s; },
            field(ConnectionField::EndpointUrl));
        row("certificates that are not there", [](auto& p) { p.caBundle = u"/nowhere/ca.pem"_s; },
            field(ConnectionField::CaBundle));
        row("a proxy", [](auto& p) { p.proxy = u"http://proxy:3128"_s; }, -1);
        row("no proxy", [](auto& p) { p.proxy = u"proxy:3128"_s; }, field(ConnectionField::Proxy));
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(ConnectionProfile, profile);
        QFETCH(int, field);
        const auto problems = connectionProblems(profile, {u"prod"_s});
        QCOMPARE(problems.size(), field < 0 ? 0 : 1);
        if (field >= 0) {
            QCOMPARE(static_cast<int>(problems.front().field), field);
            QVERIFY(!problems.front().text.isEmpty());
        }
    }

    void asksForConsentOnlyWhereItIsNeeded()
    {
        QVERIFY(needsHttpConsent(u"http://kms.example"_s));
        QVERIFY(!needsHttpConsent(u"http://[::1]:80"_s));
        QVERIFY(!needsHttpConsent(u"https://kms.example"_s));
        QVERIFY(!needsHttpConsent(u"nonsense"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionRules)
#include "tst_ConnectionRules.moc"
