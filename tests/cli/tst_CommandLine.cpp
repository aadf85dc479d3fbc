// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/CommandLine.h"
#include "core/kms/Shape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesOptionsAsTheAwsCliDoes_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("option");
        QTest::newRow("one word") << u"Policy"_s << u"policy"_s;
        QTest::newRow("words") << u"CustomKeyStoreId"_s << u"custom-key-store-id"_s;
        QTest::newRow("abbreviation") << u"CloudHsmClusterId"_s << u"cloud-hsm-cluster-id"_s;
        QTest::newRow("capitals at the start") << u"XKSKey"_s << u"xks-key"_s;
        QTest::newRow("capitals at the end") << u"KeyARN"_s << u"key-arn"_s;
    }

    void namesOptionsAsTheAwsCliDoes()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, option);
        const QByteArray bytes = member.toLatin1();
        QCOMPARE(optionName(QLatin1StringView(bytes)), option);
    }

    void sortsWordsIntoOptions()
    {
        const auto line = parseCommandLine({u"--region"_s, u"eu-west-1"_s, u"create-key"_s,
            u"--multi-region"_s, u"--tags"_s, u"TagKey=a,TagValue=b"_s, u"TagKey=c,TagValue=d"_s,
            u"--debug"_s, u"--description=a=b"_s, u"--output"_s, u"text"_s});
        QVERIFY(line);
        QCOMPARE(line->kind, CommandLine::Kind::Operation);
        QCOMPARE(line->operation, Operation::CreateKey);
        QCOMPARE(line->options.size(), 3);
        QCOMPARE(line->options.value(u"tags"_s),
            QStringList({u"TagKey=a,TagValue=b"_s, u"TagKey=c,TagValue=d"_s}));
        QCOMPARE(line->options.value(u"description"_s), QStringList {u"a=b"_s});
        QVERIFY(line->options.contains(u"multi-region"_s));
        QCOMPARE(line->global.region, u"eu-west-1"_s);
        QCOMPARE(line->global.output, u"text"_s);
        QVERIFY(line->global.debug);
        QVERIFY(!line->global.noPaginate);
    }

    /// The section "global options" of the create-key manual.
    void takesEveryGlobalOptionOfTheManual()
    {
        for (const auto& flag : {u"--debug"_s, u"--no-verify-ssl"_s, u"--no-paginate"_s, u"--no-sign-request"_s})
            QVERIFY2(parseCommandLine({u"list-keys"_s, flag}), qPrintable(flag));
        for (const auto& option : {u"--endpoint-url=http://a"_s, u"--output=json"_s, u"--query=a"_s, u"--profile=a"_s,
                 u"--region=a"_s, u"--color=on"_s, u"--ca-bundle=a"_s, u"--cli-read-timeout=1"_s,
                 u"--cli-connect-timeout=1"_s, u"--version"_s})
            QVERIFY2(parseCommandLine({option, u"list-keys"_s}), qPrintable(option));
    }

    void optionsMayBeCutShort_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("problem"); // empty: it is understood
        const auto row = [](const QStringList& words, const QString& problem) {
            QTest::newRow(qPrintable(words.join(u' '))) << words << problem;
        };
        row({u"list-keys"_s, u"--outp"_s, u"text"_s}, {});
        row({u"--outp=text"_s, u"list-keys"_s}, {});
        row({u"create-key"_s, u"--desc"_s, u"a"_s}, {});
        row({u"create-key"_s, u"--p"_s, u"a"_s}, {}); // --profile, though there is --policy
        row({u"list-keys"_s, u"--no"_s},
            u"ambiguous option: --no could match --no-verify-ssl, --no-paginate, --no-sign-request"_s);
        row({u"create-key"_s, u"--k"_s}, u"ambiguous option: --k could match --key-usage, --key-spec"_s);
        row({u"list-keys"_s, u"--vaul"_s, u"a"_s}, u"Unknown options: --vaul, a"_s); // ours are written out
        row({u"vault"_s, u"status"_s, u"--outp"_s, u"text"_s}, u"Unknown options: --outp"_s);
        row({u"list-keys"_s, u"--endpoint-url"_s, u"here"_s}, u"Bad value for --endpoint-url \"here\""_s);
    }

    void optionsMayBeCutShort()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, problem);
        const auto line = parseCommandLine(words);
        QCOMPARE(line.has_value(), problem.isEmpty());
        QVERIFY2(line || line.error().text.contains(problem), line ? "" : qPrintable(line.error().text));
    }

    void tellsKindsApart_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<CommandLine::Kind>("kind");
        using Kind = CommandLine::Kind;
        QTest::newRow("nothing") << QStringList {} << Kind::Help;
        QTest::newRow("help") << QStringList {u"help"_s} << Kind::Help;
        QTest::newRow("help on a command") << QStringList {u"help"_s, u"vault"_s} << Kind::Help;
        QTest::newRow("help on an operation") << QStringList {u"help"_s, u"create-key"_s} << Kind::OperationHelp;
        QTest::newRow("an operation's help") << QStringList {u"describe-key"_s, u"help"_s} << Kind::OperationHelp;
        QTest::newRow("as the aws CLI has it")
            << QStringList {u"--debug"_s, u"kms"_s, u"describe-key"_s, u"help"_s} << Kind::OperationHelp;
        QTest::newRow("help in both places") << QStringList {u"help"_s, u"kms"_s, u"sign"_s} << Kind::OperationHelp;
        QTest::newRow("help as a value")
            << QStringList {u"create-key"_s, u"--description"_s, u"help"_s} << Kind::Operation;
        QTest::newRow("version") << QStringList {u"--version"_s} << Kind::Version;
        QTest::newRow("version of a command")
            << QStringList {u"list-keys"_s, u"--version"_s} << Kind::Version;
        QTest::newRow("vault") << QStringList {u"vault"_s, u"status"_s} << Kind::Own;
        QTest::newRow("operation") << QStringList {u"list-keys"_s} << Kind::Operation;
        QTest::newRow("operation, as the aws CLI has it")
            << QStringList {u"--region"_s, u"eu-west-1"_s, u"kms"_s, u"list-keys"_s} << Kind::Operation;
    }

    void tellsKindsApart()
    {
        QFETCH(const QStringList, words);
        QFETCH(const CommandLine::Kind, kind);
        const auto line = parseCommandLine(words);
        QVERIFY(line);
        QCOMPARE(line->kind, kind);
    }

    void takesEveryCommandWithItsRequiredOptions()
    {
        for (const OperationInfo& info : operationTable()) {
            QStringList words {info.command};
            bool needsOptions = false;
            for (const ShapeMember& member : requestMembers(info.operation)) {
                if (!member.required)
                    continue;
                needsOptions = true;
                words << u"--"_s + optionName(member.name) << u"x"_s;
            }
            const auto line = parseCommandLine(words);
            QVERIFY2(line && line->operation == info.operation, info.command.data());
            QCOMPARE(parseCommandLine({info.command}).has_value(), !needsOptions);
            QVERIFY(parseCommandLine({info.command, u"--generate-cli-skeleton"_s}));
            QVERIFY(parseCommandLine({info.command, u"--cli-input-json"_s, u"{}"_s}));
        }
    }

    /// Where a botocore is installed that knows all our operations, every option name is compared.
    void agreesWithBotocoreAsInstalled()
    {
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s, QString::fromLatin1(R"(
import json, sys
try:
    import botocore.session
    from botocore import xform_name
except ImportError:
    sys.exit(77)
model = botocore.session.Session().get_service_model('kms')
if 'GetKeyLastUsage' not in model.operation_names:
    sys.exit(77)
print(json.dumps({xform_name(name, '-'):
    [xform_name(member, '-') for member in model.operation_model(name).input_shape.members]
    for name in model.operation_names if model.operation_model(name).input_shape}))
)")});
        if (!python.waitForFinished() || python.exitCode() == 77) {
            qInfo("botocore is not installed or too old; the tables alone speak");
            return;
        }
        const auto model = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        for (const OperationInfo& info : operationTable()) {
            QJsonArray options;
            for (const ShapeMember& member : requestMembers(info.operation))
                options.append(optionName(member.name));
            QCOMPARE(options, model.value(info.command).toArray());
        }
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_CommandLine)
#include "tst_CommandLine.moc"
