// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsClient.h"

#include "LocalKmsBench.h"
#include <algorithm>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KeyStoreHandlers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void exampleSixOfTheManualMakesAKeyInACloudHsmStore();
    void exampleSevenOfTheManualMakesAKeyInAnExternalStore();
    void simulatedStoresSayThatTheyAre();
    void storesAreDescribedByIdOrName();
    void namesClustersAndProxiesBelongToOneStore();
    void tenStoresAreTheLimitOfARegion();
    void aKeyNeedsAStoreThatFits_data();
    void aKeyNeedsAStoreThatFits();
    void externalKeysCanBeMissingOrDisabledOrTaken();
    void keysOfADisconnectedStoreAreUnavailable();
    void connectingFollowsTheConnectionState();
    void aStoreIsUpdatedWhileDisconnected();
    void aStoreIsDeletedWhenEmptyAndDisconnected();

private:
    [[nodiscard]] QString newStore(const char* type, const QString& name, bool connect = true);
    [[nodiscard]] QString run(Operation operation, const QString& storeId)
    {
        return nameOnly(m_bench->call(operation, {{u"CustomKeyStoreId"_s, storeId}}));
    }
    [[nodiscard]] static QString nameOnly(const KmsReply& reply)
    {
        return outcome(reply).section(u':', 0, 0);
    }
    [[nodiscard]] QJsonObject described(const QString& storeId)
    {
        const auto reply =
            m_bench->call(Operation::DescribeCustomKeyStores, {{u"CustomKeyStoreId"_s, storeId}});
        return reply ? reply->value("CustomKeyStores"_L1).toArray().first().toObject()
                     : QJsonObject();
    }
    [[nodiscard]] KmsReply createIn(
        const QString& storeId, const char* origin, const QString& externalKeyId = {});

    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_KeyStoreHandlers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
}

QString tst_KeyStoreHandlers::newStore(const char* type, const QString& name, bool connect)
{
    const auto reply = m_bench->call(Operation::CreateCustomKeyStore,
        {{u"CustomKeyStoreName"_s, name}, {u"CustomKeyStoreType"_s, QString::fromLatin1(type)}});
    const QString id = reply ? reply->value("CustomKeyStoreId"_L1).toString() : outcome(reply);
    if (connect)
        (void)run(Operation::ConnectCustomKeyStore, id);
    return id;
}

KmsReply tst_KeyStoreHandlers::createIn(
    const QString& storeId, const char* origin, const QString& externalKeyId)
{
    QJsonObject body {{u"Origin"_s, QString::fromLatin1(origin)}, {u"CustomKeyStoreId"_s, storeId}};
    if (!externalKeyId.isEmpty())
        body.insert("XksKeyId"_L1, externalKeyId);
    return m_bench->call(Operation::CreateKey, body);
}

void tst_KeyStoreHandlers::exampleSixOfTheManualMakesAKeyInACloudHsmStore()
{
    const QString store = newStore("AWS_CLOUDHSM", u"hsm"_s);
    const auto reply = createIn(store, "AWS_CLOUDHSM");
    QCOMPARE(outcome(reply), u"success"_s);
    const QJsonObject metadata = LocalKmsBench::metadata(reply);
    const QJsonObject documented = LocalKmsBench::json(
        "{'AWSAccountId':'111122223333','CustomerMasterKeySpec':'SYMMETRIC_DEFAULT',"
        "'Description':'','Enabled':true,'EncryptionAlgorithms':['SYMMETRIC_DEFAULT'],"
        "'KeyManager':'CUSTOMER','KeySpec':'SYMMETRIC_DEFAULT','KeyState':'Enabled',"
        "'KeyUsage':'ENCRYPT_DECRYPT','MultiRegion':false,'Origin':'AWS_CLOUDHSM'}");
    for (const QString& member : documented.keys())
        QCOMPARE(metadata.value(member), documented.value(member));
    QCOMPARE(metadata["CustomKeyStoreId"_L1].toString(), store);
    QCOMPARE(metadata["CloudHsmClusterId"_L1], described(store)["CloudHsmClusterId"_L1]);
    QVERIFY(!metadata.contains("CurrentKeyMaterialId"_L1));
}

