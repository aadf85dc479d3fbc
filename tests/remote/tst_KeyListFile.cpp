// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/KeyListFile.h"

#include "core/crypto/AesGcm.h"
#include "core/kms/Regions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

KeySummary keyNumber(int number)
{
    KeySummary key;
    KeyMetadata& data = key.metadata;
    data.accountId = u"111122223333"_s;
    data.keyId = u"%1-0000-4000-8000-00000000cafe"_s.arg(number, 8, 16, QChar(u'0'));
    data.arn = keyArn(u"eu-central-1"_s, data.accountId, data.keyId);
    data.creationDate = 1'700'000'000'123 + number;
    data.description = u"Signs invoices of tenant %1"_s.arg(number);
    data.spec = static_cast<KeySpec>(number % keySpecCount);
    data.usage = static_cast<KeyUsage>(number % keyUsageCount);
    data.state = static_cast<KeyState>(number % keyStateCount);
    data.origin = static_cast<KeyOrigin>(number % keyOriginCount);
    data.currentKeyMaterialId = QString(64, QChar(u'a'));
    key.aliases = {u"alias/tenant/%1"_s.arg(number)};
    key.tags = {{u"Team"_s, u"payments"_s}, {u"Tenant"_s, QString::number(number)}};
    return key;
}

RememberedKeys listOf(int count)
{
    RememberedKeys list {.readAt = 1'800'000'000'000};
    for (int number = 0; number < count; ++number)
        list.keys.push_back(keyNumber(number));
    return list;
}

/// Every member that a key can have.
KeySummary strangeKey()
{
    KeySummary key = keyNumber(1);
    KeyMetadata& data = key.metadata;
    data.keyId = u"not the one of the ARN"_s;
    data.accountId = u"999988887777"_s;
    data.description = QString::fromUtf8("Schl\xc3\xbcssel \xf0\x9f\x94\x91\n");
    data.deletionDate = 1;
    data.pendingDeletionWindowInDays = 7;
    data.multiRegion = MultiRegionConfiguration {false, {u"arn:p"_s, u"us-east-1"_s},
        {{u"arn:r1"_s, u"eu-west-1"_s}, {u"arn:r2"_s, u"eu-west-2"_s}}};
    data.currentKeyMaterialId = u""_s;
    data.expires = false;
    data.validTo = 1'900'000'000'000;
    data.customKeyStoreId = u"cks-1"_s;
    data.cloudHsmClusterId = u"cluster-1"_s;
    data.xksKeyId = u"xks-1"_s;
    key.aliases = {};
    key.tags = {{u""_s, u""_s}};
    key.simulatedStore = true;
    return key;
}

void compare(const KeySummary& read, const KeySummary& written)
{
    QCOMPARE(read.metadata, written.metadata);
    QCOMPARE(read.aliases, written.aliases);
    QCOMPARE(read.tags, written.tags);
    QCOMPARE(read.simulatedStore, written.simulatedStore);
}

} // namespace

class tst_KeyListFile : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aListIsReadAsItWasWritten();
    void rowsOfWhichOnlyTheIdIsKnownStaySo();
    void onlyTheUserCanReadIt();
    void itSaysNothingToOthers();
    void onlyItsOwnerReadsIt();
    void whateverIsChangedIsNoticed();
    void aShorterFileIsNoticed();
    void otherFilesAreRefused();
    void sealedNonsenseIsRefused();
    void writingFailsWithoutAFolder();
    void aLongListIsReadQuickly();

private:
    [[nodiscard]] Result<RememberedKeys> read() const { return readKeyList(m_path, m_key, m_owner); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray& content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"keys"_s);
    SecretBytes m_key {byteView("0123456789abcdef0123456789abcdef")};
    QByteArray m_owner = "connection 1/111122223333/eu-central-1";
};

void tst_KeyListFile::aListIsReadAsItWasWritten()
{
    RememberedKeys list = listOf(100);
    list.keys.push_back(strangeKey());
    list.keys.emplace_back();
    for (int round = 0; round < 2; ++round) { // over the file of the first
        QVERIFY(writeKeyList(m_path, list, m_key, m_owner));
        const auto again = read();
        QVERIFY(again);
        QCOMPARE(again->readAt, list.readAt);
        QCOMPARE(again->keys.size(), list.keys.size());
        for (std::size_t at = 0; at < list.keys.size(); ++at) {
            compare(again->keys[at], list.keys[at]);
            QCOMPARE(again->keys[at].knowledge, KeyKnowledge::Remembered);
        }
    }
}

void tst_KeyListFile::rowsOfWhichOnlyTheIdIsKnownStaySo()
{
    RememberedKeys list = listOf(2);
    list.keys[1].knowledge = KeyKnowledge::IdOnly;
    QVERIFY(writeKeyList(m_path, list, m_key, m_owner));
    const auto again = read();
    QVERIFY(again);
    QCOMPARE(again->keys[0].knowledge, KeyKnowledge::Remembered);
    QCOMPARE(again->keys[1].knowledge, KeyKnowledge::IdOnly);
}

