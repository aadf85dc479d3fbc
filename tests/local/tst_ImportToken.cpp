// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/ImportToken.h"

#include <QTest>

#include <vector>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ImportToken final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMemberSurvivesTheToken();
    void aTokenOfTheLargestWrappingKeyFitsTheApi();
    void aTokenOfAnotherAccountDoesNotOpen();
    void noByteOfATokenCanBeChanged();
    void garbageIsNoToken();

private:
    static AesGcm sealing(std::uint8_t fill) { return AesGcm(std::vector<std::uint8_t>(32, fill)); }
    static ImportToken token(std::size_t keySize);
};

ImportToken tst_ImportToken::token(std::size_t keySize)
{
    ImportToken token;
    token.keyArn = u"arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"_s;
    token.algorithm = WrappingAlgorithm::RsaAesKeyWrapSha1;
    token.validTo = 1'700'086'400'000;
    SecretBytes key(keySize);
    key.writable().back() = 0x5a;
    token.privateKey = KeyMaterial(std::move(key));
    return token;
}

void tst_ImportToken::everyMemberSurvivesTheToken()
{
    AesGcm box = sealing(1);
    const ImportToken given = token(1200);
    const auto sealedToken = given.seal(box);
    QVERIFY(sealedToken);
    const auto opened = ImportToken::open(*sealedToken, box);
    QVERIFY(opened);
    QCOMPARE(opened->keyArn, given.keyArn);
    QCOMPARE(opened->algorithm, given.algorithm);
    QCOMPARE(opened->validTo, given.validTo);
    QVERIFY(opened->privateKey.bytes().equalsInConstantTime(given.privateKey.bytes()));
}

// ImportToken has at most 6,144 bytes (service model, CiphertextType); a PKCS#8 RSA_4096 key has
// 2,376.
void tst_ImportToken::aTokenOfTheLargestWrappingKeyFitsTheApi()
{
    AesGcm box = sealing(1);
    const auto sealedToken = token(2400).seal(box);
    QVERIFY(sealedToken);
    QVERIFY(sealedToken->size() <= 6144);
}

void tst_ImportToken::aTokenOfAnotherAccountDoesNotOpen()
{
    AesGcm mine = sealing(1);
    AesGcm theirs = sealing(2);
    const auto opened = ImportToken::open(*token(100).seal(theirs), mine);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::CryptoFailed);
}

void tst_ImportToken::noByteOfATokenCanBeChanged()
{
    AesGcm box = sealing(1);
    const QByteArray sealedToken = *token(64).seal(box);
    for (qsizetype at = 0; at < sealedToken.size(); ++at) {
        QByteArray changed = sealedToken;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY2(!ImportToken::open(changed, box), qPrintable(QString::number(at)));
    }
}

void tst_ImportToken::garbageIsNoToken()
{
    AesGcm box = sealing(1);
    for (const qsizetype size : {0, 1, 27, 28, 29, 100, 6144})
        QVERIFY(!ImportToken::open(QByteArray(size, 'x'), box));
    // A box of the account that holds something else:
    const std::vector<std::uint8_t> other(20, 1);
    QVERIFY(!ImportToken::open(*box.seal(other, QByteArrayView("another purpose")), box));
}

QTEST_GUILESS_MAIN(tst_ImportToken)
#include "tst_ImportToken.moc"
