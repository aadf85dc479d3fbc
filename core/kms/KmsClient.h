// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/CreateKeyRequest.h"
#include "core/kms/KeyMetadata.h"
#include "core/kms/KmsService.h"

#include <QDateTime>

namespace keywright {

/// What GetPublicKey answers.
struct PublicKeyReply {
    QByteArray subjectPublicKeyInfo = {}; ///< DER (RFC 5280)
    KeySpec spec = KeySpec::Rsa2048;
    KeyUsage usage = KeyUsage::SignVerify;
    QStringList algorithms = {};
};

/// What GetParametersForImport answers.
struct ImportParametersReply {
    QByteArray importToken = {};
    QByteArray publicKey = {}; ///< SubjectPublicKeyInfo, DER
    qint64 validTo = 0;        ///< milliseconds since 1970 UTC
};

/// A custom key store as DescribeCustomKeyStores tells it.
struct CustomKeyStore {
    QString id = {};
    QString name = {};
    QString type = {};            ///< "AWS_CLOUDHSM" or "EXTERNAL_KEY_STORE"
    QString connectionState = {}; ///< "CONNECTED", "DISCONNECTED", "FAILED", …
    QString cloudHsmClusterId = {};
    bool simulated = false;

    bool operator==(const CustomKeyStore&) const = default;
};

template <typename T>
using KmsFuture = QFuture<Result<T, KmsError>>;

/// A thin typed face of KmsService for callers that want values rather than JSON. Holds no state; the
/// service must outlive it. Every call is made in the given context.
class KmsClient {
public:
    KmsClient(KmsService& service, CallContext context);

    [[nodiscard]] const CallContext& context() const { return m_context; }
    /// The same service in another Region.
    [[nodiscard]] KmsClient inRegion(const QString& region) const;

    [[nodiscard]] KmsFuture<KeyMetadata> createKey(const CreateKeyRequest& request);
    [[nodiscard]] KmsFuture<KeyMetadata> describeKey(const QString& keyId);
    [[nodiscard]] KmsFuture<Unit> createAlias(const QString& alias, const QString& keyId);
    [[nodiscard]] KmsFuture<Unit> deleteAlias(const QString& alias);
    [[nodiscard]] KmsFuture<Unit> tagResource(const QString& keyId, const TagList& tags);
    [[nodiscard]] KmsFuture<Unit> untagResource(const QString& keyId, const QStringList& tagKeys);
    [[nodiscard]] KmsFuture<QString> keyPolicy(const QString& keyId);
    [[nodiscard]] KmsFuture<Unit> putKeyPolicy(
        const QString& keyId, const QString& policy, bool bypassLockoutSafetyCheck);
    [[nodiscard]] KmsFuture<Unit> updateKeyDescription(
        const QString& keyId, const QString& description);
    [[nodiscard]] KmsFuture<Unit> enableKey(const QString& keyId);
    [[nodiscard]] KmsFuture<Unit> disableKey(const QString& keyId);
    [[nodiscard]] KmsFuture<QDateTime> scheduleKeyDeletion(const QString& keyId, int windowDays);
    [[nodiscard]] KmsFuture<Unit> cancelKeyDeletion(const QString& keyId);
    [[nodiscard]] KmsFuture<PublicKeyReply> publicKey(const QString& keyId);
    [[nodiscard]] KmsFuture<ImportParametersReply> parametersForImport(
        const QString& keyId, const QString& wrappingAlgorithm, const QString& wrappingKeySpec);
    /// `validTo` empty: KEY_MATERIAL_DOES_NOT_EXPIRE.
    [[nodiscard]] KmsFuture<Unit> importKeyMaterial(const QString& keyId,
        const QByteArray& importToken, const QByteArray& encryptedKeyMaterial,
        std::optional<qint64> validTo);
    [[nodiscard]] KmsFuture<QList<CustomKeyStore>> customKeyStores();
    /// Names neither cluster nor proxy: the simulation makes them up (customKeyStores() tells them).
    [[nodiscard]] KmsFuture<CustomKeyStore> createSimulatedKeyStore(
        const QString& name, const QString& type);
    [[nodiscard]] KmsFuture<Unit> connectCustomKeyStore(const QString& storeId);

private:
    [[nodiscard]] QFuture<KmsReply> send(Operation operation, const QJsonObject& body);

    KmsService& m_service;
    CallContext m_context;
};

} // namespace keywright
