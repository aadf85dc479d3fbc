// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/SerialExecutor.h"
#include "tests/connectionsui/DialogTest.h"
#include "ui/connections/CheckDialog.h"
#include "ui/connections/ConnectionDialog.h"
#include "ui/connections/ConnectionForm.h"
#include "ui/connections/ImportProfilesDialog.h"
#include "ui/connections/MfaDialog.h"
#include "ui/connections/ProbeDialog.h"
#include "ui/connections/RequestInspector.h"
#include "ui/connections/SignInDialog.h"
#include "ui/connections/TrustDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QTableView>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace keywright;

/// Writes a picture of every dialog of connections, to be looked at.
class tst_ConnectionScreens : public QObject {
    Q_OBJECT

private slots:
    void everyDialog_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("size");
        QTest::newRow("light") << false << 1.0;
        QTest::newRow("dark") << true << 1.0;
        QTest::newRow("light-150") << false << 1.5;
    }

    void everyDialog()
    {
        QFETCH(bool, dark);
        QFETCH(double, size);
        DialogTest test;
        const Tokens& tokens = dark ? darkTokens() : lightTokens();
        QFont font(u"Inter"_s);
        font.setPointSizeF(9.75 * size);
        QApplication::setFont(font);
        QApplication::setStyle(new KeywrightStyle(tokens));
        QApplication::setPalette(paletteOf(tokens));
        ConnectionBook& book = *test.stage.book;
        test.stage.writeAwsFile(u"config"_s,
            "[profile platform-prod]\nrole_arn = arn:aws:iam::111122223333:role/KeyAdmin\nsource_profile = base\n"
            "region = eu-central-1\n[profile localstack]\nendpoint_url = http://127.0.0.1:4566\nregion = us-east-1\n"
            "[profile sso-audit]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n"
            "sso_account_id = 444455556666\nsso_role_name = Auditor\n");
        QVERIFY(book.put(EndpointStage::unsignedProfile()));
        test.stage.http->refuse(u"ListKeys"_s, u"AccessDeniedException"_s);
        test.stage.http->refuse(u"CreateKey"_s, u"UnsupportedOperationException"_s);

        ConnectionDialog add(book, {}, nullptr);
        add.setAttribute(Qt::WA_DeleteOnClose, false);
        save(add, u"add"_s);
        ConnectionProfile typed = EndpointStage::unsignedProfile();
        typed.name.clear();
        typed.region = u"Frankfurt"_s;
        typed.endpointUrl = u"http://kms.example"_s;
        add.form().setProfile(typed);
        DialogTest::click(add, u"keepConnectionButton"_s);
        save(add, u"add-errors"_s);

        auto check = own(new CheckDialog(EndpointStage::unsignedProfile(), book.surroundings(), true, nullptr));
        check->show();
        QTRY_VERIFY(DialogTest::find(*check, u"testAgainButton"_s)->isEnabled());
        save(*check, u"test-denied"_s);

        auto import = own(new ImportProfilesDialog(book, nullptr));
        save(*import, u"import"_s);

        auto trust = own(new TrustDialog(u"platform-prod"_s, nullptr));
        save(*trust, u"trust"_s);

        auto probe = own(new ProbeDialog(book, EndpointStage::unsignedProfile(), true, nullptr));
        save(*probe, u"probe"_s);
        probe->findChild<QCheckBox*>(u"probeKeysCheck"_s)->setChecked(true);
        DialogTest::click(*probe, u"probeSwitch"_s);
        auto* table = probe->findChild<QTableView*>(u"probeTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > operationCount);
        save(*probe, u"probe-findings"_s);

        EndpointConnection* connection = book.connection(u"c1"_s);
        connection->open();
        QTRY_COMPARE(connection->state(), KmsConnection::State::Open);
        (void)connection->service()->call({Operation::ListKeys, {}, {}}).result();
        (void)connection->service()->call({Operation::DescribeKey, {}, {}}).result();
        auto requests = own(new RequestInspector(book.requests(), nullptr));
        save(*requests, u"requests"_s);

        auto signIn = own(new SignInDialog(EndpointStage::unsignedProfile(), book.surroundings(),
            [](const QUrl&) { return true; }, nullptr));
        signIn->show();
        QTRY_VERIFY(DialogTest::find(*signIn, u"signInAgainButton"_s)->isVisible());
        save(*signIn, u"sign-in-failed"_s);

        SerialExecutor thread;
        (void)thread.submit([prompt = book.mfa().prompt()] {
            return prompt->mfaCode(u"arn:aws:iam::111122223333:mfa/alice"_s);
        });
        QTRY_VERIFY(!book.mfa().question().isEmpty());
        auto mfa = own(new MfaDialog(book.mfa(), nullptr));
        DialogTest::click(*mfa, u"mfaContinueButton"_s);
        save(*mfa, u"mfa"_s);
        mfa->reject();
    }

private:
    template <typename Dialog>
    static std::unique_ptr<Dialog> own(Dialog* dialog)
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        return std::unique_ptr<Dialog>(dialog);
    }

    static void save(QDialog& dialog, const QString& name)
    {
        dialog.show();
        QTest::qWait(40);
        QDir().mkpath(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens"));
        QVERIFY(dialog.grab().save(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens/connection-%1-%2.png")
                                       .arg(name, QString::fromLatin1(QTest::currentDataTag()))));
    }
};

QTEST_MAIN(tst_ConnectionScreens)
#include "tst_ConnectionScreens.moc"
