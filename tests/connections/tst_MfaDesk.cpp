// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/MfaDesk.h"
#include "core/foundation/SerialExecutor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_MfaDesk : public QObject {
    Q_OBJECT

private slots:
    void carriesQuestionsAndAnswersOneAfterTheOther()
    {
        MfaDesk desk;
        QSignalSpy changes(&desk, &MfaDesk::changed);
        auto first = ask(m_one, desk, u"arn:one"_s);
        QTRY_COMPARE(desk.question(), u"arn:one"_s);
        auto second = ask(m_two, desk, u"arn:two"_s);
        QTRY_COMPARE(changes.size(), 2);
        QCOMPARE(desk.question(), u"arn:one"_s); // until it is answered
        desk.answer(u"123456"_s);
        QCOMPARE(*first.result(), u"123456"_s);
        QTRY_COMPARE(desk.question(), u"arn:two"_s);
        desk.refuse();
        QCOMPARE(second.result().error().code, ErrorCode::Cancelled);
        QVERIFY(desk.question().isEmpty());
        desk.answer(u"654321"_s); // nobody asks
    }

    void refusesWhoWaitsAndWhoComesWhenItCloses()
    {
        auto desk = std::make_unique<MfaDesk>();
        const auto prompt = desk->prompt();
        auto waiting = ask(m_one, *desk, u"arn:one"_s);
        QTRY_COMPARE(desk->question(), u"arn:one"_s);
        desk.reset();
        QCOMPARE(waiting.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(prompt->mfaCode(u"arn:late"_s).error().code, ErrorCode::Cancelled);
    }

private:
    static QFuture<Result<QString>> ask(SerialExecutor& thread, MfaDesk& desk, const QString& serial)
    {
        return thread.submit([prompt = desk.prompt(), serial] { return prompt->mfaCode(serial); });
    }

    SerialExecutor m_one;
    SerialExecutor m_two;
};

QTEST_GUILESS_MAIN(tst_MfaDesk)
#include "tst_MfaDesk.moc"