void tst_KeyStoreHandlers::exampleSevenOfTheManualMakesAKeyInAnExternalStore()
{
    const QString store = newStore("EXTERNAL_KEY_STORE", u"xks"_s);
    const auto reply = createIn(store, "EXTERNAL_KEY_STORE", u"bb8562717f809024"_s);
    QCOMPARE(outcome(reply), u"success"_s);
    const QJsonObject metadata = LocalKmsBench::metadata(reply);
    QCOMPARE(metadata["CustomKeyStoreId"_L1].toString(), store);
    QCOMPARE(metadata["XksKeyConfiguration"_L1].toObject(),
        (QJsonObject {{u"Id"_s, u"bb8562717f809024"_s}}));
    QCOMPARE(metadata["Origin"_L1].toString(), u"EXTERNAL_KEY_STORE"_s);
    QCOMPARE(metadata["KeyState"_L1].toString(), u"Enabled"_s);
    QVERIFY(!metadata.contains("CloudHsmClusterId"_L1));
}

void tst_KeyStoreHandlers::simulatedStoresSayThatTheyAre()
{
    const QString hsm = newStore("AWS_CLOUDHSM", u"hsm"_s);
    const QString xks = newStore("EXTERNAL_KEY_STORE", u"xks"_s);
    QCOMPARE(described(hsm)["Simulated"_L1], QJsonValue(true));
    QCOMPARE(described(xks)["Simulated"_L1], QJsonValue(true));
    static const QRegularExpression form(u"\\Acluster-simulated[2-7a-z]{7}\\z"_s);
    QVERIFY(form.match(described(hsm)["CloudHsmClusterId"_L1].toString()).hasMatch());
    const QJsonObject proxy = described(xks)["XksProxyConfiguration"_L1].toObject();
    QCOMPARE(proxy["UriEndpoint"_L1].toString(), u"https://simulated-proxy.invalid"_s);
    QCOMPARE(proxy["UriPath"_L1].toString(), u"/%1/kms/xks/v1"_s.arg(xks));

    KmsClient client(m_bench->kms(), {});
    auto making = client.createSimulatedKeyStore(u"typed"_s, u"AWS_CLOUDHSM"_s);
    QTRY_VERIFY(making.isFinished());
    QVERIFY(making.result());
    auto listing = client.customKeyStores();
    QTRY_VERIFY(listing.isFinished());
    const auto listed = listing.result();
    QCOMPARE(listed->size(), 3);
    QVERIFY(std::ranges::all_of(*listed, &CustomKeyStore::simulated));

    QVERIFY(createIn(hsm, "AWS_CLOUDHSM"));
    (void)m_bench->newKey();
    const auto keys = m_bench->kms().page({}).result();
    QCOMPARE(keys->keys.size(), std::size_t(2));
    QVERIFY(keys->keys[0].simulatedStore && !keys->keys[1].simulatedStore);
}

