// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/keystores/XksTestProxy.h"

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

/// Keys in an external key store behind a proxy, through the whole engine.
class tst_ExternalKeys final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void anExternalKeyEncryptsTwice();
    void dataKeysAndReEncryptionWork();
    void aContextThatDiffersIsRefused();
    void aNewNameDoesNotNeedTheProxy();
    void aKeyThatIsNotFitIsNotAdopted_data();
    void aKeyThatIsNotFitIsNotAdopted();
    void aStoreIsCreatedOnlyOnAProxyThatAnswers_data();
    void aStoreIsCreatedOnlyOnAProxyThatAnswers();
    void aNewCredentialIsTriedBeforeItIsKept();
    void aStoreStaysWhatItIs();
    void aProxyThatEndsIsAnswered();
    void keysOutliveTheEngine();

private:
    [[nodiscard]] KmsReply call(Operation operation, const QJsonObject& body = {})
    {
        return m_bench->call(operation, body);
    }
    [[nodiscard]] static QJsonObject credential(const QByteArray& secret)
    {
        return {{u"AccessKeyId"_s, XksTestProxy::accessKeyId()},
            {u"RawSecretAccessKey"_s, QString::fromLatin1(secret)}};
    }
    [[nodiscard]] static QJsonObject storeBody(
        const QString& name, const QString& path = u"/kms/xks/v1"_s)
    {
        return {{u"CustomKeyStoreName"_s, name},
            {u"CustomKeyStoreType"_s, u"EXTERNAL_KEY_STORE"_s},
            {u"XksProxyConnectivity"_s, u"PUBLIC_ENDPOINT"_s},
            {u"XksProxyUriEndpoint"_s, endpoint()}, {u"XksProxyUriPath"_s, path},
            {u"XksProxyAuthenticationCredential"_s, credential(XksTestProxy::secret())}};
    }
    [[nodiscard]] static QString endpoint() { return u"https://"_s + XksTestProxy::host(); }
    [[nodiscard]] QJsonObject byId() const { return {{u"CustomKeyStoreId"_s, m_store}}; }
    [[nodiscard]] QJsonObject described()
    {
        return (*call(Operation::DescribeCustomKeyStores, byId()))["CustomKeyStores"_L1][0]
            .toObject();
    }
    [[nodiscard]] KmsReply newKey(const QString& external = u"good"_s)
    {
        return call(Operation::CreateKey,
            {{u"Origin"_s, u"EXTERNAL_KEY_STORE"_s}, {u"CustomKeyStoreId"_s, m_store},
                {u"XksKeyId"_s, external}});
    }
    [[nodiscard]] KmsReply encrypted(const QString& keyId, const QJsonObject& more = {})
    {
        QJsonObject body {{u"KeyId"_s, keyId}, {u"Plaintext"_s, u"c2VjcmV0"_s}};
        for (auto each = more.begin(); each != more.end(); ++each)
            body.insert(each.key(), each.value());
        return call(Operation::Encrypt, body);
    }

    XksTestProxy m_proxy;
    QString m_store;
    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_ExternalKeys::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
    m_bench->add(XksProxyRecord {.uriEndpoint = endpoint(),
        .connectTo = m_proxy.address(),
        .caCertificates = m_proxy.caCertificates(),
        .timeoutMs = 10'000});
    const auto created = call(Operation::CreateCustomKeyStore, storeBody(u"real"_s));
    QCOMPARE(outcome(created), u"success"_s);
    m_store = (*created)["CustomKeyStoreId"_L1].toString();
    QCOMPARE(outcome(call(Operation::ConnectCustomKeyStore, byId())), u"success"_s);
}

void tst_ExternalKeys::anExternalKeyEncryptsTwice()
{
    QCOMPARE(described()["ConnectionState"_L1].toString(), u"CONNECTED"_s);
    QVERIFY(!described().contains("Simulated"_L1));
    const auto made = newKey();
    QCOMPARE(outcome(made), u"success"_s);
    const QJsonObject key = LocalKmsBench::metadata(made);
    QCOMPARE(key["XksKeyConfiguration"_L1]["Id"_L1].toString(), u"good"_s);
    QVERIFY(!key.contains("CurrentKeyMaterialId"_L1));

    const auto sealed = encrypted(key["KeyId"_L1].toString());
    QCOMPARE(outcome(sealed), u"success"_s);
    const QJsonObject asked = m_proxy.requests().constLast();
    QVERIFY(asked["plaintext"_L1].toString() != u"c2VjcmV0"_s); // it was sealed before
    QCOMPARE(asked["requestMetadata"_L1]["kmsKeyArn"_L1], key["Arn"_L1]);
    const auto opened =
        call(Operation::Decrypt, {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}});
    QCOMPARE(outcome(opened), u"success"_s);
    QCOMPARE((*opened)["Plaintext"_L1].toString(), u"c2VjcmV0"_s);
    QCOMPARE(m_proxy.requests().constLast()["operation"_L1].toString(), u"decrypt"_s);
}

