// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CapabilitiesJson.h"
#include "core/kms/KmsClient.h"
#include "core/credentials/AccessKeyEntry.h"
#include "tests/connections/EndpointStage.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_EndpointConnection : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_stage = std::make_unique<EndpointStage>();
    }

    void opensCallsAndClosesWithoutLeavingAnythingBehind()
    {
        EndpointConnection& connection = use(EndpointStage::unsignedProfile());
        QCOMPARE(connection.state(), KmsConnection::State::Closed);
        QVERIFY(connection.service() == nullptr && connection.catalog() == nullptr);
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        QCOMPARE(connection.environment().region, u"eu-central-1"_s);
        QCOMPARE(connection.environment().endpoint, u"http://127.0.0.1:4599/"_s);
        const auto reply = connection.service()->call({Operation::ListKeys, {}, {}}).result();
        QVERIFY(bool(reply));
        connection.close();
        QCOMPARE(connection.state(), KmsConnection::State::Closed);
        QVERIFY(connection.service() == nullptr && connection.catalog() == nullptr);
    }

    void learnsTheAccountFromTheKeys()
    {
        EndpointConnection& connection = use(EndpointStage::unsignedProfile());
        QSignalSpy learned(&connection, &KmsConnection::environmentChanged);
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        auto details = connection.catalog()->key(EndpointStage::arn(1));
        QTRY_COMPARE(connection.environment().accountId, u"111122223333"_s);
        QCOMPARE(learned.size(), 1);
        QVERIFY(!m_stage->http->operations().contains(u"GetCallerIdentity"_s));
    }

    void asksTheStsOfTheSameCloudWhoItIs()
    {
        m_stage->writeAwsFile(u"config"_s,
            "[profile dev]\nregion = eu-central-1\nendpoint_url = http://127.0.0.1:4600\n"
            "aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = secret\n");
        m_stage->http->answers[u"GetCallerIdentity"_s] = [](const HttpRequest& request) -> HttpResult {
            if (!request.url.startsWith("http://127.0.0.1:4600"))
                return HttpFailure {HttpFailure::Kind::ConnectionRefused, {}, false};
            return HttpResponse {200, {},
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::444455556666:user/a</Arn>"
                "<UserId>AIDA</UserId><Account>444455556666</Account></GetCallerIdentityResult>"
                "</GetCallerIdentityResponse>"};
        };
        ConnectionProfile profile;
        profile.id = u"c1"_s;
        profile.name = profile.awsProfile = u"dev"_s;
        EndpointConnection& connection = use(profile);
        connection.open();
        QTRY_COMPARE(connection.environment().accountId, u"444455556666"_s);
        QCOMPARE(connection.environment().callerArn, u"arn:aws:iam::444455556666:user/a"_s);
    }

    void saysWhyItCannotBeOpened_data()
    {
        QTest::addColumn<QString>("awsProfile");
        QTest::addColumn<QString>("caBundle");
        QTest::addColumn<int>("code");
        QTest::newRow("a profile that is not there") << u"gone"_s << QString() << int(ErrorCode::AwsProfileNotFound);
        QTest::newRow("certificates that are not there")
            << QString() << u"/nowhere/ca.pem"_s << int(ErrorCode::FileNotFound);
    }
    void saysWhyItCannotBeOpened()
    {
        QFETCH(QString, awsProfile);
        QFETCH(QString, caBundle);
        QFETCH(int, code);
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.credentials = ConnectionProfile::CredentialsFrom::AwsFiles;
        profile.awsProfile = awsProfile;
        profile.caBundle = caBundle;
        EndpointConnection& connection = use(profile);
        connection.open();
        QCOMPARE(connection.state(), KmsConnection::State::Working);
        QTRY_COMPARE(connection.state(), KmsConnection::State::Closed);
        QVERIFY(connection.failure().has_value());
        QCOMPARE(int(connection.failure()->code), code);
    }

    void signsWithTheKeyInTheKeyring()
    {
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.credentials = ConnectionProfile::CredentialsFrom::Keyring;
        EndpointConnection& connection = use(profile);
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Closed);
        QCOMPARE(connection.failure()->code, ErrorCode::CredentialsNotFound);

        AwsCredentials key;
        key.accessKeyId = u"AKIDKEYRING"_s;
        key.secretAccessKey = SecretAccessKey(SecretBytes(byteView("secret")));
        QVERIFY(bool(m_stage->book->keepAccessKey(profile.id, key).result()));
        QByteArray authorization;
        m_stage->http->answers[u"ListKeys"_s] = [&](const HttpRequest& request) -> HttpResult {
            for (const HttpHeader& header : request.headers) {
                if (header.name == "Authorization")
                    authorization = header.value;
            }
            return HttpResponse {200, {}, "{}"};
        };
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        QVERIFY(bool(connection.service()->call({Operation::ListKeys, {}, {}}).result()));
        QVERIFY(authorization.contains("Credential=AKIDKEYRING/"));
    }

    void refusesChangesWhereItIsReadOnly()
    {
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.readOnly = true;
        EndpointConnection& connection = use(profile);
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        const auto reply = connection.service()->call({Operation::CreateKey, {}, {}}).result();
        QVERIFY(!reply);
        QVERIFY(reply.error().cause && reply.error().cause->code == ErrorCode::ReadOnly);
        QVERIFY(!m_stage->http->operations().contains(u"CreateKey"_s));
        QVERIFY(bool(connection.service()->call({Operation::ListKeys, {}, {}}).result()));
    }

    void tellsWhichKeysChanged()
    {
        EndpointConnection& connection = use(EndpointStage::unsignedProfile());
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        QSignalSpy changed(&connection, &KmsConnection::keysChanged);
        QVERIFY(bool(connection.service()
                         ->call({Operation::DisableKey, {{u"KeyId"_s, EndpointStage::arn(3)}}, {}})
                         .result()));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toStringList(), QStringList {EndpointStage::arn(3)});
    }

    void looksAtEverythingAgainWhenAKeyMayHaveComeToBe()
    {
        m_stage->http->answers[u"CreateKey"_s] = [](const HttpRequest&) -> HttpResult {
            return HttpFailure {HttpFailure::Kind::ReadTimedOut, {}, true};
        };
        EndpointConnection& connection = use(EndpointStage::unsignedProfile());
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        QSignalSpy changed(&connection, &KmsConnection::keysChanged);
        const auto reply = connection.service()->call({Operation::CreateKey, {}, {}}).result();
        QCOMPARE(reply.error().cause->code, ErrorCode::OutcomeUnknown);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.first().first().toStringList().isEmpty());
        QCOMPARE(m_stage->http->operations().count(u"CreateKey"_s), 1);
    }

    void goesAnotherWayOnlyWhenItMust()
    {
        EndpointConnection& connection = use(EndpointStage::unsignedProfile());
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        QSignalSpy states(&connection, &KmsConnection::stateChanged);
        ConnectionProfile renamed = connection.profile();
        renamed.name = u"other"_s;
        renamed.kind = Environment::Kind::Simulated;
        QVERIFY(bool(m_stage->book->put(renamed)));
        QCOMPARE(connection.environment().name, u"other"_s);
        QCOMPARE(states.size(), 0);
        ConnectionProfile moved = renamed;
        moved.region = u"us-east-1"_s;
        QVERIFY(bool(m_stage->book->put(moved)));
        QTRY_COMPARE(connection.environment().region, u"us-east-1"_s);
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
    }

    void verifiesCertificatesUnlessAPersonGaveItUpForThisRun()
    {
        EndpointConnection& connection = use(EndpointStage::unsignedProfile());
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        QVERIFY(m_stage->http->settings.last().verifyTls);
        connection.setVerifiesTls(false);
        QVERIFY(!connection.environment().verifiesTls);
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        QVERIFY(!m_stage->http->settings.last().verifyTls);
        m_stage->open(); // the next run
        QVERIFY(m_stage->book->connection(u"c1"_s)->environment().verifiesTls);
    }

    void offersWhatAProbeFound()
    {
        Capabilities found;
        found.unavailable[static_cast<std::size_t>(KeySpec::Rsa2048)]
            = endpointRefuses(u"ValidationException"_s);
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.capabilities = toJson(found);
        QCOMPARE(use(profile).capabilities(), found);
    }

    void canBeClosedAndForgottenWhileItOpens()
    {
        EndpointConnection& connection = use(EndpointStage::unsignedProfile());
        connection.open();
        connection.close();
        connection.open();
        QTRY_COMPARE(connection.state(), KmsConnection::State::Open);
        connection.close();
        connection.open();
        m_stage.reset();
    }

private:
    EndpointConnection& use(const ConnectionProfile& profile)
    {
        [&] { QVERIFY(bool(m_stage->book->put(profile))); }();
        return *m_stage->book->connection(profile.id);
    }

    std::unique_ptr<EndpointStage> m_stage;
};

QTEST_GUILESS_MAIN(tst_EndpointConnection)
#include "tst_EndpointConnection.moc"
