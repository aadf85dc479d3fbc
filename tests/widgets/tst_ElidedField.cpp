// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidedField.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ElidedField : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatHasRoomIsShownWhole()
    {
        ElidedField widget(full);
        widget.resize(2000, widget.sizeHint().height());
        QCOMPARE(widget.shownText(), full);
        QCOMPARE(widget.text(), full);
    }

    void whatHasNoneLosesAPart()
    {
        ElidedField widget(full);
        widget.resize(120, widget.sizeHint().height());
        QVERIFY(widget.shownText().size() < full.size());
        QVERIFY(widget.shownText().startsWith(full.first(3)) && widget.shownText().endsWith(full.last(3)));
        QCOMPARE(widget.text(), full); // to be read out, to be copied
    }

    void whatIsShownIsPainted()
    {
        ElidedField widget(full);
        widget.resize(120, widget.sizeHint().height());
        const QImage whole = QLineEdit(full).grab(QRect({}, widget.size())).toImage();
        QVERIFY(widget.grab().toImage() != whole);
    }

    void theKeyboardGetsTheWholeText()
    {
        ElidedField widget(full);
        widget.resize(120, widget.sizeHint().height());
        widget.show();
        widget.activateWindow();
        widget.setFocus();
        QTRY_VERIFY(widget.hasFocus());
        QCOMPARE(widget.shownText(), full);
    }

private:
    const QString full = u"arn:aws:kms:eu-central-1:111122223333:key/1234abcd"_s;
};

QTEST_MAIN(tst_ElidedField)
#include "tst_ElidedField.moc"
