// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// DeriveSharedSecret.
class tst_AgreementHandlers final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_bench.reset(); }

    void bothSidesFindTheSameSecret_data() { addSpecs(); }
    void bothSidesFindTheSameSecret();
    void aPublicKeyThatDoesNotFitIsRefusedWithoutAText_data() { addSpecs(); }
    void aPublicKeyThatDoesNotFitIsRefusedWithoutAText();
    void theFirstProblemIsAnswered();
    void aDryRunLooksAtThePublicKey();
    void anEnclaveIsRefused();

private:
    static QString text(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static QByteArray bytes(const QJsonValue& member)
    {
        return QByteArray::fromBase64(member.toString().toLatin1());
    }
    static CallContext placeOf(KeySpec spec)
    {
        return {infoOf(spec).chinaRegionsOnly ? u"cn-north-1"_s : u"eu-central-1"_s};
    }
    static void addSpecs();
    [[nodiscard]] QString newKey(KeySpec spec)
    {
        const auto made = m_bench->call(Operation::CreateKey,
            QJsonObject {{u"KeySpec"_s, nameOf(spec)}, {u"KeyUsage"_s, u"KEY_AGREEMENT"_s}},
            placeOf(spec));
        return LocalKmsBench::metadata(made)["Arn"_L1].toString();
    }
    [[nodiscard]] QByteArray publicKeyOf(const QString& arn, KeySpec spec)
    {
        const auto reply =
            m_bench->call(Operation::GetPublicKey, LocalKmsBench::keyBody(arn), placeOf(spec));
        return reply ? bytes((*reply)["PublicKey"_L1]) : QByteArray();
    }
    [[nodiscard]] KmsReply derive(
        const QString& arn, KeySpec spec, const QByteArray& publicKey, const QJsonObject& more = {})
    {
        QJsonObject body {{u"KeyId"_s, arn}, {u"KeyAgreementAlgorithm"_s, u"ECDH"_s},
            {u"PublicKey"_s, text(publicKey)}};
        for (auto member = more.begin(); member != more.end(); ++member)
            body.insert(member.key(), member.value());
        return m_bench->call(Operation::DeriveSharedSecret, body, placeOf(spec));
    }

    std::unique_ptr<LocalKmsBench> m_bench;
    QMap<KeySpec, QString> m_keys;
};

void tst_AgreementHandlers::initTestCase()
{
    m_bench = std::make_unique<LocalKmsBench>();
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage == KeyUsage::KeyAgreement)
            m_keys.insert(pair.spec, newKey(pair.spec));
    }
}

void tst_AgreementHandlers::addSpecs()
{
    QTest::addColumn<KeySpec>("spec");
    for (const PairInfo& pair : validPairs()) {
        if (pair.usage == KeyUsage::KeyAgreement)
            QTest::newRow(nameOf(pair.spec).data()) << pair.spec;
    }
}

void tst_AgreementHandlers::bothSidesFindTheSameSecret()
{
    QFETCH(KeySpec, spec);
    const QString here = m_keys.value(spec);
    const QString there = newKey(spec);
    const auto one = derive(here, spec, publicKeyOf(there, spec));
    const auto other = derive(there, spec, publicKeyOf(here, spec));
    QCOMPARE(outcome(one), u"success"_s);
    QCOMPARE(outcome(other), u"success"_s);
    QCOMPARE((*one)["SharedSecret"_L1], (*other)["SharedSecret"_L1]);
    QCOMPARE(bytes((*one)["SharedSecret"_L1]).size(), (infoOf(spec).bits + 7) / 8);
    QCOMPARE((*one)["KeyId"_L1].toString(), here);
    QCOMPARE((*one)["KeyAgreementAlgorithm"_L1].toString(), u"ECDH"_s);
    QCOMPARE((*one)["KeyOrigin"_L1].toString(), u"AWS_KMS"_s);
    QCOMPARE(one->size(), 4);
}

