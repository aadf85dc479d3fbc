// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Vault.h"
#include "tests/vault/VaultBench.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

// The state after commit n: a counter row "n", and the rows and materials of the last few commits.
constexpr qint64 keptCommits = 5;
constexpr std::array passphrases {"open sesame", "sesame open"};

QByteArray rowOf(qint64 number)
{
    // Some rows are larger than a page.
    return "row " + QByteArray::number(number) + QByteArray(number % 7 == 0 ? 9000 : 20, '.');
}

QByteArray materialNamed(qint64 number)
{
    return "material " + QByteArray::number(number);
}

/// What a vault says of itself: the number of its last commit, and which row and material came with
/// which commit.
struct Progress {
    qint64 commit = 0;
    qint64 counterId = 0;
    QMap<qint64, qint64> rows = {};      ///< commit → id of its row; its material is the next id
};

Result<Progress> progressOf(Vault& vault)
{
    Progress progress;
    const auto read = vault.forEachRow([&progress](const VaultRow& row) {
        if (row.kind == RowKind::Account) {
            progress.commit = row.content.toLongLong();
            progress.counterId = row.id;
        } else {
            const qint64 number = row.content.split('.').first().mid(4).toLongLong();
            progress.rows.insert(row.content == rowOf(number) ? number : -1, row.id);
        }
        return true;
    });
    if (!read)
        return read.error();
    return progress;
}

/// Empty when the vault holds exactly what it held after some commit.
QString contradictionIn(Vault& vault, const Progress& progress)
{
    QList<qint64> expected;
    for (qint64 number = std::max<qint64>(1, progress.commit - keptCommits + 1);
         number <= progress.commit; ++number)
        expected.append(number);
    if (progress.rows.keys() != expected)
        return u"the rows are not those of commit %1"_s.arg(progress.commit);
    for (const auto& [number, id] : progress.rows.asKeyValueRange()) {
        const auto material = vault.material(id + 1);
        if (!material
            || !material->equalsInConstantTime(materialOf(materialNamed(number)).bytes()))
            return u"the material of commit %1 is not the one written"_s.arg(number);
    }
    const auto check = vault.verify();
    if (!check || !check->findings.isEmpty())
        return u"verify: "_s + (check ? check->findings.join(u"; "_s) : check.error().detail);
    if (check->materials != expected.size())
        return u"%1 materials"_s.arg(check->materials);
    return {};
}

Result<std::unique_ptr<Vault>> openWithEither(const QString& path, VaultAccess access)
{
    auto vault = Vault::open(path, passphraseOf(passphrases[0]), access);
    if (!vault && vault.error().code == ErrorCode::WrongPassphrase)
        return Vault::open(path, passphraseOf(passphrases[1]), access);
    return vault;
}

Status commitNext(Vault& vault, Progress& progress)
{
    const qint64 number = progress.commit + 1;
    auto change = vault.begin();
    if (!change)
        return change.error();
    const QByteArray counter = QByteArray::number(number);
    if (progress.counterId == 0) {
        const auto id = change->insert(RowKind::Account, counter);
        if (!id)
            return id.error();
        progress.counterId = *id;
    } else if (auto updated = change->update(progress.counterId, RowKind::Account, counter);
               !updated) {
        return updated;
    }
    const auto row = change->insert(RowKind::Key, rowOf(number));
    const auto material = change->insertMaterial(materialOf(materialNamed(number)));
    if (!row || !material)
        return row ? material.error() : row.error();
    if (const qint64 old = progress.rows.value(number - keptCommits); old != 0) {
        for (const qint64 id : {old, old + 1}) {
            if (auto removed = change->remove(id); !removed)
                return removed;
        }
    }
    if (auto committed = change->commit(); !committed)
        return committed;
    progress.rows.remove(number - keptCommits);
    progress.rows.insert(number, *row);
    progress.commit = number;
    return ok();
}

/// child work|create PATH SEED: commits for ever and says each number when it is durable; now and
/// then it changes the passphrase, packs the file or backs it up.
int childMain(const QStringList& arguments)
{
    const QString path = arguments.value(1);
    auto vault = arguments.value(0) == "create"_L1
        ? Vault::create(path, passphraseOf(passphrases[0]), {cheapCost})
        : openWithEither(path, VaultAccess::Write);
    auto progress = vault ? progressOf(**vault) : Result<Progress>(vault.error());
    if (!progress) {
        say(u"failed: "_s + englishText(progress.error()));
        return 1;
    }
    say(QString::number(progress->commit));
    QRandomGenerator random(arguments.value(2).toUInt());
    while (true) {
        Status done = ok();
        switch (random.bounded(12)) {
        case 0:
            done = (*vault)->changePassphrase(
                passphraseOf(passphrases[random.bounded(2U)]), cheapCost);
            break;
        case 1:
            done = (*vault)->compact();
            break;
        case 2:
            done = (*vault)->backUpTo(path + u".backup-%1"_s.arg(random.generate()));
            break;
        default:
            done = commitNext(**vault, *progress);
        }
        say(done ? QString::number(progress->commit) : u"failed: "_s + englishText(done.error()));
    }
}

} // namespace

