// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AccessKeyEntry.h"
#include "tests/connections/EndpointStage.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_ConnectionBook : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_stage = std::make_unique<EndpointStage>();
    }

    void remembersConnections()
    {
        QSignalSpy changes(m_stage->book.get(), &ConnectionBook::changed);
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        QVERIFY(bool(m_stage->book->put(profile)));
        profile.name = u"renamed"_s;
        QVERIFY(bool(m_stage->book->put(profile)));
        QCOMPARE(changes.size(), 2);
        m_stage->open();
        QCOMPARE(m_stage->book->profiles(), QList<ConnectionProfile> {profile});
        QVERIFY(m_stage->book->find(u"other"_s) == nullptr);
        QVERIFY(m_stage->book->connection(u"other"_s) == nullptr);
        QCOMPARE(m_stage->book->connection(profile.id), m_stage->book->connection(profile.id));
    }

    void forgetsAConnectionWithItsKeyAndItsList()
    {
        const ConnectionProfile profile = EndpointStage::unsignedProfile();
        QVERIFY(bool(m_stage->book->put(profile)));
        AwsCredentials key;
        key.accessKeyId = u"AKID"_s;
        key.secretAccessKey = SecretAccessKey(SecretBytes(byteView("s")));
        QVERIFY(bool(m_stage->book->keepAccessKey(profile.id, key).result()));
        QDir().mkpath(m_stage->folder.filePath(u"cache"_s));
        QFile list(m_stage->folder.filePath(u"cache/c1.eu-central-1.keys"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        QPointer<EndpointConnection> connection = m_stage->book->connection(profile.id);
        connection->open();
        QVERIFY(bool(m_stage->book->remove(profile.id)));
        QVERIFY(m_stage->book->profiles().isEmpty());
        QVERIFY(m_stage->keyring.entries.empty());
        QVERIFY(!list.exists());
        QTRY_VERIFY(connection == nullptr);
    }

    void losesNothingOfAFileThatItCannotRead()
    {
        QFile file(m_stage->folder.filePath(u"connections.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense");
        file.close();
        m_stage->open();
        QVERIFY(m_stage->book->fileFailure().has_value());
        QVERIFY(bool(m_stage->book->put(EndpointStage::unsignedProfile())));
        QCOMPARE(QDir(m_stage->folder.path()).entryList({u"connections.json.unreadable-*"_s}).size(), 1);
    }

    void takesNothingOverThatCouldNotBeSaved()
    {
        QVERIFY(QDir().mkpath(m_stage->folder.filePath(u"connections.json"_s))); // in the way
        QVERIFY(!m_stage->book->put(EndpointStage::unsignedProfile()));
        QVERIFY(m_stage->book->profiles().isEmpty());
    }

    void listsTheProfilesOfTheAwsFiles()
    {
        m_stage->writeAwsFile(u"config"_s, "[profile one]\nregion = eu-west-1\n[profile two]\n");
        const auto profiles = m_stage->book->awsProfiles();
        QVERIFY(bool(profiles));
        QCOMPARE(profiles->size(), std::size_t(2));
        QCOMPARE((*profiles)[0].region, u"eu-west-1"_s);
    }

    void closesAllConnections()
    {
        QVERIFY(bool(m_stage->book->put(EndpointStage::unsignedProfile())));
        m_stage->book->connection(u"c1"_s)->open();
        QTRY_COMPARE(m_stage->book->connection(u"c1"_s)->state(), KmsConnection::State::Open);
        QCOMPARE(m_stage->book->openConnections().size(), 1);
        m_stage->book->closeAll();
        QVERIFY(m_stage->book->openConnections().isEmpty());
    }

    void logsRequestsUnderTheNameOfTheConnection()
    {
        QVERIFY(bool(m_stage->book->put(EndpointStage::unsignedProfile())));
        EndpointConnection* connection = m_stage->book->connection(u"c1"_s);
        connection->open();
        QTRY_COMPARE(connection->state(), KmsConnection::State::Open);
        QVERIFY(bool(connection->service()->call({Operation::ListKeys, {}, {}}).result()));
        QTRY_COMPARE(m_stage->book->requests().entries().size(), std::size_t(2)); // sent, answered
        QCOMPARE(m_stage->book->requests().entries().back().connection, u"dev"_s);
    }

    void keepsTheListOfKeysForTheNextStart()
    {
        QVERIFY(bool(m_stage->book->put(EndpointStage::unsignedProfile())));
        const auto opened = [this]() -> EndpointConnection* {
            EndpointConnection* connection = m_stage->book->connection(u"c1"_s);
            connection->open();
            [&] { QTRY_COMPARE(connection->state(), KmsConnection::State::Open); }();
            return connection;
        };
        KeySummary key;
        key.metadata.arn = EndpointStage::arn(1);
        key.metadata.keyId = key.metadata.arn.section(u'/', 1);
        key.aliases = {u"alias/secret-project"_s};
        opened()->catalog()->remember({{key}, 1795000000000});
        const QString path = m_stage->folder.filePath(u"cache/c1.eu-central-1.keys"_s);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret-project"));
        m_stage->open();
        auto remembered = opened()->catalog()->remembered();
        QTRY_VERIFY(remembered.isFinished());
        QCOMPARE(remembered.result()->keys.size(), std::size_t(1));
        QCOMPARE(remembered.result()->keys.front().aliases, key.aliases);
        QCOMPARE(remembered.result()->readAt, 1795000000000);
        // Without the keyring there is no list, and no error either.
        m_stage->keyring.absent = true;
        m_stage->open();
        auto none = opened()->catalog()->remembered();
        QTRY_VERIFY(none.isFinished());
        QVERIFY(none.result()->keys.empty());
    }

private:
    std::unique_ptr<EndpointStage> m_stage;
};

QTEST_GUILESS_MAIN(tst_ConnectionBook)
#include "tst_ConnectionBook.moc"
