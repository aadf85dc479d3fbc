// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// "keywright-cli policy …" and "--as": trying policies.
class tst_PolicyCommands : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDecisionIsExplained_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QString>("decidedBy");
        QTest::addColumn<QString>("because");
        const QStringList encrypt {u"--action"_s, u"kms:Encrypt"_s};
        QTest::newRow("root") << encrypt + QStringList {u"--principal"_s, u"root"_s} << u"Allowed"_s
                              << u"KeyPolicy"_s << u"statement 1"_s;
        QTest::newRow("a user whom IAM lets")
            << encrypt
                + QStringList {u"--principal"_s, u"alice"_s, u"--context"_s,
                    u"kms:EncryptionContext:App=x"_s}
            << u"Allowed"_s << u"IdentityPolicy"_s << u"statement 1"_s;
        QTest::newRow("a user without the right context")
            << encrypt
                + QStringList {u"--principal"_s, u"alice"_s, u"--context"_s,
                    u"kms:EncryptionContext:App=y"_s}
            << u"Denied"_s << u"IdentityPolicy"_s << u"no identity policy allows"_s;
        QTest::newRow("a grantee") << QStringList {u"--action"_s, u"kms:decrypt"_s,
            u"--principal"_s, u"arn:aws:iam::111122223333:user/bob"_s}
                                   << u"Allowed"_s << u"Grant"_s << u"a grant allows"_s;
        QTest::newRow("beyond the grant")
            << encrypt + QStringList {u"--principal"_s, u"arn:aws:iam::111122223333:user/bob"_s}
            << u"Denied"_s << u"IdentityPolicy"_s << u"no identity policy allows"_s;
    }

    void aDecisionIsExplained()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, decision);
        QFETCH(QString, decidedBy);
        QFETCH(QString, because);
        const CliProgram cli;
        const QString key = vaultWithAlice(cli);
        QCOMPARE(
            cli.run({u"create-grant"_s, u"--key-id"_s, key, u"--grantee-principal"_s,
                        u"arn:aws:iam::111122223333:user/bob"_s, u"--operations"_s, u"Decrypt"_s})
                .status,
            0);
        const auto said =
            cli.run(QStringList {u"policy"_s, u"explain"_s, u"--key-id"_s, u"alias/k"_s} + words);
        QVERIFY2(said.status == 0, said.report());
        QCOMPARE(said.json()[u"Decision"].toString(), decision);
        QCOMPARE(said.json()[u"DecidedBy"].toString(), decidedBy);
        QVERIFY2(said.json()[u"Because"].toString().contains(because), said.report());
        QVERIFY(said.json()[u"KeyArn"].toString().endsWith(key));
        QCOMPARE(said.json().contains(u"Message"), decision == "Denied"_L1);
        QCOMPARE(said.json().contains(u"GrantId"), decidedBy == "Grant"_L1);
    }

    void whatCannotBeExplainedIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("no key") << QStringList {u"explain"_s} << u"policy explain needs --key-id"_s;
        QTest::newRow("no action")
            << QStringList {u"explain"_s, u"--key-id"_s, u"alias/k"_s, u"--principal"_s, u"root"_s}
            << u"policy explain needs --action"_s;
        QTest::newRow("unknown principal") << QStringList {u"explain"_s, u"--key-id"_s,
            u"alias/k"_s, u"--principal"_s, u"carol"_s, u"--action"_s, u"kms:Encrypt"_s}
                                           << u"there is no principal carol"_s;
        QTest::newRow("unknown action") << QStringList {u"explain"_s, u"--key-id"_s, u"alias/k"_s,
            u"--principal"_s, u"root"_s, u"--action"_s, u"kms:ListKeys"_s}
                                        << u"kms:ListKeys is no action on a key"_s;
        QTest::newRow("unknown key") << QStringList {u"reset"_s, u"--key-id"_s, u"alias/none"_s}
                                     << u"there is no key alias/none"_s;
        QTest::newRow("no condition") << QStringList {u"explain"_s, u"--key-id"_s, u"alias/k"_s,
            u"--principal"_s, u"root"_s, u"--action"_s, u"kms:Encrypt"_s, u"--context"_s,
            u"nothing"_s} << u"--context takes conditionKey=value, not nothing"_s;
    }

    void whatCannotBeExplainedIsSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const CliProgram cli;
        (void)vaultWithAlice(cli);
        const auto outcome = cli.run(QStringList {u"policy"_s} + words);
        QCOMPARE(outcome.status, 255);
        QVERIFY2(outcome.err.contains(said), outcome.report());
    }

    void anOperationCanBeCalledAsAPrincipal()
    {
        const CliProgram cli;
        const QString key = vaultWithAlice(cli);
        const QStringList encrypt {u"encrypt"_s, u"--key-id"_s, key, u"--plaintext"_s, u"x"_s,
            u"--encryption-context"_s, u"App=x"_s};
        const auto allowed = cli.run(encrypt + QStringList {u"--as"_s, u"alice"_s});
        QVERIFY2(allowed.status == 0, allowed.report());
        const auto denied =
            cli.run({u"describe-key"_s, u"--key-id"_s, key, u"--as"_s, u"user/alice"_s});
        QCOMPARE(denied.status, 255);
        QVERIFY2(denied.err.contains(
                     u"(AccessDeniedException) when calling the DescribeKey operation: User: "
                     "arn:aws:iam::111122223333:user/alice is not authorized to perform: "
                     "kms:DescribeKey on resource: arn:aws:kms:us-east-2:111122223333:key/"_s),
            denied.report());
        const auto nobody = cli.run(encrypt + QStringList {u"--as"_s, u"carol"_s});
        QVERIFY2(nobody.err.contains(u"there is no principal carol"_s), nobody.report());
    }

    void aLockedOutKeyCanBeRepairedByTheOwnerOfTheVault()
    {
        const CliProgram cli;
        const QString key = vaultWithAlice(cli);
        const QString policy = cli.write(u"locked.json"_s,
            R"({"Statement":{"Effect":"Allow","Action":"kms:*","Resource":"*",)"
            R"("Principal":{"AWS":"arn:aws:iam::444455556666:root"}}})");
        QCOMPARE(
            cli.run({u"put-key-policy"_s, u"--key-id"_s, key, u"--policy"_s,
                        QString(u"file://"_s + policy), u"--bypass-policy-lockout-safety-check"_s})
                .status,
            0);
        QCOMPARE(cli.run({u"describe-key"_s, u"--key-id"_s, key}).status, 255);
        const auto reset = cli.run({u"policy"_s, u"reset"_s, u"--key-id"_s, key});
        QVERIFY2(reset.status == 0, reset.report());
        QCOMPARE(cli.run({u"describe-key"_s, u"--key-id"_s, key}).status, 0);
    }

private:
    /// A vault with a key "alias/k" and alice, who may encrypt with App=x. Returns the key's id.
    static QString vaultWithAlice(const CliProgram& cli)
    {
        if (cli.createVault().status != 0)
            return {};
        const QString key = cli.createKey();
        (void)cli.run(
            {u"create-alias"_s, u"--alias-name"_s, u"alias/k"_s, u"--target-key-id"_s, key});
        (void)cli.run({u"principal"_s, u"add"_s, u"alice"_s, u"--policy"_s,
            QStringLiteral(R"({"Statement":{"Effect":"Allow","Action":"kms:Encrypt",)"
                           R"("Resource":"*","Condition":{"StringEquals":)"
                           R"({"kms:EncryptionContext:App":"x"}}}})")});
        return key;
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_PolicyCommands)
#include "tst_PolicyCommands.moc"
