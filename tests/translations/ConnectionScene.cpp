// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/ConnectionScene.h"

#include "tests/keys/SampleKeys.h"
#include "ui/vault/FirstRunPage.h"
#include "ui/vault/UnlockPage.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QJsonObject listedKey(int number)
{
    return {{u"KeyId"_s, EndpointStage::arn(number).section(u'/', 1)}, {u"KeyArn"_s, EndpointStage::arn(number)}};
}

HttpResult describedKey(const HttpRequest& request)
{
    KeyMetadata key;
    key.keyId = QJsonDocument::fromJson(request.body)[u"KeyId"].toString().section(u'/', -1);
    key.arn = u"arn:aws:kms:eu-central-1:111122223333:key/"_s + key.keyId;
    key.accountId = u"111122223333"_s;
    key.creationDate = 1780000000000;
    key.description = u"Signiert den Tagesabschluss"_s;
    return HttpResponse {200, {}, QJsonDocument(QJsonObject {{u"KeyMetadata"_s, key.toJson()}}).toJson()};
}

} // namespace

ConnectionScene::ConnectionScene()
    : m_store(stage.folder.filePath(u"s.ini"_s), QSettings::IniFormat)
    , m_settings(m_store)
{
    session.kms.stored = samples::mockUpKeys();
    fillEndpoint();
    putConnections();
    m_window = std::make_unique<MainWindow>(WindowParts {.session = session,
        .settings = m_settings,
        .clock = stage.clock,
        .makeFirstRun = [this](QWidget* parent) {
            return new FirstRunPage(session, {}, u"/home/ich/primary.kwvault"_s, parent);
        },
        .makeUnlock = [this](QWidget* parent) { return new UnlockPage(session, {}, parent); },
        .connections = stage.book.get()});
}

void ConnectionScene::fillEndpoint()
{
    stage.http->answer(u"ListKeys"_s, {{u"Keys"_s, QJsonArray {listedKey(1), listedKey(2), listedKey(3)}}});
    stage.http->answers[u"DescribeKey"_s] = describedKey;
    stage.writeAwsFile(u"config"_s,
        "[profile dev]\nregion = eu-central-1\nendpoint_url = http://127.0.0.1:4599\n"
        "[profile sso]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n"
        "sso_account_id = 111122223333\nsso_role_name = KeyAdmin\nregion = eu-west-1\n"
        "[profile abgabe]\nregion = eu-central-1\nrole_arn = arn:aws:iam::111122223333:role/KeyAdmin\n"
        "source_profile = sso\n[profile programm]\ncredential_process = /usr/bin/true\n");
}

void ConnectionScene::putConnections()
{
    ConnectionProfile profile = EndpointStage::unsignedProfile();
    QVERIFY(stage.book->put(profile));
    profile.id = u"c2"_s;
    profile.name = u"zahlungsplattform-prod"_s;
    profile.kind = Environment::Kind::AwsProduction;
    profile.readOnly = true;
    QVERIFY(stage.book->put(profile));
    profile.id = u"c3"_s;
    profile.name = u"Testlabor Süd"_s;
    profile.kind = Environment::Kind::Endpoint;
    profile.readOnly = false;
    profile.endpointUrl = u"https://kms.labor.example"_s;
    QVERIFY(stage.book->put(profile));
}

HttpResult ConnectionScene::signInAnswer(const HttpRequest& request)
{
    const auto json = [](const QJsonObject& object, int status = 200) {
        return HttpResponse {status, {}, QJsonDocument(object).toJson()};
    };
    if (request.url.endsWith("/client/register"))
        return json({{u"clientId"_s, u"c"_s}, {u"clientSecret"_s, u"s"_s}, {u"clientSecretExpiresAt"_s, 4102444800.0}});
    if (request.url.endsWith("/device_authorization"))
        return json({{u"deviceCode"_s, u"d"_s}, {u"userCode"_s, u"ABCD-EFGH"_s},
            {u"verificationUri"_s, u"https://device.sso.eu-west-1.amazonaws.com/"_s},
            {u"verificationUriComplete"_s, u"https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH"_s},
            {u"expiresIn"_s, 600}, {u"interval"_s, 1}});
    return json({{u"error"_s, u"authorization_pending"_s}}, 400);
}

} // namespace keywright
