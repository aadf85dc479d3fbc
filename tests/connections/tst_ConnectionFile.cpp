// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ConnectionFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_ConnectionFile : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"settings/connections.json"_s);
    }

    void isEmptyWhereThereIsNone()
    {
        const auto profiles = ConnectionFile(m_path).load();
        QVERIFY(bool(profiles));
        QVERIFY(profiles->isEmpty());
    }

    void keepsConnectionsForTheUserAlone()
    {
        QVERIFY(ConnectionFile(m_path).save({named(u"one"_s), named(u"two"_s)}));
        const auto back = ConnectionFile(m_path).load();
        QVERIFY(bool(back));
        QCOMPARE(*back, (QList<ConnectionProfile> {named(u"one"_s), named(u"two"_s)}));
        QCOMPARE(QFile::permissions(m_path)
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void keepsAFileThatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{ connections");
        QTest::newRow("another JSON") << QByteArray("[1]");
        QTest::newRow("a connection without a name") << QByteArray(R"({"Connections":[{"Id":"a"}]})");
    }
    void keepsAFileThatItCannotRead()
    {
        QFETCH(QByteArray, text);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile broken(m_path);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(text);
        broken.close();
        ConnectionFile file(m_path);
        const auto profiles = file.load();
        QVERIFY(!profiles);
        QCOMPARE(profiles.error().code, ErrorCode::InvalidInput);
        QVERIFY(file.save({named(u"new"_s)}));
        QCOMPARE(file.load()->size(), 1);
        const QDir folder = QFileInfo(m_path).dir();
        const QStringList kept = folder.entryList({u"connections.json.unreadable-*"_s});
        QCOMPARE(kept.size(), 1);
        QFile old(folder.filePath(kept.front()));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), text);
    }

    void saysWhenItCannotBeWritten()
    {
        QVERIFY(QFile(m_folder->filePath(u"settings"_s)).open(QIODevice::WriteOnly)); // no folder
        const Status saved = ConnectionFile(m_path).save({});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::IoFailure);
    }

private:
    static ConnectionProfile named(const QString& name)
    {
        ConnectionProfile profile;
        profile.id = name;
        profile.name = name;
        return profile;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_ConnectionFile)
#include "tst_ConnectionFile.moc"