void tst_KeyStoreHandlers::storesAreDescribedByIdOrName()
{
    const QString hsm = newStore("AWS_CLOUDHSM", u"hsm"_s, false);
    const QString xks = newStore("EXTERNAL_KEY_STORE", u"xks"_s);
    const auto all = m_bench->call(Operation::DescribeCustomKeyStores);
    QCOMPARE(
        all->value("CustomKeyStores"_L1).toArray(), (QJsonArray {described(hsm), described(xks)}));
    QCOMPARE(described(hsm)["ConnectionState"_L1].toString(), u"DISCONNECTED"_s);
    QCOMPARE(described(xks)["ConnectionState"_L1].toString(), u"CONNECTED"_s);
    QCOMPARE(described(xks)["CreationDate"_L1].toDouble(), 1'700'000'000.0);
    const auto byName =
        m_bench->call(Operation::DescribeCustomKeyStores, "{'CustomKeyStoreName':'xks'}");
    QCOMPARE(byName->value("CustomKeyStores"_L1).toArray(), QJsonArray {described(xks)});
    QCOMPARE(run(Operation::DescribeCustomKeyStores, u"cks-1234567890abcdef0"_s),
        u"CustomKeyStoreNotFoundException"_s);
    QCOMPARE(nameOnly(m_bench->call(Operation::DescribeCustomKeyStores,
                 "{'CustomKeyStoreName':'xks','CustomKeyStoreId':'cks-1234567890abcdef0'}")),
        u"ValidationException"_s);
    const auto elsewhere =
        m_bench->call(Operation::DescribeCustomKeyStores, {}, {.region = u"us-east-1"_s});
    QCOMPARE(elsewhere->value("CustomKeyStores"_L1).toArray(), QJsonArray());
}

void tst_KeyStoreHandlers::namesClustersAndProxiesBelongToOneStore()
{
    const auto create = [this](const char* body) {
        return nameOnly(m_bench->call(Operation::CreateCustomKeyStore, body));
    };
    QCOMPARE(create("{'CustomKeyStoreName':'a','CloudHsmClusterId':'cluster-aaaaaaaaaaa'}"),
        u"success"_s);
    QCOMPARE(create("{'CustomKeyStoreName':'a'}"), u"CustomKeyStoreNameInUseException"_s);
    QCOMPARE(create("{'CustomKeyStoreName':'b','CloudHsmClusterId':'cluster-aaaaaaaaaaa'}"),
        u"CloudHsmClusterInUseException"_s);
    const char* proxy = "{'CustomKeyStoreName':'%1','CustomKeyStoreType':'EXTERNAL_KEY_STORE',"
                        "'XksProxyUriEndpoint':'https://p.example','XksProxyUriPath':"
                        "'/kms/xks/v1'}";
    QCOMPARE(create(QByteArray(proxy).replace("%1", "c")), u"success"_s);
    QCOMPARE(create(QByteArray(proxy).replace("%1", "d")), u"XksProxyUriInUseException"_s);
}

void tst_KeyStoreHandlers::tenStoresAreTheLimitOfARegion()
{
    for (int i = 0; i < 10; ++i)
        QVERIFY(newStore("AWS_CLOUDHSM", u"store %1"_s.arg(i)).startsWith("cks-"_L1));
    QVERIFY(newStore("AWS_CLOUDHSM", u"one more"_s).startsWith("LimitExceededException"_L1));
    QCOMPARE(nameOnly(m_bench->call(Operation::CreateCustomKeyStore,
                 "{'CustomKeyStoreName':'elsewhere'}", {.region = u"us-east-1"_s})),
        u"success"_s);
}

void tst_KeyStoreHandlers::aKeyNeedsAStoreThatFits_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("exception");
    QTest::newRow("unknown") << u"cks-1234567890abcdef0"_s << u"AWS_CLOUDHSM"_s
                             << u"CustomKeyStoreNotFoundException"_s;
    QTest::newRow("disconnected") << u"disconnected"_s << u"AWS_CLOUDHSM"_s
                                  << u"CustomKeyStoreInvalidStateException"_s;
    QTest::newRow("other type") << u"connected"_s << u"EXTERNAL_KEY_STORE"_s
                                << u"UnsupportedOperationException"_s;
}

void tst_KeyStoreHandlers::aKeyNeedsAStoreThatFits()
{
    QFETCH(QString, store);
    QFETCH(QString, origin);
    QFETCH(QString, exception);
    if (!store.startsWith("cks-"_L1))
        store = newStore("AWS_CLOUDHSM", u"hsm"_s, store == "connected"_L1);
    const QString external = origin == "EXTERNAL_KEY_STORE"_L1 ? u"x"_s : QString();
    QCOMPARE(nameOnly(createIn(store, origin.toLatin1(), external)), exception);
    QCOMPARE(m_bench->call(Operation::ListKeys)->value("Keys"_L1).toArray(), QJsonArray());
}

void tst_KeyStoreHandlers::externalKeysCanBeMissingOrDisabledOrTaken()
{
    const QString store = newStore("EXTERNAL_KEY_STORE", u"xks"_s);
    const auto create = [&](const QString& id) {
        return nameOnly(createIn(store, "EXTERNAL_KEY_STORE", id));
    };
    QCOMPARE(create(u"missing-1"_s), u"XksKeyNotFoundException"_s);
    QCOMPARE(create(u"disabled-1"_s), u"XksKeyInvalidConfigurationException"_s);
    QCOMPARE(create(u"k1"_s), u"success"_s);
    QCOMPARE(create(u"k1"_s), u"XksKeyAlreadyInUseException"_s);
    const QString other = newStore("EXTERNAL_KEY_STORE", u"xks 2"_s);
    QCOMPARE(nameOnly(createIn(other, "EXTERNAL_KEY_STORE", u"k1"_s)), u"success"_s);
}

void tst_KeyStoreHandlers::keysOfADisconnectedStoreAreUnavailable()
{
    const QString store = newStore("AWS_CLOUDHSM", u"hsm"_s);
    const QString keyId =
        LocalKmsBench::metadata(createIn(store, "AWS_CLOUDHSM"))["KeyId"_L1].toString();
    const auto state = [&] { return m_bench->describe(keyId)["KeyState"_L1].toString(); };
    QCOMPARE(run(Operation::DisconnectCustomKeyStore, store), u"success"_s);
    QCOMPARE(state(), u"Unavailable"_s);
    const QJsonObject key = LocalKmsBench::keyBody(keyId);
    QCOMPARE(outcome(m_bench->call(Operation::DisableKey, key)), u"success"_s);
    QCOMPARE(state(), u"Unavailable"_s);
    QCOMPARE(run(Operation::ConnectCustomKeyStore, store), u"success"_s);
    QCOMPARE(state(), u"Disabled"_s);
    QCOMPARE(outcome(m_bench->call(Operation::ScheduleKeyDeletion, key)), u"success"_s);
    QCOMPARE(run(Operation::DisconnectCustomKeyStore, store), u"success"_s);
    QCOMPARE(state(), u"PendingDeletion"_s);
}

