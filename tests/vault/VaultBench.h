// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Vault.h"

#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace keywright {

inline constexpr ScryptCost cheapCost {10, 8, 1};

[[nodiscard]] Passphrase passphraseOf(const char* text);
[[nodiscard]] KeyMaterial materialOf(const QByteArray& bytes);

/// "ok" or the name of the error's code, so that a failed comparison says what came instead.
template <typename T>
[[nodiscard]] QString outcome(const Result<T>& result)
{
    return result ? QStringLiteral("ok")
                  : QString::fromLatin1(explanationOf(result.error().code).name);
}

/// Everything a vault says it holds.
struct VaultContent {
    QMap<qint64, std::pair<int, QByteArray>> rows = {};
    QMap<qint64, QByteArray> materials = {};

    bool operator==(const VaultContent&) const = default;
};

/// Reads every row, and the materials of these ids.
[[nodiscard]] Result<VaultContent> contentOf(Vault& vault, const QList<qint64>& materials);

/// A temporary folder with vaults of a cheap passphrase ("open sesame") in it.
class VaultBench {
public:
    [[nodiscard]] QString path(const QString& name = QStringLiteral("v.kwvault")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// The names in the folder.
    [[nodiscard]] QStringList files() const;

    [[nodiscard]] static Passphrase passphrase() { return passphraseOf("open sesame"); }
    [[nodiscard]] Result<std::unique_ptr<Vault>> create() const;
    [[nodiscard]] Result<std::unique_ptr<Vault>> open(
        VaultAccess access = VaultAccess::Write, const QString& name = {}) const;
    /// Puts rows, updates and materials into a vault and closes it; says what must be in it.
    [[nodiscard]] VaultContent fill() const;

    /// Changes a closed vault behind its back.
    [[nodiscard]] bool sql(const char* statements) const;

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] QByteArray bytesOf(const QString& path);
[[nodiscard]] bool writeBytes(const QString& path, const QByteArray& bytes);

/// This test's own program in another process, in the role its first argument names. It talks in
/// lines and ends when its standard input is closed.
class VaultChild {
public:
    explicit VaultChild(const QStringList& arguments);
    ~VaultChild();

    /// The next line it says; empty when it ended or said nothing for long.
    [[nodiscard]] QString line();
    [[nodiscard]] QString lineWithin(int milliseconds);
    /// Says nothing more to it and waits for its end.
    bool finish();
    void kill();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
};

/// For the child: says a line to the test, at once.
void say(const QString& line);
/// For the child: waits until the test closes the pipe.
void waitForTheEnd();

} // namespace keywright
