// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Scrypt.h"
#include "core/foundation/Result.h"
#include "core/secrets/SecretBytes.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace keywright {

/// What a row holds; part of what its seal binds. Numbers are the file format: never reuse one.
enum class RowKind : int {
    Account = 1,      ///< the simulated account: id, Regions, settings
    Key = 2,          ///< metadata, tags, policy, grants of one key in one Region
    Material = 3,     ///< one wrapped data key and the key material under it
    Alias = 4,
    CustomKeyStore = 5,
    Draft = 6,        ///< an unfinished assistant, without secrets
    Grant = 7,
    Principal = 8,    ///< a simulated IAM user or role; its secret access key is a material row
    KeyUsage = 9,     ///< when a key was last used, and how
    Token = 10,       ///< a PKCS#11 token that custom key stores may stand on
    XksProxy = 11,    ///< an external key store proxy that custom key stores may stand on
};

/// One unsealed row. `id` is chosen by the vault and never reused.
struct VaultRow {
    qint64 id = 0;
    RowKind kind = RowKind::Key;
    QByteArray content = {};
};

enum class VaultAccess {
    Read,  ///< other processes may read and one may write
    Write, ///< the one writer; VaultInUse when there is another
};

struct VaultCreation {
    ScryptCost cost = {};
};

struct VaultCheck {
    qint64 rows = 0;
    qint64 materials = 0;
    QList<QString> findings = {}; ///< English sentences; empty = sound
};

/// One encrypted SQLite file, open in this process. Synchronous and for one thread at a time. The
/// format is described in core/vault/README.md.
///
/// Changes happen in a Transaction: all of it is durable when commit() returned, or nothing is.
/// Material rows are never part of rows(): each is opened on its own, into secret memory.
class Vault {
public:
    /// Makes a new file (FileExists if there is one), readable by its owner only.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> create(
        const QString& path, const Passphrase& passphrase, const VaultCreation& how);
    [[nodiscard]] static Result<std::unique_ptr<Vault>> open(
        const QString& path, const Passphrase& passphrase, VaultAccess access);
    /// With a vault key that a keyring or an agent kept; skips scrypt. WrongPassphrase if it is stale.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> openWithKey(
        const QString& path, const VaultKey& key, VaultAccess access);

    /// The id() of a vault file, without opening it: FileNotFound, NotAVault, VaultNewerVersion.
    [[nodiscard]] static Result<QString> idOf(const QString& path);

    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString id() const; ///< random UUID of the file, not secret
    [[nodiscard]] VaultAccess access() const;
    [[nodiscard]] VaultKey vaultKey() const; ///< for a keyring or an agent, when the user asked for it

    /// Unseals every row but material, in order of id; stops at the first false. VaultCorrupt when a
    /// seal does not match, a row is missing, was swapped or is older than the header knows.
    [[nodiscard]] Status forEachRow(const std::function<bool(const VaultRow&)>& visit);
    /// True when another process has committed since the last look.
    [[nodiscard]] bool changedOutside();

    [[nodiscard]] Result<SecretBytes> material(qint64 id);

    /// One at a time; rolled back when destroyed without commit().
    class Transaction {
    public:
        ~Transaction();
        Transaction(Transaction&&) noexcept;
        Transaction& operator=(Transaction&&) = delete;

        /// Seals a new row; its id comes back.
        [[nodiscard]] Result<qint64> insert(RowKind kind, const QByteArray& content);
        [[nodiscard]] Result<qint64> insertMaterial(const KeyMaterial& material);
        [[nodiscard]] Status update(qint64 id, RowKind kind, const QByteArray& content);
        [[nodiscard]] Status remove(qint64 id);
        [[nodiscard]] Status commit();

    private:
        friend class Vault;
        struct State;
        explicit Transaction(std::unique_ptr<State> state);
        std::unique_ptr<State> m_state;
    };
    /// ReadOnly when opened for reading.
    [[nodiscard]] Result<Transaction> begin();

    /// Wraps the vault key anew; rows stay as they are. The old passphrase no longer opens this file
    /// (older backups still open with theirs).
    [[nodiscard]] Status changePassphrase(const Passphrase& passphrase, const ScryptCost& cost);
    /// A consistent copy while the vault is open, written to a temporary file, checked and renamed.
    [[nodiscard]] Status backUpTo(const QString& path);
    /// Reads and unseals every row, material included, and SQLite's own integrity check.
    [[nodiscard]] Result<VaultCheck> verify();
    /// Gives free pages back to the file system.
    [[nodiscard]] Status compact();

private:
    struct State;
    explicit Vault(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace keywright
