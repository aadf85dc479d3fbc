// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OperationRun.h"

#include "app/keywright-cli/input/RequestBody.h"
#include "app/keywright-cli/output/OutputShape.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/foundation/WhenFinished.h"
#include "core/local/LocalKms.h"
#include "core/local/PrincipalRegister.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Lists whose pages the aws CLI puts together (botocore's paginators of KMS).
struct PagedList {
    Operation operation;
    QLatin1StringView member;
};
constexpr auto pagedLists = std::to_array<PagedList>({
    {Operation::DescribeCustomKeyStores, "CustomKeyStores"_L1},
    {Operation::ListAliases, "Aliases"_L1},
    {Operation::ListGrants, "Grants"_L1},
    {Operation::ListKeyPolicies, "PolicyNames"_L1},
    {Operation::ListKeyRotations, "Rotations"_L1},
    {Operation::ListKeys, "Keys"_L1},
    {Operation::ListResourceTags, "Tags"_L1},
    {Operation::ListRetirableGrants, "Grants"_L1},
});

QLatin1StringView pagedMember(Operation operation)
{
    const auto* found = std::find_if(pagedLists.begin(), pagedLists.end(),
        [operation](const PagedList& each) { return each.operation == operation; });
    return found != pagedLists.end() ? found->member : QLatin1StringView();
}

QString callRegion(const GlobalOptions& options)
{
    for (const QString& region : {options.region, QString::fromLatin1(qgetenv("AWS_REGION")),
             QString::fromLatin1(qgetenv("AWS_DEFAULT_REGION"))}) {
        if (!region.isEmpty())
            return region;
    }
    return {}; // the vault's own
}

} // namespace

OperationRun::OperationRun(CommandLine line, const Clock& clock, QObject* parent)
    : QObject(parent), m_line(std::move(line)), m_clock(clock)
{
}

OperationRun::~OperationRun() = default;

void OperationRun::start(const VaultKey* key)
{
    const Operation operation = m_line.operation;
    const QStringList skeleton = m_line.options.value(u"generate-cli-skeleton"_s);
    if (m_line.options.contains(u"generate-cli-skeleton"_s) && skeleton.value(0) != "output"_L1) {
        emit finished(printReply(infoOf(operation).name, sampleInput(operation), m_line.global));
        return;
    }
    auto body = requestBody(m_line);
    if (!body) {
        emit finished(printFailure(body.error()));
        return;
    }
    if (const QString problems = parameterProblems(operation, *body); !problems.isEmpty()) {
        emit finished(printFailure(problems));
        return;
    }
    if (!skeleton.isEmpty()) {
        emit finished(printReply(infoOf(operation).name, sampleOutput(operation), m_line.global));
        return;
    }
    const VaultAccess access
        = infoOf(operation).changes ? VaultAccess::Write : VaultAccess::Read;
    debug(u"opening %1 for %2"_s.arg(vaultPath(m_line.global),
        access == VaultAccess::Write ? u"writing"_s : u"reading"_s));
    auto vault = openVault(m_line.global, access, key);
    if (!vault) {
        emit finished(printFailure(u"keywright-cli: "_s + englishText(vault.error())));
        return;
    }
    auto kms = LocalKms::start(std::move(*vault), m_clock);
    if (!kms) {
        emit finished(printFailure(u"keywright-cli: "_s + englishText(kms.error())));
        return;
    }
    m_kms = std::move(*kms);
    m_call = {operation, *body, {.region = callRegion(m_line.global)}};
    if (m_line.global.caller.isEmpty())
        call();
    else
        callAs(m_line.global.caller);
}

/// An ARN stands for itself, so that callers of other accounts can be tried; a name is looked up.
void OperationRun::callAs(const QString& caller)
{
    if (caller.startsWith("arn:"_L1)) {
        m_call.context.callerArn = caller;
        return call();
    }
    const auto arn = std::make_shared<QString>(); // written in the engine, read when it is done
    const auto find = [arn, caller](Vault& vault, AccountIndex& index) -> Status {
        const auto principal = PrincipalRegister(vault, index).named(caller);
        if (!principal)
            return principal.error();
        *arn = callerArnOf(**principal);
        return ok();
    };
    whenFinished(m_kms->withAccount(find), this, [this, arn](const Status& found) {
        if (!found)
            return emit finished(printFailure(u"keywright-cli: "_s + englishText(found.error())));
        m_call.context.callerArn = *arn;
        call();
    });
}

void OperationRun::call()
{
    // Names only: members may hold what does not belong in a log.
    debug(u"%1 in %2 with members: %3"_s.arg(infoOf(m_call.operation).name,
        m_call.context.region.isEmpty() ? m_kms->account().region : m_call.context.region,
        m_call.body.keys().join(u", "_s)));
    whenFinished(
        m_kms->call(m_call), this, [this](KmsReply reply) { take(std::move(reply)); });
}

void OperationRun::take(KmsReply reply)
{
    if (!reply) {
        const KmsError& error = reply.error();
        QString text = botocoreText(error, QString(infoOf(m_call.operation).name));
        if (error.cause)
            text += u'\n' + englishText(*error.cause);
        emit finished(printFailure(text));
        return;
    }
    const QLatin1StringView member = pagedMember(m_call.operation);
    if (member.isEmpty() || m_line.global.noPaginate) {
        emit finished(print(*reply));
        return;
    }
    for (const QJsonValue& element : reply->value(member).toArray())
        m_pages.append(element);
    if (reply->value("Truncated"_L1).toBool()) {
        m_call.body.insert("Marker"_L1, reply->value("NextMarker"_L1));
        call();
        return;
    }
    emit finished(print({{member, m_pages}}));
}

int OperationRun::print(const QJsonObject& reply) const
{
    return printReply(infoOf(m_call.operation).name, inModelOrder(m_call.operation, reply),
        m_line.global);
}

void OperationRun::debug(const QString& text) const
{
    if (m_line.global.debug)
        writeErr(u"keywright-cli: "_s + text + u'\n');
}

} // namespace keywright
