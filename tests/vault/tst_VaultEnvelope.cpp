// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultEnvelope.h"
#include "core/vault/VaultSchema.h"
#include "tests/vault/VaultBench.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace keywright;
using namespace Qt::StringLiterals;

using EnvelopeChange = std::function<void(VaultEnvelope&)>;
Q_DECLARE_METATYPE(EnvelopeChange)

namespace {

VaultKey someVaultKey()
{
    SecretBytes bytes(32);
    std::ranges::fill(bytes.writable(), std::uint8_t {'k'});
    return VaultKey(std::move(bytes));
}

VaultEnvelope someEnvelope()
{
    return *VaultEnvelope::seal(u"an id"_s, someVaultKey(), VaultBench::passphrase(), cheapCost);
}

} // namespace

class tst_VaultEnvelope : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyThePassphraseOpensIt()
    {
        const VaultEnvelope envelope = someEnvelope();
        const auto key = envelope.open(VaultBench::passphrase());
        QVERIFY(key);
        QVERIFY(key->bytes().equalsInConstantTime(someVaultKey().bytes()));
        QCOMPARE(outcome(envelope.open(passphraseOf("another"))), u"WrongPassphrase"_s);
    }

    void everySealHasASaltOfItsOwn()
    {
        const VaultEnvelope one = someEnvelope();
        const VaultEnvelope two = someEnvelope();
        QCOMPARE(one.salt.size(), 32);
        QVERIFY(one.salt != two.salt);
        QVERIFY(one.wrappedKey != two.wrappedKey);
    }

    void everyFieldIsBound_data()
    {
        QTest::addColumn<EnvelopeChange>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, EnvelopeChange change, const QString& expected) {
            QTest::newRow(name) << std::move(change) << expected;
        };
        const QString wrong = u"WrongPassphrase"_s;
        row("nothing", [](VaultEnvelope&) {}, u"ok"_s);
        row("vault id", [](VaultEnvelope& e) { e.vaultId = u"an iD"_s; }, wrong);
        row("logN", [](VaultEnvelope& e) { e.cost.logN = 11; }, wrong);
        row("r", [](VaultEnvelope& e) { e.cost.r = 7; }, wrong);
        row("p", [](VaultEnvelope& e) { e.cost.p = 2; }, wrong);
        row("salt", [](VaultEnvelope& e) { e.salt[0] = static_cast<char>(~e.salt.at(0)); }, wrong);
        row("wrapped key",
            [](VaultEnvelope& e) { e.wrappedKey[20] = static_cast<char>(~e.wrappedKey.at(20)); },
            wrong);
        row("wrapped key cut short", [](VaultEnvelope& e) { e.wrappedKey.truncate(5); }, wrong);
        row("cost without bound", [](VaultEnvelope& e) { e.cost.logN = 63; }, u"VaultCorrupt"_s);
        row("KDF of the future", [](VaultEnvelope& e) { e.kdfName = "argon2id"; },
            u"VaultNewerVersion"_s);
    }

    /// Whoever changes the header can mend its checksum; the seal holds without it.
    void everyFieldIsBound()
    {
        QFETCH(EnvelopeChange, change);
        QFETCH(QString, expected);
        const VaultBench bench;
        QVERIFY(writeBytes(bench.path(), {}));
        auto database = VaultDatabase::open(bench.path(), VaultDatabase::Mode::ReadWrite);
        QVERIFY(database);
        QVERIFY(createVaultSchema(*database));
        VaultEnvelope envelope = someEnvelope();
        change(envelope);
        QCOMPARE(outcome(envelope.write(*database)), u"ok"_s);
        const auto read = VaultEnvelope::read(*database);
        QCOMPARE(read ? outcome(read->open(VaultBench::passphrase())) : outcome(read), expected);
    }

    void thereIsOneHeader()
    {
        const VaultBench bench;
        QVERIFY(writeBytes(bench.path(), {}));
        auto database = VaultDatabase::open(bench.path(), VaultDatabase::Mode::ReadWrite);
        QVERIFY(createVaultSchema(*database));
        QCOMPARE(outcome(VaultEnvelope::read(*database)), u"VaultCorrupt"_s);
        QVERIFY(someEnvelope().write(*database));
        const VaultEnvelope second = someEnvelope();
        QVERIFY(second.write(*database));
        QCOMPARE(*database->integer("SELECT count(*) FROM header"), 1);
        const auto read = VaultEnvelope::read(*database);
        QCOMPARE(read->salt, second.salt);
        QCOMPARE(read->vaultId, u"an id"_s);
        QCOMPARE(read->kdfName, "scrypt"_ba);
        QVERIFY(read->cost == cheapCost);
    }
};

QTEST_GUILESS_MAIN(tst_VaultEnvelope)
#include "tst_VaultEnvelope.moc"
