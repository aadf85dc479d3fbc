// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/WatchedKms.h"

#include "core/kms/ErrorAdvice.h"
#include "core/remote/ReadOnlyKms.h"
#include "tests/remote/ScriptedKms.h"

#include <QSet>
#include <QTest>

#include <thread>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

const QString id = u"1234abcd-12ab-34cd-56ef-1234567890ab"_s;
const QString arn = u"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"_s;
const QString otherArn = u"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"_s;
const CallContext context {.region = u"eu-central-1"_s};

/// The changing operations after which nobody knows from the call which keys look different.
const QSet<Operation> ofEverything {Operation::ConnectCustomKeyStore,
    Operation::CreateCustomKeyStore, Operation::DeleteAlias, Operation::DeleteCustomKeyStore,
    Operation::DisconnectCustomKeyStore, Operation::UpdateAlias, Operation::UpdateCustomKeyStore,
    Operation::UpdatePrimaryRegion};

QJsonObject metadata(const QString& name)
{
    return {{u"KeyId"_s, id}, {u"Arn"_s, name}};
}

KmsError failure(const QString& name, int status, std::optional<ErrorCode> cause = {})
{
    KmsError error(name);
    error.httpStatus = status;
    if (cause)
        error.cause = Error {*cause, {}};
    return error;
}

} // namespace

/// The decorators of a connection: WatchedKms and ReadOnlyKms.
class tst_WatchedKms : public QObject {
    Q_OBJECT

private slots:
    void init();

    void everyChangingOperationIsTold_data();
    void everyChangingOperationIsTold();
    void keysAreNamedByArn_data();
    void keysAreNamedByArn();
    void theAccountOfAnArnThatWasSeenIsUsed();
    void errorsAreToldWhenSomethingMayHaveHappened_data();
    void errorsAreToldWhenSomethingMayHaveHappened();
    void cancellingCancelsTheCallAndIsTold();
    void nobodyIsToldAfterTheEnd();
    void itWorksInAThreadWithoutAnEventLoop();
    void aReadOnlyConnectionSendsNoChange_data();
    void aReadOnlyConnectionSendsNoChange();
    void whyNothingWasSentIsExplained();

private:
    void watch(const QString& accountId = {})
    {
        m_watched = std::make_unique<WatchedKms>(
            m_kms, [this](const QStringList& arns) { m_told.append(arns); }, accountId);
    }

    ScriptedKms m_kms;
    std::unique_ptr<WatchedKms> m_watched;
    QList<QStringList> m_told;
};

void tst_WatchedKms::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_kms.calls.clear();
    m_kms.promises.clear();
    m_kms.holds = false;
    m_kms.answer = [](const KmsCall&) { return KmsReply(QJsonObject()); };
    m_told.clear();
    watch();
}

void tst_WatchedKms::everyChangingOperationIsTold_data()
{
    QTest::addColumn<Operation>("operation");
    for (const OperationInfo& info : operationTable())
        QTest::newRow(info.name.data()) << info.operation;
}

void tst_WatchedKms::everyChangingOperationIsTold()
{
    QFETCH(const Operation, operation);
    const QJsonObject reply {{u"KeyMetadata"_s, metadata(arn)}, {u"ReplicaKeyMetadata"_s, metadata(otherArn)}};
    m_kms.answer = [&](const KmsCall&) { return KmsReply(reply); };
    const KmsCall call {operation, {{u"KeyId"_s, arn}, {u"TargetKeyId"_s, arn}}, context};
    auto answer = m_watched->call(call);
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.takeResult().value(), reply);
    QCOMPARE(m_kms.calls.size(), std::size_t(1));
    QCOMPARE(m_kms.calls[0].body, call.body);
    QCOMPARE(m_kms.calls[0].context, call.context);
    if (!infoOf(operation).changes) {
        QVERIFY(m_told.isEmpty());
        return;
    }
    QCOMPARE(m_told.size(), 1);
    if (ofEverything.contains(operation))
        QCOMPARE(m_told[0], QStringList());
    else if (operation == Operation::ReplicateKey)
        QCOMPARE(m_told[0], (QStringList {arn, otherArn}));
    else
        QCOMPARE(m_told[0], QStringList {arn});
}

