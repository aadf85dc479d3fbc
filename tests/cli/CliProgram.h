// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace keywright {

struct CliOutcome {
    int status = -1;
    QString out = {};
    QString err = {};

    [[nodiscard]] QJsonObject json() const;
    /// For QVERIFY2.
    [[nodiscard]] QByteArray report() const;
};

/// The built keywright-cli, run as a person without a terminal whose home, run-time folder and vault
/// exist for one test only.
class CliProgram {
public:
    CliProgram();

    [[nodiscard]] CliOutcome run(const QStringList& words) const;
    /// Another program in the same surroundings, e.g. openssl.
    [[nodiscard]] CliOutcome runOther(const QString& program, const QStringList& words) const;
    /// A vault with a key file beside it, in account 111122223333 and us-east-2.
    [[nodiscard]] CliOutcome createVault() const;
    /// The id of a new key.
    [[nodiscard]] QString createKey(const QStringList& options = {}) const;

    /// A file of the test's own folder; write() fills it and returns its path.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QByteArray content(const QString& name) const;

    [[nodiscard]] QString vault() const { return path(QStringLiteral("test.kwvault")); }
    [[nodiscard]] static QString program();
    QProcessEnvironment environment;
    QString standardInput = QProcess::nullDevice(); ///< a file

private:
    QTemporaryDir m_folder;
};

} // namespace keywright
