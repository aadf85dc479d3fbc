// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultEnvelope.h"

#include "core/crypto/AesGcm.h"
#include "core/crypto/RandomBytes.h"
#include "core/vault/VaultSchema.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype vaultSaltBytes = 32;
constexpr std::size_t wrappingKeyBytes = 32;

/// A number beyond an int becomes one that scrypt and the checksum refuse.
int costIn(const VaultStatement& statement, int column)
{
    const qint64 number = statement.integer(column);
    return number == static_cast<int>(number) ? static_cast<int>(number) : -1;
}

} // namespace

Result<VaultEnvelope> VaultEnvelope::seal(const QString& vaultId, const VaultKey& key,
    const Passphrase& passphrase, const ScryptCost& cost)
{
    auto salt = randomBytes(vaultSaltBytes);
    if (!salt)
        return salt.error();
    VaultEnvelope envelope {.vaultId = vaultId, .cost = cost, .salt = *salt};
    const auto wrappingKey = scrypt(passphrase.view(), envelope.salt, cost, wrappingKeyBytes);
    if (!wrappingKey)
        return wrappingKey.error();
    auto box = AesGcm(wrappingKey->view()).seal(key.view(), envelope.associatedData());
    if (!box)
        return box.error();
    envelope.wrappedKey = *box;
    return envelope;
}

Result<VaultKey> VaultEnvelope::open(const Passphrase& passphrase) const
{
    const auto wrappingKey = scrypt(passphrase.view(), salt, cost, wrappingKeyBytes);
    if (!wrappingKey) {
        const bool badCost = wrappingKey.error().code == ErrorCode::InvalidInput;
        return Error {badCost ? ErrorCode::VaultCorrupt : wrappingKey.error().code,
            wrappingKey.error().detail};
    }
    auto key = AesGcm(wrappingKey->view()).openSecret(wrappedKey, associatedData());
    if (!key)
        return Error {ErrorCode::WrongPassphrase, {}};
    return VaultKey(std::move(*key));
}

Result<VaultEnvelope> VaultEnvelope::read(VaultDatabase& database)
{
    auto statement = database.prepare("SELECT vault_id, kdf, kdf_log_n, kdf_r, kdf_p, kdf_salt,"
                                      " wrapped_key, checksum FROM header WHERE id = 1");
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error {ErrorCode::VaultCorrupt, u"the header is missing"_s};
    const VaultEnvelope envelope {
        .vaultId = statement->text(0),
        .kdfName = statement->text(1).toUtf8(),
        .cost = {costIn(*statement, 2), costIn(*statement, 3), costIn(*statement, 4)},
        .salt = statement->blob(5).toByteArray(),
        .wrappedKey = statement->blob(6).toByteArray(),
    };
    if (statement->blob(7) != envelope.checksum())
        return Error {ErrorCode::VaultCorrupt, u"the header's checksum does not match"_s};
    if (envelope.kdfName != "scrypt")
        return Error {ErrorCode::VaultNewerVersion,
            u"key derivation \"%1\""_s.arg(QString::fromUtf8(envelope.kdfName))};
    return envelope;
}

Status VaultEnvelope::write(VaultDatabase& database) const
{
    auto statement = database.prepare(
        "INSERT OR REPLACE INTO header (id, vault_id, kdf, kdf_log_n, kdf_r, kdf_p, kdf_salt,"
        " wrapped_key, checksum) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    const QByteArray id = vaultId.toUtf8();
    const QByteArray sum = checksum();
    return statement->bindText(1, id)
        .bindText(2, kdfName)
        .bind(3, qint64 {cost.logN})
        .bind(4, qint64 {cost.r})
        .bind(5, qint64 {cost.p})
        .bind(6, salt)
        .bind(7, wrappedKey)
        .bind(8, sum)
        .run();
}

QByteArray VaultEnvelope::associatedData() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly); // big-endian; byte arrays with their length
    stream << QByteArray("keywright vault header") << qint64 {vaultFormatVersion}
           << vaultId.toUtf8() << kdfName << qint32 {cost.logN} << qint32 {cost.r}
           << qint32 {cost.p} << salt;
    return bytes;
}

QByteArray VaultEnvelope::checksum() const
{
    const QByteArray header = associatedData() + wrappedKey;
    return QCryptographicHash::hash(header, QCryptographicHash::Sha256);
}

} // namespace keywright
