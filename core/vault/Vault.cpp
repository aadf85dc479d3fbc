// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Vault.h"

#include "core/crypto/RandomBytes.h"
#include "core/vault/VaultFile.h"
#include "core/vault/VaultSchema.h"
#include "core/vault/VaultState.h"

#include <QFile>
#include <QFileInfo>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t vaultKeyBytes = 32;

/// Everything of a new vault, written into an empty file that nobody else sees yet.
Status fillNewVault(const QString& path, const VaultEnvelope& envelope, VaultSeals& seals)
{
    auto database = VaultDatabase::open(path, VaultDatabase::Mode::ReadWrite);
    if (!database)
        return database.error();
    if (auto begun = database->execute("PRAGMA synchronous = FULL; BEGIN"); !begun)
        return begun;
    if (auto made = createVaultSchema(*database); !made)
        return made;
    if (auto written = envelope.write(*database); !written)
        return written;
    const auto ledger = seals.sealLedger({});
    if (!ledger)
        return ledger.error();
    auto insert = database->prepare("INSERT INTO state (id, box) VALUES (1, ?)");
    if (!insert)
        return insert.error();
    if (auto inserted = insert->bind(1, *ledger).run(); !inserted)
        return inserted;
    return database->execute("COMMIT");
}

Result<VaultDatabase> openForReading(const QString& path)
{
    // A vault on a read-only medium has no -wal, and SQLite may not make one: read it as it stands.
    auto database = VaultDatabase::open(path, VaultDatabase::Mode::ReadOnly);
    if (database) {
        const auto readable = database->integer("SELECT count(*) FROM sqlite_schema");
        if (readable)
            return database;
        const ErrorCode code = readable.error().code;
        if (code != ErrorCode::PermissionDenied && code != ErrorCode::ReadOnly)
            return readable.error();
    }
    if (QFile::exists(path + u"-wal"_s) || !QFileInfo(path).isReadable())
        return database ? Error {ErrorCode::PermissionDenied, path} : database.error();
    return VaultDatabase::open(path, VaultDatabase::Mode::Snapshot);
}

/// Looks at the format without writing a byte, so that a newer vault stays as it is.
Status checkFormatUntouched(const QString& path)
{
    if (!QFile::exists(path))
        return Error {ErrorCode::FileNotFound, path};
    if (QFileInfo(path).size() == 0)
        return Error {ErrorCode::NotAVault, u"the file is empty"_s};
    // With nobody there the file is all there is; otherwise what is in the -wal counts too. Always through
    // SQLite: closing a descriptor of our own would drop the locks this process has on the file.
    const bool isOpen = QFile::exists(path + u"-wal"_s) || QFile::exists(path + u"-shm"_s);
    auto database = VaultDatabase::open(
        path, isOpen ? VaultDatabase::Mode::Look : VaultDatabase::Mode::Snapshot);
    if (!database)
        return database.error();
    return checkVaultFormat(*database);
}

} // namespace

