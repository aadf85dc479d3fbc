// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/KeyStoreDesk.h"

#include "core/foundation/WhenFinished.h"

namespace keywright {

KeyStoreDesk::KeyStoreDesk(KmsClient client, QObject* parent) : QObject(parent), m_client(client) { }

template <typename T, typename Handler>
void KeyStoreDesk::send(const KmsFuture<T>& future, Handler handler)
{
    m_busy = true;
    m_error.reset();
    whenFinished(future, this, [this, handler](Result<T, KmsError> reply) {
        m_busy = false;
        if (reply)
            handler(*reply);
        else
            m_error = reply.error();
        emit changed();
    });
    emit changed();
}

void KeyStoreDesk::load(const QString& region)
{
    m_client.emplace(m_client->inRegion(region));
    reload();
}

void KeyStoreDesk::reload()
{
    send(m_client->customKeyStores(),
        [this](const QList<CustomKeyStore>& stores) { m_stores = stores; });
}

void KeyStoreDesk::createSimulated(const QString& name, const QString& type)
{
    send(m_client->createSimulatedKeyStore(name, type), [this](const CustomKeyStore& store) {
        m_stores.append(store);
        emit storeCreated(store.id);
        connectStore(store.id);
    });
}

void KeyStoreDesk::connectStore(const QString& storeId)
{
    send(m_client->connectCustomKeyStore(storeId), [this](const Unit&) { reload(); });
}

} // namespace keywright
