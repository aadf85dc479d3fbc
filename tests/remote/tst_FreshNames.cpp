// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/FreshNames.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_FreshNames : public QObject {
    Q_OBJECT

private slots:
    void whatWasJustMadeExplainsThatItIsNotFound();
};

void tst_FreshNames::whatWasJustMadeExplainsThatItIsNotFound()
{
    FreshNames fresh;
    const KmsError notFound(u"NotFoundException"_s);
    const auto describe
        = [](const QString& key) { return KmsCall {Operation::DescribeKey, {{u"KeyId"_s, key}}}; };
    QVERIFY(!fresh.explains(notFound, describe(u"1"_s), 0));
    fresh.note({Operation::CreateKey},
        {{u"KeyMetadata"_s, QJsonObject {{u"KeyId"_s, u"1"_s}, {u"Arn"_s, u"arn:1"_s}}}}, 1000);
    fresh.note({Operation::ReplicateKey},
        {{u"ReplicaKeyMetadata"_s, QJsonObject {{u"KeyId"_s, u"mrk-2"_s}, {u"Arn"_s, u"arn:2"_s}}}}, 1000);
    fresh.note({Operation::CreateAlias, {{u"AliasName"_s, u"alias/a"_s}}}, {}, 1000);
    for (const QString& name : {u"1"_s, u"arn:1"_s, u"arn:2"_s, u"alias/a"_s}) {
        QVERIFY(fresh.explains(notFound, describe(name), 1001));
        QVERIFY(!fresh.explains(notFound, describe(name), 1001 + FreshNames::freshForMs));
        QVERIFY(!fresh.explains(KmsError(u"DisabledException"_s), describe(name), 1001));
    }
    QVERIFY(fresh.explains(
        notFound, {Operation::CreateAlias, {{u"TargetKeyId"_s, u"1"_s}}}, 1001));
    QVERIFY(!fresh.explains(notFound, describe(u"3"_s), 1001));
    QVERIFY(!fresh.explains(notFound, {Operation::ListKeys}, 1001));
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_FreshNames)
#include "tst_FreshNames.moc"
