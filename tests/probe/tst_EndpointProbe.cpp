// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/ShapeRules.h"
#include "core/probe/EndpointProbe.h"
#include "core/probe/ProbeRequest.h"
#include "tests/local/LocalKmsBench.h"

#include <QJsonArray>
#include <QPromise>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Answers as it is told, else as a service that knows everything and has nothing, and keeps the calls.
class ScriptedKms final : public KmsService {
public:
    std::function<std::optional<KmsReply>(const KmsCall&)> script;
    QList<KmsCall> calls;

    QFuture<KmsReply> call(KmsCall call) override
    {
        calls.append(call);
        const auto scripted = script ? script(call) : std::nullopt;
        QPromise<KmsReply> promise;
        promise.start();
        promise.addResult(scripted.value_or(usual(call)));
        promise.finish();
        return promise.future();
    }
    [[nodiscard]] QStringList idsOf(Operation operation) const
    {
        QStringList ids;
        for (const KmsCall& each : calls) {
            const QString id = each.body[u"KeyId"].toString();
            if (each.operation == operation && !id.startsWith("0000"_L1))
                ids.append(id);
        }
        return ids;
    }
    [[nodiscard]] static KmsReply madeKey(const QString& id, const QString& spec, const QString& usage)
    {
        return QJsonObject {{u"KeyMetadata"_s,
            QJsonObject {{u"KeyId"_s, id}, {u"KeySpec"_s, spec}, {u"KeyUsage"_s, usage}}}};
    }

private:
    [[nodiscard]] KmsReply usual(const KmsCall& call)
    {
        const auto spec = keySpecNamed(call.body[u"KeySpec"].toString());
        const auto usage = keyUsageNamed(call.body[u"KeyUsage"].toString());
        const bool isSchedule = call.operation == Operation::ScheduleKeyDeletion;
        if (isSchedule && m_made.contains(call.body[u"KeyId"].toString()))
            return QJsonObject();
        if (call.operation != Operation::CreateKey)
            return KmsError(u"NotFoundException"_s, u"there is none"_s);
        if (!spec || !usage || !isValidPair(*spec, *usage) || infoOf(*spec).chinaRegionsOnly)
            return KmsError(u"ValidationException"_s, u"no"_s);
        m_made.append(u"key-%1"_s.arg(m_made.size()));
        return madeKey(m_made.last(), nameOf(*spec), nameOf(*usage));
    }

    QStringList m_made;
};

QStringList differencesOf(const ProbeReport& report)
{
    QStringList subjects;
    for (const ProbeRow& row : report.rows) {
        if (row.differs())
            subjects.append(row.subject());
    }
    return subjects;
}

const ProbePlan onlyLook {.region = u"eu-central-1"_s};
const ProbePlan allowed {.region = u"eu-central-1"_s, .createKeys = true};
const ProbePlan everything {.region = u"eu-central-1"_s, .createKeys = true, .refusals = true};

} // namespace

class tst_EndpointProbe : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void noRequestCanChangeAnything();
    void theLocalEngineKnowsEveryOperation();
    void theLocalEngineMakesWhatItsLibraryCan();
    void everyPairIsTriedAndEveryKeyScheduled();
    void answersAreUnderstood_data();
    void answersAreUnderstood();
    void refusedPairsAreDifferences();
    void anotherKeyThanAskedForIsARefusal();
    void keysAreScheduledEvenWhenCancelled();
    void aKeyMadeFromAnInvalidRequestIsScheduledToo();
    void aKeyThatCannotBeScheduledIsTold();
    void theProbeEndsWhereNobodyAnswers();
    void progressCountsToTheEnd();
};

void tst_EndpointProbe::noRequestCanChangeAnything()
{
    const QStringList names {u"KeyId"_s, u"DestinationKeyId"_s, u"CustomKeyStoreId"_s};
    for (const OperationInfo& info : operationTable()) {
        if (!info.changes)
            continue;
        const QJsonObject body = harmlessRequest(info.operation);
        const bool namesNothing = std::ranges::any_of(
            names, [&](const QString& name) { return body[name].toString().contains("00000000"_L1); });
        QVERIFY2(namesNothing || shapeProblems(info.operation, body).has_value()
                || info.operation == Operation::RetireGrant // of no grant
                || info.operation == Operation::DeleteAlias || info.operation == Operation::CreateAlias,
            nameOfRow(info.operation));
    }
    QVERIFY(harmlessRequest(Operation::RetireGrant).isEmpty());
    for (const Operation each : {Operation::CreateAlias, Operation::DeleteAlias})
        QVERIFY(!harmlessRequest(each)[u"AliasName"].toString().startsWith("alias/"_L1));
}

