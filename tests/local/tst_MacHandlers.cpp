// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Mac.h"
#include "core/local/AccountIndex.h"

#include <QMessageAuthenticationCode>

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// GenerateMac and VerifyMac.
class tst_MacHandlers final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_bench.reset(); }

    void aMacIsTheWholeHmac_data() { addSpecs(); }
    void aMacIsTheWholeHmac();
    void everyChangeIsNoticed_data() { addSpecs(); }
    void everyChangeIsNoticed();
    void otherAlgorithmsAreRefused_data() { addSpecs(); }
    void otherAlgorithmsAreRefused();
    void theFirstProblemIsAnswered();
    void messagesHaveOneTo4096Bytes();
    void aDryRunMakesNothing();

private:
    static QString text(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static QByteArray bytes(const QJsonValue& member)
    {
        return QByteArray::fromBase64(member.toString().toLatin1());
    }
    void addSpecs();
    [[nodiscard]] QJsonObject request(KeySpec spec, const QByteArray& message)
    {
        return {{u"KeyId"_s, m_keys.value(spec)}, {u"Message"_s, text(message)},
            {u"MacAlgorithm"_s, algorithmsOf(spec, KeyUsage::GenerateVerifyMac).front()}};
    }
    /// HMAC by another implementation, under the key's material in the vault.
    [[nodiscard]] QByteArray expectedMac(
        KeySpec spec, QCryptographicHash::Algorithm hash, const QByteArray& message);

    std::unique_ptr<LocalKmsBench> m_bench;
    QMap<KeySpec, QString> m_keys;
};

void tst_MacHandlers::initTestCase()
{
    m_bench = std::make_unique<LocalKmsBench>();
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage != KeyUsage::GenerateVerifyMac)
            continue;
        const auto made = m_bench->call(Operation::CreateKey,
            QJsonObject {{u"KeySpec"_s, nameOf(pair.spec)}, {u"KeyUsage"_s, nameOf(pair.usage)}});
        m_keys.insert(pair.spec, LocalKmsBench::metadata(made)["Arn"_L1].toString());
    }
}

void tst_MacHandlers::addSpecs()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QCryptographicHash::Algorithm>("hash");
    QTest::newRow("HMAC_224") << KeySpec::Hmac224 << QCryptographicHash::Sha224;
    QTest::newRow("HMAC_256") << KeySpec::Hmac256 << QCryptographicHash::Sha256;
    QTest::newRow("HMAC_384") << KeySpec::Hmac384 << QCryptographicHash::Sha384;
    QTest::newRow("HMAC_512") << KeySpec::Hmac512 << QCryptographicHash::Sha512;
}

QByteArray tst_MacHandlers::expectedMac(
    KeySpec spec, QCryptographicHash::Algorithm hash, const QByteArray& message)
{
    QByteArray mac;
    const auto read = m_bench->kms().withAccount([&](Vault& vault, AccountIndex& index) -> Status {
        const auto secret = vault.material(index.key(m_keys.value(spec))->currentMaterial()->rowId);
        if (!secret)
            return secret.error();
        const ByteView key = secret->view();
        mac = QMessageAuthenticationCode::hash(message,
            QByteArray::fromRawData(
                reinterpret_cast<const char*>(key.data()), static_cast<qsizetype>(key.size())),
            hash);
        return ok();
    });
    return read.result() ? mac : QByteArray();
}

void tst_MacHandlers::aMacIsTheWholeHmac()
{
    QFETCH(KeySpec, spec);
    QFETCH(QCryptographicHash::Algorithm, hash);
    const QByteArray message("what is to be kept from change");
    QJsonObject body = request(spec, message);
    const auto made = m_bench->call(Operation::GenerateMac, body);
    QCOMPARE(outcome(made), u"success"_s);
    QCOMPARE(made->keys(), (QStringList {u"KeyId"_s, u"Mac"_s, u"MacAlgorithm"_s}));
    QCOMPARE((*made)["KeyId"_L1].toString(), m_keys.value(spec));
    QCOMPARE((*made)["MacAlgorithm"_L1], body["MacAlgorithm"_L1]);
    QCOMPARE(bytes((*made)["Mac"_L1]), expectedMac(spec, hash, message));
    QCOMPARE(bytes((*made)["Mac"_L1]).size(), QCryptographicHash::hashLength(hash));
    QCOMPARE((*m_bench->call(Operation::GenerateMac, body))["Mac"_L1], (*made)["Mac"_L1]);

    body.insert("Mac"_L1, (*made)["Mac"_L1]);
    const auto verified = m_bench->call(Operation::VerifyMac, body);
    QCOMPARE(outcome(verified), u"success"_s);
    QCOMPARE(*verified,
        (QJsonObject {{u"KeyId"_s, m_keys.value(spec)}, {u"MacValid"_s, true},
            {u"MacAlgorithm"_s, body["MacAlgorithm"_L1]}}));
}

