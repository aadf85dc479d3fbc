// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AwsConfig.h"
#include "tests/credentials/FakeEnvironment.h"
#include "tests/credentials/OddConfigFiles.h"
#include "tests/credentials/RunPython.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_AwsConfig : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsTheProfilesThatBotocoreFinds()
    {
        const QTemporaryDir dir;
        QJsonArray paths;
        const auto files = oddConfigFiles();
        for (std::size_t at = 0; at < files.size(); ++at)
            paths.append(write(dir, QString::number(at), files[at].text));
        const QJsonArray theirs
            = runWithBotocore(u"botocore_ini.py"_s, QJsonDocument(paths).toJson()).array();
        for (qsizetype at = 0; at < theirs.size(); ++at) {
            const auto ours = AwsConfig::load(FakeEnvironment(
                {{"AWS_CONFIG_FILE", paths[at].toString().toUtf8()}}));
            const QJsonObject map = theirs[at][1].toObject();
            if (theirs[at][1].isString()) {
                QVERIFY(!ours);
                QCOMPARE(ours.error().detail, theirs[at][1].toString());
                continue;
            }
            QVERIFY2(ours, files[std::size_t(at)].name);
            compareProfiles(*ours, map[u"profiles"].toObject());
            for (const QString& name : map[u"sso_sessions"].toObject().keys())
                QVERIFY(ours->ssoSession(name) != nullptr);
            for (const QString& name : map[u"services"].toObject().keys())
                QVERIFY(ours->services(name) != nullptr);
        }
    }

    void combinesTheTwoFiles()
    {
        const QTemporaryDir dir;
        const QString home = dir.path();
        QVERIFY(QDir(home).mkdir(u".aws"_s));
        write(dir, u".aws/config"_s,
            "[default]\nregion=one\noutput=json\n[profile a]\nregion=two\n[profile b]\n");
        write(dir, u".aws/credentials"_s,
            "[a]\nregion=three\naws_secret_access_key=x\n[c d]\nx=1\n[profile b]\ny=2\n");
        const auto config = AwsConfig::load(FakeEnvironment({{"HOME", home.toUtf8()}}));
        QVERIFY(config);
        QCOMPARE(config->profileNames(),
            (QStringList {u"default"_s, u"a"_s, u"b"_s, u"c d"_s, u"profile b"_s}));
        QCOMPARE(config->text(u"a"_s, u"region"_s), u"three"_s);
        QCOMPARE(config->text(u"default"_s, u"output"_s), u"json"_s);
        QVERIFY(!config->text(u"a"_s, u"output"_s));
        QVERIFY(config->contains(u"a"_s, u"aws_secret_access_key"_s));
        QVERIFY(!config->contains(u"b"_s, u"y"_s));
        QVERIFY(config->inCredentialsFile(u"b"_s) == nullptr);
        QVERIFY(config->inConfigFile(u"b"_s) != nullptr);
    }

    void doesWithoutFiles()
    {
        const auto config = AwsConfig::load(FakeEnvironment({{"HOME", "/does/not/exist"}}));
        QVERIFY(config);
        QVERIFY(config->profileNames().isEmpty());
        QCOMPARE(config->configPath(), u"/does/not/exist/.aws/config"_s);
        QCOMPARE(config->credentialsPath(), u"/does/not/exist/.aws/credentials"_s);
    }

    void refusesABadCredentialsFile()
    {
        const QTemporaryDir dir;
        const QString path = write(dir, u"bad"_s, "[a\n");
        const auto config
            = AwsConfig::load(FakeEnvironment({{"AWS_SHARED_CREDENTIALS_FILE", path.toUtf8()}}));
        QVERIFY(!config);
        QCOMPARE(config.error().detail, u"Unable to parse config file: "_s + path);
    }

private:
    static QString write(const QTemporaryDir& dir, const QString& name, const QByteArray& text)
    {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                 : QString();
    }

    static void compareProfiles(const AwsConfig& ours, const QJsonObject& theirs)
    {
        QStringList names = ours.profileNames();
        names.sort();
        QStringList theirNames = theirs.keys();
        theirNames.sort();
        QCOMPARE(names, theirNames);
        for (const QString& name : names) {
            const QJsonObject options = theirs[name].toObject();
            for (const QString& option : options.keys()) {
                QVERIFY(ours.contains(name, option));
                if (options[option].isString() && !option.startsWith("aws_se"_L1))
                    QCOMPARE(ours.text(name, option), options[option].toString());
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_AwsConfig)
#include "tst_AwsConfig.moc"
