// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RemoteCatalog.h"

#include "core/foundation/Clock.h"
#include "core/http/HttpClient.h"
#include "core/kms/Regions.h"
#include "core/remote/RemoteKms.h"
#include "tests/cli/ServedAccount.h"
#include "tests/remote/ScriptedKms.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

const QString region = u"eu-central-1"_s;

QString idOf(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

QString arnOf(int number)
{
    return keyArn(region, u"111122223333"_s, idOf(number));
}

/// An account at an endpoint that counts from marker to marker.
struct Account {
    int keys = 0;
    int aliases = 0;
    bool obeysLimit = true;

    [[nodiscard]] QJsonObject list(const KmsCall& call) const
    {
        const bool ofKeys = call.operation == Operation::ListKeys;
        const int all = ofKeys ? keys : aliases;
        const int from = call.body[u"Marker"].toString().toInt();
        const int to = obeysLimit ? std::min(all, from + call.body[u"Limit"].toInt()) : all;
        QJsonArray entries;
        for (int at = from; at < to; ++at)
            entries.append(ofKeys ? keyEntry(at) : aliasEntry(at));
        QJsonObject reply {{ofKeys ? u"Keys"_s : u"Aliases"_s, entries}, {u"Truncated"_s, to < all}};
        if (to < all)
            reply.insert(u"NextMarker"_s, QString::number(to));
        return reply;
    }
    static QJsonObject keyEntry(int at) { return {{u"KeyId"_s, idOf(at)}, {u"KeyArn"_s, arnOf(at)}}; }
    static QJsonObject aliasEntry(int at)
    {
        QJsonObject entry {{u"AliasName"_s, u"alias/%1"_s.arg(at)}};
        if (at % 10 != 0) // alias/aws/… before its first use
            entry.insert(u"TargetKeyId"_s, idOf(at));
        return entry;
    }
};

QJsonObject described(const QString& spec = u"RSA_2048"_s)
{
    return {{u"KeyMetadata"_s,
        QJsonObject {{u"KeyId"_s, idOf(7)}, {u"Arn"_s, arnOf(7)}, {u"KeySpec"_s, spec},
            {u"KeyUsage"_s, u"SIGN_VERIFY"_s}, {u"KeyState"_s, u"Enabled"_s},
            {u"Origin"_s, u"AWS_KMS"_s}}}};
}

/// ListAliases and ListResourceTags of one key, two pages each.
KmsReply ofKey(const KmsCall& call)
{
    const bool first = !call.body.contains(u"Marker"_s);
    if (call.operation == Operation::DescribeKey)
        return described();
    QJsonObject reply {{u"Truncated"_s, first}};
    if (first)
        reply.insert(u"NextMarker"_s, u"2"_s);
    if (call.operation == Operation::ListAliases) {
        reply.insert(u"Aliases"_s,
            QJsonArray {QJsonObject {{u"AliasName"_s, first ? u"alias/b"_s : u"alias/a"_s},
                            {u"TargetKeyId"_s, idOf(7)}},
                QJsonObject {{u"AliasName"_s, u"alias/another"_s}, {u"TargetKeyId"_s, idOf(8)}}});
    } else {
        reply.insert(u"Tags"_s, toJson({{first ? u"1"_s : u"2"_s, u"x"_s}}));
    }
    return reply;
}

} // namespace

class tst_RemoteCatalog : public QObject {
    Q_OBJECT

private slots:
    void init();

    void allPagesAreAllKeys_data();
    void allPagesAreAllKeys();
    void aPageAsksForKeysAndAliasesAtOnce();
    void refusedAliasesDoNotHideKeys();
    void otherErrorsAreThePages_data();
    void otherErrorsAreThePages();
    void markersThatLeadNowhereEnd_data();
    void markersThatLeadNowhereEnd();
    void whatIsNoMarkerIsRefused();
    void aKeyIsAllThatIsKnownOfIt();
    void whatMayNotBeReadOfAKeyIsEmpty();
    void theErrorOfDescribeKeyIsTheKeys();
    void aKeySpecOfTheFutureIsSaid();
    void aKeyMadeWithoutAUsageHasTheDefault();
    void cancellingCancelsTheCalls();
    void callsThatAreGivenUpGiveTheFutureUp();
    void whatIsUnderWayEndsWithTheCatalog();
    void aServedAccountIsListed();

private:
    template <typename T>
    [[nodiscard]] static Result<T, KmsError> outcome(QFuture<Result<T, KmsError>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || future.isCanceled())
            return KmsError(u"NoAnswer"_s);
        return future.takeResult();
    }

    ScriptedKms m_kms;
};

void tst_RemoteCatalog::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_kms.calls.clear();
    m_kms.promises.clear();
    m_kms.holds = false;
    m_kms.answer = ofKey;
}

