// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QDateTime>

namespace keywright::samples {

/// A key with an ARN that fits; `number` makes the ID.
inline KeySummary key(int number, const QString& alias = {}, const QString& region = QStringLiteral("eu-central-1"))
{
    KeySummary summary;
    KeyMetadata& metadata = summary.metadata;
    metadata.accountId = QStringLiteral("111122223333");
    metadata.keyId = QStringLiteral("9c2e41d8-5b7f-4a06-8000-%1").arg(number, 12, 16, QChar(u'0'));
    metadata.arn = QStringLiteral("arn:aws:kms:%1:111122223333:key/%2").arg(region, metadata.keyId);
    metadata.creationDate = 1780564440000 + qint64(number) * 86400000;
    if (!alias.isEmpty())
        summary.aliases = {QStringLiteral("alias/") + alias};
    return summary;
}

/// A key of which ListKeys told the ID and no more.
inline KeySummary unknownKey(int number)
{
    KeySummary summary = key(number);
    summary.metadata.creationDate = 0;
    summary.knowledge = KeyKnowledge::IdOnly;
    return summary;
}

/// The keys of the mock-up of the main window: every kind, every state.
inline std::vector<KeySummary> mockUpKeys()
{
    struct Line {
        const char* alias;
        const char* description;
        KeySpec spec;
        KeyUsage usage;
        KeyState state;
        KeyOrigin origin;
        const char* region;
        QStringList tags;
    };
    using S = KeySpec;
    using U = KeyUsage;
    using T = KeyState;
    using O = KeyOrigin;
    const char* central = "eu-central-1";
    const char* west = "eu-west-1";
    const std::vector<Line> lines {
        {"payments/card-vault", "Card PAN tokenisation, production", S::SymmetricDefault, U::EncryptDecrypt, T::Enabled, O::AwsKms, central, QStringLiteral("payments card pci gold").split(u' ')},
        {"payments/ledger-signing", "Signs the daily ledger close", S::EccNistP384, U::SignVerify, T::Enabled, O::AwsKms, central, QStringLiteral("payments ledger pci gold").split(u' ')},
        {"identity/session", "Session cookies of the login service", S::SymmetricDefault, U::EncryptDecrypt, T::Enabled, O::AwsKms, central, QStringLiteral("identity").split(u' ')},
        {"partner/bank-exchange", "", S::Rsa4096, U::EncryptDecrypt, T::PendingImport, O::External, central, QStringLiteral("partner bank").split(u' ')},
        {"api/webhook-mac", "Webhook signatures v2", S::Hmac256, U::GenerateVerifyMac, T::Enabled, O::AwsKms, central, QStringLiteral("api").split(u' ')},
        {"hsm/root-wrap", "Key store prod-hsm is disconnected", S::SymmetricDefault, U::EncryptDecrypt, T::Unavailable, O::AwsCloudHsm, central, QStringLiteral("platform hsm root").split(u' ')},
        {"release/firmware", "Firmware images, post-quantum", S::MlDsa65, U::SignVerify, T::Enabled, O::AwsKms, central, QStringLiteral("device").split(u' ')},
        {"archive/2019-backup", "No use recorded for a year", S::SymmetricDefault, U::EncryptDecrypt, T::Disabled, O::AwsKms, west, QStringLiteral("storage").split(u' ')},
        {"legacy/crm-db", "", S::SymmetricDefault, U::EncryptDecrypt, T::PendingDeletion, O::AwsKms, west, QStringLiteral("crm legacy").split(u' ')},
        {"mesh/device-agreement", "ECDH for device pairing", S::EccNistP256, U::KeyAgreement, T::Enabled, O::AwsKms, west, QStringLiteral("device").split(u' ')},
        {"", "", S::SymmetricDefault, U::EncryptDecrypt, T::Enabled, O::AwsKms, central, {}},
        {"sso/saml-signing", "Rotates by re-creation, see runbook", S::Rsa3072, U::SignVerify, T::Enabled, O::AwsKms, central, QStringLiteral("identity").split(u' ')},
        {"queue/dedup", "Message de-duplication codes", S::Hmac384, U::GenerateVerifyMac, T::Enabled, O::AwsKms, west, QStringLiteral("api").split(u' ')},
        {"warehouse/exports", "Nightly export buckets", S::SymmetricDefault, U::EncryptDecrypt, T::Enabled, O::AwsKms, central, QStringLiteral("data export").split(u' ')},
        {"xks/ledger", "Wrapped outside", S::SymmetricDefault, U::EncryptDecrypt, T::Enabled, O::ExternalKeyStore, central, QStringLiteral("payments").split(u' ')},
    };
    std::vector<KeySummary> keys;
    for (const Line& line : lines) {
        KeySummary summary = key(static_cast<int>(keys.size()) + 1, QString::fromLatin1(line.alias), QString::fromLatin1(line.region));
        summary.metadata.description = QString::fromLatin1(line.description);
        summary.metadata.spec = line.spec;
        summary.metadata.usage = line.usage;
        summary.metadata.state = line.state;
        summary.metadata.origin = line.origin;
        if (line.state == KeyState::PendingDeletion)
            summary.metadata.deletionDate = 1797242400000;
        for (int i = 0; i < line.tags.size(); ++i)
            summary.tags.append({i == 0 ? QStringLiteral("Team") : QStringLiteral("Label%1").arg(i), line.tags.at(i)});
        keys.push_back(summary);
    }
    return keys;
}

} // namespace keywright::samples
