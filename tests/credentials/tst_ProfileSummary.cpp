// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ProfileSummary.h"
#include "tests/credentials/CredentialStage.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ProfileSummary : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhereCredentialsWouldComeFrom()
    {
        CredentialStage stage;
        stage.write(u".aws/config"_s, R"([default]
region = eu-central-1
[profile keys]
aws_access_key_id = AKIDCONFIG
endpoint_url = http://localhost:4566
[profile role]
role_arn = arn:r
source_profile = keys
[profile web]
role_arn = arn:w
web_identity_token_file = /token
[profile sso]
sso_session = corp
sso_account_id = 123456789012
sso_role_name = admin
[profile process]
credential_process = print-keys
[profile lost]
services = nowhere
)");
        stage.write(u".aws/credentials"_s, "[shared]\naws_access_key_id = AKIDSHARED\naws_secret_access_key = TopSecret\n");
        const auto config = AwsConfig::load(*stage.environment);
        using enum ProfileSummary::Source;
        const std::vector<ProfileSummary> expected {
            {u"default"_s, Nothing, {}, {}, u"eu-central-1"_s, {}},
            {u"keys"_s, AccessKey, u"AKIDCONFIG"_s, {}, {}, u"http://localhost:4566"_s},
            {u"role"_s, Role, u"arn:r"_s, u"keys"_s, {}, {}},
            {u"web"_s, WebIdentity, u"arn:w"_s, {}, {}, {}},
            {u"sso"_s, Sso, u"123456789012/admin"_s, {}, {}, {}},
            {u"process"_s, Process, {}, {}, {}, {}},
            {u"lost"_s, Nothing, {}, {}, {}, {}},
            {u"shared"_s, AccessKey, u"AKIDSHARED"_s, {}, {}, {}},
        };
        const auto summaries = profileSummaries(*config, *stage.environment);
        QCOMPARE(summaries.size(), expected.size());
        for (std::size_t at = 0; at < expected.size(); ++at)
            QVERIFY2(summaries[at] == expected[at], qPrintable(summaries[at].name));
    }
};

QTEST_GUILESS_MAIN(tst_ProfileSummary)
#include "tst_ProfileSummary.moc"
