// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ChildProcess.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ChildProcess : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsOutputErrorsAndExitCodeApart()
    {
        const auto outcome = runChild({u"sh"_s, u"-c"_s, u"echo out; echo err >&2; exit 3"_s}, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 3);
        QCOMPARE(charView(outcome->output.view()), "out\n");
        QCOMPARE(outcome->errors, "err\n");
    }

    void tellsTheSignalThatEndedIt()
    {
        QCOMPARE(runChild({u"sh"_s, u"-c"_s, u"kill -TERM $$"_s}, {})->exitCode, 128 + 15);
    }

    void runsNoShell()
    {
        const auto outcome = runChild({u"echo"_s, u"$HOME; `id` *"_s, u"a b"_s}, {});
        QCOMPARE(charView(outcome->output.view()), "$HOME; `id` * a b\n");
    }

    void readsMuchOfBothAtOnce()
    {
        const auto outcome = runChild({u"sh"_s, u"-c"_s,
            u"head -c 300000 /dev/zero | tr '\\0' x >&2; head -c 500000 /dev/zero | tr '\\0' y"_s}, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->output.size(), 500'000U);
        QCOMPARE(outcome->errors.size(), 4096);
    }

    void saysWhyAProgramCannotBeStarted()
    {
        const auto absent = runChild({u"/no/such/program"_s}, {});
        QCOMPARE(absent.error().code, ErrorCode::CredentialsFailed);
        QCOMPARE(absent.error().detail,
            u"/no/such/program cannot be started: No such file or directory"_s);
        QVERIFY(!runChild({}, {}));
    }

    void endsWhatPrintsWithoutEnd()
    {
        const auto outcome = runChild({u"yes"_s}, {});
        QCOMPARE(outcome.error().detail, u"yes prints more than 1 MiB"_s);
    }

    void endsWhatIsGivenUp()
    {
        QElapsedTimer timer;
        timer.start();
        const auto outcome = runChild({u"sleep"_s, u"50"_s}, [&] { return timer.elapsed() > 100; });
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 10'000);
    }
};

QTEST_GUILESS_MAIN(tst_ChildProcess)
#include "tst_ChildProcess.moc"
