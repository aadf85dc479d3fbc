// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultDatabase.h"
#include "tests/vault/VaultBench.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(keywright::VaultDatabase::Mode)

namespace {

constexpr auto readWrite = VaultDatabase::Mode::ReadWrite;

/// A database with table t (a), 3 rows.
class DatabaseBench : public VaultBench {
public:
    DatabaseBench()
    {
        m_made = writeBytes(path(), {})
            && sql("CREATE TABLE t (a INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2), (3)");
    }
    [[nodiscard]] bool isMade() const { return m_made; }

private:
    bool m_made = false;
};

} // namespace

class tst_VaultDatabase : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void valuesComeBackAsTheyWereBound()
    {
        const DatabaseBench bench;
        auto database = VaultDatabase::open(bench.path(), readWrite);
        QVERIFY(database);
        auto statement = database->prepare("SELECT ?, ?, ?");
        QVERIFY(statement);
        const QByteArray blob("a\0b", 3);
        statement->bind(1, qint64 {1} << 60).bind(2, blob).bindText(3, "tëxt");
        QVERIFY(*statement->step());
        QCOMPARE(statement->integer(0), qint64 {1} << 60);
        QCOMPARE(statement->blob(1).toByteArray(), blob);
        QCOMPARE(statement->text(2), u"tëxt"_s);
        QVERIFY(!*statement->step());
        QVERIFY(*statement->step()); // it started again by itself
    }

    void theFirstNumberOfTheFirstRow()
    {
        const DatabaseBench bench;
        auto database = VaultDatabase::open(bench.path(), readWrite);
        QCOMPARE(*database->integer("SELECT a FROM t ORDER BY a DESC"), 3);
        QCOMPARE(outcome(database->integer("SELECT a FROM t WHERE a > 3")), u"VaultCorrupt"_s);
    }

    void changesAndTransactionsAreCounted()
    {
        const DatabaseBench bench;
        auto database = VaultDatabase::open(bench.path(), readWrite);
        QVERIFY(!database->inTransaction());
        QVERIFY(database->execute("BEGIN"));
        QVERIFY(database->inTransaction());
        QVERIFY(database->execute("DELETE FROM t WHERE a < 3"));
        QCOMPARE(database->changes(), 2);
        QVERIFY(database->execute("ROLLBACK"));
        QVERIFY(!database->inTransaction());
        QCOMPARE(*database->integer("SELECT count(*) FROM t"), 3);
    }

    void readersChangeNothing_data()
    {
        QTest::addColumn<VaultDatabase::Mode>("mode");
        QTest::newRow("read only") << VaultDatabase::Mode::ReadOnly;
        QTest::newRow("look") << VaultDatabase::Mode::Look;
        QTest::newRow("snapshot") << VaultDatabase::Mode::Snapshot;
    }

    void readersChangeNothing()
    {
        QFETCH(VaultDatabase::Mode, mode);
        const DatabaseBench bench;
        const QByteArray before = bytesOf(bench.path());
        {
            auto database = VaultDatabase::open(bench.path(), mode);
            QCOMPARE(*database->integer("SELECT count(*) FROM t"), 3);
            QCOMPARE(outcome(database->execute("DELETE FROM t")), u"ReadOnly"_s);
        }
        QCOMPARE(bytesOf(bench.path()), before);
    }

    void aLockedDatabaseIsInUse()
    {
        const DatabaseBench bench;
        auto one = VaultDatabase::open(bench.path(), readWrite);
        auto other = VaultDatabase::open(bench.path(), readWrite);
        QVERIFY(one->execute("BEGIN IMMEDIATE"));
        QCOMPARE(outcome(other->execute("BEGIN IMMEDIATE")), u"VaultInUse"_s);
    }

    void aMissingFileIsNotMade()
    {
        const VaultBench bench;
        QCOMPARE(outcome(VaultDatabase::open(bench.path(), readWrite)), u"FileNotFound"_s);
        QCOMPARE(bench.files(), QStringList());
    }

    void wrongStatementsMeanAWrongSchema()
    {
        const DatabaseBench bench;
        auto database = VaultDatabase::open(bench.path(), readWrite);
        QCOMPARE(outcome(database->execute("SELECT * FROM missing")), u"VaultCorrupt"_s);
        QCOMPARE(outcome(database->prepare("SELECT * FROM missing")), u"VaultCorrupt"_s);
        const auto repeated = database->execute("INSERT INTO t VALUES (1)");
        QCOMPARE(outcome(repeated), u"IoFailure"_s);
        QVERIFY2(repeated.error().detail.contains("UNIQUE"_L1), qPrintable(repeated.error().detail));
    }

    void aFullDatabaseIsAFullDisk()
    {
        const DatabaseBench bench;
        auto database = VaultDatabase::open(bench.path(), readWrite);
        QVERIFY(database->execute("PRAGMA max_page_count = 2"));
        QCOMPARE(outcome(database->execute("CREATE TABLE more (a); CREATE TABLE yet (a)")),
            u"DiskFull"_s);
    }

    void otherFilesAreNoDatabase()
    {
        const VaultBench bench;
        QVERIFY(writeBytes(bench.path(), QByteArray(4096, 'x')));
        auto database = VaultDatabase::open(bench.path(), VaultDatabase::Mode::Snapshot);
        QCOMPARE(database ? outcome(database->integer("SELECT count(*) FROM sqlite_schema"))
                          : outcome(database),
            u"NotAVault"_s);
    }

    void namesNeedNoEscaping_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : {u"with space"_s, u"100%25"_s, u"a?mode=ro"_s, u"a#b"_s,
                 u"schlüssel"_s, u"it's"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void namesNeedNoEscaping()
    {
        QFETCH(QString, name);
        const DatabaseBench bench;
        QVERIFY(QFile::rename(bench.path(), bench.path(name)));
        for (const auto mode : {readWrite, VaultDatabase::Mode::Snapshot}) {
            auto database = VaultDatabase::open(bench.path(name), mode);
            QCOMPARE(outcome(database), u"ok"_s);
            QCOMPARE(*database->integer("SELECT count(*) FROM t"), 3);
        }
        QCOMPARE(bench.files(), QStringList {name});
    }

    void aCopyHasEverything()
    {
        const DatabaseBench bench;
        QVERIFY(writeBytes(bench.path(u"copy"_s), {}));
        auto source = VaultDatabase::open(bench.path(), VaultDatabase::Mode::ReadOnly);
        auto copy = VaultDatabase::open(bench.path(u"copy"_s), readWrite);
        QCOMPARE(outcome(source->copyInto(*copy)), u"ok"_s);
        QCOMPARE(*copy->integer("SELECT count(*) FROM t"), 3);
    }
};

QTEST_GUILESS_MAIN(tst_VaultDatabase)
#include "tst_VaultDatabase.moc"
