// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Roles.h"
#include "ui/widgets/FormField.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_FormField : public QObject {
    Q_OBJECT

private slots:
    void theLabelNamesTheField();
    void anErrorReplacesTheCaptionUntilItIsGone();
};

void tst_FormField::theLabelNamesTheField()
{
    auto* edit = new QLineEdit;
    const FormField field(u"&Vault file"_s, edit);
    QCOMPARE(edit->accessibleName(), u"Vault file"_s);
    QCOMPARE(field.findChild<QLabel*>()->buddy(), edit);
}

void tst_FormField::anErrorReplacesTheCaptionUntilItIsGone()
{
    auto* edit = new QLineEdit;
    FormField field(u"Name"_s, edit);
    auto* line = field.findChild<QLabel*>(u"fieldLine"_s);
    QVERIFY(line->isHidden());
    field.setCaption(u"Letters only."_s);
    QCOMPARE(line->text(), u"Letters only."_s);
    field.setError(u"7 is not a letter."_s);
    QCOMPARE(line->text(), u"7 is not a letter."_s);
    QVERIFY(edit->property(errorProperty).toBool());
    QCOMPARE(edit->accessibleDescription(), u"Error: 7 is not a letter."_s);
    field.setError({});
    QCOMPARE(line->text(), u"Letters only."_s);
    QVERIFY(!edit->property(errorProperty).toBool());
    QCOMPARE(edit->accessibleDescription(), u"Letters only."_s);
}

QTEST_MAIN(tst_FormField)
#include "tst_FormField.moc"
