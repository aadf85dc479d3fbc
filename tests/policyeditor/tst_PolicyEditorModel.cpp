// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyBuilder.h"
#include "ui/policy/PolicyEditorModel.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_PolicyEditorModel : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keystrokesAreCheckedOnceAndLater()
    {
        PolicyEditorModel model;
        QSignalSpy checks(&model, &PolicyEditorModel::checkChanged);
        for (const QString& text : {u"{"_s, u"{}"_s, u"{} "_s})
            model.setText(text);
        QCOMPARE(checks.size(), 0);
        QTRY_COMPARE(checks.size(), 1);
        QCOMPARE(model.check().byteCount, 3);
    }

    void aTextFollowsTheGeneratedOneUntilItIsEdited()
    {
        PolicyEditorModel model;
        QSignalSpy edited(&model, &PolicyEditorModel::editedChanged);
        model.setGeneratedText(u"one"_s);
        QCOMPARE(model.text(), u"one"_s);
        QVERIFY(!model.isEdited());
        model.setText(u"mine"_s);
        QVERIFY(model.isEdited());
        model.setGeneratedText(u"two"_s);
        QCOMPARE(model.text(), u"mine"_s);
        model.returnToGenerated();
        QCOMPARE(model.text(), u"two"_s);
        QVERIFY(!model.isEdited());
        QCOMPARE(edited.size(), 2);
    }

    void theContextDecidesAboutControl()
    {
        PolicyEditorModel model;
        model.setText(defaultKeyPolicy(u"111122223333"_s, u"aws"_s));
        model.setContext({u"111122223333"_s, {}});
        QCOMPARE(model.check().control.answer, ControlVerdict::Answer::Yes);
        model.setContext({u"444455556666"_s, {}});
        QCOMPARE(model.check().control.answer, ControlVerdict::Answer::No);
    }
};

QTEST_GUILESS_MAIN(tst_PolicyEditorModel)
#include "tst_PolicyEditorModel.moc"
