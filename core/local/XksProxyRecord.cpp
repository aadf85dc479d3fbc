// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/XksProxyRecord.h"

#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 proxyRowVersion = 1;

} // namespace

QByteArray XksProxyRecord::encode() const
{
    RowWriter row(proxyRowVersion);
    row << uriEndpoint << connectTo << caCertificates << timeoutMs;
    return row.content();
}

Result<XksProxyRecord> XksProxyRecord::decode(const VaultRow& stored, const QString&)
{
    XksProxyRecord proxy;
    RowReader row(stored.content, proxyRowVersion);
    row >> proxy.uriEndpoint >> proxy.connectTo >> proxy.caCertificates >> proxy.timeoutMs;
    if (auto readable = row.status("external key store proxy"); !readable)
        return readable.error();
    proxy.rowId = stored.id;
    return proxy;
}

} // namespace keywright
