// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/OpenSslError.h"

#include <QRegularExpression>
#include <QTest>

#include <openssl/err.h>
#include <openssl/evp.h>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_OpenSslError : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhatFailedAndAllReasonsAndEmptiesTheQueue()
    {
        QVERIFY(EVP_CIPHER_fetch(nullptr, "NO-SUCH-CIPHER", nullptr) == nullptr);
        ERR_raise(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
        const Error error = openSslError("fetching"_L1);
        QCOMPARE(error.code, ErrorCode::CryptoFailed);
        QCOMPARE(error.detail, u"fetching: unsupported; decode error"_s);
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void withoutReasonsItIsWhatFailed()
    {
        QCOMPARE(openSslError("drawing"_L1, ErrorCode::NoEntropy),
            (Error {ErrorCode::NoEntropy, u"drawing"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_OpenSslError)
#include "tst_OpenSslError.moc"