void tst_KeyListFile::onlyTheUserCanReadIt()
{
    put("something that everybody could read");
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QVERIFY(writeKeyList(m_path, listOf(1), m_key, m_owner));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_path) & others));
}

void tst_KeyListFile::itSaysNothingToOthers()
{
    QVERIFY(writeKeyList(m_path, listOf(3), m_key, m_owner));
    for (const char* secret : {"arn:aws", "tenant", "payments", "111122223333"})
        QVERIFY(!bytes().contains(secret));
}

void tst_KeyListFile::onlyItsOwnerReadsIt()
{
    QVERIFY(writeKeyList(m_path, listOf(3), m_key, m_owner));
    const SecretBytes other(byteView("0123456789abcdef0123456789abcdeX"));
    QCOMPARE(readKeyList(m_path, other, m_owner).error().code, ErrorCode::CryptoFailed);
    QCOMPARE(readKeyList(m_path, m_key, m_owner + "x").error().code, ErrorCode::CryptoFailed);
    QCOMPARE(readKeyList(m_path, m_key, {}).error().code, ErrorCode::CryptoFailed);
    const SecretBytes shortKey(byteView("0123456789abcdef")); // good for AES-128, which it is not
    QCOMPARE(readKeyList(m_path, shortKey, m_owner).error().code, ErrorCode::Internal);
    QCOMPARE(writeKeyList(m_path, {}, shortKey, m_owner).error().code, ErrorCode::Internal);
    QVERIFY(read());
}

void tst_KeyListFile::whateverIsChangedIsNoticed()
{
    QVERIFY(writeKeyList(m_path, listOf(3), m_key, m_owner));
    const QByteArray whole = bytes();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        put(changed);
        QVERIFY2(!read(), qPrintable(QString::number(at)));
    }
    put(whole + 'x');
    QVERIFY(!read());
    put(whole);
    QVERIFY(read());
}

void tst_KeyListFile::aShorterFileIsNoticed()
{
    QVERIFY(writeKeyList(m_path, listOf(3), m_key, m_owner));
    const QByteArray whole = bytes();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        put(whole.first(size));
        QVERIFY2(!read(), qPrintable(QString::number(size)));
    }
}

void tst_KeyListFile::otherFilesAreRefused()
{
    QFile::remove(m_path);
    QCOMPARE(read().error().code, ErrorCode::FileNotFound);
    put("SQLite format 3");
    QCOMPARE(read().error().code, ErrorCode::InvalidInput);
    QVERIFY(writeKeyList(m_path, listOf(1), m_key, m_owner));
    QByteArray newer = bytes();
    newer[newer.indexOf('\n') + 1] = 2;
    put(newer);
    QCOMPARE(read().error().code, ErrorCode::VaultNewerVersion);
}

void tst_KeyListFile::sealedNonsenseIsRefused()
{
    const QByteArray header = "keywright-keys\n\x01";
    AesGcm cipher(m_key.view());
    QVERIFY(writeKeyList(m_path, listOf(1), m_key, m_owner));
    const QByteArray good
        = qUncompress(*cipher.open(bytes().sliced(header.size()), QByteArray(header + m_owner)));
    const auto refuses = [&](const QByteArray& content) {
        put(header + *cipher.seal(byteView(content), QByteArray(header + m_owner)));
        const auto answer = read();
        return !answer && answer.error().code == ErrorCode::InvalidInput;
    };
    QVERIFY(!refuses(qCompress(good)));
    QVERIFY(refuses(qCompress(QByteArray())));
    QVERIFY(refuses(qCompress("\xa0")));
    QByteArray unknown = good;
    unknown.replace("RSA_2048", "RSA_2O48"); // of a version that knows more
    QVERIFY(refuses(qCompress(unknown)));
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY2(refuses(qCompress(good.first(size))), qPrintable(QString::number(size)));
}

void tst_KeyListFile::writingFailsWithoutAFolder()
{
    const QString nowhere = m_folder.filePath(u"nowhere/keys"_s);
    QCOMPARE(writeKeyList(nowhere, listOf(1), m_key, m_owner).error().code, ErrorCode::IoFailure);
}

void tst_KeyListFile::aLongListIsReadQuickly()
{
    constexpr int count = 100'000;
    const RememberedKeys list = listOf(count);
    const auto cpuMs = [] { return static_cast<qint64>(std::clock()) * 1000 / CLOCKS_PER_SEC; };
    const qint64 begin = cpuMs(); // the computer may have much else to do
    QVERIFY(writeKeyList(m_path, list, m_key, m_owner));
    const qint64 written = cpuMs() - begin;
    const auto again = read();
    const qint64 milliseconds = cpuMs() - begin - written;
    QVERIFY(again);
    QCOMPARE(again->keys.size(), std::size_t(count));
    qInfo("100,000 keys: %lld ms to write, %lld ms to read, %lld bytes", written, milliseconds,
        bytes().size());
    QVERIFY2(milliseconds < 6000, "some 300 ms are expected, more with sanitizers");
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_KeyListFile)
#include "tst_KeyListFile.moc"
