// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KmsClient.h"
#include "core/kms/ShapeRules.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QPromise>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

// Keeps every call open until the test answers it.
class PatientService final : public KmsService {
public:
    QFuture<KmsReply> call(KmsCall made) override
    {
        last = std::move(made);
        promise = std::make_unique<QPromise<KmsReply>>();
        promise->start();
        return promise->future();
    }

    void answer(const KmsReply& reply)
    {
        promise->addResult(reply);
        promise->finish();
    }

    KmsCall last;
    std::unique_ptr<QPromise<KmsReply>> promise;
};

template <typename T>
bool waitFor(const QFuture<T>& future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); });
}

KeyMetadata someKey()
{
    KeyMetadata key;
    key.keyId = u"k"_s;
    key.arn = u"arn:aws:kms:eu-central-1:111122223333:key/k"_s;
    return key;
}

} // namespace

class tst_KmsClient : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_service = std::make_unique<PatientService>();
    }

    void aReplyBecomesAValueLater()
    {
        const auto future = client().describeKey(u"k"_s);
        QVERIFY(!future.isFinished());
        QCOMPARE(m_service->last.operation, Operation::DescribeKey);
        QCOMPARE(m_service->last.context.region, u"eu-central-1"_s);
        m_service->answer(QJsonObject {{u"KeyMetadata"_s, someKey().toJson()}});
        QVERIFY(waitFor(future));
        const auto result = future.result();
        QVERIFY(result.has_value());
        QVERIFY(*result == someKey());
    }

    void anErrorPassesUnchanged()
    {
        const KmsError error(u"NotFoundException"_s, u"Invalid keyId 'k'"_s);
        const auto future = client().describeKey(u"k"_s);
        m_service->answer(error);
        QVERIFY(waitFor(future));
        QVERIFY(future.result().error() == error);
    }

    void aReplyThatMakesNoSenseIsAnError()
    {
        const auto future = client().describeKey(u"k"_s);
        m_service->answer(QJsonObject());
        QVERIFY(waitFor(future));
        QCOMPARE(future.result().error().name, u"KMSInternalException"_s);
        QVERIFY(future.result().error().cause.has_value());
    }

    void cancellingReachesTheService()
    {
        auto future = client().enableKey(u"k"_s);
        future.cancel();
        QVERIFY(QTest::qWaitFor([this] { return m_service->promise->isCanceled(); }));
        m_service->promise->finish();
        QVERIFY(waitFor(future));
        QCOMPARE(future.resultCount(), 0);
    }

    void aCallThatTheServiceDropsIsCancelled()
    {
        const auto future = client().enableKey(u"k"_s);
        m_service->promise.reset();
        QVERIFY(waitFor(future));
        QVERIFY(future.isCanceled());
    }

    void anAnswerThatWasAlreadyThereArrives()
    {
        class QuickService final : public KmsService {
            QFuture<KmsReply> call(KmsCall) override
            {
                QPromise<KmsReply> promise;
                promise.start();
                promise.addResult(QJsonObject());
                promise.finish();
                return promise.future();
            }
        } service;
        const auto future = KmsClient(service, {}).disableKey(u"k"_s);
        QVERIFY(waitFor(future));
        QVERIFY(future.result().has_value());
    }

    void anotherRegionKeepsTheCaller()
    {
        const KmsClient there = client().inRegion(u"us-west-2"_s);
        QCOMPARE(there.context().region, u"us-west-2"_s);
        QCOMPARE(there.context().callerArn, u"arn:aws:iam::111122223333:role/A"_s);
    }

    // Whatever the client sends must pass the front door of any endpoint.
    void everyRequestHasTheShapeOfItsOperation_data()
    {
        using Send = std::function<void(KmsClient&)>;
        QTest::addColumn<Send>("send");
        QTest::addColumn<Operation>("operation");
        const auto row = [](Operation operation, const Send& send) {
            QTest::newRow(infoOf(operation).name.data()) << send << operation;
        };
        CreateKeyRequest request;
        request.tags = TagList {{u"a"_s, u"b"_s}};
        row(Operation::CreateKey, [request](KmsClient& c) { auto f = c.createKey(request); });
        row(Operation::CreateAlias,
            [](KmsClient& c) { auto f = c.createAlias(u"alias/a"_s, u"k"_s); });
        row(Operation::DeleteAlias, [](KmsClient& c) { auto f = c.deleteAlias(u"alias/a"_s); });
        row(Operation::TagResource, [](KmsClient& c) {
            auto f = c.tagResource(u"k"_s, {{u"a"_s, {}}});
        });
        row(Operation::UntagResource,
            [](KmsClient& c) { auto f = c.untagResource(u"k"_s, {u"a"_s}); });
        row(Operation::GetKeyPolicy, [](KmsClient& c) { auto f = c.keyPolicy(u"k"_s); });
        row(Operation::PutKeyPolicy,
            [](KmsClient& c) { auto f = c.putKeyPolicy(u"k"_s, u"{}"_s, true); });
        row(Operation::UpdateKeyDescription,
            [](KmsClient& c) { auto f = c.updateKeyDescription(u"k"_s, {}); });
        row(Operation::ScheduleKeyDeletion,
            [](KmsClient& c) { auto f = c.scheduleKeyDeletion(u"k"_s, 7); });
        row(Operation::CancelKeyDeletion,
            [](KmsClient& c) { auto f = c.cancelKeyDeletion(u"k"_s); });
        row(Operation::GetPublicKey, [](KmsClient& c) { auto f = c.publicKey(u"k"_s); });
        row(Operation::GetParametersForImport, [](KmsClient& c) {
            auto f = c.parametersForImport(u"k"_s, u"RSAES_OAEP_SHA_256"_s, u"RSA_2048"_s);
        });
        row(Operation::ImportKeyMaterial, [](KmsClient& c) {
            auto f = c.importKeyMaterial(u"k"_s, "token", "material", 1700000000500);
        });
        row(Operation::DescribeCustomKeyStores, [](KmsClient& c) { auto f = c.customKeyStores(); });
        row(Operation::ConnectCustomKeyStore,
            [](KmsClient& c) { auto f = c.connectCustomKeyStore(u"cks-1"_s); });
        row(Operation::CreateCustomKeyStore, [](KmsClient& c) {
            auto f = c.createSimulatedKeyStore(u"n"_s, u"EXTERNAL_KEY_STORE"_s);
        });
    }

    void everyRequestHasTheShapeOfItsOperation()
    {
        QFETCH(std::function<void(KmsClient&)>, send);
        QFETCH(Operation, operation);
        KmsClient sender = client();
        send(sender);
        QCOMPARE(m_service->last.operation, operation);
        const auto problem = shapeProblems(operation, m_service->last.body);
        QVERIFY2(!problem, problem ? qPrintable(problem->message.value_or(QString())) : "");
        finishQuietly();
    }

    void aSimulatedStoreIsOneThatSaysSo()
    {
        auto future = client().createSimulatedKeyStore(u"n"_s, u"AWS_CLOUDHSM"_s);
        const QJsonObject sent = m_service->last.body;
        QVERIFY(!shapeProblems(Operation::CreateCustomKeyStore, sent));
        m_service->answer(QJsonObject {{u"CustomKeyStoreId"_s, u"cks-1"_s}});
        QVERIFY(waitFor(future));
        const CustomKeyStore made = future.result().value();
        QVERIFY(made.simulated);

        const auto listed = client().customKeyStores();
        m_service->answer(QJsonObject {{u"CustomKeyStores"_s,
            QJsonArray {
                QJsonObject {{u"CustomKeyStoreId"_s, u"cks-1"_s}, {u"CustomKeyStoreName"_s, u"n"_s},
                    {u"CustomKeyStoreType"_s, u"AWS_CLOUDHSM"_s},
                    {u"ConnectionState"_s, u"DISCONNECTED"_s}, {u"Simulated"_s, true}},
                QJsonObject {{u"CustomKeyStoreId"_s, u"cks-2"_s},
                    {u"CloudHsmClusterId"_s, u"cluster-234abcdefABC"_s}}}}});
        QVERIFY(waitFor(listed));
        QVERIFY(listed.result().value().first() == made);
        QVERIFY(!listed.result().value().last().simulated);
    }

    void materialThatDoesNotExpireSaysSo()
    {
        auto future = client().importKeyMaterial(u"k"_s, "t", "m", std::nullopt);
        QCOMPARE(m_service->last.body.value("ExpirationModel"_L1).toString(),
            u"KEY_MATERIAL_DOES_NOT_EXPIRE"_s);
        QVERIFY(!m_service->last.body.contains("ValidTo"_L1));
        finishQuietly();
    }

    void publicKeysAndDatesAreRead()
    {
        const auto key = client().publicKey(u"k"_s);
        m_service->answer(QJsonObject {{u"PublicKey"_s, u"AQID"_s}, {u"KeySpec"_s, u"RSA_2048"_s},
            {u"KeyUsage"_s, u"ENCRYPT_DECRYPT"_s},
            {u"EncryptionAlgorithms"_s, QJsonArray {u"RSAES_OAEP_SHA_1"_s}}});
        QVERIFY(waitFor(key));
        QCOMPARE(key.result()->subjectPublicKeyInfo, QByteArray("\1\2\3"));
        QCOMPARE(key.result()->algorithms, QStringList {u"RSAES_OAEP_SHA_1"_s});

        const auto date = client().scheduleKeyDeletion(u"k"_s, 7);
        m_service->answer(QJsonObject {{u"DeletionDate"_s, 1700000000.5}});
        QVERIFY(waitFor(date));
        QCOMPARE(date.result()->toMSecsSinceEpoch(), 1700000000500);

        const auto later = client().scheduleKeyDeletion(u"k"_s, 7);
        m_service->answer(QJsonObject {{u"KeyState"_s, u"PendingReplicaDeletion"_s}});
        QVERIFY(waitFor(later));
        QVERIFY(!later.result()->isValid());
    }

private:
    KmsClient client()
    {
        return {*m_service, {u"eu-central-1"_s, u"arn:aws:iam::111122223333:role/A"_s}};
    }

    // Lets the watchers of a call whose answer does not matter go away.
    void finishQuietly()
    {
        QFutureWatcher<KmsReply> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(m_service->promise->future());
        m_service->promise.reset();
        QVERIFY(finished.count() == 1 || finished.wait());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<PatientService> m_service;
};

QTEST_GUILESS_MAIN(tst_KmsClient)
#include "tst_KmsClient.moc"
