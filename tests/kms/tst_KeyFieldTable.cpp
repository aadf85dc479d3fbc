// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyFieldTable.h"
#include "core/kms/Shape.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KeyFieldTable : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // The create-key manual on each option: "You can't change the KeySpec after the KMS key is
    // created", …
    void whatTheManualCallsUnchangeableIs()
    {
        QStringList immutable;
        for (const KeyFieldInfo& info : keyFieldTable()) {
            QCOMPARE(&infoOf(info.field), &info);
            if (isImmutable(info.field))
                immutable.append(info.member);
        }
        QCOMPARE(immutable,
            (QStringList {u"KeySpec"_s, u"KeyUsage"_s, u"Origin"_s, u"MultiRegion"_s,
                u"CustomKeyStoreId"_s, u"XksKeyId"_s}));
    }

    void whatCanBeChangedIsAMemberOfTheOperationThatChangesIt()
    {
        for (const KeyFieldInfo& info : keyFieldTable()) {
            const auto members = requestMembers(info.changedBy.value_or(Operation::CreateKey));
            QVERIFY2(std::any_of(members.begin(), members.end(),
                         [&info](const ShapeMember& member) { return member.name == info.member; }),
                info.member.data());
        }
    }
};

QTEST_GUILESS_MAIN(tst_KeyFieldTable)
#include "tst_KeyFieldTable.moc"