Vault::Vault(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::create(
    const QString& path, const Passphrase& passphrase, const VaultCreation& how)
{
    auto file = PendingFile::beside(path);
    if (!file)
        return file.error();
    const auto vaultId = randomUuid();
    if (!vaultId)
        return vaultId.error();
    auto secret = randomSecret(vaultKeyBytes);
    if (!secret)
        return secret.error();
    const VaultKey key(std::move(*secret));
    const auto envelope = VaultEnvelope::seal(*vaultId, key, passphrase, how.cost);
    if (!envelope)
        return envelope.error();
    auto seals = VaultSeals::from(key, *vaultId);
    if (!seals)
        return seals.error();
    if (auto filled = fillNewVault(file->temporaryPath(), *envelope, *seals); !filled)
        return filled.error();
    if (auto published = file->publish(); !published)
        return published.error();
    auto vault = openWithKey(path, key, VaultAccess::Write);
    if (!vault) {
        // Without room for its -wal the new vault does not open; a failed create leaves nothing behind.
        for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
    }
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::open(
    const QString& path, const Passphrase& passphrase, VaultAccess access)
{
    auto opened = State::openFile(path, access);
    if (!opened)
        return opened.error();
    auto key = opened->envelope.open(passphrase);
    if (!key)
        return key.error();
    return State::assemble(path, access, std::move(*opened), std::move(*key), true);
}

Result<std::unique_ptr<Vault>> Vault::openWithKey(
    const QString& path, const VaultKey& key, VaultAccess access)
{
    auto opened = State::openFile(path, access);
    if (!opened)
        return opened.error();
    return State::assemble(path, access, std::move(*opened), key.clone(), false);
}

Result<QString> Vault::idOf(const QString& path)
{
    if (auto known = checkFormatUntouched(path); !known)
        return known.error();
    auto database = openForReading(path);
    if (!database)
        return database.error();
    const auto envelope = VaultEnvelope::read(*database);
    if (!envelope)
        return envelope.error();
    return envelope->vaultId;
}

Result<Vault::State::Opened> Vault::State::openFile(const QString& path, VaultAccess access)
{
    if (auto known = checkFormatUntouched(path); !known)
        return known.error();
    std::optional<VaultLock> lock;
    if (access == VaultAccess::Write) {
        // By its real name: SQLite follows symbolic links, so two names would be two writers.
        auto acquired = VaultLock::acquire(QFileInfo(path).canonicalFilePath());
        if (!acquired)
            return acquired.error();
        lock.emplace(std::move(*acquired));
    }
    auto database = access == VaultAccess::Write
        ? VaultDatabase::open(path, VaultDatabase::Mode::ReadWrite)
        : openForReading(path);
    if (!database)
        return database.error();
    if (access == VaultAccess::Write) {
        if (auto prepared = prepareForWriting(*database); !prepared)
            return prepared.error();
    }
    auto envelope = VaultEnvelope::read(*database);
    if (!envelope)
        return envelope.error();
    return Opened {std::move(lock), std::move(*database), std::move(*envelope)};
}

Result<std::unique_ptr<Vault>> Vault::State::assemble(
    const QString& path, VaultAccess access, Opened opened, VaultKey key, bool keyIsFresh)
{
    const QString vaultId = opened.envelope.vaultId;
    auto seals = VaultSeals::from(key, vaultId);
    if (!seals)
        return seals.error();
    auto state = std::make_unique<State>(State {path, access, std::move(opened.lock),
        std::move(opened.database), vaultId, std::move(key), std::move(*seals), {}, 0, false});
    const auto ledger = state->readLedger();
    if (!ledger) {
        const bool staleKey = !keyIsFresh && ledger.error().code == ErrorCode::VaultCorrupt;
        return Error {staleKey ? ErrorCode::WrongPassphrase : ledger.error().code,
            ledger.error().detail};
    }
    state->ledger = *ledger;
    const auto dataVersion = state->database.integer("PRAGMA data_version");
    if (!dataVersion)
        return dataVersion.error();
    state->dataVersion = *dataVersion;
    return std::unique_ptr<Vault>(new Vault(std::move(state)));
}

QString Vault::path() const
{
    return m_state->path;
}

QString Vault::id() const
{
    return m_state->vaultId;
}

VaultAccess Vault::access() const
{
    return m_state->access;
}

VaultKey Vault::vaultKey() const
{
    return m_state->key.clone();
}

bool Vault::changedOutside()
{
    const auto now = m_state->database.integer("PRAGMA data_version");
    if (!now || *now == m_state->dataVersion)
        return false;
    m_state->dataVersion = *now;
    return true;
}

Status Vault::changePassphrase(const Passphrase& passphrase, const ScryptCost& cost)
{
    if (m_state->access == VaultAccess::Read)
        return Error {ErrorCode::ReadOnly, u"the vault was opened for reading"_s};
    if (auto atRest = m_state->atRest(); !atRest)
        return atRest;
    const auto envelope = VaultEnvelope::seal(m_state->vaultId, m_state->key, passphrase, cost);
    if (!envelope)
        return envelope.error();
    return envelope->write(m_state->database); // one statement, so one transaction
}

} // namespace keywright
