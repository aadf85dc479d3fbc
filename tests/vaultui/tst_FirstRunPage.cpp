// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vaultui/VaultPagesBench.h"
#include "ui/vault/FirstRunPage.h"
#include "ui/widgets/Banner.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_FirstRunPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aVaultIsMadeAndOpen();
    void theKeyringIsNeverPreselected();
    void theKeyGoesToTheKeyringWhenWanted();
    void whatIsMissingIsToldBeforeAnythingIsMade_data();
    void whatIsMissingIsToldBeforeAnythingIsMade();
    void anExistingFileIsLeftAlone();
    void accountAndRegionAreTaken();
    void aSmallWindowScrollsInsteadOfSqueezingFields();

private:
    template <typename T>
    [[nodiscard]] T* part(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1StringView(name));
    }
    void fill(const QString& first, const QString& second) const
    {
        part<QLineEdit>("passphraseEdit")->setText(first);
        part<QLineEdit>("repeatEdit")->setText(second);
    }
    void create() const { part<QPushButton>("createVaultButton")->click(); }

    std::unique_ptr<VaultPagesBench> m_bench;
    std::unique_ptr<FirstRunPage> m_page;
};

void tst_FirstRunPage::init()
{
    m_page.reset();
    m_bench = std::make_unique<VaultPagesBench>();
    m_page =
        std::make_unique<FirstRunPage>(m_bench->session, m_bench->quickUnlock(), m_bench->path());
}

void tst_FirstRunPage::aVaultIsMadeAndOpen()
{
    fill(u"open sesame"_s, u"open sesame"_s);
    create();
    QVERIFY(part<QLineEdit>("passphraseEdit")->text().isEmpty());
    QVERIFY(part<QLineEdit>("repeatEdit")->text().isEmpty());
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Open);
    QVERIFY(QFile::exists(m_bench->path()));
    QVERIFY(m_bench->keyring.keys.empty());
    QCOMPARE(m_bench->session.environment().accountId.size(), 12);
}

void tst_FirstRunPage::theKeyringIsNeverPreselected()
{
    QVERIFY(part<QRadioButton>("askEveryTimeRadio")->isChecked());
    QVERIFY(!part<QRadioButton>("useKeyringRadio")->isChecked());
}

void tst_FirstRunPage::theKeyGoesToTheKeyringWhenWanted()
{
    part<QRadioButton>("useKeyringRadio")->setChecked(true);
    fill(u"open sesame"_s, u"open sesame"_s);
    create();
    QTRY_COMPARE(m_bench->keyring.keys.size(), std::size_t {1});
    QTRY_VERIFY(m_bench->wanted.contains(m_bench->session.environment().vaultId));
}

void tst_FirstRunPage::whatIsMissingIsToldBeforeAnythingIsMade_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("account");
    QTest::newRow("no place") << QString() << u"a"_s << u"a"_s << QString();
    QTest::newRow("a place from nowhere") << u"x.kwvault"_s << u"a"_s << u"a"_s << QString();
    QTest::newRow("no passphrase") << u"/tmp/x.kwvault"_s << QString() << QString() << QString();
    QTest::newRow("no repetition") << u"/tmp/x.kwvault"_s << u"a"_s << QString() << QString();
    QTest::newRow("another one") << u"/tmp/x.kwvault"_s << u"a"_s << u"b"_s << QString();
    QTest::newRow("11 digits") << u"/tmp/x.kwvault"_s << u"a"_s << u"a"_s << u"12345678901"_s;
}

void tst_FirstRunPage::whatIsMissingIsToldBeforeAnythingIsMade()
{
    QFETCH(const QString, path);
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const QString, account);
    part<QLineEdit>("vaultPathEdit")->setText(path);
    part<QLineEdit>("accountIdEdit")->setText(account);
    fill(first, second);
    create();
    QCOMPARE(m_bench->session.state(), VaultSession::State::Closed);
    QCOMPARE(part<QLineEdit>("passphraseEdit")->text(), first); // to be corrected, not typed again
}

void tst_FirstRunPage::anExistingFileIsLeftAlone()
{
    QFile file(m_bench->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    fill(u"open sesame"_s, u"open sesame"_s);
    create();
    QCOMPARE(m_bench->session.state(), VaultSession::State::Closed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void tst_FirstRunPage::accountAndRegionAreTaken()
{
    part<QLineEdit>("accountIdEdit")->setText(u"111122223333"_s);
    auto* region = part<QComboBox>("regionCombo");
    region->setCurrentIndex(region->findData(u"eu-west-1"_s));
    fill(u"open sesame"_s, u"open sesame"_s);
    create();
    QTRY_COMPARE(m_bench->session.state(), VaultSession::State::Open);
    QCOMPARE(m_bench->session.environment().accountId, u"111122223333"_s);
    QCOMPARE(m_bench->session.environment().region, u"eu-west-1"_s);
}

void tst_FirstRunPage::aSmallWindowScrollsInsteadOfSqueezingFields()
{
    m_page->resize(800, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    part<QPushButton>("accountToggle")->setChecked(true);
    create(); // shows errors, which need more lines
    for (const char* name : {"vaultPathEdit", "passphraseEdit", "repeatEdit", "accountIdEdit"}) {
        auto* edit = part<QLineEdit>(name);
        QTRY_VERIFY2(edit->height() >= edit->sizeHint().height(), name);
    }
}

QTEST_MAIN(tst_FirstRunPage)
#include "tst_FirstRunPage.moc"
