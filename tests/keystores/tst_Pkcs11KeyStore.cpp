// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/Pkcs11KeyStore.h"

#include <QThread>

#include "SoftToken.h"
#include "StoreOutcome.h"
#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

QByteArray text(const SecretBytes& secret)
{
    return {
        reinterpret_cast<const char*>(secret.view().data()), static_cast<qsizetype>(secret.size())};
}

} // namespace

/// A key store on a token of SoftHSM, which stands for any PKCS#11 module.
class tst_Pkcs11KeyStore final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aFailedConnectionSaysWhy_data();
    void aFailedConnectionSaysWhy();
    void aMissingModuleIsAMissingCluster();
    void whatAKeyEncryptsItDecrypts_data();
    void whatAKeyEncryptsItDecrypts();
    void everyChangedByteIsRefused();
    void aKeyCannotLeaveTheToken();
    void aKeyIsMadeOnce();
    void aDroppedKeyIsUnavailable();
    void twoStoresMayShareAToken();
    void aTokenThatIsGoneIsUnavailable();
    void callsOfSeveralThreadsQueueUp();

private:
    SoftToken m_tokens;
    Pkcs11TokenName m_name;
};

void tst_Pkcs11KeyStore::initTestCase()
{
    m_name = m_tokens.make(u"keywright"_s);
}

void tst_Pkcs11KeyStore::aFailedConnectionSaysWhy_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<QString>("code");
    QTest::newRow("right") << u"keywright"_s << QByteArray("1234-right") << QString();
    QTest::newRow("wrong PIN") << u"keywright"_s << QByteArray("1234-wrong")
                               << u"INVALID_CREDENTIALS"_s;
    QTest::newRow("right again") << u"keywright"_s << QByteArray("1234-right") << QString();
    QTest::newRow("no such token")
        << u"elsewhere"_s << QByteArray("1234-right") << u"CLUSTER_NOT_FOUND"_s;
}

void tst_Pkcs11KeyStore::aFailedConnectionSaysWhy()
{
    QFETCH(QString, label);
    QFETCH(QByteArray, pin);
    QFETCH(QString, code);
    Pkcs11KeyStore store({SoftToken::modulePath(), label}, SoftToken::pin(pin.constData()));
    const auto failure = store.connect({});
    QCOMPARE(failure ? failure->code : QString(), code);
    QVERIFY(!failure || !failure->detail.contains(QString::fromUtf8(pin)));
}

void tst_Pkcs11KeyStore::aMissingModuleIsAMissingCluster()
{
    Pkcs11KeyStore store({u"/nonexistent/module.so"_s, u"keywright"_s}, SoftToken::pin());
    const auto failure = store.connect({});
    QVERIFY(failure);
    QCOMPARE(failure->code, u"CLUSTER_NOT_FOUND"_s);
    QVERIFY(failure->detail.contains("/nonexistent/module.so"_L1));
}

void tst_Pkcs11KeyStore::whatAKeyEncryptsItDecrypts_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 15, 16, 17, 32, 4096})
        QTest::addRow("%d bytes", size) << size;
}

void tst_Pkcs11KeyStore::whatAKeyEncryptsItDecrypts()
{
    QFETCH(int, size);
    Pkcs11KeyStore store(m_name, SoftToken::pin());
    QVERIFY(!store.connect({}));
    const QString id = u"roundtrip-%1"_s.arg(size);
    QCOMPARE(outcomeOf(store.adoptKey({id})), u"success"_s);
    const QByteArray plain(size, 'p');
    const auto box = store.encrypt({id}, byteView(plain), "context");
    QCOMPARE(outcomeOf(box), u"success"_s);
    QVERIFY(!box->contains(plain.first(qMin(size, 8))) || size < 8);
    QVERIFY(*box != *store.encrypt({id}, byteView(plain), "context")); // the nonce is random
    const auto opened = store.decrypt({id}, *box, "context");
    QCOMPARE(outcomeOf(opened), u"success"_s);
    QCOMPARE(text(*opened), plain);
    QCOMPARE(outcomeOf(store.decrypt({id}, *box, "another")), u"InvalidCiphertextException"_s);
}

void tst_Pkcs11KeyStore::everyChangedByteIsRefused()
{
    Pkcs11KeyStore store(m_name, SoftToken::pin());
    QVERIFY(!store.connect({}));
    QCOMPARE(outcomeOf(store.adoptKey({u"tampered"_s})), u"success"_s);
    const QByteArray box = *store.encrypt({u"tampered"_s}, byteView("sixteen letters!"), "a");
    for (qsizetype at = 0; at < box.size(); ++at) {
        QByteArray changed = box;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QCOMPARE(
            outcomeOf(store.decrypt({u"tampered"_s}, changed, "a")), u"InvalidCiphertextException"_s);
    }
    for (qsizetype size = 0; size < box.size(); ++size)
        QCOMPARE(outcomeOf(store.decrypt({u"tampered"_s}, box.first(size), "a")),
            u"InvalidCiphertextException"_s);
    QCOMPARE(outcomeOf(store.decrypt({u"tampered"_s}, box, "a")), u"success"_s);
}

