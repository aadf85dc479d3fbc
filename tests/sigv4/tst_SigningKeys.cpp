// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sigv4/SigningKeys.h"

#include <QTest>

namespace keywright {

class tst_SigningKeys : public QObject {
    Q_OBJECT

private slots:
    void eachScopeAndSecretHasItsKey()
    {
        SigningKeys keys;
        const CredentialScope scope {"20270115", "eu-central-1", "kms"};
        for (int round = 0; round < 2; ++round) { // from the memory, and anew
            for (const CredentialScope& each : {scope, scope, CredentialScope {"20270116", "eu-central-1", "kms"},
                     CredentialScope {"20270115", "us-east-1", "kms"}, CredentialScope {"20270115", "us-east-1", "sts"}}) {
                for (const char* text : {"one secret", "another", "another"}) {
                    const SecretAccessKey secret(SecretBytes(byteView(text)));
                    const auto derived = signingKey(secret, each);
                    const auto kept = keys.keyFor(secret, each);
                    QVERIFY(derived && kept && kept->equalsInConstantTime(*derived));
                }
            }
        }
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_SigningKeys)
#include "tst_SigningKeys.moc"
