// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyActions.h"

#include "core/foundation/WhenFinished.h"
#include "ui/details/PublicKeyTab.h"

namespace keywright {

bool isPossible(KeyAction action, const KeySummary& key)
{
    // KMS developer guide, "Key states of KMS keys".
    if (key.knowledge == KeyKnowledge::IdOnly)
        return false;
    const KeyState state = key.metadata.state;
    switch (action) {
    case KeyAction::Enable: return state == KeyState::Disabled;
    case KeyAction::Disable: return state == KeyState::Enabled;
    case KeyAction::ScheduleDeletion:
        return state == KeyState::Enabled || state == KeyState::Disabled
            || state == KeyState::PendingImport || state == KeyState::Unavailable;
    case KeyAction::CancelDeletion:
        return state == KeyState::PendingDeletion || state == KeyState::PendingReplicaDeletion;
    case KeyAction::ImportMaterial:
        return key.metadata.origin == KeyOrigin::External && state == KeyState::PendingImport;
    case KeyAction::ExportPublicKey:
        return PublicKeyTab::hasPublicKey(key) && state == KeyState::Enabled;
    }
    return false;
}

void KeyActions::setService(KmsService* service, const QString& callerArn)
{
    m_service = service;
    m_callerArn = callerArn;
}

KmsClient KeyActions::clientFor(const KeySummary& key) const
{
    Q_ASSERT(m_service != nullptr);
    return KmsClient(*m_service, {.region = key.metadata.region(), .callerArn = m_callerArn});
}

template <typename T>
void KeyActions::watch(const KmsFuture<T>& future, const KeySummary& key)
{
    whenFinished(future, this, [this, arn = key.metadata.arn](const Result<T, KmsError>& answer) {
        if (answer)
            emit changed(arn);
        else
            emit failed(arn, answer.error());
    });
}

void KeyActions::enable(const KeySummary& key)
{
    if (m_service != nullptr)
        watch(clientFor(key).enableKey(key.metadata.keyId), key);
}

void KeyActions::disable(const KeySummary& key)
{
    if (m_service != nullptr)
        watch(clientFor(key).disableKey(key.metadata.keyId), key);
}

void KeyActions::scheduleDeletion(const KeySummary& key, int days)
{
    if (m_service != nullptr)
        watch(clientFor(key).scheduleKeyDeletion(key.metadata.keyId, days), key);
}

void KeyActions::cancelDeletion(const KeySummary& key)
{
    if (m_service != nullptr)
        watch(clientFor(key).cancelKeyDeletion(key.metadata.keyId), key);
}

} // namespace keywright
