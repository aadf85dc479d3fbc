// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/SerialExecutor.h"
#include "core/kms/CapabilitiesJson.h"
#include "tests/connectionsui/DialogTest.h"
#include "ui/connections/CheckDialog.h"
#include "ui/connections/ImportProfilesDialog.h"
#include "ui/connections/MfaDialog.h"
#include "ui/connections/ProbeDialog.h"
#include "ui/connections/RequestInspector.h"
#include "ui/connections/SignInDialog.h"
#include "ui/connections/TrustDialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace keywright;

/// The smaller dialogs of connections.
class tst_ConnectionDialogs : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_test = std::make_unique<DialogTest>();
    }
    void cleanup()
    {
        delete m_dialog;
        m_test.reset();
    }

    void importsTheProfilesThatWereTicked()
    {
        m_test->stage.writeAwsFile(u"config"_s,
            "[profile one]\nregion = eu-west-1\n[profile two]\nendpoint_url = http://127.0.0.1:4599\n"
            "[profile three]\nrole_arn = arn:aws:iam::111122223333:role/a\nsource_profile = one\n");
        ConnectionProfile known = EndpointStage::unsignedProfile();
        known.awsProfile = u"one"_s;
        QVERIFY(m_test->stage.book->put(known));
        auto* dialog = show(new ImportProfilesDialog(*m_test->stage.book, nullptr));
        auto* list = dialog->findChild<QTreeWidget*>(u"profileList"_s);
        QCOMPARE(list->topLevelItemCount(), 3);
        QVERIFY(list->topLevelItem(0)->isDisabled());
        QVERIFY(!DialogTest::find(*dialog, u"importProfilesButton"_s)->isEnabled());
        list->topLevelItem(1)->setCheckState(0, Qt::Checked);
        DialogTest::click(*dialog, u"importProfilesButton"_s);
        QCOMPARE(m_test->stage.book->profiles().size(), 2);
        const ConnectionProfile& made = m_test->stage.book->profiles().last();
        QCOMPARE(made.awsProfile, u"two"_s);
        QCOMPARE(made.kind, Environment::Kind::Endpoint);
        QVERIFY(made.endpointUrl.isEmpty()); // who changes the file changes the connection
    }

    void saysWhatIsWrongWithTheAwsFiles()
    {
        m_test->stage.writeAwsFile(u"config"_s, "[profile\nbroken");
        auto* dialog = show(new ImportProfilesDialog(*m_test->stage.book, nullptr));
        QVERIFY(!DialogTest::find(*dialog, u"importProfilesButton"_s)->isEnabled());
        const auto labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel* label) { return label->text().contains(u"config"_s); }));
    }

    void passesTheCodeOfAnMfaDeviceOn()
    {
        MfaDesk desk;
        SerialExecutor thread;
        auto answer = thread.submit(
            [prompt = desk.prompt()] { return prompt->mfaCode(u"arn:aws:iam::111122223333:mfa/me"_s); });
        QTRY_VERIFY(!desk.question().isEmpty());
        auto* dialog = show(new MfaDialog(desk, nullptr));
        auto* edit = dialog->findChild<QLineEdit*>(u"mfaCodeEdit"_s);
        QTest::keyClicks(edit, u"12a3"_s);
        QCOMPARE(edit->text(), u"123"_s);
        DialogTest::click(*dialog, u"mfaContinueButton"_s);
        QVERIFY(!answer.isFinished());
        QTest::keyClicks(edit, u"456"_s);
        DialogTest::click(*dialog, u"mfaContinueButton"_s);
        QCOMPARE(*answer.result(), u"123456"_s);
    }

    void refusesTheCodeWhenItIsClosed()
    {
        MfaDesk desk;
        SerialExecutor thread;
        auto answer = thread.submit([prompt = desk.prompt()] { return prompt->mfaCode(u"arn:x"_s); });
        QTRY_VERIFY(!desk.question().isEmpty());
        QTest::keyClick(show(new MfaDialog(desk, nullptr)), Qt::Key_Escape);
        QCOMPARE(answer.result().error().code, ErrorCode::Cancelled);
    }

    void asksForTheNameBeforeItStopsVerifying()
    {
        auto* dialog = show(new TrustDialog(u"prod"_s, nullptr));
        QSignalSpy accepted(dialog, &QDialog::accepted);
        QVERIFY(!DialogTest::find(*dialog, u"trustButton"_s)->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"trustNameEdit"_s), u"pro"_s);
        QVERIFY(!DialogTest::find(*dialog, u"trustButton"_s)->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"trustNameEdit"_s), u"d"_s);
        DialogTest::click(*dialog, u"trustButton"_s);
        QCOMPARE(accepted.size(), 1);
    }

    void showsTheStepThatFailsAndWhy()
    {
        m_test->stage.http->answers[QString()] = [](const HttpRequest&) -> HttpResult {
            return HttpFailure {HttpFailure::Kind::NameNotResolved, u"no such host"_s, false};
        };
        auto* dialog = show(new CheckDialog(EndpointStage::unsignedProfile(),
            m_test->stage.book->surroundings(), true, nullptr));
        auto* advice = dialog->findChild<QLabel*>(u"checkAdvice"_s);
        QTRY_VERIFY(advice->isVisible());
        QVERIFY(advice->text().contains(u"not known"_s));
        QTRY_VERIFY(DialogTest::find(*dialog, u"testAgainButton"_s)->isEnabled());
        m_test->stage.http->answers.clear();
        DialogTest::click(*dialog, u"testAgainButton"_s);
        QTRY_VERIFY(DialogTest::find(*dialog, u"testAgainButton"_s)->isEnabled());
        QVERIFY(!advice->isVisible());
    }

    void probesAndKeepsWhatItFound()
    {
        m_test->stage.http->refuse(u"CreateKey"_s, u"UnsupportedOperationException"_s);
        QVERIFY(m_test->stage.book->put(EndpointStage::unsignedProfile()));
        auto* dialog = show(new ProbeDialog(
            *m_test->stage.book, EndpointStage::unsignedProfile(), true, nullptr));
        QVERIFY(m_test->stage.http->operations().isEmpty()); // not before it is started
        dialog->findChild<QCheckBox*>(u"probeKeysCheck"_s)->setChecked(true);
        DialogTest::click(*dialog, u"probeSwitch"_s);
        auto* table = dialog->findChild<QTableView*>(u"probeTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > operationCount);
        const ConnectionProfile* kept = m_test->stage.book->find(u"c1"_s);
        QVERIFY(kept->probedAt > 0);
        QVERIFY(capabilitiesFromJson(kept->capabilities)->reasonAgainst(KeySpec::Rsa2048).has_value());
        QCOMPARE(m_test->stage.book->connection(u"c1"_s)->capabilities(),
            *capabilitiesFromJson(kept->capabilities));
    }

    void makesNoKeysOnAReadOnlyConnection()
    {
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.readOnly = true;
        QVERIFY(m_test->stage.book->put(profile));
        auto* dialog = show(new ProbeDialog(*m_test->stage.book, profile, true, nullptr));
        QVERIFY(!dialog->findChild<QCheckBox*>(u"probeKeysCheck"_s)->isEnabled());
    }

    void goesOnWithoutAWindowUntilTheProbeEnds()
    {
        QVERIFY(m_test->stage.book->put(EndpointStage::unsignedProfile()));
        auto* dialog = show(new ProbeDialog(
            *m_test->stage.book, EndpointStage::unsignedProfile(), true, nullptr));
        DialogTest::click(*dialog, u"probeSwitch"_s);
        delete m_dialog;
        QTest::qWait(100);
    }

    void showsRequestsWithoutTheirContents()
    {
        QVERIFY(m_test->stage.book->put(EndpointStage::unsignedProfile()));
        EndpointConnection* connection = m_test->stage.book->connection(u"c1"_s);
        connection->open();
        QTRY_COMPARE(connection->state(), KmsConnection::State::Open);
        m_test->stage.http->answer(u"Decrypt"_s, {{u"Plaintext"_s, u"cGxhaW50ZXh0LXNlY3JldA=="_s}});
        QVERIFY(bool(connection->service()
                         ->call({Operation::Decrypt, {{u"CiphertextBlob"_s, u"Y2lwaGVyLXNlY3JldA=="_s}}, {}})
                         .result()));
        auto* dialog = show(new RequestInspector(m_test->stage.book->requests(), nullptr));
        auto* table = dialog->findChild<QTableView*>(u"requestTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()->index(1, 2).data().toString() == u"Decrypt"_s);
        DialogTest::click(*dialog, u"copyRequestsButton"_s);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"Decrypt"_s));
        QVERIFY(!copied.contains(u"Y2lwaGVy"_s) && !copied.contains(u"cGxhaW"_s));
        DialogTest::click(*dialog, u"clearRequestsButton"_s);
        QCOMPARE(table->model()->rowCount(), 0);
    }

    void signsInOnAPageInTheBrowser()
    {
        m_test->stage.writeAwsFile(u"config"_s,
            "[profile sso]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n"
            "sso_account_id = 111122223333\nsso_role_name = Admin\nregion = eu-west-1\n");
        m_test->stage.http->answers[QString()] = [](const HttpRequest& request) -> HttpResult {
            const auto json = [](const QJsonObject& object) {
                return HttpResponse {200, {}, QJsonDocument(object).toJson()};
            };
            if (request.url.endsWith("/client/register"))
                return json({{u"clientId"_s, u"c"_s}, {u"clientSecret"_s, u"s"_s},
                    {u"clientSecretExpiresAt"_s, 4102444800.0}});
            if (request.url.endsWith("/device_authorization"))
                return json({{u"deviceCode"_s, u"d"_s}, {u"userCode"_s, u"ABCD-EFGH"_s},
                    {u"verificationUri"_s, u"https://device.example/"_s},
                    {u"verificationUriComplete"_s, u"https://device.example/?user_code=ABCD-EFGH"_s},
                    {u"expiresIn"_s, 600}, {u"interval"_s, 1}});
            return json({{u"accessToken"_s, u"t0ken"_s}, {u"expiresIn"_s, 28800}});
        };
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.credentials = ConnectionProfile::CredentialsFrom::AwsFiles;
        profile.awsProfile = u"sso"_s;
        profile.endpointUrl.clear();
        QList<QUrl> opened;
        auto* dialog = show(new SignInDialog(
            profile, m_test->stage.book->surroundings(),
            [&opened](const QUrl& url) {
                opened.append(url);
                return true;
            },
            nullptr));
        QSignalSpy signedIn(dialog, &SignInDialog::signedIn);
        QTRY_COMPARE(dialog->findChild<QLabel*>(u"signInCode"_s)->text(), u"ABCD-EFGH"_s);
        QCOMPARE(opened, QList<QUrl> {QUrl(u"https://device.example/?user_code=ABCD-EFGH"_s)});
        QTRY_COMPARE(signedIn.size(), 1);
        QCOMPARE(QDir(m_test->stage.folder.filePath(u"home/.aws/sso/cache"_s)).entryList(QDir::Files).size(), 1);
    }

    void saysWhyASignInFailed()
    {
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.credentials = ConnectionProfile::CredentialsFrom::AwsFiles;
        auto* dialog = show(new SignInDialog(profile, m_test->stage.book->surroundings(),
            [](const QUrl&) { return false; }, nullptr));
        QTRY_VERIFY(DialogTest::find(*dialog, u"signInAgainButton"_s)->isVisible());
    }

private:
    template <typename Dialog>
    Dialog* show(Dialog* dialog)
    {
        m_dialog = dialog;
        dialog->show();
        return dialog;
    }

    std::unique_ptr<DialogTest> m_test;
    QPointer<QDialog> m_dialog;
};

QTEST_MAIN(tst_ConnectionDialogs)
#include "tst_ConnectionDialogs.moc"
