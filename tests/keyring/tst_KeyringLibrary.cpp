// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/KeyringLibrary.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_KeyringLibrary : public QObject {
    Q_OBJECT

private slots:
    void aLibraryThatIsMissingIsAnUnavailableKeyring()
    {
        KeyringLibrary keyring(u"/nowhere/libkeywright-keyring.so"_s);
        const auto stored = keyring.store(u"v"_s, VaultKey(SecretBytes(32))).result();
        QVERIFY(!stored && stored.error().code == ErrorCode::KeyringUnavailable);
        auto fetching = keyring.fetch(u"v"_s);
        const auto fetched = fetching.takeResult();
        QVERIFY(!fetched && fetched.error().code == ErrorCode::KeyringUnavailable);
        QVERIFY(fetched.error().detail.contains("/nowhere/"_L1));
        const auto forgotten = keyring.forget(u"v"_s).result();
        QVERIFY(!forgotten && forgotten.error().code == ErrorCode::KeyringUnavailable);
    }

    void theLibraryThatWasBuiltAnswers()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's own keyring is asked
        qputenv("XDG_RUNTIME_DIR", "/nowhere");
        qunsetenv("DISPLAY");
        KeyringLibrary keyring(QStringLiteral(KEYRING_MODULE));
        auto fetching = keyring.fetch(u"v"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fetching.isFinished(), 10'000);
        const auto fetched = fetching.takeResult();
        QVERIFY(!fetched);
        QVERIFY2(!fetched.error().detail.contains("libkeywright"_L1), qPrintable(fetched.error().detail));
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_KeyringLibrary)
#include "tst_KeyringLibrary.moc"