void tst_RemoteCatalog::allPagesAreAllKeys_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("aliases");
    QTest::addColumn<bool>("obeysLimit");
    QTest::addColumn<int>("keyCalls");
    QTest::addColumn<int>("aliasCalls");
    QTest::newRow("none") << 0 << 0 << true << 1 << 1;
    QTest::newRow("one page") << 100 << 100 << true << 1 << 1;
    QTest::newRow("a small page, then large ones") << 2500 << 0 << true << 4 << 1;
    QTest::newRow("more aliases than keys") << 101 << 1050 << true << 2 << 11;
    QTest::newRow("everything at once, as moto answers") << 2500 << 400 << false << 1 << 1;
}

void tst_RemoteCatalog::allPagesAreAllKeys()
{
    QFETCH(const int, keys);
    QFETCH(const int, aliases);
    QFETCH(const bool, obeysLimit);
    QFETCH(const int, keyCalls);
    QFETCH(const int, aliasCalls);
    m_kms.answer = [account = Account {keys, aliases, obeysLimit}](const KmsCall& call) {
        return KmsReply(account.list(call));
    };
    RemoteCatalog catalog(m_kms, region);
    QSet<QString> arns;
    std::size_t rows = 0;
    QList<KeyAlias> names;
    QString marker;
    do {
        const auto page = outcome(catalog.page(marker));
        QVERIFY(page);
        for (const KeySummary& key : page->keys) {
            QCOMPARE(key.knowledge, KeyKnowledge::IdOnly);
            QCOMPARE(key.metadata.accountId, u"111122223333"_s);
            QVERIFY(key.metadata.arn.endsWith(key.metadata.keyId));
            arns.insert(key.metadata.arn);
            ++rows;
        }
        names += QList<KeyAlias>(page->aliases.begin(), page->aliases.end());
        marker = page->next;
    } while (!marker.isEmpty());
    QCOMPARE(rows, std::size_t(keys));
    QCOMPARE(arns.size(), keys);
    QCOMPARE(names.size(), aliases - (aliases + 9) / 10);
    QCOMPARE(m_kms.count(Operation::ListKeys), keyCalls);
    QCOMPARE(m_kms.count(Operation::ListAliases), aliasCalls);
    QCOMPARE(m_kms.calls[0].body, (QJsonObject {{u"Limit"_s, 100}}));
    QCOMPARE(m_kms.calls[0].context.region, region);
}

void tst_RemoteCatalog::aPageAsksForKeysAndAliasesAtOnce()
{
    m_kms.holds = true;
    RemoteCatalog catalog(m_kms, region);
    const auto page = catalog.page({});
    QCOMPARE(m_kms.count(Operation::ListKeys), 1);
    QCOMPARE(m_kms.count(Operation::ListAliases), 1);
    QVERIFY(!page.isFinished());
}

void tst_RemoteCatalog::refusedAliasesDoNotHideKeys()
{
    m_kms.answer = [account = Account {2500}](const KmsCall& call) {
        return call.operation == Operation::ListAliases
            ? KmsReply(KmsError(u"AccessDeniedException"_s))
            : KmsReply(account.list(call));
    };
    RemoteCatalog catalog(m_kms, region);
    const auto first = outcome(catalog.page({}));
    QVERIFY(first);
    QCOMPARE(first->keys.size(), std::size_t(100));
    QVERIFY(outcome(catalog.page(first->next)));
    QCOMPARE(m_kms.count(Operation::ListAliases), 1); // nobody asks again
}

void tst_RemoteCatalog::otherErrorsAreThePages_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("error");
    QTest::newRow("keys refused") << Operation::ListKeys << u"AccessDeniedException"_s;
    QTest::newRow("keys throttled") << Operation::ListKeys << u"ThrottlingException"_s;
    QTest::newRow("aliases throttled") << Operation::ListAliases << u"ThrottlingException"_s;
}

void tst_RemoteCatalog::otherErrorsAreThePages()
{
    QFETCH(const Operation, operation);
    QFETCH(const QString, error);
    m_kms.answer = [&](const KmsCall& call) {
        return call.operation == operation ? KmsReply(KmsError(error))
                                           : KmsReply(Account {5, 5}.list(call));
    };
    RemoteCatalog catalog(m_kms, region);
    const auto page = outcome(catalog.page({}));
    QVERIFY(!page);
    QCOMPARE(page.error().name, error);
}

void tst_RemoteCatalog::markersThatLeadNowhereEnd_data()
{
    QTest::addColumn<QStringList>("markers"); // one after the other, from the last to the first again
    QTest::newRow("none") << QStringList {QString()};
    QTest::newRow("always the same") << QStringList {u"a"_s};
    QTest::newRow("in turns") << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("in a large circle")
        << QStringList {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s};
}

