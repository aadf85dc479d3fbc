// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectionsui/DialogTest.h"
#include "ui/connections/ConnectionForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_ConnectionForm : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_form = std::make_unique<ConnectionForm>(
            std::vector<ProfileSummary> {{.name = u"work"_s, .source = ProfileSummary::Source::Role}}, true);
        m_form->show();
    }

    void givesBackWhatItWasGiven()
    {
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.awsProfile = u"work"_s;
        profile.kind = Environment::Kind::Simulated;
        profile.readOnly = profile.fips = profile.dualStack = profile.metadataServices = true;
        profile.remembersKeys = false;
        profile.caBundle = u"/etc/ca.pem"_s;
        profile.proxy = u"http://proxy:3128"_s;
        profile.connectTimeoutSeconds = 3;
        profile.readTimeoutSeconds = 30;
        profile.capabilities = {{u"Specs"_s, QJsonObject()}};
        profile.probedAt = 5;
        m_form->setProfile(profile);
        QCOMPARE(m_form->profile(), profile);
        QVERIFY(edit(u"caBundleEdit"_s)->isVisible()); // it is not as usual, so it shows
    }

    void looksLikeAwsUntilAnotherAddressIsGiven()
    {
        m_form->setProfile({});
        QCOMPARE(m_form->profile().kind, Environment::Kind::AwsProduction);
        QTest::keyClicks(edit(u"endpointUrlEdit"_s), u"http://127.0.0.1:4599"_s);
        QCOMPARE(m_form->profile().kind, Environment::Kind::Endpoint);
        edit(u"endpointUrlEdit"_s)->setText(u"https://kms.us-east-1.amazonaws.com"_s);
        QCOMPARE(m_form->profile().kind, Environment::Kind::AwsProduction);
    }

    void offersConsentToHttpOnlyWhereItIsNeeded()
    {
        m_form->setProfile({});
        auto* more = m_form->findChild<QCheckBox*>(u"moreSettingsCheck"_s);
        more->setChecked(true);
        auto* consent = m_form->findChild<QCheckBox*>(u"plainHttpCheck"_s);
        QVERIFY(!consent->isVisible());
        edit(u"endpointUrlEdit"_s)->setText(u"http://kms.example"_s);
        QVERIFY(consent->isVisible());
    }

    void handsAnAccessKeyOverOnce()
    {
        m_form->setProfile({});
        QVERIFY(!m_form->accessKey());
        m_form->findChild<QComboBox*>(u"credentialsCombo"_s)->setCurrentIndex(1);
        QTest::keyClicks(edit(u"accessKeyIdEdit"_s), u"AKIDEXAMPLE"_s);
        QVERIFY(!m_form->accessKey()); // without its secret it is none
        QTest::keyClicks(edit(u"secretKeyEdit"_s), u"s3cret"_s);
        QCOMPARE(m_form->accessKey()->accessKeyId, u"AKIDEXAMPLE"_s);
        const auto key = m_form->takeAccessKey();
        QVERIFY(key && charView(key->secretAccessKey.view()) == "s3cret");
        QVERIFY(edit(u"secretKeyEdit"_s)->text().isEmpty());
        QCOMPARE(edit(u"secretKeyEdit"_s)->echoMode(), QLineEdit::Password);
    }

    void marksFieldsAndGivesTheFirstTheKeyboard()
    {
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.name.clear();
        profile.region = u"Frankfurt"_s;
        m_form->setProfile(profile);
        m_form->showProblems(connectionProblems(m_form->profile(), {}), true);
        const auto lines = m_form->findChildren<QLabel*>(u"fieldLine"_s);
        QCOMPARE(std::count_if(lines.begin(), lines.end(),
                     [](const QLabel* line) { return line->text().contains(u"Region. It has"_s)
                             || line->text().contains(u"Give the connection"_s); }),
            2);
        QCOMPARE(m_form->focusWidget(), edit(u"connectionNameEdit"_s));
        m_form->showProblems({}, false);
        for (const QLabel* line : lines)
            QVERIFY(!line->text().contains(u"Give the connection"_s));
    }

    void namesItsFieldsForScreenReaders()
    {
        for (const char* name : {"connectionNameEdit", "endpointUrlEdit", "secretKeyEdit", "accessKeyIdEdit"})
            QVERIFY2(!edit(QString::fromLatin1(name))->accessibleName().isEmpty(), name);
    }

private:
    QLineEdit* edit(const QString& name) { return m_form->findChild<QLineEdit*>(name); }

    DialogTest m_look;
    std::unique_ptr<ConnectionForm> m_form;
};

QTEST_MAIN(tst_ConnectionForm)
#include "tst_ConnectionForm.moc"
