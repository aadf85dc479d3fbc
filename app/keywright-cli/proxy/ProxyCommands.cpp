// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/vault/OpenAccount.h"

#include <QFile>
#include <QRegularExpression>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

OrderedJson::Object proxyEntry(const XksProxyRecord& proxy)
{
    OrderedJson::Object entry {{u"XksProxyUriEndpoint"_s, proxy.uriEndpoint}};
    if (!proxy.connectTo.isEmpty())
        entry.emplace_back(u"ConnectTo"_s, proxy.connectTo);
    entry.emplace_back(u"TrustedCertificates"_s,
        proxy.caCertificates.isEmpty() ? u"of the system"_s : u"of its own"_s);
    entry.emplace_back(u"TimeoutInMilliseconds"_s, double(proxy.timeoutMs));
    return entry;
}

Result<QByteArray> certificatesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileNotFound, u"%1: %2"_s.arg(path, file.errorString())};
    QByteArray pem = file.read(1024 * 1024);
    if (!pem.contains("-----BEGIN CERTIFICATE-----"))
        return Error {ErrorCode::InvalidInput, u"%1 holds no certificate in PEM"_s.arg(path)};
    return pem;
}

Result<XksProxyRecord> proxyIn(const CommandLine& line)
{
    const auto option = [&](const QString& name) { return line.options.value(name).value(0); };
    XksProxyRecord proxy {
        .uriEndpoint = line.arguments.value(0), .connectTo = option(u"connect-to"_s)};
    // Service model, XksProxyUriEndpointType.
    static const QRegularExpression endpointForm(u"^https://[a-zA-Z0-9.-]{2,120}$"_s);
    if (!endpointForm.match(proxy.uriEndpoint).hasMatch())
        return Error {ErrorCode::InvalidInput,
            u"\"%1\" is no endpoint of a proxy: it has the form https://xks.example.com, without "
            "port and path; --connect-to names another address and port"_s.arg(proxy.uriEndpoint)};
    if (const QString milliseconds = option(u"timeout"_s); !milliseconds.isEmpty()) {
        bool valid = false;
        proxy.timeoutMs = milliseconds.toInt(&valid);
        if (!valid || proxy.timeoutMs < 1 || proxy.timeoutMs > 60'000)
            return Error {ErrorCode::InvalidInput, u"--timeout takes 1 to 60000 milliseconds"_s};
    }
    if (const QString file = option(u"ca-file"_s); !file.isEmpty()) {
        auto certificates = certificatesIn(file);
        if (!certificates)
            return certificates.error();
        proxy.caCertificates = std::move(certificates).value();
    }
    return proxy;
}

int addProxy(const CommandLine& line, const VaultKey* key)
{
    const auto proxy = proxyIn(line);
    if (!proxy)
        return printFailure(proxy.error());
    auto account = openAccount(line.global, VaultAccess::Write, key);
    if (!account)
        return printFailure(account.error());
    if (account->index.proxy(proxy->uriEndpoint))
        return printFailure(
            {ErrorCode::InvalidInput, u"%1 is known already"_s.arg(proxy->uriEndpoint)});
    if (auto stored = addRecord(*account, *proxy); !stored)
        return printFailure(stored.error());
    return printReply(u"Proxy"_s, proxyEntry(*proxy), line.global);
}

int listProxies(const CommandLine& line, const VaultKey* key)
{
    const auto account = openAccount(line.global, VaultAccess::Read, key);
    if (!account)
        return printFailure(account.error());
    OrderedJson::Array entries;
    for (const auto& [row, proxy] : account->index.all<XksProxyRecord>())
        entries.emplace_back(proxyEntry(proxy));
    return printReply(
        u"Proxies"_s, OrderedJson::Object {{u"Proxies"_s, std::move(entries)}}, line.global);
}

/// A proxy that a store stands on stays known: without it the store's keys could not be used.
Result<qint64> removableProxy(const AccountIndex& index, const QString& endpoint)
{
    const XksProxyRecord* proxy = index.proxy(endpoint);
    if (!proxy)
        return Error {ErrorCode::InvalidInput, u"no proxy is known at %1"_s.arg(endpoint)};
    for (const auto& [row, store] : index.all<KeyStoreRecord>()) {
        if (store.backing == KeyStoreBacking::XksProxy && store.proxyUriEndpoint == endpoint)
            return Error {ErrorCode::InvalidInput,
                u"the custom key store %1 stands on it; delete that first"_s.arg(store.name)};
    }
    return proxy->rowId;
}

int removeProxy(const CommandLine& line, const VaultKey* key)
{
    auto account = openAccount(line.global, VaultAccess::Write, key);
    if (!account)
        return printFailure(account.error());
    const auto row = removableProxy(account->index, line.arguments.value(0));
    if (!row)
        return printFailure(row.error());
    const Status removed = removeRecord<XksProxyRecord>(*account, *row);
    return removed ? exitDone : printFailure(removed.error());
}

constexpr auto proxyRunTable = std::to_array<OwnRun>({
    {"add"_L1, addProxy, true},
    {"list"_L1, listProxies, true},
    {"remove"_L1, removeProxy, true},
});

} // namespace

std::span<const OwnRun> proxyRuns()
{
    return proxyRunTable;
}

} // namespace keywright
