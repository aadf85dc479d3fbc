// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/DraftProblem.h"

#include "core/kms/Regions.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fieldSteps {
    WizardStep::Kind,           // Spec
    WizardStep::Kind,           // Usage
    WizardStep::Material,       // Origin
    WizardStep::Material,       // KeyStore
    WizardStep::Material,       // XksKeyId
    WizardStep::Material,       // KeepsCopy
    WizardStep::Regions,        // MultiRegion
    WizardStep::Regions,        // Region
    WizardStep::Labels,         // Alias
    WizardStep::Labels,         // Description
    WizardStep::Labels,         // Tags
    WizardStep::Administrators, // Administrators
    WizardStep::Users,          // Users
    WizardStep::Users,          // OtherAccounts
    WizardStep::Policy,         // Policy
};
static_assert(fieldSteps.size() == static_cast<std::size_t>(WizardField::Policy) + 1);

// In the order of KeyField.
constexpr std::array ruleFields {
    WizardField::Spec,
    WizardField::Usage,
    WizardField::Origin,
    WizardField::MultiRegion,
    WizardField::KeyStore,
    WizardField::XksKeyId,
    WizardField::Policy,
    WizardField::Description,
    WizardField::Tags,
    WizardField::Alias,
    WizardField::Policy,
};
static_assert(
    ruleFields.size() == static_cast<std::size_t>(KeyField::BypassPolicyLockoutSafetyCheck) + 1);

DraftProblem fromRule(const Problem& problem)
{
    return {.field = ruleFields[static_cast<std::size_t>(problem.field)],
        .row = problem.row,
        .inTagValue = problem.inTagValue,
        .what = problem.what,
        .why = problem.why,
        .remedy = problem.remedy};
}

DraftProblem problemIn(WizardField field, Phrase what, Phrase why = {}, Phrase remedy = {})
{
    return {.field = field,
        .what = std::move(what),
        .why = std::move(why),
        .remedy = std::move(remedy)};
}

void addMaterialProblems(
    const KeyPlan& plan, const DraftContext& context, QList<DraftProblem>& found)
{
    if (plan.origin == KeyOrigin::External && !plan.keepsCopy) {
        found.append(problemIn(WizardField::KeepsCopy,
            {QT_TRANSLATE_NOOP("core", "Tick the box to confirm that you keep a recoverable copy.")},
            {QT_TRANSLATE_NOOP("core",
                "If imported material is lost, so is everything encrypted under the key.")}));
    }
    const auto store = std::find_if(context.keyStores.begin(), context.keyStores.end(),
        [&plan](const CustomKeyStore& one) { return one.id == plan.keyStoreId; });
    if (isCustomKeyStore(plan.origin) && store != context.keyStores.end()
        && store->connectionState != "CONNECTED"_L1) {
        found.append(problemIn(WizardField::KeyStore,
            {QT_TRANSLATE_NOOP("core", "Key store %1 is disconnected."), {store->name}}, {},
            {QT_TRANSLATE_NOOP("core", "Connect it first.")}));
    }
}

void addLabelProblems(const KeyPlan& plan, QList<DraftProblem>& found)
{
    if (!plan.alias.isEmpty()) {
        for (const Problem& problem : CreateKeyRules::aliasProblems(plan.aliasName()))
            found.append(fromRule(problem));
    }
    for (int row = 0; row < plan.tags.size(); ++row) {
        if (!plan.tags.at(row).value.isEmpty())
            continue;
        DraftProblem slip = problemIn(WizardField::Tags,
            {QT_TRANSLATE_NOOP("core", "Empty value. It is allowed, but often a slip.")});
        slip.row = row;
        slip.inTagValue = true;
        slip.warning = true;
        found.append(slip);
    }
}

void addListProblems(WizardField field, const QStringList& entries,
    Phrase (*check)(const QString&), QList<DraftProblem>& found)
{
    for (int row = 0; row < entries.size(); ++row) {
        Phrase reason = check(entries.at(row));
        if (reason.isEmpty())
            continue;
        DraftProblem problem = problemIn(field, std::move(reason));
        problem.row = row;
        found.append(problem);
    }
}

// The root of the account keeps its access by the account statement, so only others can lose theirs.
void addOwnAccessWarning(
    const KeyPlan& plan, const DraftContext& context, QList<DraftProblem>& found)
{
    const QString& caller = context.environment.callerArn;
    if (plan.administrators.isEmpty() || caller.isEmpty() || caller.endsWith(":root"_L1)
        || plan.administrators.contains(caller))
        return;
    DraftProblem warning = problemIn(WizardField::Administrators,
        {QT_TRANSLATE_NOOP("core", "You are not in this list.")},
        {QT_TRANSLATE_NOOP(
            "core", "After creation you will not be able to change the policy by it.")});
    warning.warning = true;
    found.append(warning);
}

void addPolicyProblems(
    const KeyPlan& plan, const DraftContext& context, QList<DraftProblem>& found)
{
    if (!plan.editedPolicy)
        return;
    const PolicyContext who = policyContext(plan, context);
    const QByteArray text = plan.editedPolicy->toUtf8();
    bool hasError = false;
    for (const PolicyProblem& problem : checkPolicy(text, who).problems) {
        if (problem.severity == Severity::Note)
            continue;
        DraftProblem finding = problemIn(WizardField::Policy, problem.message);
        finding.row = problem.range.line;
        finding.warning = problem.severity == Severity::Warning;
        hasError = hasError || !finding.warning;
        found.append(finding);
    }
    if (hasError)
        return;
    if (const auto verdict = serviceVerdict(text, who, plan.bypassLockoutCheck))
        found.append(problemIn(
            WizardField::Policy, {"%1", {verdict->message.value_or(verdict->name)}}));
}

} // namespace

WizardStep stepOf(WizardField field)
{
    return fieldSteps[static_cast<std::size_t>(field)];
}

CreateKeyContext rulesContext(const KeyPlan& plan, const DraftContext& context)
{
    return {plan.region, context.capabilities};
}

PolicyContext policyContext(const KeyPlan& plan, const DraftContext& context)
{
    return {plan.accountId, context.environment.callerArn};
}

QList<DraftProblem> problemsOf(const KeyPlan& plan, const DraftContext& context)
{
    QList<DraftProblem> found;
    for (const Problem& problem :
        CreateKeyRules::problems(plan.request(), rulesContext(plan, context)))
        found.append(fromRule(problem));
    addMaterialProblems(plan, context, found);
    if (!isRegionForm(plan.region)) {
        found.append(problemIn(WizardField::Region,
            {QT_TRANSLATE_NOOP("core", "%1 does not have the form of a Region."), {plan.region}},
            {}, {QT_TRANSLATE_NOOP("core", "Write it as in eu-central-1.")}));
    }
    addLabelProblems(plan, found);
    addListProblems(
        WizardField::Administrators, plan.administrators, principalProblem, found);
    addOwnAccessWarning(plan, context, found);
    addListProblems(WizardField::Users, plan.users, principalProblem, found);
    addListProblems(WizardField::OtherAccounts, plan.otherAccounts, accountIdProblem, found);
    addPolicyProblems(plan, context, found);
    std::stable_sort(found.begin(), found.end(), [](const DraftProblem& a, const DraftProblem& b) {
        return a.field < b.field;
    });
    return found;
}

} // namespace keywright
