// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/completion/Completion.h"
#include "core/kms/Operation.h"
#include "tests/cli/CliProgram.h"

#include <QStandardPaths>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_Completion : public QObject {
    Q_OBJECT

private slots:
    void wordsAreCompleted_data();
    void wordsAreCompleted();
    void everyOperationIsOffered();
    void theLineIsCutAtTheCursor();
    void shellsComplete_data();
    void shellsComplete();
};

void tst_Completion::wordsAreCompleted_data()
{
    QTest::addColumn<QString>("line"); // behind the program's name
    QTest::addColumn<QStringList>("found");
    const auto row = [](const QString& line, const QStringList& found) {
        QTest::newRow(qPrintable(line)) << line << found;
    };
    row(u"create-k"_s, {u"create-key"_s});
    row(u"kms create-k"_s, {u"create-key"_s});
    row(u"--region eu-west-1 create-k"_s, {u"create-key"_s});
    row(u"--debug create-k"_s, {u"create-key"_s});
    row(u"vault un"_s, {u"unlock"_s});
    row(u"vault age"_s, {}); // not for people
    row(u"vault create --use"_s, {u"--use-key-file"_s});
    row(u"create-key h"_s, {u"help"_s});
    row(u"create-key "_s, {});
    row(u"create-key --description h"_s, {});
    row(u"help create-k"_s, {u"create-key"_s});
    row(u"create-key --key-s"_s, {u"--key-spec"_s});
    row(u"create-key --key-spec RSA_"_s, {u"RSA_2048"_s, u"RSA_3072"_s, u"RSA_4096"_s});
    row(u"create-key --key-spec RSA_2048 --key-usage SIG"_s, {u"SIGN_VERIFY"_s});
    row(u"create-key --description RSA_"_s, {});
    row(u"create-key --no-m"_s, {u"--no-multi-region"_s});
    row(u"create-grant --operations Encrypt Dec"_s, {u"Decrypt"_s});
    row(u"list-keys --max"_s, {u"--max-items"_s});
    row(u"describe-key --max"_s, {});
    row(u"list-keys --output "_s, {u"json"_s, u"table"_s, u"text"_s, u"yaml"_s, u"yaml-stream"_s});
    row(u"create-key --generate-cli-skeleton o"_s, {u"output"_s});
    row(u"encrypt --cli-binary-format "_s, {u"base64"_s, u"raw-in-base64-out"_s});
    row(u"create-key --endp"_s, {u"--endpoint-url"_s});
    row(u"nonsense "_s + u"x"_s, {});
}

void tst_Completion::wordsAreCompleted()
{
    QFETCH(const QString, line);
    QFETCH(const QStringList, found);
    const QString whole = u"keywright-cli "_s + line;
    QCOMPARE(completionsOf(wordsToComplete(whole, whole.size())), found);
}

void tst_Completion::everyOperationIsOffered()
{
    const QStringList all = completionsOf({QString()});
    for (const OperationInfo& operation : operationTable())
        QVERIFY(all.contains(operation.command));
    for (const auto& topic : {u"vault"_s, u"serve"_s, u"help"_s, u"completion"_s})
        QCOMPARE(all.count(topic), 1);
}

void tst_Completion::theLineIsCutAtTheCursor()
{
    QCOMPARE(wordsToComplete(u"keywright-cli  list-keys --out"_s, 19), QStringList {u"list"_s});
    QCOMPARE(wordsToComplete(u"keywright-cli list "_s, 19), (QStringList {u"list"_s, QString()}));
    QCOMPARE(wordsToComplete(u"keywright-cli"_s, 13), QStringList());
}

void tst_Completion::shellsComplete_data()
{
    QTest::addColumn<QStringList>("command");
    // What the shell has registered, then what it offers.
    QTest::newRow("bash") << QStringList {u"bash"_s, u"--norc"_s, u"-c"_s,
        u". <(keywright-cli completion bash); complete -p keywright-cli >/dev/null && "
        "COMP_LINE='keywright-cli create-key --key-spec SYM' COMP_POINT=40 keywright-cli completion candidates"_s};
    QTest::newRow("zsh") << QStringList {u"zsh"_s, u"-f"_s, u"-c"_s,
        u". <(keywright-cli completion zsh); [[ $_comps[keywright-cli] == _keywright_cli ]] && "
        "compadd() { shift 2; print -l -- $@ }; words=(keywright-cli create-key --key-spec SYM); CURRENT=4; "
        "_keywright_cli"_s};
    QTest::newRow("fish") << QStringList {u"fish"_s, u"--no-config"_s, u"-c"_s,
        u"keywright-cli completion fish | source; complete -C 'keywright-cli create-key --key-spec SYM'"_s};
}

void tst_Completion::shellsComplete()
{
    QFETCH(QStringList, command);
    const QString shell = QStandardPaths::findExecutable(command.takeFirst());
    QVERIFY2(!shell.isEmpty(), "the shell is not installed (packaging/packages)");
    CliProgram cli;
    cli.environment.insert(u"PATH"_s,
        CliProgram::program().section(u'/', 0, -2) + u':' + cli.environment.value(u"PATH"_s));
    const auto done = cli.runOther(shell, command);
    QVERIFY2(done.out.contains("SYMMETRIC_DEFAULT"_L1), done.report());
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_Completion)
#include "tst_Completion.moc"
