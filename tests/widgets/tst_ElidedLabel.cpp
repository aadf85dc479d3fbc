// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidedLabel.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_ElidedLabel : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatHasRoomIsShownWhole()
    {
        ElidedLabel widget(full);
        widget.resize(2000, widget.sizeHint().height());
        QCOMPARE(widget.shownText(), full);
        QCOMPARE(widget.text(), full);
    }

    void whatHasNoneLosesAPart()
    {
        ElidedLabel widget(full);
        widget.resize(120, widget.sizeHint().height());
        QVERIFY(widget.shownText().size() < full.size());
        QVERIFY(widget.shownText().startsWith(full.first(3)) && widget.shownText().endsWith(QChar(0x2026)));
        QCOMPARE(widget.text(), full); // to be read out, to be copied
    }

    void whatIsShownIsPainted()
    {
        ElidedLabel widget(full);
        widget.resize(120, widget.sizeHint().height());
        ElidedLabel shortened(widget.shownText());
        shortened.resize(widget.size());
        QCOMPARE(widget.grab().toImage(), shortened.grab().toImage());
    }

private:
    const QString full = u"arn:aws:kms:eu-central-1:111122223333:key/1234abcd"_s;
};

QTEST_MAIN(tst_ElidedLabel)
#include "tst_ElidedLabel.moc"
