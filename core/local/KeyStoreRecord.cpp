// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyStoreRecord.h"

#include "core/local/RowStream.h"

namespace keywright {

namespace {

constexpr quint8 keyStoreRowVersion = 3; ///< 3: another backing
constexpr int keyStoreBackings = 3;

} // namespace

QByteArray KeyStoreRecord::encode() const
{
    RowWriter row(keyStoreRowVersion);
    row << region << id << name << external << connected << creationDate << cloudHsmClusterId
        << trustAnchorCertificate << proxyConnectivity << proxyAccessKeyId << proxyUriEndpoint
        << proxyUriPath << vpcEndpointServiceName << vpcEndpointServiceOwner << asNumber(backing)
        << passwordRow << connectionErrorCode;
    return row.content();
}

Result<KeyStoreRecord> KeyStoreRecord::decode(const VaultRow& stored, const QString&)
{
    KeyStoreRecord store;
    RowReader row(stored.content, keyStoreRowVersion);
    row >> store.region >> store.id >> store.name >> store.external >> store.connected
        >> store.creationDate >> store.cloudHsmClusterId >> store.trustAnchorCertificate
        >> store.proxyConnectivity >> store.proxyAccessKeyId >> store.proxyUriEndpoint
        >> store.proxyUriPath >> store.vpcEndpointServiceName >> store.vpcEndpointServiceOwner;
    if (row.version() > 1) {
        row.enumerator(store.backing, keyStoreBackings);
        row >> store.passwordRow >> store.connectionErrorCode;
    }
    if (auto readable = row.status("custom key store"); !readable)
        return readable.error();
    store.rowId = stored.id;
    return store;
}

} // namespace keywright
