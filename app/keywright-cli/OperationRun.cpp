// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OperationRun.h"

#include "app/keywright-cli/input/OptionTable.h"
#include "app/keywright-cli/input/RequestBody.h"
#include "app/keywright-cli/output/OutputShape.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/target/CredentialSetting.h"
#include "app/keywright-cli/target/RemoteTarget.h"
#include "app/keywright-cli/vault/VaultOpening.h"
#include "core/foundation/WhenFinished.h"
#include "core/kms/ErrorAdvice.h"
#include "core/local/LocalKms.h"
#include "core/local/PrincipalRegister.h"

#include <QFileInfo>

#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString callRegion(const GlobalOptions& options)
{
    for (const QString& region : {options.region, QString::fromLatin1(qgetenv("AWS_REGION")),
             QString::fromLatin1(qgetenv("AWS_DEFAULT_REGION"))}) {
        if (!region.isEmpty())
            return region;
    }
    return {}; // the vault's own
}

/// A line of --debug; names and figures only.
QString eventText(const RemoteEvent& event)
{
    const QString call = u"%1 at %2, try %3"_s.arg(
        infoOf(event.operation).name, QString::fromLatin1(event.url)).arg(event.tries);
    switch (event.kind) {
    case RemoteEvent::Kind::Sent:
        return call;
    case RemoteEvent::Kind::Answered:
        return u"%1: HTTP %2 after %3 ms, request %4 %5"_s.arg(call).arg(event.httpStatus)
            .arg(event.ms).arg(event.requestId, event.error);
    case RemoteEvent::Kind::Failed:
        return u"%1: %2 after %3 ms"_s.arg(call, event.error).arg(event.ms);
    case RemoteEvent::Kind::WaitsToRepeat:
        return u"%1: waits %2 ms before the next try"_s.arg(call).arg(event.ms);
    case RemoteEvent::Kind::WaitsForKey:
        return u"%1: what was just made is not known everywhere yet; waits %2 ms"_s.arg(call).arg(
            event.ms);
    case RemoteEvent::Kind::ClockCorrected:
        return u"the endpoint's clock is %1 ms ahead of this computer's"_s.arg(event.ms);
    }
    return call;
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
    if (const auto taken = takeProfile(); !taken)
        return emit finished(printFailure(taken.error()));
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
    m_call = {operation, *body};
    startPages();
    if (actsRemotely(m_line.global))
        startRemotely();
    else
        startLocally(key);
}

/// A profile may say how blobs are written and replies are printed, which counts where profiles do.
Status OperationRun::takeProfile()
{
    if (!actsRemotely(m_line.global))
        return ok();
    const auto profile = profileSettings(m_line.global);
    if (!profile)
        return ok(); // openRemoteTarget() complains
    struct Setting {
        QString GlobalOptions::* option;
        QString value;
        QString name;
    };
    for (const Setting& each : {Setting {&GlobalOptions::binaryFormat, profile->cliBinaryFormat, u"cli_binary_format"_s},
             Setting {&GlobalOptions::output, profile->output, u"output"_s}}) {
        if (each.value.isEmpty() || !(m_line.global.*each.option).isEmpty())
            continue;
        if (!isChoice(each.option, each.value))
            return Error {ErrorCode::InvalidInput, u"the profile sets %1 to %2"_s.arg(each.name, each.value)};
        m_line.global.*each.option = each.value;
    }
    return ok();
}

/// As the aws CLI: who names a page gets that page.
void OperationRun::startPages()
{
    const bool namesPage
        = m_line.options.contains(u"limit"_s) || m_line.options.contains(u"marker"_s);
    if (pagedMember(m_call.operation).isEmpty() || m_line.global.noPaginate || namesPage)
        return;
    const auto option = [this](const QString& name) { return m_line.options.value(name).value(0); };
    m_pages = Pagination::from(
        m_call.operation, option(u"max-items"_s), option(u"starting-token"_s));
    if (m_pages->marker().isString())
        m_call.body.insert("Marker"_L1, m_pages->marker());
    if (const QString size = option(u"page-size"_s); !size.isNull())
        m_call.body.insert("Limit"_L1, size.toInt());
}

void OperationRun::startRemotely()
{
    if (!m_line.global.caller.isEmpty())
        return emit finished(printFailure(
            Error {ErrorCode::InvalidInput, u"--as names a caller of a vault; an endpoint knows the "
                                            "caller by the credentials"_s}));
    auto target = openRemoteTarget(m_line.global, m_clock,
        [this](const RemoteEvent& event) { debug(eventText(event)); });
    if (!target && target.error().code == ErrorCode::AwsProfileNotFound)
        return emit finished(printFailure(target.error().detail)); // the aws CLI's sentence
    if (!target)
        return emit finished(printFailure(target.error()));
    const QString url = target->url.endsWith(u'/') ? target->url.chopped(1) : target->url;
    sayWhere(u"at %1 in %2%3"_s.arg(url, target->region,
        target->profile.isEmpty() ? u", unsigned"_s : u", profile "_s + target->profile));
    if (!target->verifiesTls && url.startsWith("https:"_L1))
        writeErr(u"keywright-cli: the certificate of %1 is not verified: whoever is in between can "
                 "read and change this call\n"_s.arg(url));
    m_remote = std::move(target->kms);
    call();
}

