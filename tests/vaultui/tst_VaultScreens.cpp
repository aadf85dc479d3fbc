// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vaultui/VaultPagesBench.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/vault/FirstRunPage.h"
#include "ui/vault/UnlockPage.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace keywright;

/// Writes pictures of the pages, to be held against the mock-ups.
class tst_VaultScreens : public QObject {
    Q_OBJECT

private slots:
    void everyPage_data();
    void everyPage();
};

void tst_VaultScreens::everyPage_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("size");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("light-150") << false << 1.5;
}

void tst_VaultScreens::everyPage()
{
    QFETCH(const bool, dark);
    QFETCH(const double, size);
    const Tokens& tokens = dark ? darkTokens() : lightTokens();
    QFont font(u"Inter"_s);
    font.setPixelSize(qRound(13 * size));
    QApplication::setFont(font);
    QApplication::setStyle(new KeywrightStyle(tokens));
    QApplication::setPalette(paletteOf(tokens));
    const auto save = [](QWidget& page, const char* name) {
        page.resize(1280, 740);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::sendPostedEvents(); // layouts settle
        const QString folder = QStringLiteral(KEYWRIGHT_BINARY_DIR) + u"/screens/"_s;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(page.grab().save(folder + QLatin1StringView(name) + u'-'
            + QLatin1StringView(QTest::currentDataTag()) + u".png"_s));
    };

    VaultPagesBench bench;
    FirstRunPage first(
        bench.session, bench.quickUnlock(), u"/home/ada/Documents/primary.kwvault"_s);
    first.findChild<QLineEdit*>(u"passphraseEdit"_s)->setText(u"lagoon tepid oxbow grunt"_s);
    save(first, "first-run");
    first.findChild<QLineEdit*>(u"repeatEdit"_s)->setText(u"lagoon"_s);
    first.findChild<QPushButton*>(u"accountToggle"_s)->setChecked(true);
    first.findChild<QPushButton*>(u"createVaultButton"_s)->click();
    save(first, "first-run-errors");

    auto made = bench.session.create({.path = bench.path(), .region = u"eu-central-1"_s},
        VaultPagesBench::passphrase("open sesame"));
    QTRY_VERIFY(made.isFinished());
    bench.session.lock();
    QTRY_COMPARE(bench.session.state(), VaultSession::State::Locked);
    UnlockPage unlock(bench.session, bench.quickUnlock());
    save(unlock, "unlock");
    unlock.findChild<QLineEdit*>(u"unlockPassphraseEdit"_s)->setText(u"open barley"_s);
    auto* button = unlock.findChild<QPushButton*>(u"unlockButton"_s);
    button->click();
    QTRY_VERIFY(button->isEnabled());
    save(unlock, "unlock-error");
}

QTEST_MAIN(tst_VaultScreens)
#include "tst_VaultScreens.moc"
