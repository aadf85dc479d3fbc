// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Regions.h"
#include "core/local/AccountIndex.h"
#include "core/local/LocalKms.h"
#include "core/local/StagedChanges.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_StagedChanges final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theIndexSeesChangesAtOnceAndTheFileAfterTheCommit();
    void rollingBackRestoresTheIndexAndTheFile();
    void anAbandonedBatchCannotBeCommitted();
    void touchedKeysAreNamedOnce();
    void dueKeysAreFoundByDate();

private:
    [[nodiscard]] static KeyRecord keyNumbered(int number);
    [[nodiscard]] static AliasRecord aliasOf(const KeyRecord& key, const QString& name);
    [[nodiscard]] const KeyRecord& stored(const KeyRecord& key) const
    {
        return *m_index.key(key.arn);
    }
    /// What a second look at the file says.
    [[nodiscard]] AccountIndex reloaded() { return AccountIndex::load(*m_vault).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Vault> m_vault;
    AccountIndex m_index;
};

void tst_StagedChanges::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    auto vault = Vault::create(
        m_folder->filePath(u"v"_s), Passphrase(SecretBytes(8)), {ScryptCost {10, 8, 1}});
    QVERIFY(vault);
    m_vault = std::move(vault).value();
    QVERIFY(LocalKms::initialise(*m_vault, {u"111122223333"_s, u"us-east-1"_s}));
    m_index = reloaded();
}

void tst_StagedChanges::cleanup()
{
    m_vault.reset();
    m_folder.reset();
}

KeyRecord tst_StagedChanges::keyNumbered(int number)
{
    KeyRecord key;
    key.region = u"us-east-1"_s;
    key.keyId = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
    key.arn = keyArn(key.region, u"111122223333"_s, key.keyId);
    return key;
}

AliasRecord tst_StagedChanges::aliasOf(const KeyRecord& key, const QString& name)
{
    AliasRecord alias;
    alias.region = key.region;
    alias.name = name;
    alias.arn = aliasArn(key.region, u"111122223333"_s, name);
    alias.targetKeyId = key.keyId;
    alias.targetArn = key.arn;
    return alias;
}

void tst_StagedChanges::theIndexSeesChangesAtOnceAndTheFileAfterTheCommit()
{
    const KeyRecord key = keyNumbered(1);
    StagedChanges changes(*m_vault, m_index);
    QVERIFY(changes.isEmpty());
    QVERIFY(changes.insert(key));
    QVERIFY(!changes.isEmpty());
    QVERIFY(m_index.key(key.arn));
    QCOMPARE(m_index.keyCount(key.region), 1);
    QVERIFY(changes.commit());
    QVERIFY(*reloaded().key(key.arn) == stored(key));
}

void tst_StagedChanges::rollingBackRestoresTheIndexAndTheFile()
{
    const KeyRecord kept = keyNumbered(1);
    const KeyRecord fresh = keyNumbered(2);
    {
        StagedChanges changes(*m_vault, m_index);
        QVERIFY(changes.insert(kept));
        QVERIFY(changes.insert(aliasOf(kept, u"alias/a"_s)));
        QVERIFY(changes.insert(aliasOf(kept, u"alias/b"_s)));
        QVERIFY(changes.commit());
    }
    const auto keys = m_index.all<KeyRecord>();
    const auto aliases = m_index.all<AliasRecord>();

    StagedChanges changes(*m_vault, m_index);
    QVERIFY(changes.insert(fresh));
    KeyRecord changed = stored(kept);
    changed.description = u"changed"_s;
    QVERIFY(changes.update(changed));
    AliasRecord moved = *m_index.alias(aliasOf(kept, u"alias/a"_s).arn);
    moved.targetKeyId = fresh.keyId;
    moved.targetArn = fresh.arn;
    QVERIFY(changes.update(moved));
    QVERIFY(changes.remove<AliasRecord>(m_index.alias(aliasOf(kept, u"alias/b"_s).arn)->rowId));
    QCOMPARE(m_index.aliasesOf(kept.arn).size(), 0);
    QCOMPARE(m_index.aliasesOf(fresh.arn).size(), 1);

    changes.rollBack();
    QVERIFY(m_index.all<KeyRecord>() == keys);
    QVERIFY(m_index.all<AliasRecord>() == aliases);
    QVERIFY(!m_index.key(fresh.arn));
    QCOMPARE(m_index.keyCount(kept.region), 1);
    QCOMPARE(m_index.aliasesOf(kept.arn).size(), 2);
    QVERIFY(reloaded().all<KeyRecord>() == keys);
    QVERIFY(reloaded().all<AliasRecord>() == aliases);
}

void tst_StagedChanges::anAbandonedBatchCannotBeCommitted()
{
    StagedChanges changes(*m_vault, m_index);
    QVERIFY(changes.insert(keyNumbered(1)));
    changes.abandon({ErrorCode::DiskFull});
    QCOMPARE(changes.insert(keyNumbered(2)).error().code, ErrorCode::DiskFull);
    QCOMPARE(changes.commit().error().code, ErrorCode::DiskFull);
    QVERIFY(m_index.all<KeyRecord>().empty());
    QVERIFY(reloaded().all<KeyRecord>().empty());
}

void tst_StagedChanges::touchedKeysAreNamedOnce()
{
    const KeyRecord key = keyNumbered(1);
    StagedChanges changes(*m_vault, m_index);
    QVERIFY(changes.insert(key));
    QVERIFY(changes.insert(aliasOf(key, u"alias/a"_s)));
    QCOMPARE(changes.touchedKeys(), QStringList {key.arn});
    QVERIFY(changes.insert(KeyStoreRecord {.region = u"us-east-1"_s, .id = u"cks-1"_s}));
    QCOMPARE(changes.touchedKeys(), QStringList()); // any key may look different
    QVERIFY(changes.commit());
}

void tst_StagedChanges::dueKeysAreFoundByDate()
{
    KeyRecord key = keyNumbered(1);
    key.life = KeyLife::PendingDeletion;
    key.deletionDate = 1000;
    StagedChanges changes(*m_vault, m_index);
    QVERIFY(changes.insert(key));
    QVERIFY(changes.insert(keyNumbered(2)));
    QVERIFY(!m_index.firstKeyDueBy(999));
    QCOMPARE(m_index.firstKeyDueBy(1000), std::optional(stored(key).rowId));
    KeyRecord spared = stored(key);
    spared.life = KeyLife::Disabled;
    spared.deletionDate = 0;
    QVERIFY(changes.update(spared));
    QVERIFY(!m_index.firstKeyDueBy(1000));
}

QTEST_GUILESS_MAIN(tst_StagedChanges)
#include "tst_StagedChanges.moc"