/// Before something is changed, to a person who can still stop it. Programs that read standard error
/// get what the aws CLI says.
void OperationRun::sayWhere(const QString& place) const
{
    if (infoOf(m_call.operation).changes && isatty(STDERR_FILENO) != 0)
        writeErr(u"keywright-cli: acting %1\n"_s.arg(place));
}

void OperationRun::startLocally(const VaultKey* key)
{
    const VaultAccess access
        = infoOf(m_call.operation).changes ? VaultAccess::Write : VaultAccess::Read;
    debug(u"opening %1 for %2"_s.arg(vaultPath(m_line.global),
        access == VaultAccess::Write ? u"writing"_s : u"reading"_s));
    auto vault = openVault(m_line.global, access, key);
    if (!vault)
        return emit finished(printFailure(vault.error()));
    auto kms = LocalKms::start(std::move(*vault), m_clock);
    if (!kms)
        return emit finished(printFailure(kms.error()));
    m_local = std::move(*kms);
    m_call.context.region = callRegion(m_line.global);
    const QFileInfo file(vaultPath(m_line.global));
    sayWhere(u"on the vault %1 (%2) in %3%4"_s.arg(file.completeBaseName(), file.absoluteFilePath(),
        m_call.context.region.isEmpty() ? m_local->account().region : m_call.context.region,
        m_line.global.caller.isEmpty() ? QString() : u", as "_s + m_line.global.caller));
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
    whenFinished(m_local->withAccount(find), this, [this, arn](const Status& found) {
        if (!found)
            return emit finished(printFailure(found.error()));
        m_call.context.callerArn = *arn;
        call();
    });
}

void OperationRun::call()
{
    // Names only: members may hold what does not belong in a log.
    if (m_local)
        debug(u"%1 in %2 with members: %3"_s.arg(infoOf(m_call.operation).name,
            m_call.context.region.isEmpty() ? m_local->account().region : m_call.context.region,
            m_call.body.keys().join(u", "_s)));
    KmsService& service = m_local ? static_cast<KmsService&>(*m_local) : *m_remote;
    whenFinished(
        service.call(m_call), this, [this](KmsReply reply) { take(std::move(reply)); });
}

void OperationRun::take(KmsReply reply)
{
    if (!reply) {
        const KmsError& error = reply.error();
        QString text = botocoreText(error, QString(infoOf(m_call.operation).name));
        emit finished(printFailure(text + explained(error)));
        return;
    }
    if (!m_pages) {
        emit finished(print(*reply));
        return;
    }
    const bool isStream = m_line.global.output == "yaml-stream"_L1;
    const bool more = m_pages->add(*reply);
    const int printed = isStream ? print(m_pages->lastPage()) : more ? exitDone : printPages();
    if (!more || printed != exitDone)
        return emit finished(printed);
    m_call.body.insert("Marker"_L1, m_pages->marker());
    call();
}

/// Text has its token on a line of its own, whatever --query chose.
int OperationRun::printPages() const
{
    QJsonObject whole = m_pages->whole();
    const QString token = m_pages->nextToken();
    const bool asText = m_line.global.output == "text"_L1;
    if (!token.isEmpty() && !asText)
        whole.insert("NextToken"_L1, token);
    const int printed = print(whole);
    if (!token.isEmpty() && asText)
        writeOut(u"NEXTTOKEN\t"_s + token + u'\n');
    return printed;
}

int OperationRun::print(const QJsonObject& reply) const
{
    return printReply(infoOf(m_call.operation).name, inModelOrder(m_call.operation, reply),
        m_line.global);
}

/// What a person should know besides: the cause where it is ours, and advice where it was asked for.
QString OperationRun::explained(const KmsError& error) const
{
    QString text;
    if (error.cause && error.cause->code != ErrorCode::EndpointFailed) // that one adds nothing
        text += u'\n' + englishText(error.httpStatus == 0 ? Error {error.cause->code} : *error.cause);
    if (!m_line.global.explain)
        return text;
    if (const auto advice = errorAdvice(error.name))
        text += u'\n' + advice->means + u' ' + advice->remedy;
    if (!error.requestId.isEmpty())
        text += u"\nRequest ID: "_s + error.requestId;
    return text;
}

void OperationRun::debug(const QString& text) const
{
    if (m_line.global.debug)
        writeErr(u"keywright-cli: "_s + text + u'\n');
}

} // namespace keywright
