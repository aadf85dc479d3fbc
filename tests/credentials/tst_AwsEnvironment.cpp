// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/credentials/FakeEnvironment.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_AwsEnvironment : public QObject {
    Q_OBJECT

private slots:
    void expandsPathsAsPythonDoes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* path, const char* expected) {
            QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(expected);
        };
        row("/plain/path", "/plain/path");
        row("~", "/home/ada");
        row("~/.aws/config", "/home/ada/.aws/config");
        row("/not/~/there", "/not/~/there");
        row("~nobody-of-that-name/x", "~nobody-of-that-name/x");
        row("~root/x", "/root/x");
        row("$HOME/x", "/home/ada/x");
        row("${HOME}/x", "/home/ada/x");
        row("$DIR/$UNKNOWN/${UNKNOWN}", "/home/ada/$UNKNOWN/${UNKNOWN}");
        row("a$", "a$");
        row("${open", "${open");
        row("$TWICE", "$HOME");
    }

    void expandsPathsAsPythonDoes()
    {
        QFETCH(QString, path);
        QFETCH(QString, expected);
        const FakeEnvironment environment(
            {{"HOME", "/home/ada"}, {"DIR", "~"}, {"TWICE", "$HOME"}});
        QCOMPARE(environment.expanded(path), expected);
    }

    void readsTheVariablesOfTheProcess()
    {
        qputenv("KEYWRIGHT_TEST_VARIABLE", "value");
        const ProcessEnvironment environment;
        QCOMPARE(environment.text("KEYWRIGHT_TEST_VARIABLE"), u"value"_s);
        qputenv("KEYWRIGHT_TEST_VARIABLE", "");
        QVERIFY(environment.text("KEYWRIGHT_TEST_VARIABLE"));
        qunsetenv("KEYWRIGHT_TEST_VARIABLE");
        QVERIFY(!environment.text("KEYWRIGHT_TEST_VARIABLE"));
    }
};

QTEST_GUILESS_MAIN(tst_AwsEnvironment)
#include "tst_AwsEnvironment.moc"
