// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/JsonText.h"
#include "app/keywright-cli/output/OutputShape.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_OutputShape : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void metadataComesInTheOrderOfTheModel()
    {
        QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/kms-service-model.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList names;
        const auto model = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue& each : model.value(u"keyMetadata"_s).toArray())
            names.append(each.isString() ? each.toString() : each[0].toString());
        QStringList ours;
        for (const OutputMember& member : outputMembers(Operation::DescribeKey).front().members)
            ours.append(member.name);
        QCOMPARE(ours, names);
    }

    void repliesAreOrderedAndKeepWhatTheModelDoesNotKnow()
    {
        const QJsonObject reply {{u"KeyMetadata"_s,
            QJsonObject {{u"Origin"_s, u"AWS_KMS"_s}, {u"KeyId"_s, u"k"_s}, {u"Arn"_s, u"a"_s},
                {u"AWSAccountId"_s, u"1"_s}, {u"Brand"_s, u"new"_s}}}};
        QCOMPARE(compactJson(inModelOrder(Operation::DescribeKey, reply)),
            u"{\"KeyMetadata\":{\"AWSAccountId\":\"1\",\"KeyId\":\"k\",\"Arn\":\"a\","
            "\"Origin\":\"AWS_KMS\",\"Brand\":\"new\"}}"_s);
        const QJsonObject list {{u"Truncated"_s, false},
            {u"Keys"_s, QJsonArray {QJsonObject {{u"KeyArn"_s, u"a"_s}, {u"KeyId"_s, u"k"_s}}}}};
        QCOMPARE(compactJson(inModelOrder(Operation::ListKeys, list)),
            u"{\"Keys\":[{\"KeyId\":\"k\",\"KeyArn\":\"a\"}],\"Truncated\":false}"_s);
    }

    void membersThatAreNullAreNotThere()
    {
        const QJsonObject reply {{u"NextMarker"_s, QJsonValue::Null}, {u"Truncated"_s, false},
            {u"Keys"_s, QJsonArray {QJsonObject {{u"KeyArn"_s, QJsonValue::Null}, {u"KeyId"_s, u"k"_s}}}}};
        QCOMPARE(compactJson(inModelOrder(Operation::ListKeys, reply)),
            u"{\"Keys\":[{\"KeyId\":\"k\"}],\"Truncated\":false}"_s);
    }

    void showsASampleOfAReply()
    {
        QCOMPARE(compactJson(sampleOutput(Operation::ListAliases)),
            u"{\"Aliases\":[{\"AliasName\":\"AliasName\",\"AliasArn\":\"AliasArn\","
            "\"TargetKeyId\":\"TargetKeyId\",\"CreationDate\":0,"
            "\"LastUpdatedDate\":0}],\"NextMarker\":\"NextMarker\","
            "\"Truncated\":true}"_s);
        QCOMPARE(compactJson(sampleOutput(Operation::EnableKey)), u"{}"_s);
    }

    /// Where a botocore is installed that knows all our operations, every output shape is compared.
    void agreesWithBotocoreAsInstalled()
    {
        QProcess python;
        python.start(u"python3"_s,
            {u"-c"_s, QString::fromLatin1(R"(
import json, sys
try:
    import botocore.session
except ImportError:
    sys.exit(77)
model = botocore.session.Session().get_service_model('kms')
if 'GetKeyLastUsage' not in model.operation_names:
    sys.exit(77)
def members(shape):
    if shape is None:
        return []
    if shape.type_name == 'list':
        return members(shape.member)
    if shape.type_name != 'structure':
        return []
    return [[name, members(member)] for name, member in shape.members.items()]
print(json.dumps({name: members(model.operation_model(name).output_shape)
    for name in model.operation_names}))
)")});
        if (!python.waitForFinished() || python.exitCode() == 77) {
            qInfo("botocore is not installed or too old; the tables alone speak");
            return;
        }
        const auto model = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        QVERIFY2(model.size() >= operationCount, python.readAllStandardError().constData());
        for (const OperationInfo& info : operationTable())
            QCOMPARE(described(outputMembers(info.operation)), model.value(info.name).toArray());
    }

private:
    static QJsonArray described(OutputMembers members)
    {
        QJsonArray list;
        for (const OutputMember& member : members)
            list.append(QJsonArray {QString(member.name), described(member.members)});
        return list;
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_OutputShape)
#include "tst_OutputShape.moc"
