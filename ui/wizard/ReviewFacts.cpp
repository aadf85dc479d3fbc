// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/ReviewFacts.h"

#include "core/kms/Regions.h"
#include "ui/text/KeyText.h"

#include <QCoreApplication>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString reviewText(const char* text)
{
    return QCoreApplication::translate("keywright::ReviewFacts", text);
}

QString storeName(const CreateKeyDraft& draft)
{
    for (const CustomKeyStore& store : draft.context().keyStores) {
        if (store.id == draft.plan().keyStoreId)
            return store.name;
    }
    return draft.plan().keyStoreId;
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"–"_s : text;
}

} // namespace

QList<ReviewFact> lastingFacts(const CreateKeyDraft& draft)
{
    const KeyPlan& plan = draft.plan();
    const KeyPlan& base = draft.defaults();
    const QString regionality = plan.multiRegion
        ? reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Multi-Region primary, %1"))
        : reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Single Region, %1"));
    QList<ReviewFact> facts {
        {reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Spec")), nameOf(plan.spec), {},
            true, plan.spec != base.spec},
        {reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Usage")), usageName(plan.usage), {},
            false, plan.usage != base.usage},
        {reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Origin")), originName(plan.origin),
            nameOf(plan.origin), false, plan.origin != base.origin},
        {reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Regions")),
            regionality.arg(plan.region), {}, false,
            plan.multiRegion != base.multiRegion || plan.region != base.region},
    };
    if (isCustomKeyStore(plan.origin))
        facts.append({reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Key store")),
            storeName(draft), plan.keyStoreId, false, true});
    if (plan.origin == KeyOrigin::ExternalKeyStore)
        facts.append({reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "External key")),
            plan.xksKeyId, {}, true, true});
    facts.append({reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Account")), plan.accountId,
        {}, false, false});
    return facts;
}

QList<ReviewFact> labelFacts(const CreateKeyDraft& draft)
{
    const KeyPlan& plan = draft.plan();
    QStringList tags;
    for (const Tag& tag : plan.tags)
        tags.append(tag.key + u'=' + tag.value);
    return {
        {reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Alias")), orDash(plan.aliasName()),
            {}, true, !plan.alias.isEmpty()},
        {reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Description")),
            orDash(plan.description.simplified()), {}, false, !plan.description.isEmpty()},
        {reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "Tags")), orDash(tags.join(u", "_s)),
            {}, false, !plan.tags.isEmpty()},
    };
}

QString shortPrincipal(const QString& arn, const QString& callerArn)
{
    const QString name = arn.section(u':', 5);
    const QString shown = name.isEmpty() ? arn : name;
    if (arn != callerArn)
        return shown;
    return reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "%1 (you)")).arg(shown);
}

QList<AccessRow> accessRows(const CreateKeyDraft& draft)
{
    const KeyPlan& plan = draft.plan();
    const QString& caller = draft.context().environment.callerArn;
    // The account statement: IAM policies of the account may then allow anything.
    QList<AccessRow> rows {{reviewText(QT_TRANSLATE_NOOP(
                                "keywright::ReviewFacts", "account %1, by its IAM policies"))
                                .arg(plan.accountId),
        true, true}};
    QStringList names = plan.administrators;
    for (const QString& user : plan.users) {
        if (!names.contains(user))
            names.append(user);
    }
    for (const QString& name : std::as_const(names))
        rows.append({shortPrincipal(name, caller), plan.administrators.contains(name),
            plan.users.contains(name)});
    for (const QString& account : plan.otherAccounts)
        rows.append({reviewText(QT_TRANSLATE_NOOP("keywright::ReviewFacts", "account %1")).arg(account),
            false, true});
    return rows;
}

} // namespace keywright
