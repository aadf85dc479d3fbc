// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/help/HelpText.h"
#include "app/keywright-cli/help/OperationHelp.h"
#include "app/keywright-cli/help/OperationSummaries.h"
#include "app/keywright-cli/output/OutputShape.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_OperationHelp : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyOptionAndMemberIsTold_data() { operations(); }
    void everyOptionAndMemberIsTold();
    void whatIsRequiredStandsFirstAndWithoutBrackets_data() { operations(); }
    void whatIsRequiredStandsFirstAndWithoutBrackets();
    void everyOperationHasASentenceOfItsOwn();
    void valuesSayWhatTheyMustBe_data();
    void valuesSayWhatTheyMustBe();
    void theOverviewHasEveryGlobalOption();

private:
    static void operations()
    {
        QTest::addColumn<Operation>("operation");
        for (const OperationInfo& info : operationTable())
            QTest::newRow(info.name.data()) << info.operation;
    }
    /// From one heading to the next.
    static QString section(Operation operation, const QString& heading)
    {
        return operationHelp(operation).section(u'\n' + heading + u'\n', 1).section(u"\n\n"_s, 0, 0) + u'\n';
    }
};

void tst_OperationHelp::everyOptionAndMemberIsTold()
{
    QFETCH(const Operation, operation);
    const QString options = section(operation, u"OPTIONS"_s);
    for (const KnownOption& option : operationOptions(operation))
        QVERIFY2(options.contains(QRegularExpression(u"--%1\\b"_s.arg(option.name))), qPrintable(option.name));
    const QString output = section(operation, u"OUTPUT"_s);
    for (const OutputMember& member : outputMembers(operation))
        QVERIFY2(output.contains(u"  %1 ("_s.arg(member.name)), member.name.data());
    QVERIFY(!output.contains("()"_L1) && !options.contains("()"_L1)); // every type has a word
    const QString global = section(operation, u"GLOBAL OPTIONS"_s);
    for (const KnownOption& option : globalOptions())
        QVERIFY2(global.contains(u"  --"_s + option.name), qPrintable(option.name));
}

void tst_OperationHelp::whatIsRequiredStandsFirstAndWithoutBrackets()
{
    QFETCH(const Operation, operation);
    const QStringList lines = section(operation, u"SYNOPSIS"_s).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.first().trimmed(), infoOf(operation).command);
    qsizetype at = 1;
    for (const ShapeMember& member : requestMembers(operation)) {
        if (member.required)
            QVERIFY(lines.at(at++).trimmed().startsWith(u"--"_s + optionName(member.name)));
    }
    for (; at < lines.size(); ++at)
        QVERIFY2(lines.at(at).trimmed().startsWith(u'['), qPrintable(lines.at(at)));
}

void tst_OperationHelp::everyOperationHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (const OperationInfo& info : operationTable())
        sentences.insert(summaryOf(info.operation));
    QCOMPARE(sentences.size(), operationCount);
    QVERIFY(!sentences.contains(QString()));
}

void tst_OperationHelp::valuesSayWhatTheyMustBe_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("line"); // with its line breaks taken out
    const auto row = [](Operation operation, const QString& line) {
        QTest::newRow(qPrintable(line)) << operation << line;
    };
    row(Operation::CreateKey, u"--origin (string) one of AWS_KMS, EXTERNAL, AWS_CLOUDHSM, EXTERNAL_KEY_STORE"_s);
    row(Operation::CreateKey, u"--multi-region | --no-multi-region (boolean)"_s);
    row(Operation::CreateKey, u"--tags (list of structures) JSON, or TagKey=string,TagValue=string ..."_s);
    row(Operation::DescribeKey, u"--key-id (string) required; 1 to 2048 characters"_s);
    row(Operation::Encrypt, u"--plaintext (blob) required; 1 to 4096 bytes; fileb://FILE"_s);
    row(Operation::Encrypt, u"--encryption-context (map) JSON, or Name=string,..."_s);
    row(Operation::EnableKeyRotation, u"--rotation-period-in-days (integer) 90 to 2560"_s);
    row(Operation::UntagResource, u"--tag-keys (list of strings) required; each 1 to 128 characters; JSON, or string ..."_s);
    row(Operation::CreateGrant,
        u"EncryptionContextSubset={Name=string,...},EncryptionContextEquals={Name=string,...}"_s);
    row(Operation::ImportKeyMaterial, u"--valid-to (timestamp) 2030-01-31T12:00:00Z, or seconds since 1970"_s);
    row(Operation::ListKeys, u"--max-items (integer)"_s);
}

void tst_OperationHelp::valuesSayWhatTheyMustBe()
{
    QFETCH(const Operation, operation);
    QFETCH(const QString, line);
    const QString options = section(operation, u"OPTIONS"_s).simplified();
    QVERIFY2(options.contains(line), qPrintable(options));
}

void tst_OperationHelp::theOverviewHasEveryGlobalOption()
{
    for (const KnownOption& option : globalOptions())
        QVERIFY2(helpText().contains(u"\n  --"_s + option.name), qPrintable(option.name));
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_OperationHelp)
#include "tst_OperationHelp.moc"