void tst_EndpointProbe::theLocalEngineKnowsEveryOperation()
{
    LocalKmsBench bench;
    const ProbeReport report = EndpointProbe(bench.kms(), onlyLook).run();
    QCOMPARE(report.rows.size(), operationCount);
    QCOMPARE(differencesOf(report), QStringList());
    QVERIFY(report.keys.isEmpty() && !report.cancelled && !report.failure);
    QVERIFY(bench.call(Operation::ListKeys)->value("Keys"_L1).toArray().isEmpty());
    QVERIFY(bench.call(Operation::ListAliases)->value("Aliases"_L1).toArray().isEmpty());
}

void tst_EndpointProbe::theLocalEngineMakesWhatItsLibraryCan()
{
    LocalKmsBench bench;
    const ProbeReport report = EndpointProbe(bench.kms(), everything).run();
    QCOMPARE(report.rows.size(), operationCount + keySpecCount * keyUsageCount);
    const Capabilities known = bench.kms().capabilities();
    QStringList missing;
    qsizetype made = 0;
    for (const PairInfo& pair : validPairs()) {
        if (infoOf(pair.spec).chinaRegionsOnly)
            continue;
        if (known.reasonAgainst(pair.spec))
            missing.append(nameOf(pair.spec) + u'/' + nameOf(pair.usage));
        else
            ++made;
    }
    QCOMPARE(differencesOf(report), missing);
    QCOMPARE(report.keys.size(), made);
    QVERIFY(report.everyKeyIsScheduled());
    for (const ProbedKey& key : report.keys)
        QCOMPARE(bench.describe(key.keyId)[u"KeyState"].toString(), u"PendingDeletion"_s);
    const Capabilities found = capabilitiesOf(report);
    for (const KeySpecInfo& info : keySpecTable())
        QCOMPARE(found.reasonAgainst(info.spec).has_value(),
            !info.chinaRegionsOnly && known.reasonAgainst(info.spec).has_value());
}

void tst_EndpointProbe::everyPairIsTriedAndEveryKeyScheduled()
{
    ScriptedKms kms;
    const ProbeReport report = EndpointProbe(kms, everything).run();
    QCOMPARE(differencesOf(report), QStringList());
    QCOMPARE(report.rows.size(), operationCount + keySpecCount * keyUsageCount);
    QCOMPARE(report.keys.size(), qsizetype(validPairs().size()) - 3); // SM2 has three
    QCOMPARE(kms.idsOf(Operation::ScheduleKeyDeletion).size(), report.keys.size());
    for (const KmsCall& call : kms.calls) {
        if (call.operation == Operation::ScheduleKeyDeletion && !call.body[u"KeyId"].toString().startsWith("0000"_L1))
            QCOMPARE(call.body[u"PendingWindowInDays"].toInt(), 7);
    }
    QCOMPARE(capabilitiesOf(report), Capabilities());
}

void tst_EndpointProbe::answersAreUnderstood_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("found");
    const auto row = [](const char* name, const char* message, int status, ProbeFinding found) {
        QTest::addRow("%s %d %s", name, status, message) << QString::fromLatin1(name) << QString::fromLatin1(message) << status << int(found);
    };
    row("NotFoundException", "", 400, ProbeFinding::Yes);
    row("NotFoundException", "", 404, ProbeFinding::Yes);
    row("ValidationException", "", 400, ProbeFinding::Yes);
    row("AccessDeniedException", "", 400, ProbeFinding::Yes);
    row("UnknownOperationException", "", 404, ProbeFinding::No);
    row("404", "", 404, ProbeFinding::No);
    row("501", "", 501, ProbeFinding::No);
    row("InternalFailure", "The API action has not been implemented", 500, ProbeFinding::No);
    row("InternalFailure", "", 501, ProbeFinding::No);
    row("InternalFailure", "", 500, ProbeFinding::Unclear);
    row("ThrottlingException", "", 400, ProbeFinding::Unclear);
}

void tst_EndpointProbe::answersAreUnderstood()
{
    QFETCH(const QString, name);
    QFETCH(const QString, message);
    QFETCH(const int, status);
    QFETCH(const int, found);
    ScriptedKms kms;
    kms.script = [&](const KmsCall& call) -> std::optional<KmsReply> {
        if (call.operation != Operation::Sign)
            return std::nullopt;
        KmsError error(name, message);
        error.httpStatus = status;
        return error;
    };
    const ProbeReport report = EndpointProbe(kms, onlyLook).run();
    QCOMPARE(report.rows.size(), operationCount);
    const ProbeRow& row = report.rows[static_cast<int>(Operation::Sign)];
    QCOMPARE(int(row.found), found);
    QCOMPARE(row.errorName, name);
    QCOMPARE(row.errorMessage, message);
    QCOMPARE(report.differenceCount(), row.found == ProbeFinding::Yes ? 0 : 1);
}

