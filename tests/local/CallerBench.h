// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/local/PrincipalRegister.h"

#include "LocalKmsBench.h"

namespace keywright {

/// A local KMS with callers: root, alice and others (users), Admin (a role) and a stranger from
/// another account. Policies are written with ' for ".
class CallerBench final : public LocalKmsBench {
public:
    static constexpr auto rootStatement =
        "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:root'},'Action':'kms:*',"
        "'Resource':'*'}";

    [[nodiscard]] static QString policyOf(const QList<QByteArray>& statements)
    {
        const QByteArray all = statements.join(',');
        return QString::fromUtf8(
            QByteArray("{'Version':'2012-10-17','Statement':[" + all + "]}").replace('\'', '"'));
    }
    [[nodiscard]] static QString arnOf(const QString& caller)
    {
        if (caller == QLatin1String("root"))
            return QStringLiteral("arn:aws:iam::111122223333:root");
        if (caller == QLatin1String("Admin"))
            return QStringLiteral("arn:aws:sts::111122223333:assumed-role/Admin/keywright");
        if (caller == QLatin1String("stranger"))
            return QStringLiteral("arn:aws:iam::444455556666:user/eve");
        return QStringLiteral("arn:aws:iam::111122223333:user/") + caller;
    }
    /// alice, with the tag Team=A and these statements in her identity policy.
    void addAlice(const QList<QByteArray>& statements)
    {
        NewPrincipal alice {.name = QStringLiteral("alice"),
            .tags = {{QStringLiteral("Team"), QStringLiteral("A")}}};
        if (!statements.isEmpty())
            alice.identityPolicy = policyOf(statements).toUtf8();
        const auto add = [alice](Vault& vault, AccountIndex& index) -> Status {
            const auto made = PrincipalRegister(vault, index).add(alice, 0);
            return made ? ok() : Status(made.error());
        };
        const Status added = kms().withAccount(add).result();
        QVERIFY2(added, qPrintable(added ? QString() : added.error().detail));
    }
    /// The ARN of a new key with this policy and the tag Team=A.
    [[nodiscard]] QString keyWith(const QList<QByteArray>& statements)
    {
        QJsonObject body = json(
            "{'BypassPolicyLockoutSafetyCheck':true,'Tags':[{'TagKey':'Team','TagValue':'A'}]}");
        body.insert(QStringLiteral("Policy"), policyOf(statements));
        const QJsonObject made = metadata(LocalKmsBench::call(Operation::CreateKey, body));
        return made[QStringLiteral("Arn")].toString();
    }
    [[nodiscard]] KmsReply replyTo(
        const QString& caller, Operation operation, const QJsonObject& body)
    {
        return LocalKmsBench::call(operation, body, {.callerArn = arnOf(caller)});
    }
    [[nodiscard]] QString said(const QString& caller, Operation operation, const QJsonObject& body)
    {
        return outcome(replyTo(caller, operation, body));
    }
    /// "success", or the name of the exception.
    [[nodiscard]] QString nameSaid(
        const QString& caller, Operation operation, const QJsonObject& body)
    {
        return said(caller, operation, body).section(QLatin1Char(':'), 0, 0);
    }
    /// What is said to a caller who may not.
    [[nodiscard]] static QString denial(
        const QString& caller, const QString& action, const QString& resource, const QString& why)
    {
        return QStringLiteral("AccessDeniedException: User: %1 is not authorized to perform: %2 on "
                              "resource: %3 %4")
            .arg(arnOf(caller), action, resource, why);
    }
};

} // namespace keywright
