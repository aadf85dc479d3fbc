// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"
#include "core/local/ReadyKeys.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ReadyKeys final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_vault.reset(); }

    void materialIsUnsealedOnce();
    void whatIsForgottenIsReadAgain();
    void theLeastRecentlyUsedGoesFirst();
    void materialOfTheWrongKindIsAnError();
    void aRowThatIsNotThereIsAnError();

private:
    [[nodiscard]] qint64 newMaterial(std::size_t size = 32);
    /// Takes the row out of the vault, so that only what is remembered still works.
    void removeMaterial(qint64 row);

    QTemporaryDir m_folder;
    std::unique_ptr<Vault> m_vault;
    int m_vaults = 0;
};

void tst_ReadyKeys::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    auto made = Vault::create(m_folder.filePath(u"%1.kwvault"_s.arg(++m_vaults)),
        LocalKmsBench::passphrase(), {LocalKmsBench::cheapCost});
    QVERIFY(made);
    m_vault = std::move(made).value();
}

qint64 tst_ReadyKeys::newMaterial(std::size_t size)
{
    auto transaction = m_vault->begin();
    auto secret = randomSecret(size);
    const auto row = transaction->insertMaterial(KeyMaterial(std::move(secret).value()));
    return transaction->commit() ? *row : 0;
}

void tst_ReadyKeys::removeMaterial(qint64 row)
{
    auto transaction = m_vault->begin();
    QVERIFY(transaction->remove(row));
    QVERIFY(transaction->commit());
}

void tst_ReadyKeys::materialIsUnsealedOnce()
{
    ReadyKeys keys(*m_vault);
    const qint64 row = newMaterial();
    auto cipher = keys.cipherOf(row);
    QVERIFY(cipher);
    const auto box = (*cipher)->seal({}, "bound");
    removeMaterial(row);
    cipher = keys.cipherOf(row);
    QVERIFY(cipher);
    QVERIFY((*cipher)->open(*box, "bound"));
}

void tst_ReadyKeys::whatIsForgottenIsReadAgain()
{
    ReadyKeys keys(*m_vault);
    const qint64 one = newMaterial();
    const qint64 other = newMaterial();
    QVERIFY(keys.secretOf(one) && keys.secretOf(other));
    removeMaterial(one);
    removeMaterial(other);
    keys.forget(one);
    QVERIFY(!keys.secretOf(one));
    QVERIFY(keys.secretOf(other));
    keys.forgetEverything();
    QVERIFY(!keys.secretOf(other));
}

void tst_ReadyKeys::theLeastRecentlyUsedGoesFirst()
{
    ReadyKeys keys(*m_vault);
    auto transaction = m_vault->begin();
    QVERIFY(transaction);
    std::vector<qint64> rows;
    for (std::size_t i = 0; i <= ReadyKeys::most; ++i) {
        auto secret = randomSecret(32);
        rows.push_back(*transaction->insertMaterial(KeyMaterial(std::move(secret).value())));
    }
    QVERIFY(transaction->commit());
    for (std::size_t i = 0; i < ReadyKeys::most; ++i)
        QVERIFY(keys.secretOf(rows[i]));
    QVERIFY(keys.secretOf(rows[0])); // now the second is the oldest
    QVERIFY(keys.secretOf(rows.back()));
    removeMaterial(rows[0]);
    removeMaterial(rows[1]);
    QVERIFY(keys.secretOf(rows[0]));
    QVERIFY(!keys.secretOf(rows[1]));
}

void tst_ReadyKeys::materialOfTheWrongKindIsAnError()
{
    ReadyKeys keys(*m_vault);
    const auto parsed = keys.privateKeyOf(newMaterial(), KeySpec::EccNistP256);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::CryptoFailed);
}

void tst_ReadyKeys::aRowThatIsNotThereIsAnError()
{
    ReadyKeys keys(*m_vault);
    QVERIFY(!keys.cipherOf(4711));
}

QTEST_GUILESS_MAIN(tst_ReadyKeys)
#include "tst_ReadyKeys.moc"
