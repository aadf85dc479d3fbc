// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"
#include "tests/cli/ServedAccount.h"
#include "tests/http/FaultServer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// "keywright-cli probe" at an endpoint and at the vault.
class tst_ProbeCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aServedAccountKnowsEveryOperation();
    void theReportIsPrintedAsJson();
    void theVaultCanBeProbed();
    void keysAreMadeOnlyWithConsent();
    void everyKeyThatIsMadeIsScheduled();
    void refusalsNeedCreateKeys();
    void differencesComeFirstAndSetTheStatus();
    void wrongCredentialsAreAnError();
    void anEndpointThatIsNotThereIsAnError();

private:
    [[nodiscard]] CliOutcome there(const QStringList& words) const
    {
        return m_cli.run(QStringList {u"--endpoint-url"_s, m_served->url()} + words);
    }
    [[nodiscard]] QJsonArray keysThere() const
    {
        return there({u"list-keys"_s}).json()[u"Keys"].toArray();
    }

    CliProgram m_cli;
    std::unique_ptr<ServedAccount> m_served;
};

void tst_ProbeCommand::initTestCase()
{
    QVERIFY(m_cli.createVault().status == 0);
    m_served = std::make_unique<ServedAccount>(m_cli.environment);
    for (const auto& name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s})
        m_cli.environment.insert(name, m_served->value(name));
    m_cli.environment.insert(u"AWS_REGION"_s, u"eu-central-1"_s);
}

void tst_ProbeCommand::aServedAccountKnowsEveryOperation()
{
    const auto probed = there({u"probe"_s});
    QVERIFY2(probed.status == 0, probed.report());
    QVERIFY2(probed.out.startsWith(
                 m_served->url() + u"/ in eu-central-1: 54 questions, no differences\n"_s),
        probed.report());
    QVERIFY(probed.out.contains(QRegularExpression(u"\n  DescribeKey +known +known +NotFoundException\n"_s)));
    QCOMPARE(probed.err, QString());
    QVERIFY(keysThere().isEmpty());
}

void tst_ProbeCommand::theReportIsPrintedAsJson()
{
    const auto probed = there({u"probe"_s, u"--output"_s, u"json"_s});
    QVERIFY2(probed.status == 0, probed.report());
    const QJsonObject report = probed.json();
    QCOMPARE(report[u"Endpoint"].toString(), QString(m_served->url() + u'/'));
    QCOMPARE(report[u"Differences"].toInt(-1), 0);
    QVERIFY(report[u"Complete"].toBool());
    QCOMPARE(report[u"Rows"].toArray().size(), 54);
    QVERIFY(report[u"Keys"].toArray().isEmpty());
    QVERIFY(report[u"Unavailable"][u"Specs"].isObject());
}

void tst_ProbeCommand::theVaultCanBeProbed()
{
    const auto probed = m_cli.run({u"probe"_s, u"--query"_s, u"[Region, Differences]"_s,
        u"--target"_s, u"vault"_s, u"--output"_s, u"text"_s});
    QVERIFY2(probed.status == 0, probed.report());
    QCOMPARE(probed.out, u"us-east-2\t0\n"_s);
}

void tst_ProbeCommand::keysAreMadeOnlyWithConsent()
{
    const auto probed = there({u"probe"_s, u"--create-keys"_s});
    QCOMPARE(probed.status, 255);
    QVERIFY2(probed.err.contains("say --yes too"_L1), probed.report());
    QVERIFY(keysThere().isEmpty());
}

void tst_ProbeCommand::everyKeyThatIsMadeIsScheduled()
{
    const auto probed = there(
        {u"probe"_s, u"--create-keys"_s, u"--refusals"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    const QJsonObject report = probed.json();
    QVERIFY2(report[u"Complete"].toBool(), probed.report());
    QCOMPARE(probed.status, report[u"Differences"].toInt() == 0 ? 0 : 1);
    for (const QJsonValue& row : report[u"Rows"].toArray()) { // ML-DSA is newer than some OpenSSL
        QVERIFY2(!row[u"Differs"].toBool() || row[u"Subject"].toString().startsWith("ML_DSA_"_L1),
            probed.report());
    }
    const QJsonArray keys = report[u"Keys"].toArray();
    QVERIFY(keys.size() >= 19);
    QCOMPARE(keysThere().size(), keys.size());
    for (const QJsonValue& key : keys)
        QVERIFY(key[u"ScheduledForDeletion"].toBool());
    const auto described = there({u"describe-key"_s, u"--key-id"_s, keys.last()[u"KeyId"].toString(),
        u"--query"_s, u"KeyMetadata.KeyState"_s, u"--output"_s, u"text"_s});
    QCOMPARE(described.out, u"PendingDeletion\n"_s);
}

void tst_ProbeCommand::refusalsNeedCreateKeys()
{
    const auto probed = there({u"probe"_s, u"--refusals"_s});
    QCOMPARE(probed.status, 255);
    QVERIFY2(probed.err.contains("--refusals goes with --create-keys"_L1), probed.report());
}

void tst_ProbeCommand::differencesComeFirstAndSetTheStatus()
{
    FaultServer server;
    server.script({{{u"status"_s, 400}, {u"body"_s, uR"({"__type":"NotFoundException"})"_s}},
        {{u"status"_s, 400}, {u"body"_s, uR"({"__type":"UnknownOperationException"})"_s}}});
    const auto probed
        = m_cli.run({u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"probe"_s});
    QVERIFY2(probed.status == 1, probed.report());
    QVERIFY2(probed.out.contains("54 questions, differences: 53\n"_L1), probed.report());
    const QStringList lines = probed.out.trimmed().split(u'\n');
    QVERIFY2(lines[3].startsWith("! ConnectCustomKeyStore "_L1), probed.report());
    QVERIFY2(lines.last().startsWith("  CancelKeyDeletion "_L1), probed.report());
}

void tst_ProbeCommand::wrongCredentialsAreAnError()
{
    FaultServer server;
    server.script({{{u"status"_s, 400}, {u"body"_s, uR"({"__type":"UnrecognizedClientException"})"_s}}});
    const auto probed
        = m_cli.run({u"--endpoint-url"_s, QString::fromLatin1(server.url()), u"probe"_s});
    QCOMPARE(probed.status, 255);
    QCOMPARE(probed.out, QString());
    QVERIFY2(probed.err.contains("UnrecognizedClientException"_L1), probed.report());
    QCOMPARE(server.requests().size(), 1);
}

void tst_ProbeCommand::anEndpointThatIsNotThereIsAnError()
{
    const auto probed = m_cli.run({u"--endpoint-url"_s, u"http://127.0.0.1:1"_s, u"probe"_s});
    QCOMPARE(probed.status, 255);
    QCOMPARE(probed.out, QString());
    QVERIFY2(probed.err.contains("127.0.0.1:1"_L1), probed.report());
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_ProbeCommand)
#include "tst_ProbeCommand.moc"
