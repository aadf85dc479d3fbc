// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliProgram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

QJsonObject CliOutcome::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

QByteArray CliOutcome::report() const
{
    return u"status %1\n%2\n%3"_s.arg(QString::number(status), out, err).toUtf8();
}

CliProgram::CliProgram() : environment(QProcessEnvironment::systemEnvironment())
{
    const QString runtime = path(u"run"_s);
    QDir().mkdir(runtime);
    QFile::setPermissions(
        runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const auto& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(name);
    for (const QString& name : environment.keys()) { // a developer's own set-up
        if (name.startsWith("AWS_"_L1))
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    environment.insert(u"KEYWRIGHT_VAULT"_s, vault());
    // The program forbids tracing itself, which the leak check of sanitizer builds needs.
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
}

CliOutcome CliProgram::run(const QStringList& words) const
{
    return runOther(program(), words);
}

CliOutcome CliProgram::runOther(const QString& program, const QStringList& words) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setStandardInputFile(standardInput);
    process.setChildProcessModifier([] { ::setsid(); }); // no terminal: nothing may ask and wait
    process.start(program, words);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString() + QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

CliOutcome CliProgram::createVault() const
{
    return run({u"vault"_s, u"create"_s, u"--use-key-file"_s, u"--account-id"_s, u"111122223333"_s,
        u"--region"_s, u"us-east-2"_s});
}

QString CliProgram::createKey(const QStringList& options) const
{
    return run(QStringList {u"create-key"_s} + options).json()[u"KeyMetadata"][u"KeyId"].toString();
}

QString CliProgram::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

QByteArray CliProgram::content(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString CliProgram::program()
{
    return QStringLiteral(KEYWRIGHT_BINARY_DIR "/bin/keywright-cli");
}

} // namespace keywright