void tst_MacHandlers::everyChangeIsNoticed()
{
    QFETCH(KeySpec, spec);
    QJsonObject body = request(spec, "message");
    const QByteArray mac = bytes((*m_bench->call(Operation::GenerateMac, body))["Mac"_L1]);
    const auto answer = [&](const QByteArray& candidate) {
        body.insert("Mac"_L1, text(candidate));
        return outcome(m_bench->call(Operation::VerifyMac, body));
    };
    for (qsizetype at = 0; at < mac.size(); ++at) {
        QByteArray changed = mac;
        changed[at] = static_cast<char>(changed[at] ^ 0x80);
        QCOMPARE(answer(changed), u"KMSInvalidMacException"_s);
    }
    QCOMPARE(answer(mac.chopped(1)), u"KMSInvalidMacException"_s);
    QCOMPARE(answer(mac + 'x'), u"KMSInvalidMacException"_s);
    QCOMPARE(answer(mac), u"success"_s);
    body.insert("Message"_L1, text("massage"));
    QCOMPARE(answer(mac), u"KMSInvalidMacException"_s);
}

void tst_MacHandlers::otherAlgorithmsAreRefused()
{
    QFETCH(KeySpec, spec);
    for (const MacAlgorithmInfo& algorithm : macAlgorithms()) {
        QJsonObject body = request(spec, "message");
        if (body["MacAlgorithm"_L1] == algorithm.name)
            continue;
        body.insert("MacAlgorithm"_L1, algorithm.name);
        body.insert("Mac"_L1, text("x"));
        const QString expected =
            u"InvalidKeyUsageException: Algorithm %1 is incompatible with key spec %2."_s.arg(
                algorithm.name, nameOf(spec));
        QCOMPARE(outcome(m_bench->call(Operation::GenerateMac, body)), expected);
        QCOMPARE(outcome(m_bench->call(Operation::VerifyMac, body)), expected);
    }
}

void tst_MacHandlers::theFirstProblemIsAnswered()
{
    QJsonObject body {{u"Message"_s, text("m")}, {u"Mac"_s, text("x")},
        {u"MacAlgorithm"_s, u"HMAC_SHA_512"_s}, {u"DryRun"_s, true}};
    const QString symmetric = m_bench->newKey()["Arn"_L1].toString();
    const QString mac =
        m_bench->newKey("{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC'}")["Arn"_L1]
            .toString();
    const QString imported = m_bench
                                 ->newKey("{'KeySpec':'HMAC_256','KeyUsage':'GENERATE_VERIFY_MAC',"
                                          "'Origin':'EXTERNAL'}")["Arn"_L1]
                                 .toString();
    for (const QString& key : {symmetric, mac})
        QVERIFY(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(key)));
    for (const Operation operation : {Operation::GenerateMac, Operation::VerifyMac}) {
        const auto answer = [&](const QString& key) {
            body.insert("KeyId"_L1, key);
            return outcome(m_bench->call(operation, body));
        };
        QCOMPARE(answer(symmetric),
            u"InvalidKeyUsageException: %1 key usage is ENCRYPT_DECRYPT which is not valid for %2."_s
                .arg(symmetric, infoOf(operation).name));
        QCOMPARE(answer(mac), u"DisabledException: %1 is disabled."_s.arg(mac));
        QCOMPARE(
            answer(imported), u"KMSInvalidStateException: %1 is pending import."_s.arg(imported));
    }
}

void tst_MacHandlers::messagesHaveOneTo4096Bytes()
{
    const auto answer = [&](int size) {
        return outcome(m_bench->call(
            Operation::GenerateMac, request(KeySpec::Hmac256, QByteArray(size, 'x'))));
    };
    QVERIFY(answer(0).endsWith(u"Member must have length greater than or equal to 1"_s));
    QCOMPARE(answer(1), u"success"_s);
    QCOMPARE(answer(4096), u"success"_s);
    QVERIFY(answer(4097).endsWith(u"Member must have length less than or equal to 4096"_s));
}

void tst_MacHandlers::aDryRunMakesNothing()
{
    const QString dryRun = u"DryRunOperationException: The request would have succeeded, but the "
                           "DryRun option is set."_s;
    QJsonObject body = request(KeySpec::Hmac384, "message");
    const QJsonValue mac = (*m_bench->call(Operation::GenerateMac, body))["Mac"_L1];
    body.insert("DryRun"_L1, true);
    QCOMPARE(outcome(m_bench->call(Operation::GenerateMac, body)), dryRun);
    body.insert("Mac"_L1, mac);
    QCOMPARE(outcome(m_bench->call(Operation::VerifyMac, body)), dryRun);
    body.insert("Mac"_L1, text("another"));
    QCOMPARE(outcome(m_bench->call(Operation::VerifyMac, body)), u"KMSInvalidMacException"_s);
}

QTEST_GUILESS_MAIN(tst_MacHandlers)
#include "tst_MacHandlers.moc"
