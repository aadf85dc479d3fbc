// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/XksBox.h"
#include "core/keystores/XksFailure.h"

#include "StoreOutcome.h"
#include "XksTestProxy.h"

#include <thread>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

StoreCall callFor(const QString& key, const QString& operation = u"Encrypt"_s)
{
    return {key, operation, u"arn:aws:kms:eu-central-1:111122223333:key/k"_s,
        u"arn:aws:iam::111122223333:user/alice"_s, u"request-1"_s};
}

} // namespace

/// A client of an external key store proxy, against a proxy of the tests' own.
class tst_XksKeyStore final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatAKeyEncryptsItDecrypts_data();
    void whatAKeyEncryptsItDecrypts();
    void theIntegrityValueIsThatOfTheSpecification();
    void boxesAreRefusedAtEveryLength();
    void theProxyLearnsWhoAsksForWhat();
    void everyErrorOfTheProxyBecomesTheServices_data();
    void everyErrorOfTheProxyBecomesTheServices();
    void anExternalKeyHasToBeFit_data();
    void anExternalKeyHasToBeFit();
    void badAnswersAreNotInterpreted_data();
    void badAnswersAreNotInterpreted();
    void aConnectionThatFailsSaysWhy_data();
    void aConnectionThatFailsSaysWhy();
    void whoIsSlowIsNotWaitedFor();
    void aChangedContextIsRefusedByTheProxy();
    void callsOfSeveralThreadsRunSideBySide();

private:
    XksTestProxy m_proxy;
};

void tst_XksKeyStore::whatAKeyEncryptsItDecrypts_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("size");
    for (const int size : {1, 32, 4096 + 28})
        QTest::addRow("%d bytes", size) << u"good"_s << size;
    QTest::newRow("vector of 16 bytes") << u"long-vector"_s << 100;
}

void tst_XksKeyStore::whatAKeyEncryptsItDecrypts()
{
    QFETCH(const QString, key);
    QFETCH(const int, size);
    XksKeyStore store(m_proxy.settings());
    const QByteArray plain(size, 'p');
    const auto box = store.encrypt(callFor(key), byteView(plain), "context");
    QCOMPARE(outcomeOf(box), u"success"_s);
    const auto opened = store.decrypt(callFor(key, u"Decrypt"_s), *box, "context");
    QCOMPARE(outcomeOf(opened), u"success"_s);
    QVERIFY(std::ranges::equal(opened->view(), byteView(plain)));
}

void tst_XksKeyStore::theIntegrityValueIsThatOfTheSpecification()
{
    const QJsonObject reply {{u"authenticationTag"_s, u"vBxN2ncH1oEkR8WVXpmyYQ=="_s},
        {u"ciphertext"_s, u"ghxkK1txeDNn3q8Y"_s},
        {u"ciphertextMetadata"_s, u"a2V5X3ZlcnNpb249MQ=="_s},
        {u"initializationVector"_s, u"HMrlRw85cAJUd5Ax"_s}};
    const auto box = XksBox::fromReply(reply, 12);
    QVERIFY(box);
    QCOMPARE(box->integrityValue("project=nile,department=marketing").toBase64(),
        QByteArray("qHA/ImC9h5HsLRXqCyPmWgYx7tzyoTplzILbP0fPXsc="));
    QCOMPARE(XksBox::decode(box->encode()), box);
    QCOMPARE(box->toRequest(), reply);
}

void tst_XksKeyStore::boxesAreRefusedAtEveryLength()
{
    XksKeyStore store(m_proxy.settings());
    const auto box = store.encrypt(callFor(u"good"_s), byteView("x"), {});
    QVERIFY(box);
    for (qsizetype size = 0; size < box->size(); ++size)
        QVERIFY(!store.decrypt(callFor(u"good"_s), box->first(size), {}));
}

