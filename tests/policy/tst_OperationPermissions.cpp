// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/KmsActions.h"
#include "core/policy/OperationPermissions.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// "kms:ReEncryptFrom 2, kms:ReEncryptTo 1": the actions with the numbers of their targets.
QString inShort(const QList<OperationPermission>& permissions)
{
    QStringList texts;
    for (const OperationPermission& permission : permissions)
        texts.append(
            permission.action + u' ' + QString::number(static_cast<int>(permission.target)));
    return texts.join(u", "_s);
}

QString inShort(std::initializer_list<std::pair<QLatin1StringView, PermissionTarget>> wanted)
{
    QStringList texts;
    for (const auto& [action, target] : wanted)
        texts.append(action + u' ' + QString::number(static_cast<int>(target)));
    return texts.join(u", "_s);
}

} // namespace

class tst_OperationPermissions : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyOperationNeedsOne()
    {
        for (const OperationInfo& info : operationTable())
            QVERIFY2(!permissionsFor(info.operation, {}).isEmpty(), info.name.data());
    }

    void everyActionIsKnown()
    {
        for (const OperationPermission& permission : operationPermissions())
            QVERIFY2(isKnownAction(QString(permission.action)), permission.action.data());
    }

    /// SynchronizeMultiRegionKey is the service's own.
    void everyActionIsNeeded()
    {
        for (const KmsAction& action : kmsActions()) {
            const bool needed = std::ranges::any_of(operationPermissions(),
                [&action](const OperationPermission& row) { return action.name == row.action; });
            QCOMPARE(needed, action.name != u"kms:SynchronizeMultiRegionKey");
        }
    }

    void whatIsForIamPoliciesOnlyHasNoKey()
    {
        for (const OperationPermission& permission : operationPermissions()) {
            const auto action = std::ranges::find_if(kmsActions(),
                [&permission](const KmsAction& known) { return known.name == permission.action; });
            if (action->iamOnly)
                QVERIFY2(!isKeyTarget(permission.target), permission.action.data());
        }
    }

    // "Required permissions" of each operation in kms-2014-11-01.
    void knowsTheOperationsWithSeveral()
    {
        using Target = PermissionTarget;
        const auto needed = [](Operation operation) {
            return inShort(permissionsFor(operation, {}));
        };
        QCOMPARE(needed(Operation::Encrypt), inShort({{"kms:Encrypt"_L1, Target::Key}}));
        QCOMPARE(needed(Operation::ReEncrypt),
            inShort({{"kms:ReEncryptFrom"_L1, Target::SourceKey},
                {"kms:ReEncryptTo"_L1, Target::Key}}));
        QCOMPARE(needed(Operation::CreateAlias),
            inShort({{"kms:CreateAlias"_L1, Target::Alias}, {"kms:CreateAlias"_L1, Target::Key}}));
        QCOMPARE(needed(Operation::UpdateAlias),
            inShort({{"kms:UpdateAlias"_L1, Target::Alias},
                {"kms:UpdateAlias"_L1, Target::FormerKey}, {"kms:UpdateAlias"_L1, Target::Key}}));
        QCOMPARE(needed(Operation::ReplicateKey),
            inShort({{"kms:ReplicateKey"_L1, Target::Key},
                {"kms:CreateKey"_L1, Target::ReplicaAccount}}));
        QCOMPARE(needed(Operation::UpdatePrimaryRegion),
            inShort({{"kms:UpdatePrimaryRegion"_L1, Target::Key},
                {"kms:UpdatePrimaryRegion"_L1, Target::ReplicaKey}}));
    }

    void tagsNeedAPermissionOfTheirOwn()
    {
        const QJsonObject body {{u"Tags"_s, QJsonArray {QJsonObject {{u"TagKey"_s, u"a"_s}}}}};
        QCOMPARE(permissionsFor(Operation::CreateKey, {}).size(), 1);
        QCOMPARE(permissionsFor(Operation::CreateKey, {{u"Tags"_s, QJsonArray {}}}).size(), 1);
        QCOMPARE(permissionsFor(Operation::CreateKey, body).last().action, "kms:TagResource"_L1);
        QCOMPARE(permissionsFor(Operation::ReplicateKey, body).last().action, "kms:TagResource"_L1);
        QCOMPARE(permissionsFor(Operation::TagResource, body).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_OperationPermissions)
#include "tst_OperationPermissions.moc"
