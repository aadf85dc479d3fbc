// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/PlannedCall.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct CallText {
    QLatin1StringView operation;
    const char* title;
};

// In the order of PlannedCall.
constexpr std::array callRows {
    CallText {"CreateKey"_L1, QT_TRANSLATE_NOOP("keywright::PlannedCall", "Create key")},
    CallText {"DescribeKey"_L1, QT_TRANSLATE_NOOP("keywright::PlannedCall", "Read back")},
    CallText {"CreateAlias"_L1, QT_TRANSLATE_NOOP("keywright::PlannedCall", "Alias")},
    CallText {"GetPublicKey"_L1, QT_TRANSLATE_NOOP("keywright::PlannedCall", "Public key")},
};

const CallText& rowOf(PlannedCall call)
{
    return callRows[static_cast<std::size_t>(call)];
}

QString callText(const char* text, int count = -1)
{
    return QCoreApplication::translate("keywright::PlannedCall", text, nullptr, count);
}

QString createIntent(const KeyPlan& plan)
{
    const CreateKeyRequest request = plan.request();
    const QString tags = callText(
        QT_TRANSLATE_N_NOOP("keywright::PlannedCall", "%n tag(s)"), static_cast<int>(plan.tags.size()));
    const QString policy =
        callText(QT_TRANSLATE_NOOP("keywright::PlannedCall", "policy (%1 bytes)"))
            .arg(QLocale().toString(request.policy.value_or(QString()).toUtf8().size()));
    if (request.policy && request.tags)
        return callText(QT_TRANSLATE_NOOP("keywright::PlannedCall",
                            "With %1 and %2. Sent once, never repeated."))
            .arg(policy, tags);
    if (!request.policy && !request.tags)
        return callText(QT_TRANSLATE_NOOP("keywright::PlannedCall",
            "With the default policy. Sent once, never repeated."));
    return callText(
        QT_TRANSLATE_NOOP("keywright::PlannedCall", "With %1. Sent once, never repeated."))
        .arg(request.policy ? policy : tags);
}

} // namespace

QList<PlannedCall> plannedCalls(const KeyPlan& plan)
{
    QList<PlannedCall> calls {PlannedCall::CreateKey, PlannedCall::DescribeKey};
    if (!plan.alias.isEmpty())
        calls.append(PlannedCall::CreateAlias);
    // A key that waits for its material has no public key to tell yet.
    if (isKeyPair(plan.spec) && plan.origin != KeyOrigin::External)
        calls.append(PlannedCall::GetPublicKey);
    return calls;
}

QLatin1StringView operationName(PlannedCall call)
{
    return rowOf(call).operation;
}

QStringList neededActions(const KeyPlan& plan)
{
    QStringList actions;
    for (const PlannedCall call : plannedCalls(plan)) {
        actions.append(operationName(call));
        if (call == PlannedCall::CreateKey && !plan.tags.isEmpty())
            actions.append(u"TagResource"_s);
    }
    return actions;
}

QString titleOf(PlannedCall call)
{
    return callText(rowOf(call).title);
}

QString intentOf(PlannedCall call, const KeyPlan& plan)
{
    switch (call) {
    case PlannedCall::CreateKey:
        return createIntent(plan);
    case PlannedCall::DescribeKey:
        return callText(
            QT_TRANSLATE_NOOP("keywright::PlannedCall", "Read back and compare with this page"));
    case PlannedCall::CreateAlias:
        return plan.aliasName();
    case PlannedCall::GetPublicKey:
        return callText(
            QT_TRANSLATE_NOOP("keywright::PlannedCall", "Keep the fingerprint on the result page"));
    }
    return {};
}

} // namespace keywright
