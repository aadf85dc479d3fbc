// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyRecord.h"
#include "core/local/RowStream.h"
#include "core/local/RowStream.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KeyRecord final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMemberSurvivesTheRow();
    void aNewerRowIsRefusedAsNewer();
    void aShortenedRowIsCorrupt();
    void aRowOfTheFirstVersionIsStillRead();
    void anUnknownEnumeratorIsCorrupt();
    void theDueDateIsTheDeletionOrTheExpiry();

private:
    static KeyRecord fullRecord();
};

KeyRecord tst_KeyRecord::fullRecord()
{
    KeyRecord key;
    key.rowId = 42;
    key.region = u"eu-central-1"_s;
    key.keyId = u"1234abcd-12ab-34cd-56ef-1234567890ab"_s;
    key.arn = u"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"_s;
    key.creationDate = 1'700'000'000'123;
    key.spec = KeySpec::EccNistEdwards25519;
    key.usage = KeyUsage::KeyAgreement;
    key.origin = KeyOrigin::ExternalKeyStore;
    key.life = KeyLife::PendingDeletion;
    key.multiRegion = true;
    key.deletionDate = 1'700'600'000'000;
    key.description = u"Rechnungen – März 2026 🔑"_s;
    key.customKeyStoreId = u"cks-9876543210fedcba9"_s;
    key.xksKeyId = u"bb8562717f809024"_s;
    key.tags = {{u"Team"_s, u"Zürich"_s}, {u"empty"_s, u""_s}};
    key.materials = {
        {.rowId = 6, .id = QByteArray(32, '\x5a'), .stage = MaterialStage::NonCurrent},
        {.rowId = 7,
            .id = QByteArray(32, '\xa5'),
            .expires = true,
            .validTo = 1'701'000'000'000,
            .description = u"from the HSM"_s,
            .rotationType = RotationType::OnDemand,
            .rotationDate = 1'700'100'000'000},
    };
    key.primaryRegion = u"us-east-1"_s;
    key.pendingWindowDays = 7;
    key.rotationPeriodDays = 365;
    key.nextRotationDate = 1'700'900'000'000;
    key.publicKey = QByteArray("\x30\x00\x01", 3);
    key.policy = "{ \"Version\" : \"2012-10-17\" }\r\n";
    return key;
}

void tst_KeyRecord::everyMemberSurvivesTheRow()
{
    const KeyRecord key = fullRecord();
    const auto read = KeyRecord::decode({42, RowKind::Key, key.encode()}, u"111122223333"_s);
    QVERIFY(read);
    QVERIFY(*read == key);
}

void tst_KeyRecord::aNewerRowIsRefusedAsNewer()
{
    QByteArray content = fullRecord().encode();
    content[0] = 3;
    const auto read = KeyRecord::decode({42, RowKind::Key, content}, u"111122223333"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::VaultNewerVersion);
}

void tst_KeyRecord::aShortenedRowIsCorrupt()
{
    const QByteArray content = fullRecord().encode();
    for (const qsizetype size :
        {qsizetype(0), qsizetype(1), content.size() / 2, content.size() - 1}) {
        const auto read =
            KeyRecord::decode({42, RowKind::Key, content.first(size)}, u"111122223333"_s);
        QVERIFY2(!read, qPrintable(QString::number(size)));
        QCOMPARE(read.error().code, ErrorCode::VaultCorrupt);
    }
}

void tst_KeyRecord::aRowOfTheFirstVersionIsStillRead()
{
    RowWriter row(1);
    row << u"eu-central-1"_s << u"mrk-00000000000000000000000000000001"_s << 5 << 0 << 0 << 0 << 0
        << true << 0 << u"old"_s << QString() << QString() << 0 << 7 << QByteArray(32, 'i') << false
        << 0 << QString() << QByteArray("public") << QByteArray("{}");
    const auto read = KeyRecord::decode({1, RowKind::Key, row.content()}, u"111122223333"_s);
    QVERIFY(read);
    QCOMPARE(read->currentMaterial()->rowId, 7);
    QCOMPARE(read->currentMaterial()->id, QByteArray(32, 'i'));
    QVERIFY(read->isPrimary());
    QCOMPARE(read->policy, QByteArray("{}"));
}

void tst_KeyRecord::anUnknownEnumeratorIsCorrupt()
{
    KeyRecord key = fullRecord();
    key.spec = static_cast<KeySpec>(200);
    const auto read = KeyRecord::decode({42, RowKind::Key, key.encode()}, u"111122223333"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::VaultCorrupt);
}

void tst_KeyRecord::theDueDateIsTheDeletionOrTheExpiry()
{
    KeyRecord key = fullRecord();
    QCOMPARE(key.dueDate(), key.deletionDate);
    key.life = KeyLife::Enabled;
    QCOMPARE(key.dueDate(), key.currentMaterial()->validTo);
    key.currentMaterial()->expires = false;
    QCOMPARE(key.dueDate(), 0); // a replica is rotated by its primary
    key.primaryRegion = key.region;
    QCOMPARE(key.dueDate(), key.nextRotationDate);
    key.life = KeyLife::Disabled;
    QCOMPARE(key.dueDate(), 0);
}

QTEST_GUILESS_MAIN(tst_KeyRecord)
#include "tst_KeyRecord.moc"