void tst_WatchedKms::keysAreNamedByArn_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("replied"); // KeyId
    QTest::addColumn<QStringList>("told");
    const QString here = context.region;
    const QString account = u"111122223333"_s;
    QTest::newRow("an ARN") << arn << here << QString() << QString() << QStringList {arn};
    QTest::newRow("an ID, and the account is known") << id << here << account << QString() << QStringList {arn};
    QTest::newRow("an ID, and the account is not known") << id << here << QString() << QString() << QStringList();
    QTest::newRow("an ID, and the Region is not known") << id << QString() << account << QString() << QStringList();
    QTest::newRow("an ID, and the reply has the ARN") << id << here << QString() << arn << QStringList {arn};
    QTest::newRow("an ID, and the reply has it too") << id << here << account << id << QStringList {arn};
    QTest::newRow("an alias") << u"alias/a"_s << here << account << QString() << QStringList();
    QTest::newRow("nothing") << QString() << here << account << QString() << QStringList();
}

void tst_WatchedKms::keysAreNamedByArn()
{
    QFETCH(const QString, named);
    QFETCH(const QString, region);
    QFETCH(const QString, account);
    QFETCH(const QString, replied);
    QFETCH(const QStringList, told);
    watch(account);
    m_kms.answer = [&](const KmsCall&) { return KmsReply(QJsonObject {{u"KeyId"_s, replied}}); };
    QVERIFY(m_watched->call({Operation::CancelKeyDeletion, {{u"KeyId"_s, named}}, {.region = region}}).isFinished());
    QCOMPARE(m_told, QList<QStringList> {told});
}

void tst_WatchedKms::theAccountOfAnArnThatWasSeenIsUsed()
{
    QVERIFY(m_watched->call({Operation::DescribeKey, {{u"KeyId"_s, otherArn}}, context}).isFinished());
    QVERIFY(m_watched->call({Operation::DisableKey, {{u"KeyId"_s, id}}, context}).isFinished());
    QCOMPARE(m_told, QList<QStringList> {{arn}});
}

void tst_WatchedKms::errorsAreToldWhenSomethingMayHaveHappened_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("cause"); // -1: none
    QTest::addColumn<QList<QStringList>>("told");
    const QList<QStringList> nothing;
    const QList<QStringList> everything {QStringList()};
    const QList<QStringList> it {QStringList {arn}};
    const auto unknown = static_cast<int>(ErrorCode::OutcomeUnknown);
    const auto failed = static_cast<int>(ErrorCode::EndpointFailed);
    const auto create = Operation::CreateKey;
    const auto disable = Operation::DisableKey;
    QTest::newRow("refused") << create << u"AccessDeniedException"_s << 400 << -1 << nothing;
    QTest::newRow("not sent") << create << u"EndpointConnectionError"_s << 0 << failed << nothing;
    QTest::newRow("no credentials") << create << u"NoCredentialsError"_s << 0
                                    << static_cast<int>(ErrorCode::CredentialsNotFound) << nothing;
    QTest::newRow("created, perhaps") << create << u"ReadTimeoutError"_s << 0 << unknown << everything;
    QTest::newRow("created, perhaps, 500") << create << u"KMSInternalException"_s << 500 << unknown << everything;
    QTest::newRow("replicated, perhaps") << Operation::ReplicateKey << u"ConnectionClosedError"_s << 0 << unknown << everything;
    QTest::newRow("disabled, perhaps") << disable << u"ReadTimeoutError"_s << 0 << failed << it;
    QTest::newRow("disabled, perhaps, 503") << disable << u"503"_s << 503 << -1 << it;
    QTest::newRow("not disabled") << disable << u"ThrottlingException"_s << 400 << -1 << nothing;
}