void tst_ExternalKeys::dataKeysAndReEncryptionWork()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const auto dataKey =
        call(Operation::GenerateDataKey, {{u"KeyId"_s, key}, {u"KeySpec"_s, u"AES_256"_s}});
    QCOMPARE(outcome(dataKey), u"success"_s);
    const QString vaultKey = m_bench->newKey()["KeyId"_L1].toString();
    const auto moved = call(Operation::ReEncrypt,
        {{u"CiphertextBlob"_s, (*dataKey)["CiphertextBlob"_L1]},
            {u"DestinationKeyId"_s, vaultKey}});
    QCOMPARE(outcome(moved), u"success"_s);
    QCOMPARE((*call(Operation::Decrypt,
                 {{u"CiphertextBlob"_s, (*moved)["CiphertextBlob"_L1]}}))["Plaintext"_L1],
        (*dataKey)["Plaintext"_L1]);
}

void tst_ExternalKeys::aNewNameDoesNotNeedTheProxy()
{
    QCOMPARE(outcome(call(Operation::DisconnectCustomKeyStore, byId())), u"success"_s);
    const qsizetype asked = m_proxy.requests().size();
    QJsonObject body = byId();
    body.insert("NewCustomKeyStoreName"_L1, u"renamed"_s);
    QCOMPARE(outcome(call(Operation::UpdateCustomKeyStore, body)), u"success"_s);
    QCOMPARE(described()["CustomKeyStoreName"_L1].toString(), u"renamed"_s);
    QCOMPARE(m_proxy.requests().size(), asked);
}

void tst_ExternalKeys::aContextThatDiffersIsRefused()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const QJsonObject context {{u"EncryptionContext"_s, QJsonObject {{u"App"_s, u"x"_s}}}};
    const auto sealed = encrypted(key, context);
    const auto opened =
        call(Operation::Decrypt, {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}});
    QCOMPARE(outcome(opened).section(u':', 0, 0), u"KMSInvalidStateException"_s);

    // Nothing of the context itself goes to the proxy.
    for (const QJsonObject& asked : m_proxy.requests()) {
        const QByteArray bound =
            QByteArray::fromBase64(asked["additionalAuthenticatedData"_L1].toString().toLatin1());
        QVERIFY(bound.isEmpty() || bound.size() == 32);
    }
}

void tst_ExternalKeys::aKeyThatIsNotFitIsNotAdopted_data()
{
    QTest::addColumn<QString>("exception");
    QTest::newRow("missing") << u"XksKeyNotFoundException"_s;
    QTest::newRow("disabled") << u"XksKeyInvalidConfigurationException"_s;
    QTest::newRow("fail-ThrottlingException") << u"CustomKeyStoreInvalidStateException"_s;
    QTest::newRow("good") << u"XksKeyAlreadyInUseException"_s;
}

void tst_ExternalKeys::aKeyThatIsNotFitIsNotAdopted()
{
    QFETCH(const QString, exception);
    QCOMPARE(outcome(newKey()), u"success"_s);
    const auto refused = newKey(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(outcome(refused).section(u':', 0, 0), exception);
    QCOMPARE((*call(Operation::ListKeys))["Keys"_L1].toArray().size(), 1);
}

void tst_ExternalKeys::aStoreIsCreatedOnlyOnAProxyThatAnswers_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("exception");
    QTest::newRow("wrong path") << storeBody(u"x"_s, u"/nowhere/kms/xks/v1"_s)
                                << u"XksProxyInvalidConfigurationException"_s;
    QTest::newRow("busy") << storeBody(u"x"_s, u"/fail-ThrottlingException/kms/xks/v1"_s)
                          << u"XksProxyUriUnreachableException"_s;
    QJsonObject wrong = storeBody(u"x"_s, u"/prefix/kms/xks/v1"_s);
    wrong.insert("XksProxyAuthenticationCredential"_L1, credential(QByteArray(43, 'x')));
    QTest::newRow("wrong secret") << wrong
                                  << u"XksProxyIncorrectAuthenticationCredentialException"_s;
    QJsonObject without = storeBody(u"x"_s, u"/prefix/kms/xks/v1"_s);
    without.remove(u"XksProxyAuthenticationCredential"_s);
    QTest::newRow("no credential") << without << u"ValidationException"_s;
}