void tst_RemoteCatalog::markersThatLeadNowhereEnd()
{
    QFETCH(const QStringList, markers);
    m_kms.answer = [&](const KmsCall& call) {
        const qsizetype at = markers.indexOf(call.body[u"Marker"].toString());
        const bool ofKeys = call.operation == Operation::ListKeys;
        return KmsReply(QJsonObject {{u"Truncated"_s, true},
            {u"NextMarker"_s, markers[(at + 1) % markers.size()]},
            {ofKeys ? u"Keys"_s : u"Aliases"_s,
                QJsonArray {ofKeys ? Account::keyEntry(1) : Account::aliasEntry(1)}}});
    };
    RemoteCatalog catalog(m_kms, region);
    QString marker;
    int pages = 0;
    while (true) {
        const auto page = outcome(catalog.page(marker));
        if (!page) { // said, but what came before is shown
            QCOMPARE(page.error().name, u"ResponseParserError"_s);
            break;
        }
        QVERIFY(!page->next.isEmpty());
        QVERIFY(++pages < 30);
        marker = page->next;
    }
    QVERIFY(pages > 0);
    const auto key = outcome(catalog.key(arnOf(1)));
    QVERIFY(!key);
}

void tst_RemoteCatalog::whatIsNoMarkerIsRefused()
{
    RemoteCatalog catalog(m_kms, region);
    for (const QString& marker : {u"x"_s, u"{}"_s, u"{\"keys\":{\"marker\":\"\"},\"aliases\":{}}"_s,
             uR"({"keys":{"place":"end"},"aliases":{"place":"end"}})"_s})
        QCOMPARE(outcome(catalog.page(marker)).error().name, u"InvalidMarkerException"_s);
    QVERIFY(m_kms.calls.empty());
}

void tst_RemoteCatalog::aKeyIsAllThatIsKnownOfIt()
{
    RemoteCatalog catalog(m_kms, u"us-east-1"_s);
    const auto key = outcome(catalog.key(arnOf(7)));
    QVERIFY(key);
    QCOMPARE(key->knowledge, KeyKnowledge::Current);
    QCOMPARE(key->metadata.spec, KeySpec::Rsa2048);
    QCOMPARE(key->aliases, (QStringList {u"alias/a"_s, u"alias/b"_s}));
    QCOMPARE(key->tags, (TagList {{u"1"_s, u"x"_s}, {u"2"_s, u"x"_s}}));
    QCOMPARE(m_kms.calls.size(), std::size_t(5));
    for (const KmsCall& call : m_kms.calls) {
        QCOMPARE(call.context.region, region); // the key's, not the catalog's
        QCOMPARE(call.body[u"KeyId"].toString(), arnOf(7));
    }
}

void tst_RemoteCatalog::whatMayNotBeReadOfAKeyIsEmpty()
{
    m_kms.answer = [](const KmsCall& call) {
        return call.operation == Operation::DescribeKey
            ? KmsReply(described())
            : KmsReply(KmsError(u"AccessDeniedException"_s));
    };
    RemoteCatalog catalog(m_kms, region);
    const auto key = outcome(catalog.key(arnOf(7)));
    QVERIFY(key);
    QCOMPARE(key->metadata.keyId, idOf(7));
    QVERIFY(key->aliases.isEmpty());
    QVERIFY(key->tags.isEmpty());

    m_kms.answer = [](const KmsCall& call) {
        return call.operation == Operation::ListResourceTags
            ? KmsReply(KmsError(u"ThrottlingException"_s))
            : ofKey(call);
    };
    QCOMPARE(outcome(catalog.key(arnOf(7))).error().name, u"ThrottlingException"_s);
}

void tst_RemoteCatalog::theErrorOfDescribeKeyIsTheKeys()
{
    m_kms.answer = [](const KmsCall& call) {
        return call.operation == Operation::DescribeKey
            ? KmsReply(KmsError(u"NotFoundException"_s))
            : ofKey(call);
    };
    RemoteCatalog catalog(m_kms, region);
    QCOMPARE(outcome(catalog.key(arnOf(7))).error().name, u"NotFoundException"_s);
}

void tst_RemoteCatalog::aKeySpecOfTheFutureIsSaid()
{
    m_kms.answer = [](const KmsCall& call) {
        return call.operation == Operation::DescribeKey ? KmsReply(described(u"FALCON_512"_s))
                                                        : ofKey(call);
    };
    RemoteCatalog catalog(m_kms, region);
    const auto key = outcome(catalog.key(arnOf(7)));
    QVERIFY(!key);
    QCOMPARE(key.error().name, u"KeyNotUnderstood"_s);
    QVERIFY(key.error().message->contains(u"FALCON_512"_s));

    m_kms.answer = [](const KmsCall&) { return KmsReply(QJsonObject()); };
    QCOMPARE(outcome(catalog.key(arnOf(7))).error().name, u"ResponseParserError"_s);
}

