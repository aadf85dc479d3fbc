// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/CheckRun.h"
#include "core/connections/ProbeRun.h"
#include "tests/connections/EndpointStage.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace keywright;

/// CheckRun and ProbeRun: what they do for a window. Steps and questions have tests of their own.
class tst_EndpointRuns : public QObject {
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<EndpointStage>(); }

    void aTestTellsEveryStep()
    {
        CheckRun run;
        QSignalSpy steps(&run, &CheckRun::stepDone);
        QSignalSpy finished(&run, &BackgroundRun::finished);
        run.test(EndpointStage::unsignedProfile(), m_stage->book->surroundings(), {});
        QVERIFY(run.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!run.isRunning());
        QCOMPARE(steps.size(), checkStepCount);
        QCOMPARE(run.results().last().step, CheckStep::Permission);
        QCOMPARE(run.results().last().outcome, CheckResult::Outcome::Passed);
    }

    void aTestSaysWhatIsWrongWithTheSettings()
    {
        CheckRun run;
        QSignalSpy finished(&run, &BackgroundRun::finished);
        ConnectionProfile profile;
        profile.awsProfile = u"gone"_s;
        run.test(profile, m_stage->book->surroundings(), {});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(run.results().size(), checkStepCount);
        QCOMPARE(run.results().first().outcome, CheckResult::Outcome::Failed);
        QCOMPARE(run.results().first().cause->code, ErrorCode::AwsProfileNotFound);
        QCOMPARE(run.results().last().outcome, CheckResult::Outcome::NotReached);
    }

    void aProbeReports()
    {
        ProbeRun run;
        QSignalSpy progressed(&run, &ProbeRun::progressed);
        QSignalSpy finished(&run, &BackgroundRun::finished);
        run.probe(EndpointStage::unsignedProfile(), m_stage->book->surroundings(), {}, {});
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(bool(run.report()));
        QCOMPARE(run.report()->rows.size(), operationCount);
        QCOMPARE(progressed.size(), operationCount);
    }

    void aProbeMakesNoKeysWhereOneMayOnlyRead()
    {
        ProbeRun run;
        QSignalSpy finished(&run, &BackgroundRun::finished);
        ConnectionProfile profile = EndpointStage::unsignedProfile();
        profile.readOnly = true;
        run.probe(profile, m_stage->book->surroundings(), {}, {.createKeys = true});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(run.report()->rows.size(), operationCount);
    }

    void canBeAbandonedUnderWay()
    {
        QPointer<ProbeRun> run = new ProbeRun;
        run->probe(EndpointStage::unsignedProfile(), m_stage->book->surroundings(), {}, {});
        run->abandon();
        QTRY_VERIFY(run == nullptr);
        QVERIFY(m_stage->http->operations().size() < operationCount);
        QPointer<CheckRun> idle = new CheckRun;
        idle->abandon();
        QTRY_VERIFY(idle == nullptr);
    }

private:
    std::unique_ptr<EndpointStage> m_stage;
};

QTEST_GUILESS_MAIN(tst_EndpointRuns)
#include "tst_EndpointRuns.moc"
