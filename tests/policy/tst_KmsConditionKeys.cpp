// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KmsConditionKeys.h"
#include "core/policy/OperationPermissions.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_KmsConditionKeys : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyKeyStandsOnceAndIsFound()
    {
        QSet<QString> names;
        for (const ConditionKey& key : conditionKeys()) {
            const bool open = key.name.endsWith(u':') || key.name.endsWith(u'/');
            const QString name = key.name + (open ? u"x"_s : QString());
            QCOMPARE(conditionKeyNamed(name), &key);
            QCOMPARE(conditionKeyNamed(name.toUpper()), &key);
            names.insert(key.name.toString().toLower());
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(conditionKeys().size()));
    }

    void refusesOthers()
    {
        for (const char* name :
            {"", "kms:", "kms:KeySpecs", "kms:EncryptionContext:", "aws:ResourceTag/", "s3:prefix"})
            QVERIFY2(conditionKeyNamed(QString::fromLatin1(name)) == nullptr, name);
    }

    // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
    void knowsWhatAKeyAppliesTo_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("applies");
        const auto row = [](const QString& key, const QString& action, bool applies) {
            QTest::addRow("%s %s", qPrintable(key), qPrintable(action)) << key << action << applies;
        };
        row(u"kms:MacAlgorithm"_s, u"kms:GenerateMac"_s, true);
        row(u"kms:MacAlgorithm"_s, u"kms:Encrypt"_s, false);
        row(u"kms:MacAlgorithm"_s, u"kms:*"_s, true);
        row(u"kms:EncryptionContext:Stage"_s, u"kms:ReEncryptTo"_s, true);
        row(u"kms:EncryptionContext:Stage"_s, u"kms:Sign"_s, false);
        row(u"kms:KeySpec"_s, u"kms:CreateKey"_s, true);
        row(u"kms:KeySpec"_s, u"kms:DescribeKey"_s, true);
        row(u"kms:KeySpec"_s, u"kms:ListKeys"_s, false);
        row(u"kms:CallerAccount"_s, u"kms:CreateCustomKeyStore"_s, true);
        row(u"kms:RequestAlias"_s, u"kms:CreateAlias"_s, false);
        row(u"kms:RequestAlias"_s, u"kms:GetPublicKey"_s, true);
        row(u"kms:GrantOperations"_s, u"kms:CreateGrant"_s, true);
        row(u"kms:GrantOperations"_s, u"kms:ListGrants"_s, false);
        row(u"aws:RequestTag/x"_s, u"kms:TagResource"_s, true);
        row(u"aws:RequestTag/x"_s, u"kms:UntagResource"_s, false);
        row(u"aws:SourceIp"_s, u"kms:ListKeys"_s, true);
    }

    void knowsWhatAKeyAppliesTo()
    {
        QFETCH(QString, key);
        QFETCH(QString, action);
        const ConditionKey* known = conditionKeyNamed(key);
        QVERIFY(known != nullptr);
        QTEST(appliesTo(*known, action), "applies");
    }

    void resourceAliasesAreForIamPolicies()
    {
        QVERIFY(conditionKeyNamed(u"kms:ResourceAliases")->scope == PolicyScope::IamOnly);
        QVERIFY(conditionKeyNamed(u"kms:KeySpec")->scope == PolicyScope::Everywhere);
    }

    /// "KMS key resource operations" have the facts of their key.
    void whatIsSaidOfTheKeyIsForOperationsOnAKey()
    {
        const ConditionKey* aliases = conditionKeyNamed(u"kms:ResourceAliases");
        for (const OperationInfo& info : operationTable()) {
            bool onKey = false;
            for (const OperationPermission& permission : permissionsFor(info.operation, {}))
                onKey = onKey || isKeyTarget(permission.target);
            QVERIFY2(aliases->operations.contains(info.operation) == onKey, info.name.data());
        }
    }
};

QTEST_GUILESS_MAIN(tst_KmsConditionKeys)
#include "tst_KmsConditionKeys.moc"
