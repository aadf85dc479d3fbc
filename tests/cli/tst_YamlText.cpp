// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/YamlText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_YamlText : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void listsStandUnderTheirNameAndMembersAreSorted();
    void aValueAloneStandsAsInJson();
    void writesWhatTheLibraryOfTheAwsCliWrites();
};

void tst_YamlText::listsStandUnderTheirNameAndMembersAreSorted()
{
    const auto value = QJsonDocument::fromJson(R"({"Truncated": false, "Keys": [
        {"KeyId": "1", "KeyArn": "arn:aws:kms:us-east-2:111122223333:key/1"}], "Empty": [], "None": null,
        "Policy": "{\n  \"Version\" : \"2012-10-17\"\n}", "CreationDate": 1795472138.161})");
    QCOMPARE(yamlText(OrderedJson::from(value.object())),
        u"CreationDate: 1795472138.161\nEmpty: []\nKeys:\n- KeyArn: arn:aws:kms:us-east-2:111122223333:key/1\n"
        "  KeyId: '1'\nNone: null\nPolicy: \"{\\n  \\\"Version\\\" : \\\"2012-10-17\\\"\\n}\"\nTruncated: false\n"_s);
}

void tst_YamlText::aValueAloneStandsAsInJson()
{
    QCOMPARE(yamlText(OrderedJson()), u"null\n"_s);
    QCOMPARE(yamlText(OrderedJson(u"yes\n"_s)), u"\"yes\\n\"\n"_s);
    QCOMPARE(yamlText(OrderedJson(OrderedJson::Object {})), u"{}\n"_s);
}

/// Texts of every kind, alone, as names and in lists, and nested values by lot.
void tst_YamlText::writesWhatTheLibraryOfTheAwsCliWrites()
{
    QJsonArray cases;
    for (const auto& python : {u"python3"_s, u"/usr/bin/python3"_s}) {
        QProcess process;
        process.start(python,
            {u"-B"_s, QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/cli/yaml_cases.py"),
                QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/cli/output-cases.json")});
        if (process.waitForFinished() && process.exitCode() == 0)
            cases = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    }
    QVERIFY2(cases.size() > 1500, "python3-ruamel.yaml is not installed (packaging/packages)");
    for (const QJsonValue& each : cases)
        QCOMPARE(yamlText(OrderedJson::from(each[u"value"])), each[u"yaml"].toString());
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_YamlText)
#include "tst_YamlText.moc"