void tst_ExternalKeys::aStoreIsCreatedOnlyOnAProxyThatAnswers()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const QString, exception);
    QCOMPARE(outcome(call(Operation::CreateCustomKeyStore, body)).section(u':', 0, 0), exception);
    QCOMPARE(
        (*call(Operation::DescribeCustomKeyStores))["CustomKeyStores"_L1].toArray().size(), 1);
}

void tst_ExternalKeys::aNewCredentialIsTriedBeforeItIsKept()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    QJsonObject update = byId();
    update.insert("XksProxyAuthenticationCredential"_L1, credential(QByteArray(43, 'x')));
    QVERIFY(outcome(call(Operation::UpdateCustomKeyStore, update))
                .startsWith(u"XksProxyIncorrectAuthenticationCredentialException"_s));
    QCOMPARE(outcome(encrypted(key)), u"success"_s);
    update.insert("XksProxyAuthenticationCredential"_L1, credential(XksTestProxy::secret()));
    update.insert("XksProxyUriPath"_L1, u"/prefix/kms/xks/v1"_s);
    QCOMPARE(outcome(call(Operation::UpdateCustomKeyStore, update)), u"success"_s);
    QCOMPARE(outcome(encrypted(key)), u"success"_s);
}

void tst_ExternalKeys::aStoreStaysWhatItIs()
{
    QJsonObject simulated = storeBody(u"simulated"_s);
    simulated.insert("XksProxyUriEndpoint"_L1, u"https://elsewhere.example.com"_s);
    const auto created = call(Operation::CreateCustomKeyStore, simulated);
    QCOMPARE(outcome(created), u"success"_s);
    m_store = (*created)["CustomKeyStoreId"_L1].toString();
    QVERIFY(described()["Simulated"_L1].toBool());
    QJsonObject update = byId();
    update.insert("XksProxyUriEndpoint"_L1, endpoint());
    update.insert("XksProxyUriPath"_L1, u"/prefix/kms/xks/v1"_s);
    QVERIFY(outcome(call(Operation::UpdateCustomKeyStore, update))
                .startsWith(u"ValidationException"_s));
}

void tst_ExternalKeys::aProxyThatEndsIsAnswered()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const auto gone = m_bench->kms().withAccount([](Vault& vault, AccountIndex& index) {
        StagedChanges changes(vault, index);
        XksProxyRecord record = *index.proxy(endpoint());
        record.connectTo = u"127.0.0.1:1"_s; // nobody listens there
        if (auto staged = changes.update(std::move(record)); !staged)
            return staged;
        return changes.commit();
    });
    QVERIFY(gone.result());
    QVERIFY(call(Operation::DisconnectCustomKeyStore, byId()));
    QCOMPARE(outcome(encrypted(key)).section(u':', 0, 0), u"KMSInvalidStateException"_s);
    QCOMPARE(outcome(call(Operation::ConnectCustomKeyStore, byId())), u"success"_s);
    QCOMPARE(described()["ConnectionState"_L1].toString(), u"FAILED"_s);
    QCOMPARE(described()["ConnectionErrorCode"_L1].toString(), u"XKS_PROXY_NOT_REACHABLE"_s);
}

void tst_ExternalKeys::keysOutliveTheEngine()
{
    const QString key = LocalKmsBench::metadata(newKey())["KeyId"_L1].toString();
    const auto sealed = encrypted(key);
    m_bench->reopen();
    QCOMPARE(
        outcome(call(Operation::Decrypt, {{u"CiphertextBlob"_s, (*sealed)["CiphertextBlob"_L1]}})),
        u"success"_s);
}

QTEST_GUILESS_MAIN(tst_ExternalKeys)
#include "tst_ExternalKeys.moc"
