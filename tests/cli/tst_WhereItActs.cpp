// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"
#include "tests/cli/ServedAccount.h"
#include "tests/cli/Terminal.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// What a person who watches is told before something changes, and a program never.
class tst_WhereItActs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void onlyChangesAreAnnounced_data();
    void onlyChangesAreAnnounced();
    void nobodyWatchesAndNothingIsSaid();
    void itIsSaidBeforeTheCall();

private:
    /// What a terminal shows that is the program's standard error.
    [[nodiscard]] QString shown(const QStringList& words) const
    {
        Terminal terminal;
        QProcess process;
        process.setProcessEnvironment(m_cli.environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setChildProcessModifier([&terminal] { terminal.attachErrors(); });
        process.start(CliProgram::program(), words);
        process.waitForFinished(30'000);
        return QString::fromUtf8(terminal.shown()).remove(u'\r');
    }

    CliProgram m_cli;
    QString m_key;
    std::unique_ptr<ServedAccount> m_served;
};

void tst_WhereItActs::initTestCase()
{
    QVERIFY(m_cli.createVault().status == 0);
    m_key = m_cli.createKey();
    m_served = std::make_unique<ServedAccount>(m_cli.environment);
    m_cli.environment.insert(u"AWS_CONFIG_FILE"_s, m_cli.write(u"config"_s,
        u"[profile work]\nregion = eu-central-1\naws_access_key_id = %1\naws_secret_access_key = %2\n"_s.arg(
            m_served->value(u"AWS_ACCESS_KEY_ID"_s), m_served->value(u"AWS_SECRET_ACCESS_KEY"_s)).toUtf8()));
}

void tst_WhereItActs::onlyChangesAreAnnounced_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const QString vault = u"keywright-cli: acting on the vault test (%1) in %2%3\n"_s;
    const QString path = m_cli.vault();
    const QStringList key {u"--key-id"_s, m_key};
    const QStringList work {u"--profile"_s, u"work"_s, u"--endpoint-url"_s, m_served->url()};
    QTest::newRow("a change") << QStringList {u"create-key"_s} << vault.arg(path, u"us-east-2"_s, QString());
    QTest::newRow("in another Region") << QStringList {u"create-key"_s, u"--region"_s, u"eu-west-1"_s}
                                       << vault.arg(path, u"eu-west-1"_s, QString());
    QTest::newRow("as somebody")
        << QStringList {u"create-key"_s, u"--as"_s, u"arn:aws:iam::111122223333:root"_s}
        << vault.arg(path, u"us-east-2"_s, u", as arn:aws:iam::111122223333:root"_s);
    QTest::newRow("reading") << QStringList {u"list-keys"_s} << QString();
    QTest::newRow("using a key")
        << QStringList {u"encrypt"_s, u"--plaintext"_s, u"a"_s} + key << QString();
    QTest::newRow("a sample") << QStringList {u"create-key"_s, u"--generate-cli-skeleton"_s} << QString();
    QTest::newRow("at an endpoint")
        << QStringList {u"create-key"_s} + work
        << u"keywright-cli: acting at %1 in eu-central-1, profile work\n"_s.arg(m_served->url());
    QTest::newRow("reading there") << QStringList {u"list-keys"_s} + work << QString();
}

void tst_WhereItActs::onlyChangesAreAnnounced()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    QCOMPARE(shown(words), says);
}

void tst_WhereItActs::nobodyWatchesAndNothingIsSaid()
{
    const auto made = m_cli.run({u"create-key"_s});
    QVERIFY2(made.status == 0 && made.err.isEmpty(), made.report());
}

void tst_WhereItActs::itIsSaidBeforeTheCall()
{
    const QString text = shown({u"delete-alias"_s, u"--alias-name"_s, u"alias/none"_s});
    QVERIFY2(text.startsWith("keywright-cli: acting on the vault "_L1)
            && text.contains("(NotFoundException)"_L1), qPrintable(text));
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_WhereItActs)
#include "tst_WhereItActs.moc"