void tst_AgreementHandlers::aPublicKeyThatDoesNotFitIsRefusedWithoutAText()
{
    QFETCH(KeySpec, spec);
    const QString key = m_keys.value(spec);
    const QByteArray right = publicKeyOf(newKey(spec), spec);
    QCOMPARE(outcome(derive(key, spec, right)), u"success"_s);
    for (const KeySpec other : m_keys.keys()) {
        if (other != spec)
            QCOMPARE(outcome(derive(key, spec, publicKeyOf(m_keys.value(other), other))),
                u"ValidationException"_s);
    }
    QByteArray offCurve = right; // the point's last byte
    offCurve.back() = static_cast<char>(offCurve.back() ^ 1);
    for (const QByteArray& wrong :
        {offCurve, right.chopped(1), QByteArray(right + 'x'), QByteArray("no key")})
        QCOMPARE(outcome(derive(key, spec, wrong)), u"ValidationException"_s);
}

void tst_AgreementHandlers::theFirstProblemIsAnswered()
{
    const QByteArray nonsense("no key");
    const QString signing =
        m_bench->newKey("{'KeySpec':'ECC_NIST_P256','KeyUsage':'SIGN_VERIFY'}")["Arn"_L1]
            .toString();
    const QString symmetric = m_bench->newKey()["Arn"_L1].toString();
    const QString disabled = newKey(KeySpec::EccNistP256);
    for (const QString& key : {signing, symmetric, disabled})
        QVERIFY(m_bench->call(Operation::DisableKey, LocalKmsBench::keyBody(key)));
    const QString wrongUsage =
        u"InvalidKeyUsageException: %1 key usage is %2 which is not valid for DeriveSharedSecret."_s;
    QCOMPARE(outcome(derive(signing, KeySpec::EccNistP256, nonsense)),
        wrongUsage.arg(signing, u"SIGN_VERIFY"_s));
    QCOMPARE(outcome(derive(symmetric, KeySpec::EccNistP256, nonsense)),
        wrongUsage.arg(symmetric, u"ENCRYPT_DECRYPT"_s));
    QCOMPARE(outcome(derive(disabled, KeySpec::EccNistP256, nonsense)),
        u"DisabledException: %1 is disabled."_s.arg(disabled));
    QCOMPARE(outcome(derive(disabled, KeySpec::EccNistP256, nonsense,
                 {{u"KeyAgreementAlgorithm"_s, u"INVALID"_s}})),
        u"ValidationException: 1 validation error detected: Value 'INVALID' at "
        "'keyAgreementAlgorithm' failed to satisfy constraint: Member must satisfy enum value set: "
        "[ECDH]"_s);
}

void tst_AgreementHandlers::aDryRunLooksAtThePublicKey()
{
    const KeySpec spec = KeySpec::EccNistP384;
    const QJsonObject dry {{u"DryRun"_s, true}};
    QCOMPARE(outcome(derive(m_keys.value(spec), spec, publicKeyOf(newKey(spec), spec), dry)),
        u"DryRunOperationException: The request would have succeeded, but the DryRun option is "
        "set."_s);
    QCOMPARE(outcome(derive(m_keys.value(spec), spec, "no key", dry)), u"ValidationException"_s);
}

void tst_AgreementHandlers::anEnclaveIsRefused()
{
    const KeySpec spec = KeySpec::EccNistP256;
    const QJsonObject recipient {{u"Recipient"_s,
        QJsonObject {{u"KeyEncryptionAlgorithm"_s, u"RSAES_OAEP_SHA_256"_s},
            {u"AttestationDocument"_s, text("document")}}}};
    QCOMPARE(outcome(derive(m_keys.value(spec), spec, publicKeyOf(newKey(spec), spec), recipient)),
        u"UnsupportedOperationException: Recipient is for AWS Nitro enclaves, which this KMS "
        "cannot attest. Leave it out."_s);
}

QTEST_GUILESS_MAIN(tst_AgreementHandlers)
#include "tst_AgreementHandlers.moc"