void tst_KeyStoreHandlers::connectingFollowsTheConnectionState()
{
    const QString store = newStore("AWS_CLOUDHSM", u"hsm"_s, false);
    const QString wrongState = u"CustomKeyStoreInvalidStateException"_s;
    QCOMPARE(run(Operation::DisconnectCustomKeyStore, store), wrongState);
    QCOMPARE(run(Operation::ConnectCustomKeyStore, store), u"success"_s);
    QCOMPARE(run(Operation::ConnectCustomKeyStore, store), u"success"_s);
    QCOMPARE(run(Operation::DisconnectCustomKeyStore, store), u"success"_s);
    for (const Operation operation :
        {Operation::ConnectCustomKeyStore, Operation::DisconnectCustomKeyStore,
            Operation::DeleteCustomKeyStore, Operation::UpdateCustomKeyStore})
        QCOMPARE(run(operation, u"cks-none"_s), u"CustomKeyStoreNotFoundException"_s);
}

void tst_KeyStoreHandlers::aStoreIsUpdatedWhileDisconnected()
{
    const QString store = newStore("AWS_CLOUDHSM", u"hsm"_s);
    const auto update = [&](const char* change) {
        QJsonObject body = LocalKmsBench::json(change);
        body.insert("CustomKeyStoreId"_L1, store);
        return nameOnly(m_bench->call(Operation::UpdateCustomKeyStore, body));
    };
    QCOMPARE(update("{'NewCustomKeyStoreName':'renamed'}"), u"success"_s);
    QCOMPARE(update("{'KeyStorePassword':'kmsuser1'}"), u"CustomKeyStoreInvalidStateException"_s);
    QCOMPARE(update("{'CloudHsmClusterId':'cluster-bbbbbbbbbbb'}"),
        u"CustomKeyStoreInvalidStateException"_s);
    QCOMPARE(run(Operation::DisconnectCustomKeyStore, store), u"success"_s);
    QCOMPARE(update("{'CloudHsmClusterId':'cluster-bbbbbbbbbbb'}"), u"success"_s);
    QCOMPARE(described(store)["CustomKeyStoreName"_L1].toString(), u"renamed"_s);
    QCOMPARE(described(store)["CloudHsmClusterId"_L1].toString(), u"cluster-bbbbbbbbbbb"_s);
    const QString other = newStore("AWS_CLOUDHSM", u"other"_s);
    QVERIFY(other.startsWith("cks-"_L1));
    QCOMPARE(update("{'NewCustomKeyStoreName':'other'}"), u"CustomKeyStoreNameInUseException"_s);
}

void tst_KeyStoreHandlers::aStoreIsDeletedWhenEmptyAndDisconnected()
{
    const QString store = newStore("AWS_CLOUDHSM", u"hsm"_s);
    const QJsonObject key = LocalKmsBench::keyBody(
        LocalKmsBench::metadata(createIn(store, "AWS_CLOUDHSM"))["KeyId"_L1].toString());
    QCOMPARE(run(Operation::DeleteCustomKeyStore, store), u"CustomKeyStoreHasCMKsException"_s);
    QCOMPARE(outcome(m_bench->call(Operation::ScheduleKeyDeletion, key)), u"success"_s);
    QCOMPARE(run(Operation::DeleteCustomKeyStore, store), u"CustomKeyStoreHasCMKsException"_s);
    m_bench->clock.advanceDays(30);
    QCOMPARE(run(Operation::DeleteCustomKeyStore, store), u"CustomKeyStoreInvalidStateException"_s);
    QCOMPARE(run(Operation::DisconnectCustomKeyStore, store), u"success"_s);
    QCOMPARE(run(Operation::DeleteCustomKeyStore, store), u"success"_s);
    QCOMPARE(run(Operation::DescribeCustomKeyStores, store), u"CustomKeyStoreNotFoundException"_s);
    m_bench->reopen();
    QCOMPARE(run(Operation::DescribeCustomKeyStores, store), u"CustomKeyStoreNotFoundException"_s);
}

QTEST_GUILESS_MAIN(tst_KeyStoreHandlers)
#include "tst_KeyStoreHandlers.moc"
