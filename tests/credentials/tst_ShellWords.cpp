// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ShellWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char* text;
    const char* words; ///< joined by '|', each in angle brackets; "open": refused
};

constexpr auto rows = std::to_array<Row>({
    {"", ""},
    {"  ", ""},
    {"profile x", "<profile>|<x>"},
    {"profile \"x y\"", "<profile>|<x y>"},
    {"profile 'x y'", "<profile>|<x y>"},
    {"a\tb\nc\rd", "<a>|<b>|<c>|<d>"},
    {"''", "<>"},
    {"a\"\"b", "<ab>"},
    {"a\"b c\"d", "<ab cd>"},
    {"a\\ b", "<a b>"},
    {"\"a\\\"b\"", "<a\"b>"},
    {"\"a\\\\b\"", "<a\\b>"},
    {"\"a\\nb\"", "<a\\nb>"},
    {"'a\\b'", "<a\\b>"},
    {"'a\"b'", "<a\"b>"},
    {"a#b # c", "<a#b>|<#>|<c>"},
    {"$HOME `id` $(id) ; rm * | cat", "<$HOME>|<`id`>|<$(id)>|<;>|<rm>|<*>|<|>|<cat>"},
    {"\"open", "open"},
    {"'open", "open"},
    {"open\\", "open"},
});

} // namespace

class tst_ShellWords : public QObject {
    Q_OBJECT

private slots:
    void splitsAsPythonDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        for (const Row& row : rows)
            QTest::newRow(row.text) << QString::fromUtf8(row.text) << QString::fromUtf8(row.words);
    }

    void splitsAsPythonDoes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto words = shellWords(text);
        QStringList shown;
        for (const QString& word : words.value_or(QStringList {}))
            shown.append(u'<' + word + u'>');
        QCOMPARE(words ? shown.join(u'|') : u"open"_s, expected);
    }

    void agreesWithShlexItself()
    {
        QJsonArray texts;
        for (const Row& row : rows)
            texts.append(QString::fromUtf8(row.text));
        QProcess python;
        python.start(u"python3"_s,
            {u"-c"_s, u"import json, shlex, sys\n"
                      "def split(text):\n"
                      "    try: return shlex.split(text)\n"
                      "    except ValueError: return None\n"
                      "print(json.dumps([split(each) for each in json.load(sys.stdin)]))"_s});
        python.write(QJsonDocument(texts).toJson());
        python.closeWriteChannel();
        if (!python.waitForFinished(30'000) || python.exitCode() != 0) {
            qInfo("there is no Python here to compare with");
            return;
        }
        const QJsonArray theirs = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
        QCOMPARE(theirs.size(), texts.size());
        for (qsizetype at = 0; at < texts.size(); ++at) {
            const auto ours = shellWords(texts[at].toString());
            QCOMPARE(ours ? QJsonValue(QJsonArray::fromStringList(*ours)) : QJsonValue(),
                theirs[at]);
        }
    }
};

QTEST_GUILESS_MAIN(tst_ShellWords)
#include "tst_ShellWords.moc"