void tst_Pkcs11KeyStore::aKeyCannotLeaveTheToken()
{
    Pkcs11KeyStore store(m_name, SoftToken::pin());
    QVERIFY(!store.connect({}));
    QCOMPARE(outcomeOf(store.adoptKey({u"staying"_s})), u"success"_s);

    auto module = Pkcs11Module::load(SoftToken::modulePath());
    QVERIFY(module);
    CK_FUNCTION_LIST* functions = (*module).operator->();
    Pkcs11Token token(std::move(module).value());
    QCOMPARE(token.open(m_name, SoftToken::pin().view()), CK_RV(CKR_OK));
    std::array<CK_SLOT_ID, 8> filled {};
    CK_ULONG count = filled.size();
    QCOMPARE(functions->C_GetSlotList(CK_TRUE, filled.data(), &count), CK_RV(CKR_OK));
    CK_SESSION_HANDLE session = 0;
    QCOMPARE(
        functions->C_OpenSession(filled.front(), CKF_SERIAL_SESSION, nullptr, nullptr, &session),
        CK_RV(CKR_OK));
    std::optional<CK_OBJECT_HANDLE> key;
    QCOMPARE(token.findKey("staying", key), CK_RV(CKR_OK));
    QVERIFY(key);
    std::array<CK_BYTE, 64> value {};
    CK_BBOOL extractable = CK_TRUE;
    CK_BBOOL sensitive = CK_FALSE;
    CK_ATTRIBUTE secret {CKA_VALUE, value.data(), value.size()};
    QCOMPARE(
        functions->C_GetAttributeValue(session, *key, &secret, 1), CK_RV(CKR_ATTRIBUTE_SENSITIVE));
    std::array flags {CK_ATTRIBUTE {CKA_EXTRACTABLE, &extractable, sizeof(extractable)},
        CK_ATTRIBUTE {CKA_SENSITIVE, &sensitive, sizeof(sensitive)}};
    QCOMPARE(
        functions->C_GetAttributeValue(session, *key, flags.data(), flags.size()), CK_RV(CKR_OK));
    QCOMPARE(extractable, CK_BBOOL(CK_FALSE));
    QCOMPARE(sensitive, CK_BBOOL(CK_TRUE));
}

void tst_Pkcs11KeyStore::aKeyIsMadeOnce()
{
    Pkcs11KeyStore store(m_name, SoftToken::pin());
    QVERIFY(!store.connect({}));
    QCOMPARE(outcomeOf(store.adoptKey({u"once"_s})), u"success"_s);
    QCOMPARE(outcomeOf(store.adoptKey({u"once"_s})), u"AlreadyExistsException"_s);
}

void tst_Pkcs11KeyStore::aDroppedKeyIsUnavailable()
{
    Pkcs11KeyStore store(m_name, SoftToken::pin());
    QVERIFY(!store.connect({}));
    QCOMPARE(outcomeOf(store.adoptKey({u"dropped"_s})), u"success"_s);
    QCOMPARE(outcomeOf(store.dropKey({u"dropped"_s})), u"success"_s);
    const auto answer = store.encrypt({u"dropped"_s}, byteView("x"), {});
    QCOMPARE(outcomeOf(answer), u"KeyUnavailableException"_s);
    QCOMPARE(answer.error().httpStatus, 500);
    QCOMPARE(outcomeOf(store.dropKey({u"dropped"_s})), u"success"_s);
}

void tst_Pkcs11KeyStore::twoStoresMayShareAToken()
{
    Pkcs11KeyStore first(m_name, SoftToken::pin());
    Pkcs11KeyStore second(m_name, SoftToken::pin());
    QVERIFY(!first.connect({}));
    QCOMPARE(outcomeOf(first.adoptKey({u"shared"_s})), u"success"_s);
    QVERIFY(!second.connect({}));
    QCOMPARE(outcomeOf(first.encrypt({u"shared"_s}, byteView("x"), {})), u"success"_s);
    QCOMPARE(outcomeOf(second.encrypt({u"shared"_s}, byteView("x"), {})), u"success"_s);
}

void tst_Pkcs11KeyStore::aTokenThatIsGoneIsUnavailable()
{
    const Pkcs11TokenName name = m_tokens.make(u"short-lived"_s);
    Pkcs11KeyStore store(name, SoftToken::pin());
    QVERIFY(!store.connect({}));
    QCOMPARE(outcomeOf(store.adoptKey({u"lost"_s})), u"success"_s);
    m_tokens.remove(u"short-lived"_s);
    QCOMPARE(outcomeOf(store.encrypt({u"lost"_s}, byteView("x"), {})), u"KeyUnavailableException"_s);
    const auto failure = store.connect({});
    QVERIFY(failure);
    QCOMPARE(failure->code, u"CLUSTER_NOT_FOUND"_s);
}

void tst_Pkcs11KeyStore::callsOfSeveralThreadsQueueUp()
{
    Pkcs11KeyStore store(m_name, SoftToken::pin());
    QVERIFY(!store.connect({}));
    QCOMPARE(outcomeOf(store.adoptKey({u"busy"_s})), u"success"_s);
    std::atomic<int> good = 0;
    std::array<std::unique_ptr<QThread>, 4> threads;
    for (auto& thread : threads) {
        thread.reset(QThread::create([&] {
            for (int i = 0; i < 50; ++i) {
                const auto box = store.encrypt({u"busy"_s}, byteView("secret"), "a");
                const auto opened = box ? store.decrypt({u"busy"_s}, *box, "a")
                                        : Result<SecretBytes, KmsError>(box.error());
                good += opened && text(*opened) == "secret" ? 1 : 0;
            }
        }));
        thread->start();
    }
    for (auto& thread : threads)
        QVERIFY(thread->wait(30'000));
    QCOMPARE(good.load(), 200);
}

QTEST_GUILESS_MAIN(tst_Pkcs11KeyStore)
#include "tst_Pkcs11KeyStore.moc"