void tst_XksKeyStore::theProxyLearnsWhoAsksForWhat()
{
    XksKeyStore store(m_proxy.settings());
    QVERIFY(store.adoptKey({.storeKeyId = u"good"_s, .operation = u"CreateKey"_s,
        .callerArn = u"arn:aws:iam::111122223333:root"_s}));
    const QJsonObject first = m_proxy.requests().constLast()["requestMetadata"_L1].toObject();
    QCOMPARE(first["kmsOperation"_L1].toString(), u"CreateKey"_s);
    QCOMPARE(first["awsPrincipalArn"_L1].toString(), u"arn:aws:iam::111122223333:root"_s);
    QVERIFY(!first.contains("kmsKeyArn"_L1));
    QVERIFY(!first["kmsRequestId"_L1].toString().isEmpty());

    QVERIFY(store.encrypt(callFor(u"good"_s), byteView("x"), "c"));
    const QJsonObject asked = m_proxy.requests().constLast();
    const QJsonObject expected {{u"kmsOperation"_s, u"Encrypt"_s},
        {u"awsPrincipalArn"_s, u"arn:aws:iam::111122223333:user/alice"_s},
        {u"kmsKeyArn"_s, u"arn:aws:kms:eu-central-1:111122223333:key/k"_s},
        {u"kmsRequestId"_s, u"request-1"_s}};
    QCOMPARE(asked["requestMetadata"_L1].toObject(), expected);
    QCOMPARE(asked["encryptionAlgorithm"_L1].toString(), u"AES_GCM"_s);
    QCOMPARE(asked["ciphertextDataIntegrityValueAlgorithm"_L1].toString(), u"SHA_256"_s);
}

void tst_XksKeyStore::everyErrorOfTheProxyBecomesTheServices_data()
{
    QTest::addColumn<QString>("createKey");
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("says");
    const QString invalid = u"CustomKeyStoreInvalidStateException"_s;
    const QString response = u"XksProxyInvalidResponseException"_s;
    const QString unreachable = u"XksProxyUriUnreachableException"_s;
    QTest::newRow("ValidationException") << invalid << response << u"cannot interpret"_s;
    QTest::newRow("InvalidStateException")
        << u"XksKeyInvalidConfigurationException"_s << response << u"is not enabled"_s;
    QTest::newRow("InvalidKeyUsageException")
        << u"XksKeyInvalidConfigurationException"_s << response << u"does not support"_s;
    QTest::newRow("AuthenticationFailedException")
        << invalid << u"XksProxyIncorrectAuthenticationCredentialException"_s
        << u"could not authenticate"_s;
    QTest::newRow("AccessDeniedException")
        << u"KMSInvalidStateException"_s << u"XksProxyInvalidConfigurationException"_s
        << u"denied access"_s;
    QTest::newRow("KeyNotFoundException")
        << u"XksKeyNotFoundException"_s << response << u"was not found"_s;
    QTest::newRow("InvalidUriPathException")
        << invalid << u"XksProxyInvalidConfigurationException"_s << u"invalid URI path"_s;
    QTest::newRow("UnsupportedOperationException")
        << u"XksKeyInvalidConfigurationException"_s << response << u"requested operation"_s;
    QTest::newRow("DependencyTimeoutException") << invalid << unreachable << u"did not respond"_s;
    QTest::newRow("ThrottlingException") << invalid << unreachable << u"very high request rate"_s;
    QTest::newRow("InternalException")
        << invalid << response << u"cannot communicate with the external key manager"_s;
}

void tst_XksKeyStore::everyErrorOfTheProxyBecomesTheServices()
{
    QFETCH(const QString, createKey);
    QFETCH(const QString, store);
    QFETCH(const QString, says);
    const QString failing = u"fail-"_s + QString::fromLatin1(QTest::currentDataTag());
    XksKeyStore good(m_proxy.settings());
    const auto adopted = good.adoptKey(callFor(failing, u"CreateKey"_s));
    QCOMPARE(outcomeOf(adopted), createKey);
    QVERIFY2(adopted.error().message->contains(says), qPrintable(*adopted.error().message));
    const auto sealed = good.encrypt(callFor(failing), byteView("x"), {});
    QCOMPARE(outcomeOf(sealed), u"KMSInvalidStateException"_s);
    QCOMPARE(sealed.error().message, adopted.error().message);

    XksProxy settings = m_proxy.settings();
    settings.uriPath = u'/' + failing + settings.uriPath;
    XksKeyStore bad(std::move(settings));
    const auto failure = bad.connect({.operation = u"CreateCustomKeyStore"_s});
    QVERIFY(failure);
    QCOMPARE(failure->exception, store);
    QVERIFY(!failure->code.isEmpty());
}

