// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AwsIniFile.h"
#include "tests/credentials/OddConfigFiles.h"
#include "tests/credentials/RunPython.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QJsonValue asJson(const AwsIniValue& value)
{
    if (!value.nested)
        return QString(value.text + QString::fromUtf8(charView(value.secret.view())));
    QJsonObject nested;
    for (const auto& [name, text] : value.nested->asKeyValueRange())
        nested.insert(name, text);
    return nested;
}

/// All of a file, secrets too.
QJsonValue asJson(const QString& path)
{
    const auto sections = readAwsIni(path);
    if (!sections)
        return sections.error().detail;
    QJsonObject json;
    for (const AwsIniSection& each : *sections) {
        const auto withSecrets = readAwsIni(path, each.name);
        QJsonObject values;
        for (const AwsIniSection& section : *withSecrets) {
            if (section.name != each.name)
                continue;
            for (const auto& [name, value] : section.values)
                values.insert(name, asJson(value));
        }
        json.insert(each.name, values);
    }
    return json;
}

} // namespace

class tst_AwsIniFile : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatBotocoreReads()
    {
        const QTemporaryDir dir;
        const auto files = oddConfigFiles();
        QJsonArray paths;
        for (std::size_t at = 0; at < files.size(); ++at) {
            paths.append(dir.filePath(QString::number(at)));
            writeFile(paths.last().toString(), files[at].text);
        }
        const QJsonArray theirs
            = runWithBotocore(u"botocore_ini.py"_s, QJsonDocument(paths).toJson()).array();
        if (theirs.isEmpty())
            return;
        QCOMPARE(theirs.size(), paths.size());
        for (qsizetype at = 0; at < paths.size(); ++at) {
            const QJsonValue ours = asJson(paths[at].toString());
            QVERIFY2(ours == theirs[at][0],
                qPrintable(u"%1:\n%2\n%3"_s.arg(QString::fromUtf8(files[std::size_t(at)].name),
                    QString::fromUtf8(QJsonDocument(QJsonArray {ours}).toJson()),
                    QString::fromUtf8(QJsonDocument(QJsonArray {theirs[at][0]}).toJson()))));
        }
    }

    void keepsTheSecretsOfOneSectionOnly()
    {
        const QByteArray text = "[a]\naws_secret_access_key = one\naws_session_token = two\n"
                                "[b]\naws_secret_access_key = three\n";
        const auto none = parseAwsIni(byteView(text));
        QVERIFY(none);
        QVERIFY(none->at(0).contains(u"aws_secret_access_key"_s));
        for (const AwsIniSection& each : *none)
            QVERIFY(each.values.at(u"aws_secret_access_key"_s).secret.isEmpty());
        const auto ofA = parseAwsIni(byteView(text), u"a"_s);
        QCOMPARE(charView(ofA->at(0).values.at(u"aws_secret_access_key"_s).secret.view()), "one");
        QCOMPARE(charView(ofA->at(0).values.at(u"aws_session_token"_s).secret.view()), "two");
        QVERIFY(ofA->at(0).text(u"aws_session_token"_s)->isEmpty());
        QVERIFY(ofA->at(1).values.at(u"aws_secret_access_key"_s).secret.isEmpty());
    }

    void saysWhatIsWrongWithAFile()
    {
        const QTemporaryDir dir;
        const auto absent = readAwsIni(dir.filePath(u"absent"_s));
        QCOMPARE(absent.error().code, ErrorCode::FileNotFound);
        QCOMPARE(readAwsIni(dir.path()).error().code, ErrorCode::FileNotFound);

        const QString bad = dir.filePath(u"bad"_s);
        writeFile(bad, "[default]\naws_secret_access_key = TopSecret\nnonsense\n");
        const auto refused = readAwsIni(bad);
        QCOMPARE(refused.error(),
            (Error {ErrorCode::AwsConfigInvalid, u"Unable to parse config file: "_s + bad}));

        const QString large = dir.filePath(u"large"_s);
        writeFile(large, QByteArray(1024 * 1024 + 1, '#'));
        QCOMPARE(readAwsIni(large).error().code, ErrorCode::IoFailure);
    }
};

QTEST_GUILESS_MAIN(tst_AwsIniFile)
#include "tst_AwsIniFile.moc"