void tst_WatchedKms::errorsAreToldWhenSomethingMayHaveHappened()
{
    QFETCH(const Operation, operation);
    QFETCH(const QString, name);
    QFETCH(const int, status);
    QFETCH(const int, cause);
    QFETCH(const QList<QStringList>, told);
    const KmsError error = failure(
        name, status, cause < 0 ? std::nullopt : std::optional(static_cast<ErrorCode>(cause)));
    m_kms.answer = [&](const KmsCall&) { return KmsReply(error); };
    auto answer = m_watched->call({operation, {{u"KeyId"_s, arn}}, context});
    QCOMPARE(answer.takeResult().error(), error);
    QCOMPARE(m_told, told);
}

void tst_WatchedKms::cancellingCancelsTheCallAndIsTold()
{
    m_kms.holds = true;
    auto disabled = m_watched->call({Operation::DisableKey, {{u"KeyId"_s, arn}}, context});
    auto listed = m_watched->call({Operation::ListKeys, {}, context});
    disabled.cancel();
    listed.cancel();
    QTRY_VERIFY(m_kms.promises[0]->isCanceled());
    QVERIFY(m_kms.promises[1]->isCanceled());
    m_kms.giveUp(0);
    m_kms.giveUp(1);
    QVERIFY(disabled.isFinished() && disabled.isCanceled());
    QVERIFY(listed.isFinished());
    QCOMPARE(m_told, QList<QStringList> {{arn}}); // it may have been sent before
}

void tst_WatchedKms::nobodyIsToldAfterTheEnd()
{
    m_kms.holds = true;
    auto answer = m_watched->call({Operation::DisableKey, {{u"KeyId"_s, arn}}, context});
    m_watched.reset();
    m_kms.finish(0);
    QVERIFY(answer.isFinished());
    QVERIFY(answer.takeResult());
    QVERIFY(m_told.isEmpty());
}

void tst_WatchedKms::itWorksInAThreadWithoutAnEventLoop()
{
    m_kms.holds = true;
    QFuture<KmsReply> answer;
    std::thread([&] { answer = m_watched->call({Operation::CreateKey, {}, context}); }).join();
    m_kms.answer = [](const KmsCall&) {
        return KmsReply(QJsonObject {{u"KeyMetadata"_s, metadata(arn)}});
    };
    std::thread([&] { m_kms.finish(0); }).join();
    QVERIFY(answer.isFinished());
    QCOMPARE(m_told, QList<QStringList> {{arn}});
}

void tst_WatchedKms::aReadOnlyConnectionSendsNoChange_data()
{
    everyChangingOperationIsTold_data();
}

void tst_WatchedKms::aReadOnlyConnectionSendsNoChange()
{
    QFETCH(const Operation, operation);
    ReadOnlyKms guarded(*m_watched);
    auto answer = guarded.call({operation, {{u"KeyId"_s, arn}}, context});
    QVERIFY(answer.isFinished());
    const auto reply = answer.takeResult();
    const bool changes = infoOf(operation).changes;
    QCOMPARE(reply.has_value(), !changes);
    QCOMPARE(m_kms.calls.size(), std::size_t(changes ? 0 : 1));
    QVERIFY(m_told.isEmpty());
    if (changes) {
        QCOMPARE(reply.error().name, u"ReadOnlyConnection"_s);
        QCOMPARE(reply.error().httpStatus, 0);
        QCOMPARE(reply.error().cause->code, ErrorCode::ReadOnly);
    }
}

void tst_WatchedKms::whyNothingWasSentIsExplained()
{
    QVERIFY(errorAdvice(u"ReadOnlyConnection"_s));
    QVERIFY(errorAdvice(u"KeyNotUnderstood"_s, u"de"_s));
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_WatchedKms)
#include "tst_WatchedKms.moc"
