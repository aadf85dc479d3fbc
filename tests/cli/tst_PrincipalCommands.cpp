// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// "keywright-cli principal …": callers for training.
class tst_PrincipalCommands : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPrincipalShowsItsSecretOnceAndIsListedWithoutIt()
    {
        const CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        const QString policy = cli.write(u"policy.json"_s,
            R"({"Statement":[{"Effect":"Allow","Action":"kms:ListKeys","Resource":"*"}]})");
        const auto made = cli.run(
            {u"principal"_s, u"add"_s, u"alice"_s, u"--policy"_s, QString(u"file://"_s + policy),
                u"--tags"_s, u"Key=Team,Value=A"_s, u"Key=Empty,Value="_s});
        QVERIFY2(made.status == 0, made.report());
        QCOMPARE(made.json().keys(),
            (QStringList {u"AccessKeyId"_s, u"CallerArn"_s, u"SecretAccessKey"_s}));
        QVERIFY(accessKeyForm().match(made.json()[u"AccessKeyId"].toString()).hasMatch());
        const QString secret = made.json()[u"SecretAccessKey"].toString();
        QVERIFY(secretForm().match(secret).hasMatch());
        QCOMPARE(made.json()[u"CallerArn"].toString(), m_users + u"alice"_s);

        const auto listed = cli.run({u"principal"_s, u"list"_s});
        QVERIFY2(listed.status == 0, listed.report());
        QVERIFY(!listed.out.contains(secret));
        const QJsonObject entry = listed.json()[u"Principals"].toArray().first().toObject();
        QCOMPARE(entry[u"Name"].toString(), u"alice"_s);
        QCOMPARE(entry[u"Arn"].toString(), m_users + u"alice"_s);
        QCOMPARE(entry[u"AccessKeyId"], made.json()[u"AccessKeyId"]);
        QCOMPARE(entry[u"IdentityPolicy"].toBool(), true);
        QCOMPARE(entry[u"Tags"].toArray(),
            (QJsonArray {QJsonObject {{u"Key"_s, u"Team"_s}, {u"Value"_s, u"A"_s}},
                QJsonObject {{u"Key"_s, u"Empty"_s}, {u"Value"_s, QString()}}}));
    }

    void aSecretIsPrintedInEveryForm_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("form");
        const QString key = u"AKIA[A-Z2-7]{16}"_s;
        const QString secret = u"[A-Za-z0-9+/]{40}"_s;
        QTest::newRow("shell")
            << QStringList {u"--export"_s}
            << u"export AWS_ACCESS_KEY_ID=%1\nexport AWS_SECRET_ACCESS_KEY=%2"_s.arg(key, secret);
        QTest::newRow("text")
            << QStringList {u"--output"_s, u"text"_s}
            << u"%1\tarn:aws:sts::111122223333:assumed-role/r/keywright\t%2"_s.arg(key, secret);
        QTest::newRow("query") << QStringList {u"--query"_s, u"SecretAccessKey"_s}
                               << u"\"%1\""_s.arg(secret);
        QTest::newRow("another query")
            << QStringList {u"--query"_s, u"AccessKeyId"_s} << u"\"%1\""_s.arg(key);
    }

    void aSecretIsPrintedInEveryForm()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, form);
        const CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        const auto made =
            cli.run(QStringList {u"principal"_s, u"add"_s, u"r"_s, u"--role"_s} + options);
        QVERIFY2(made.status == 0, made.report());
        const QRegularExpression whole(u"\\A"_s + form + u"\\n\\z"_s);
        QVERIFY2(whole.match(made.out).hasMatch(), made.report());
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("no name") << QStringList {u"add"_s} << 2
                                 << u"the following arguments are required: NAME"_s;
        QTest::newRow("two names")
            << QStringList {u"add"_s, u"a"_s, u"b"_s} << 2 << u"Unknown options: b"_s;
        QTest::newRow("bad name") << QStringList {u"add"_s, u"a/b"_s} << 255
                                  << u"a name has 1 to 64 letters"_s;
        QTest::newRow("bad tag") << QStringList {u"add"_s, u"a"_s, u"--tags"_s, u"Team=A"_s} << 255
                                 << u"--tags takes Key=…,Value=…, not Team=A"_s;
        QTest::newRow("no file") << QStringList {u"add"_s, u"a"_s, u"--policy"_s, u"file:///no"_s}
                                 << 255 << u"Unable to load paramfile file:///no"_s;
        QTest::newRow("no policy") << QStringList {u"add"_s, u"a"_s, u"--policy"_s, u"{}"_s} << 255
                                   << u"the policy has no statement"_s;
        QTest::newRow("nobody to remove")
            << QStringList {u"remove"_s, u"bob"_s} << 255 << u"there is no principal bob"_s;
        QTest::newRow("no such command") << QStringList {u"rename"_s} << 2
                                         << u"\"principal rename\" is not a command; there are: "
                                            "add, list, remove"_s;
        QTest::newRow("a name for a list")
            << QStringList {u"list"_s, u"alice"_s} << 2 << u"Unknown options: alice"_s;
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, said);
        const CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        const auto outcome = cli.run(QStringList {u"principal"_s} + words);
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.err.contains(said), outcome.report());
        QCOMPARE(outcome.out, QString());
    }

    void aRemovedPrincipalLeavesTheList()
    {
        const CliProgram cli;
        QCOMPARE(cli.createVault().status, 0);
        QCOMPARE(cli.run({u"principal"_s, u"add"_s, u"alice"_s}).status, 0);
        QCOMPARE(cli.run({u"principal"_s, u"remove"_s, u"user/alice"_s}).status, 0);
        QCOMPARE(
            cli.run({u"principal"_s, u"list"_s}).json()[u"Principals"].toArray(), QJsonArray());
        const auto checked = cli.run({u"vault"_s, u"verify"_s});
        QCOMPARE(checked.json()[u"Materials"].toInt(), 1); // the secret is gone with it
    }

private:
    static QRegularExpression accessKeyForm()
    {
        return QRegularExpression(u"\\AAKIA[A-Z2-7]{16}\\z"_s);
    }
    static QRegularExpression secretForm()
    {
        return QRegularExpression(u"\\A[A-Za-z0-9+/]{40}\\z"_s);
    }
    const QString m_users = u"arn:aws:iam::111122223333:user/"_s;
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_PrincipalCommands)
#include "tst_PrincipalCommands.moc"
