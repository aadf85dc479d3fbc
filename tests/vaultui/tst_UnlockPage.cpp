// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vaultui/VaultPagesBench.h"
#include "ui/vault/UnlockPage.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_UnlockPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theRightPassphraseOpensTheVault();
    void aWrongPassphraseIsToldAtTheField();
    void nothingTypedAsksTheVaultForNothing();
    void whatWasTypedDoesNotStay();
    void theKeyringIsAskedOnlyWhenChosen();
    void theKeyringOpensTheVaultByItself();
    void aKeyringWithoutTheKeyLeavesThePassphrase();
    void tickingTheBoxKeepsTheKey();
    void untickingTheBoxForgetsIt();

private:
    template <typename T>
    [[nodiscard]] T* part(const UnlockPage& page, const char* name) const
    {
        return page.findChild<T*>(QLatin1StringView(name));
    }
    void type(const UnlockPage& page, const QString& text)
    {
        part<QLineEdit>(page, "unlockPassphraseEdit")->setText(text);
        part<QPushButton>(page, "unlockButton")->click();
    }
    [[nodiscard]] QString vaultId() const { return m_bench->session.environment().vaultId; }

    std::unique_ptr<VaultPagesBench> m_bench;
};

void tst_UnlockPage::init()
{
    m_bench = std::make_unique<VaultPagesBench>();
    auto made = m_bench->session.create({.path = m_bench->path(), .region = u"eu-central-1"_s},
        VaultPagesBench::passphrase("open sesame"));
    QTRY_VERIFY(made.isFinished());
    QVERIFY(made.result().has_value());
    m_bench->session.lock();
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Locked);
}

void tst_UnlockPage::cleanup()
{
    m_bench.reset();
}

void tst_UnlockPage::theRightPassphraseOpensTheVault()
{
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    type(page, u"open sesame"_s);
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Open);
    QVERIFY(m_bench->keyring.keys.empty());
}

void tst_UnlockPage::aWrongPassphraseIsToldAtTheField()
{
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    type(page, u"open barley"_s);
    auto* line = part<QLabel>(page, "fieldLine");
    QTRY_VERIFY(!line->text().isEmpty());
    QCOMPARE(m_bench->session.state(), VaultSession::State::Locked);
    QVERIFY(part<QPushButton>(page, "unlockButton")->isEnabled());
    type(page, u"open sesame"_s);
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Open);
}

void tst_UnlockPage::nothingTypedAsksTheVaultForNothing()
{
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    part<QPushButton>(page, "unlockButton")->click();
    QCOMPARE(m_bench->session.state(), VaultSession::State::Locked);
    QVERIFY(!part<QLabel>(page, "fieldLine")->text().isEmpty());
}

void tst_UnlockPage::whatWasTypedDoesNotStay()
{
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    type(page, u"open barley"_s);
    QVERIFY(part<QLineEdit>(page, "unlockPassphraseEdit")->text().isEmpty());
    QTRY_VERIFY(part<QPushButton>(page, "unlockButton")->isEnabled());
}

void tst_UnlockPage::theKeyringIsAskedOnlyWhenChosen()
{
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    QCOMPARE(m_bench->keyring.asked, 0);
    QVERIFY(!part<QCheckBox>(page, "keepInKeyringCheck")->isChecked());
}

void tst_UnlockPage::theKeyringOpensTheVaultByItself()
{
    {
        const UnlockPage first(m_bench->session, m_bench->quickUnlock());
        part<QCheckBox>(first, "keepInKeyringCheck")->setChecked(true);
        type(first, u"open sesame"_s);
        QTRY_VERIFY(m_bench->wanted.contains(vaultId()));
    }
    m_bench->session.lock();
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Locked);
    const UnlockPage second(m_bench->session, m_bench->quickUnlock());
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Open);
    QCOMPARE(m_bench->keyring.asked, 1);
}

void tst_UnlockPage::aKeyringWithoutTheKeyLeavesThePassphrase()
{
    m_bench->wanted.insert(vaultId());
    m_bench->keyring.absent = true;
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    QCOMPARE(m_bench->keyring.asked, 1);
    QTRY_VERIFY(part<QPushButton>(page, "unlockButton")->isEnabled());
    type(page, u"open sesame"_s);
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Open);
}

void tst_UnlockPage::tickingTheBoxKeepsTheKey()
{
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    part<QCheckBox>(page, "keepInKeyringCheck")->setChecked(true);
    type(page, u"open sesame"_s);
    QTRY_VERIFY(m_bench->wanted.contains(vaultId()));
    QCOMPARE(m_bench->keyring.keys.count(vaultId()), std::size_t {1});
}

void tst_UnlockPage::untickingTheBoxForgetsIt()
{
    tickingTheBoxKeepsTheKey();
    m_bench->session.lock();
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Locked);
    m_bench->keyring.absent = true; // so that the passphrase is needed
    const UnlockPage page(m_bench->session, m_bench->quickUnlock());
    part<QCheckBox>(page, "keepInKeyringCheck")->setChecked(false);
    QTRY_VERIFY(part<QPushButton>(page, "unlockButton")->isEnabled());
    type(page, u"open sesame"_s);
    QTRY_VERIFY(!m_bench->wanted.contains(vaultId()));
    QTRY_VERIFY(m_bench->keyring.keys.empty());
}

QTEST_MAIN(tst_UnlockPage)
#include "tst_UnlockPage.moc"