void tst_RemoteCatalog::aKeyMadeWithoutAUsageHasTheDefault()
{
    m_kms.answer = [](const KmsCall& call) { // moto 5.2 tells what it was told
        QJsonObject reply = described(u"SYMMETRIC_DEFAULT"_s);
        QJsonObject metadata = reply[u"KeyMetadata"].toObject();
        metadata.insert(u"KeyUsage"_s, QJsonValue());
        reply.insert(u"KeyMetadata"_s, metadata);
        return call.operation == Operation::DescribeKey ? KmsReply(reply) : ofKey(call);
    };
    RemoteCatalog catalog(m_kms, region);
    const auto key = outcome(catalog.key(arnOf(7)));
    QVERIFY(key);
    QCOMPARE(key->metadata.usage, KeyUsage::EncryptDecrypt);
}

void tst_RemoteCatalog::cancellingCancelsTheCalls()
{
    m_kms.holds = true;
    RemoteCatalog catalog(m_kms, region);
    auto page = catalog.page({});
    auto key = catalog.key(arnOf(7));
    QCOMPARE(m_kms.promises.size(), std::size_t(5));
    page.cancel();
    key.cancel();
    QTRY_VERIFY(page.isFinished() && key.isFinished());
    for (const auto& promise : m_kms.promises)
        QVERIFY(promise->isCanceled());
}

void tst_RemoteCatalog::callsThatAreGivenUpGiveTheFutureUp()
{
    m_kms.holds = true;
    RemoteCatalog catalog(m_kms, region);
    const auto page = catalog.page({});
    m_kms.giveUp(0);
    QTRY_VERIFY(page.isFinished());
    QVERIFY(page.isCanceled());
    QVERIFY(m_kms.promises[1]->isCanceled());
}

void tst_RemoteCatalog::whatIsUnderWayEndsWithTheCatalog()
{
    m_kms.holds = true;
    auto catalog = std::make_unique<RemoteCatalog>(m_kms, region);
    const auto page = catalog->page({});
    m_kms.finish(0); // read, but not delivered yet
    catalog.reset();
    QVERIFY(page.isFinished() && page.isCanceled());
    QVERIFY(m_kms.promises[1]->isCanceled());
    QTest::qWait(0);
}

void tst_RemoteCatalog::aServedAccountIsListed()
{
    constexpr int count = 2500;
    const CliProgram cli;
    const ServedAccount served(cli.environment, {u"--accept-any-credentials"_s});
    SystemClock clock;
    class Caller final : public CredentialSource {
        Result<AwsCredentials> credentials() override
        {
            return AwsCredentials {
                u"AKIDEXAMPLE"_s, SecretAccessKey(SecretBytes(byteView("secret")))};
        }
    };
    RemoteKms kms({.endpoint = {region, served.url()}}, std::make_shared<HttpClient>(),
        std::make_shared<Caller>(), clock);
    QList<QFuture<KmsReply>> made;
    for (int i = 0; i < count; ++i)
        made.append(kms.call({Operation::CreateKey}));
    for (auto& each : made)
        each.waitForFinished();
    const QString arn
        = made[0].takeResult().value()[u"KeyMetadata"][u"Arn"].toString();
    auto named = kms.call({Operation::CreateAlias,
        {{u"AliasName"_s, u"alias/first"_s}, {u"TargetKeyId"_s, arn}}});
    named.waitForFinished();
    QVERIFY(named.takeResult());

    RemoteCatalog catalog(kms, region);
    QSet<QString> arns;
    std::vector<KeyAlias> aliases;
    QString marker;
    int pages = 0;
    do {
        const auto page = outcome(catalog.page(marker));
        QVERIFY2(page, page ? "" : qPrintable(page.error().name));
        for (const KeySummary& key : page->keys)
            arns.insert(key.metadata.arn);
        std::copy(page->aliases.begin(), page->aliases.end(), std::back_inserter(aliases));
        marker = page->next;
        ++pages;
    } while (!marker.isEmpty());
    QCOMPARE(arns.size(), count);
    QCOMPARE(pages, 4);
    QCOMPARE(aliases, (std::vector {KeyAlias {u"alias/first"_s, arn.section(u'/', -1)}}));
    const auto key = outcome(catalog.key(arn));
    QVERIFY(key);
    QCOMPARE(key->aliases, QStringList {u"alias/first"_s});
    QCOMPARE(key->metadata.arn, arn);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_RemoteCatalog)
#include "tst_RemoteCatalog.moc"