void tst_XksKeyStore::anExternalKeyHasToBeFit_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::newRow("good") << u"success"_s;
    QTest::newRow("missing") << u"XksKeyNotFoundException"_s;
    QTest::newRow("disabled") << u"XksKeyInvalidConfigurationException"_s;
    QTest::newRow("short") << u"XksKeyInvalidConfigurationException"_s;
    QTest::newRow("one-way") << u"XksKeyInvalidConfigurationException"_s;
}

void tst_XksKeyStore::anExternalKeyHasToBeFit()
{
    QFETCH(const QString, outcome);
    XksKeyStore store(m_proxy.settings());
    QCOMPARE(outcomeOf(store.adoptKey(
                 callFor(QString::fromLatin1(QTest::currentDataTag()), u"CreateKey"_s))),
        outcome);
}

void tst_XksKeyStore::badAnswersAreNotInterpreted_data()
{
    QTest::addColumn<QString>("key");
    for (const char* key : {"no-json", "error-page", "endless", "elsewhere", "wrong-integrity",
             "longer-ciphertext", "long-metadata"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void tst_XksKeyStore::badAnswersAreNotInterpreted()
{
    QFETCH(const QString, key);
    XksKeyStore store(m_proxy.settings());
    const auto box = store.encrypt(callFor(key), byteView("x"), "context");
    QCOMPARE(outcomeOf(box), u"KMSInvalidStateException"_s);
    QVERIFY(box.error().message->contains("cannot interpret"_L1));
}

void tst_XksKeyStore::aConnectionThatFailsSaysWhy_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("good") << QString();
    QTest::newRow("wrong secret") << u"INVALID_CREDENTIALS"_s;
    QTest::newRow("wrong path") << u"XKS_PROXY_INVALID_CONFIGURATION"_s;
    QTest::newRow("unknown CA") << u"XKS_PROXY_INVALID_TLS_CONFIGURATION"_s;
    QTest::newRow("another host's certificate") << u"XKS_PROXY_INVALID_TLS_CONFIGURATION"_s;
    QTest::newRow("nobody listens") << u"XKS_PROXY_NOT_REACHABLE"_s;
}

void tst_XksKeyStore::aConnectionThatFailsSaysWhy()
{
    QFETCH(const QString, code);
    const QByteArray what = QTest::currentDataTag();
    XksProxy settings = m_proxy.settings();
    if (what == "wrong secret")
        settings.secretAccessKey = SecretAccessKey(SecretBytes(byteView("another")));
    if (what == "wrong path")
        settings.uriPath = u"/nowhere/kms/xks/v1"_s;
    if (what == "unknown CA")
        settings.caCertificates.clear();
    if (what == "another host's certificate")
        settings.host = "other.example.com";
    if (what == "nobody listens")
        settings.connectTo = "127.0.0.1:1";
    XksKeyStore store(std::move(settings));
    const auto failure = store.connect({.operation = u"ConnectCustomKeyStore"_s});
    QCOMPARE(failure ? failure->code : QString(), code);
}

void tst_XksKeyStore::whoIsSlowIsNotWaitedFor()
{
    XksKeyStore store(m_proxy.settings(250));
    const auto answer = store.encrypt(callFor(u"slow"_s), byteView("x"), {});
    QCOMPARE(outcomeOf(answer), u"KMSInvalidStateException"_s);
    QVERIFY(answer.error().message->contains("did not respond in time"_L1));
}

void tst_XksKeyStore::aChangedContextIsRefusedByTheProxy()
{
    XksKeyStore store(m_proxy.settings());
    const auto box = store.encrypt(callFor(u"good"_s), byteView("x"), "one");
    const auto opened = store.decrypt(callFor(u"good"_s, u"Decrypt"_s), *box, "another");
    QCOMPARE(outcomeOf(opened), u"KMSInvalidStateException"_s);
    QVERIFY(opened.error().message->contains("rejected the request because the specified"_L1));
}

void tst_XksKeyStore::callsOfSeveralThreadsRunSideBySide()
{
    XksKeyStore store(m_proxy.settings());
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int number = 0; number < 4; ++number) {
            threads.emplace_back([&] {
                for (int round = 0; round < 10; ++round)
                    right += store.encrypt(callFor(u"good"_s), byteView("x"), {}) ? 1 : 0;
            });
        }
    }
    QCOMPARE(right.load(), 40);
}

QTEST_GUILESS_MAIN(tst_XksKeyStore)
#include "tst_XksKeyStore.moc"
