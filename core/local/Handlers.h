// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

/// The operations, one function each, grouped in a file per subject. A handler gets a body whose
/// shape was checked against the service model (ShapeRules).
namespace keywright {

struct HandlerContext;

namespace handlers {

// KeyHandlers.cpp
KmsReply createKey(HandlerContext& context, const QJsonObject& body);
KmsReply describeKey(HandlerContext& context, const QJsonObject& body);
KmsReply listKeys(HandlerContext& context, const QJsonObject& body);
KmsReply updateKeyDescription(HandlerContext& context, const QJsonObject& body);
KmsReply getPublicKey(HandlerContext& context, const QJsonObject& body);

// AliasHandlers.cpp
KmsReply createAlias(HandlerContext& context, const QJsonObject& body);
KmsReply updateAlias(HandlerContext& context, const QJsonObject& body);
KmsReply deleteAlias(HandlerContext& context, const QJsonObject& body);
KmsReply listAliases(HandlerContext& context, const QJsonObject& body);

// TagHandlers.cpp
KmsReply tagResource(HandlerContext& context, const QJsonObject& body);
KmsReply untagResource(HandlerContext& context, const QJsonObject& body);
KmsReply listResourceTags(HandlerContext& context, const QJsonObject& body);

// PolicyHandlers.cpp
KmsReply getKeyPolicy(HandlerContext& context, const QJsonObject& body);
KmsReply putKeyPolicy(HandlerContext& context, const QJsonObject& body);
KmsReply listKeyPolicies(HandlerContext& context, const QJsonObject& body);

// GrantHandlers.cpp
KmsReply createGrant(HandlerContext& context, const QJsonObject& body);
KmsReply listGrants(HandlerContext& context, const QJsonObject& body);
KmsReply listRetirableGrants(HandlerContext& context, const QJsonObject& body);
KmsReply retireGrant(HandlerContext& context, const QJsonObject& body);
KmsReply revokeGrant(HandlerContext& context, const QJsonObject& body);

// StateHandlers.cpp
KmsReply enableKey(HandlerContext& context, const QJsonObject& body);
KmsReply disableKey(HandlerContext& context, const QJsonObject& body);
KmsReply scheduleKeyDeletion(HandlerContext& context, const QJsonObject& body);
KmsReply cancelKeyDeletion(HandlerContext& context, const QJsonObject& body);

// ImportHandlers.cpp
KmsReply getParametersForImport(HandlerContext& context, const QJsonObject& body);
KmsReply importKeyMaterial(HandlerContext& context, const QJsonObject& body);
KmsReply deleteImportedKeyMaterial(HandlerContext& context, const QJsonObject& body);

// KeyStoreHandlers.cpp
KmsReply createCustomKeyStore(HandlerContext& context, const QJsonObject& body);
KmsReply describeCustomKeyStores(HandlerContext& context, const QJsonObject& body);
KmsReply updateCustomKeyStore(HandlerContext& context, const QJsonObject& body);
KmsReply deleteCustomKeyStore(HandlerContext& context, const QJsonObject& body);
KmsReply connectCustomKeyStore(HandlerContext& context, const QJsonObject& body);
KmsReply disconnectCustomKeyStore(HandlerContext& context, const QJsonObject& body);

// EncryptionHandlers.cpp
KmsReply encrypt(HandlerContext& context, const QJsonObject& body);
KmsReply decrypt(HandlerContext& context, const QJsonObject& body);
KmsReply reEncrypt(HandlerContext& context, const QJsonObject& body);

// DataKeyHandlers.cpp
KmsReply generateDataKey(HandlerContext& context, const QJsonObject& body);
KmsReply generateDataKeyWithoutPlaintext(HandlerContext& context, const QJsonObject& body);
KmsReply generateDataKeyPair(HandlerContext& context, const QJsonObject& body);
KmsReply generateDataKeyPairWithoutPlaintext(HandlerContext& context, const QJsonObject& body);
KmsReply generateRandom(HandlerContext& context, const QJsonObject& body);

// SigningHandlers.cpp
KmsReply sign(HandlerContext& context, const QJsonObject& body);
KmsReply verify(HandlerContext& context, const QJsonObject& body);

// MacHandlers.cpp
KmsReply generateMac(HandlerContext& context, const QJsonObject& body);
KmsReply verifyMac(HandlerContext& context, const QJsonObject& body);

// AgreementHandlers.cpp
KmsReply deriveSharedSecret(HandlerContext& context, const QJsonObject& body);

// UsageHandlers.cpp
KmsReply getKeyLastUsage(HandlerContext& context, const QJsonObject& body);

// RotationHandlers.cpp
KmsReply enableKeyRotation(HandlerContext& context, const QJsonObject& body);
KmsReply disableKeyRotation(HandlerContext& context, const QJsonObject& body);
KmsReply getKeyRotationStatus(HandlerContext& context, const QJsonObject& body);
KmsReply rotateKeyOnDemand(HandlerContext& context, const QJsonObject& body);
KmsReply listKeyRotations(HandlerContext& context, const QJsonObject& body);

// ReplicaHandlers.cpp
KmsReply replicateKey(HandlerContext& context, const QJsonObject& body);
KmsReply updatePrimaryRegion(HandlerContext& context, const QJsonObject& body);

} // namespace handlers

} // namespace keywright