class tst_VaultKill : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWasCommittedSurvivesAKill_data()
    {
        QTest::addColumn<bool>("create");
        QTest::addColumn<int>("rounds");
        QTest::newRow("in the midst of commits") << false << 240;
        QTest::newRow("in the midst of creating") << true << 60;
    }

    void whatWasCommittedSurvivesAKill()
    {
        QFETCH(bool, create);
        QFETCH(int, rounds);
        const quint32 seed = qEnvironmentVariableIsSet("KEYWRIGHT_SEED")
            ? qEnvironmentVariable("KEYWRIGHT_SEED").toUInt()
            : QRandomGenerator::global()->generate();
        qInfo("KEYWRIGHT_SEED=%u", seed);
        QRandomGenerator random(seed);
        const VaultBench bench;
        if (!create)
            QVERIFY(bench.create());
        qint64 last = 0;
        for (int round = 0; round < rounds; ++round) {
            if (create)
                removeAll(bench);
            const qint64 floor = create ? 0 : last;
            qint64 acknowledged = floor;
            const QString said = killAtRandom(bench, create, random, &acknowledged);
            QVERIFY2(!said.startsWith("failed"_L1), qPrintable(said));
            const QString wrong = contradictionAfter(bench, create && said.isEmpty(),
                acknowledged, &last);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(wrong)));
        }
        QVERIFY2(create || last > rounds, "the child never got far; the kills prove nothing");
    }

private:
    static void removeAll(const VaultBench& bench)
    {
        for (const QString& name : bench.files())
            QFile::remove(bench.path(name));
    }

    /// The last thing the child said; the highest number it acknowledged.
    static QString killAtRandom(
        const VaultBench& bench, bool create, QRandomGenerator& random, qint64* acknowledged)
    {
        VaultChild child({create ? u"create"_s : u"work"_s, bench.path(),
            QString::number(random.generate())});
        QString last;
        const auto hear = [&](const QString& line) {
            if (line.isEmpty())
                return;
            last = line;
            *acknowledged = std::max(*acknowledged, line.toLongLong());
        };
        // Most kills hit work; some hit the opening, or the creation, of the file.
        if (random.bounded(10) != 0 && !create)
            hear(child.line());
        QDeadlineTimer moment(Qt::PreciseTimer);
        moment.setPreciseRemainingTime(0, random.bounded(create ? 60'000'000 : 40'000'000));
        while (!moment.hasExpired() && !last.startsWith("failed"_L1))
            hear(child.lineWithin(static_cast<int>(moment.remainingTime())));
        child.kill();
        for (QString line = child.lineWithin(0); !line.isEmpty(); line = child.lineWithin(0))
            hear(line);
        return last;
    }

    static QString contradictionAfter(
        const VaultBench& bench, bool mayBeMissing, qint64 acknowledged, qint64* last)
    {
        if (mayBeMissing && !QFile::exists(bench.path()))
            return {};
        const auto vault = openWithEither(bench.path(), VaultAccess::Write);
        if (!vault)
            return u"does not open: "_s + englishText(vault.error());
        const auto progress = progressOf(**vault);
        if (!progress)
            return englishText(progress.error());
        *last = progress->commit;
        if (*last < acknowledged)
            return u"commit %1 was acknowledged, %2 is there"_s.arg(acknowledged).arg(*last);
        if (*last > acknowledged + 1)
            return u"commit %1 is there, %2 was acknowledged"_s.arg(*last).arg(acknowledged);
        if (const QString wrong = contradictionIn(**vault, *progress); !wrong.isEmpty())
            return wrong;
        return contradictionInBackups(bench);
    }

    /// A backup under its name is whole; what a kill left under a temporary name is removed here.
    static QString contradictionInBackups(const VaultBench& bench)
    {
        for (const QString& name : bench.files()) {
            if (!name.contains(".backup-"_L1))
                continue;
            if (!name.contains(".new-"_L1)) {
                const auto copy = openWithEither(bench.path(name), VaultAccess::Read);
                const auto progress = copy ? progressOf(**copy) : Result<Progress>(copy.error());
                if (!progress)
                    return name + u": "_s + englishText(progress.error());
                if (const QString wrong = contradictionIn(**copy, *progress); !wrong.isEmpty())
                    return name + u": "_s + wrong;
            }
            QFile::remove(bench.path(name));
        }
        return {};
    }
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "child"_L1)
        return childMain(arguments.mid(2));
    tst_VaultKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_VaultKill.moc"