void tst_EndpointProbe::refusedPairsAreDifferences()
{
    ScriptedKms kms;
    kms.script = [](const KmsCall& call) -> std::optional<KmsReply> {
        const QString spec = call.body[u"KeySpec"].toString();
        if (spec.startsWith("ML_DSA"_L1))
            return KmsError(u"UnsupportedOperationException"_s);
        if (spec == "HMAC_224"_L1)
            return KmsError(u"AccessDeniedException"_s);
        return std::nullopt;
    };
    const ProbeReport report = EndpointProbe(kms, allowed).run();
    QCOMPARE(differencesOf(report),
        QStringList({u"HMAC_224/GENERATE_VERIFY_MAC"_s, u"ML_DSA_44/SIGN_VERIFY"_s,
            u"ML_DSA_65/SIGN_VERIFY"_s, u"ML_DSA_87/SIGN_VERIFY"_s}));
    const Capabilities found = capabilitiesOf(report);
    QVERIFY(found.reasonAgainst(KeySpec::MlDsa65));
    QVERIFY(!found.reasonAgainst(KeySpec::Hmac224)); // not decided
}

void tst_EndpointProbe::anotherKeyThanAskedForIsARefusal()
{
    ScriptedKms kms;
    kms.script = [](const KmsCall& call) -> std::optional<KmsReply> {
        if (call.body[u"KeySpec"] == u"RSA_3072"_s)
            return ScriptedKms::madeKey(u"other"_s, u"RSA_2048"_s, u"SIGN_VERIFY"_s);
        return std::nullopt;
    };
    const ProbeReport report = EndpointProbe(kms, allowed).run();
    QCOMPARE(differencesOf(report),
        QStringList({u"RSA_3072/ENCRYPT_DECRYPT"_s, u"RSA_3072/SIGN_VERIFY"_s}));
    QCOMPARE(kms.idsOf(Operation::ScheduleKeyDeletion).count(u"other"_s), 2);
}

void tst_EndpointProbe::keysAreScheduledEvenWhenCancelled()
{
    ScriptedKms kms;
    bool cancelled = false;
    kms.script = [&](const KmsCall& call) -> std::optional<KmsReply> {
        if (call.body[u"KeySpec"] == u"RSA_3072"_s)
            cancelled = true; // while the key is being made
        return std::nullopt;
    };
    const ProbeReport report
        = EndpointProbe(kms, allowed, {}, [&cancelled] { return cancelled; }).run();
    QVERIFY(report.cancelled);
    QCOMPARE(report.keys.size(), 3); // two of RSA_2048, one of RSA_3072
    QVERIFY(report.everyKeyIsScheduled());
    QCOMPARE(kms.idsOf(Operation::ScheduleKeyDeletion).size(), 3);
    QCOMPARE(kms.calls.last().operation, Operation::ScheduleKeyDeletion);
}

void tst_EndpointProbe::aKeyMadeFromAnInvalidRequestIsScheduledToo()
{
    ScriptedKms kms;
    kms.script = [](const KmsCall& call) -> std::optional<KmsReply> {
        if (call.operation == Operation::CreateKey)
            return ScriptedKms::madeKey(u"careless"_s, {}, {});
        return std::nullopt;
    };
    const ProbeReport report = EndpointProbe(kms, onlyLook).run();
    QCOMPARE(report.keys.size(), 1);
    QCOMPARE(kms.idsOf(Operation::ScheduleKeyDeletion), QStringList(u"careless"_s));
}

void tst_EndpointProbe::aKeyThatCannotBeScheduledIsTold()
{
    ScriptedKms kms;
    kms.script = [](const KmsCall& call) -> std::optional<KmsReply> {
        if (call.operation == Operation::ScheduleKeyDeletion && call.body[u"KeyId"] == u"key-1"_s)
            return KmsError(u"AccessDeniedException"_s);
        return std::nullopt;
    };
    const ProbeReport report = EndpointProbe(kms, allowed).run();
    QVERIFY(!report.everyKeyIsScheduled());
    QVERIFY(!report.keys[0].scheduleError);
    QCOMPARE(report.keys[1].scheduleError->name, u"AccessDeniedException"_s);
}

void tst_EndpointProbe::theProbeEndsWhereNobodyAnswers()
{
    ScriptedKms kms;
    kms.script = [](const KmsCall&) -> std::optional<KmsReply> {
        return KmsError(u"UnrecognizedClientException"_s, u"The security token is invalid."_s);
    };
    const ProbeReport report = EndpointProbe(kms, everything).run();
    QCOMPARE(report.failure->name, u"UnrecognizedClientException"_s);
    QCOMPARE(kms.calls.size(), 1);
    QVERIFY(report.rows.isEmpty());
}

void tst_EndpointProbe::progressCountsToTheEnd()
{
    ScriptedKms kms;
    QList<int> counts;
    QString first;
    const auto observe = [&](const EndpointProbe::Progress& progress) {
        if (counts.isEmpty())
            first = progress.subject;
        counts.append(progress.done);
        QCOMPARE(progress.total, operationCount);
    };
    QVERIFY(!EndpointProbe(kms, onlyLook, observe).run().failure);
    QCOMPARE(counts.size(), operationCount);
    QCOMPARE(counts.last(), operationCount - 1);
    QCOMPARE(first, u"CancelKeyDeletion"_s);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_EndpointProbe)
#include "tst_EndpointProbe.moc"
