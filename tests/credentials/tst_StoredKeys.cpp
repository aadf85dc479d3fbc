// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/StoredKeys.h"
#include "tests/credentials/FakeEnvironment.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_StoredKeys : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keysAreFoundInBotocoresOrder_data()
    {
        QTest::addColumn<bool>("environmentHasKeys");
        QTest::addColumn<QByteArray>("credentials");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<bool>("isExplicit");
        QTest::addColumn<QString>("found"); // an access key ID, or what the error says
        const QByteArray inFile = "[p]\naws_access_key_id=FILE\naws_secret_access_key=secret-f\n";
        const QByteArray inConfig
            = "[profile p]\naws_access_key_id=CONFIG\naws_secret_access_key=secret-c\n";
        QTest::newRow("environment first") << true << inFile << inConfig << false << u"ENV"_s;
        QTest::newRow("a named profile first") << true << inFile << inConfig << true << u"FILE"_s;
        QTest::newRow("credentials file, then config") << false << inFile << inConfig << false << u"FILE"_s;
        QTest::newRow("config file") << false << QByteArray() << inConfig << false << u"CONFIG"_s;
        QTest::newRow("nowhere") << false << QByteArray() << QByteArray("[profile p]\n") << false
                                 << u"Unable to locate credentials"_s;
        QTest::newRow("half a key") << false << QByteArray("[p]\naws_access_key_id=FILE\n") << inConfig
                                    << false << u"shared-credentials-file, missing: aws_secret_access_key"_s;
        QTest::newRow("somebody else has them") << false << QByteArray()
                                                << QByteArray("[profile p]\nsso_session=s\n") << false
                                                << u"by sso_session"_s;
    }

    void keysAreFoundInBotocoresOrder()
    {
        QFETCH(const bool, environmentHasKeys);
        QFETCH(const QByteArray, credentials);
        QFETCH(const QByteArray, config);
        QFETCH(const bool, isExplicit);
        QFETCH(const QString, found);
        FakeEnvironment environment(
            {{"AWS_CONFIG_FILE", write(u"config"_s, config)},
                {"AWS_SHARED_CREDENTIALS_FILE", write(u"credentials"_s, credentials)}});
        if (environmentHasKeys) {
            environment.set("AWS_ACCESS_KEY_ID", "ENV");
            environment.set("AWS_SECRET_ACCESS_KEY", "secret-e");
            environment.set("AWS_SESSION_TOKEN", "token");
        }
        const auto loaded = AwsConfig::load(environment);
        QVERIFY(loaded);
        const auto keys = storedKeys(*loaded, environment, {u"p"_s, isExplicit});
        if (!keys) {
            QVERIFY2(keys.error().detail.contains(found), qPrintable(keys.error().detail));
            return;
        }
        QCOMPARE(keys->accessKeyId, found);
        const QByteArray secret = "secret-" + found.left(1).toLower().toLatin1();
        QVERIFY(std::ranges::equal(keys->secretAccessKey.view(), byteView(secret)));
        QCOMPARE(keys->sessionToken.isEmpty(), found != "ENV"_L1);
    }

    void halfAKeyInTheEnvironmentIsRefused()
    {
        const FakeEnvironment environment({{"AWS_ACCESS_KEY_ID", "ENV"}});
        const auto loaded = AwsConfig::load(environment);
        QVERIFY(loaded);
        const auto keys = storedKeys(*loaded, environment, {});
        QVERIFY(!keys);
        QVERIFY(keys.error().detail.contains("in env, missing: AWS_SECRET_ACCESS_KEY"_L1));
    }

private:
    QByteArray write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test's file cannot be written");
        return file.fileName().toUtf8();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_StoredKeys)
#include "tst_StoredKeys.moc"
