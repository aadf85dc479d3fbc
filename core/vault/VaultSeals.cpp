// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/VaultSeals.h"

#include "core/crypto/Hkdf.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/crypto/RandomBytes.h"
#include "core/vault/VaultSchema.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t subkeyBytes = 32;
constexpr qsizetype rowPrefixBytes = 1 + 8; // kind ‖ version
constexpr qsizetype wrappedDataKeyBytes = 32 + AesGcm::overhead;

Error notThisRow(qint64 id)
{
    return {ErrorCode::VaultCorrupt, u"the seal of row %1 does not match"_s.arg(id)};
}

} // namespace

RowSum& RowSum::operator+=(RowSum other)
{
    low += other.low;
    high += other.high + (low < other.low ? 1 : 0);
    return *this;
}

RowSum& RowSum::operator-=(RowSum other)
{
    const quint64 borrow = low < other.low ? 1 : 0;
    low -= other.low;
    high -= other.high + borrow;
    return *this;
}

struct VaultSeals::Keys {
    QByteArray vaultId;
    AesGcm rows;
    AesGcm materials;
    AesGcm ledger;
    EvpCipherCtx marks;
};

VaultSeals::VaultSeals(std::unique_ptr<Keys> keys) : m_keys(std::move(keys)) { }
VaultSeals::VaultSeals(VaultSeals&&) noexcept = default;
VaultSeals& VaultSeals::operator=(VaultSeals&&) noexcept = default;
VaultSeals::~VaultSeals() = default;

Result<VaultSeals> VaultSeals::from(const VaultKey& key, const QString& vaultId)
{
    const QByteArray salt = vaultId.toUtf8();
    std::array<SecretBytes, 4> subkeys;
    constexpr std::array purposes {"keywright rows", "keywright materials", "keywright ledger",
        "keywright marks"};
    for (std::size_t purpose = 0; purpose < purposes.size(); ++purpose) {
        auto subkey = hkdf(key.view(), salt, purposes[purpose], subkeyBytes);
        if (!subkey)
            return subkey.error();
        subkeys[purpose] = std::move(*subkey);
    }
    auto keys = std::make_unique<Keys>(Keys {salt, AesGcm(subkeys[0].view()),
        AesGcm(subkeys[1].view()), AesGcm(subkeys[2].view()), EvpCipherCtx(EVP_CIPHER_CTX_new())});
    const EvpCipher block(EVP_CIPHER_fetch(nullptr, "AES-256-ECB", nullptr));
    if (!keys->marks || !block
        || EVP_EncryptInit_ex2(
               keys->marks.get(), block.get(), subkeys[3].view().data(), nullptr, nullptr)
            != 1
        || EVP_CIPHER_CTX_set_padding(keys->marks.get(), 0) != 1)
        return openSslError("AES-256"_L1);
    return VaultSeals(std::move(keys));
}

Result<QByteArray> VaultSeals::sealRow(
    qint64 id, RowKind kind, qint64 version, const QByteArray& content)
{
    QByteArray plain(rowPrefixBytes, Qt::Uninitialized);
    plain[0] = static_cast<char>(kind);
    qToBigEndian(version, plain.data() + 1);
    plain += content;
    return m_keys->rows.seal(byteView(plain), associatedData('r', id));
}

Result<OpenedRow> VaultSeals::openRow(qint64 id, QByteArrayView box)
{
    auto plain = m_keys->rows.open(box, associatedData('r', id));
    if (!plain || plain->size() < rowPrefixBytes)
        return notThisRow(id);
    OpenedRow row {.kind = static_cast<RowKind>(plain->at(0)),
        .version = qFromBigEndian<qint64>(plain->constData() + 1)};
    row.content = std::move(*plain);
    row.content.remove(0, rowPrefixBytes);
    return row;
}

Result<QByteArray> VaultSeals::sealMaterial(qint64 id, const KeyMaterial& material)
{
    auto dataKey = randomSecret(subkeyBytes);
    if (!dataKey)
        return dataKey.error();
    const DataKey key(std::move(*dataKey));
    const QByteArray bound = associatedData('m', id);
    auto wrapped = m_keys->materials.seal(key.view(), bound);
    if (!wrapped)
        return wrapped.error();
    auto sealed = AesGcm(key.view()).seal(material.view(), bound);
    if (!sealed)
        return sealed.error();
    wrapped->append(*sealed);
    return wrapped;
}

Result<SecretBytes> VaultSeals::openMaterial(qint64 id, QByteArrayView box)
{
    if (box.size() < wrappedDataKeyBytes + AesGcm::overhead)
        return notThisRow(id);
    const QByteArray bound = associatedData('m', id);
    auto dataKey = m_keys->materials.openSecret(box.first(wrappedDataKeyBytes), bound);
    if (!dataKey)
        return notThisRow(id);
    const DataKey key(std::move(*dataKey));
    auto material = AesGcm(key.view()).openSecret(box.sliced(wrappedDataKeyBytes), bound);
    if (!material)
        return notThisRow(id);
    return material;
}

Result<QByteArray> VaultSeals::sealLedger(const VaultLedger& ledger)
{
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream << ledger.commits << ledger.nextId << ledger.sum.high << ledger.sum.low;
    return m_keys->ledger.seal(byteView(plain), associatedData('l', 1));
}

Result<VaultLedger> VaultSeals::openLedger(QByteArrayView box)
{
    const auto plain = m_keys->ledger.open(box, associatedData('l', 1));
    if (!plain)
        return Error {ErrorCode::VaultCorrupt, u"the seal of the vault's ledger does not match"_s};
    VaultLedger ledger;
    QDataStream stream(*plain);
    stream >> ledger.commits >> ledger.nextId >> ledger.sum.high >> ledger.sum.low;
    return ledger;
}

Result<RowSum> VaultSeals::mark(qint64 id, qint64 version)
{
    std::array<unsigned char, 16> block {};
    qToBigEndian(id, block.data());
    qToBigEndian(version, block.data() + 8);
    int length = 0;
    if (EVP_EncryptUpdate(m_keys->marks.get(), block.data(), &length, block.data(),
            static_cast<int>(block.size()))
            != 1
        || length != static_cast<int>(block.size()))
        return openSslError("AES-256"_L1);
    return RowSum {qFromBigEndian<quint64>(block.data()), qFromBigEndian<quint64>(block.data() + 8)};
}

QByteArray VaultSeals::associatedData(char table, qint64 id) const
{
    QByteArray bytes(1 + 1 + 8, Qt::Uninitialized);
    bytes[0] = static_cast<char>(vaultFormatVersion);
    bytes[1] = table;
    qToBigEndian(id, bytes.data() + 2);
    return bytes + m_keys->vaultId;
}

} // namespace keywright
