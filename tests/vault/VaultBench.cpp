// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/VaultBench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <cstring>

#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

SecretBytes secretOf(const char* data, std::size_t size)
{
    return SecretBytes(ByteView(reinterpret_cast<const std::uint8_t*>(data), size));
}

} // namespace

Passphrase passphraseOf(const char* text)
{
    return Passphrase(secretOf(text, std::strlen(text)));
}

KeyMaterial materialOf(const QByteArray& bytes)
{
    return KeyMaterial(secretOf(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Result<VaultContent> contentOf(Vault& vault, const QList<qint64>& materials)
{
    VaultContent content;
    const auto read = vault.forEachRow([&content](const VaultRow& row) {
        content.rows.insert(row.id, {static_cast<int>(row.kind), row.content});
        return true;
    });
    if (!read)
        return read.error();
    for (const qint64 id : materials) {
        const auto material = vault.material(id);
        if (!material)
            return material.error();
        content.materials.insert(id,
            QByteArray(reinterpret_cast<const char*>(material->view().data()),
                static_cast<qsizetype>(material->size())));
    }
    return content;
}

QStringList VaultBench::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

Result<std::unique_ptr<Vault>> VaultBench::create() const
{
    return Vault::create(path(), passphrase(), {cheapCost});
}

Result<std::unique_ptr<Vault>> VaultBench::open(VaultAccess access, const QString& name) const
{
    return Vault::open(name.isEmpty() ? path() : path(name), passphrase(), access);
}

VaultContent VaultBench::fill() const
{
    VaultContent content;
    auto vault = create();
    if (!vault)
        return content;
    auto change = (*vault)->begin();
    if (!change)
        return content;
    const auto row = [&](RowKind kind, const QByteArray& bytes) {
        const auto id = change->insert(kind, bytes);
        if (id)
            content.rows.insert(*id, {static_cast<int>(kind), bytes});
    };
    row(RowKind::Account, "account 111122223333");
    row(RowKind::Key, QByteArray("key one \0 with a NUL", 20));
    row(RowKind::Key, "key two");
    for (const QByteArray& bytes : {"material one"_ba, "material two, longer"_ba}) {
        if (const auto id = change->insertMaterial(materialOf(bytes)))
            content.materials.insert(*id, bytes);
    }
    row(RowKind::Alias, QByteArray());
    return change->commit() ? content : VaultContent {};
}

bool VaultBench::sql(const char* statements) const
{
    sqlite3* handle = nullptr;
    bool done = sqlite3_open(QFile::encodeName(path()).constData(), &handle) == SQLITE_OK;
    done = done && sqlite3_exec(handle, statements, nullptr, nullptr, nullptr) == SQLITE_OK;
    if (!done)
        qWarning("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
    return done;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

VaultChild::VaultChild(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        QCoreApplication::applicationFilePath(), QStringList {u"child"_s} + arguments);
    m_process.waitForStarted(patienceMs);
}

VaultChild::~VaultChild()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

QString VaultChild::line()
{
    return lineWithin(patienceMs);
}

QString VaultChild::lineWithin(int milliseconds)
{
    while (!m_process.canReadLine()) {
        if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(milliseconds))
            break;
    }
    if (!m_process.canReadLine())
        return {};
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

bool VaultChild::finish()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patienceMs))
        return false;
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void VaultChild::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void say(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size())) < 0)
        _exit(3);
}

void waitForTheEnd()
{
    char byte = 0;
    while (read(STDIN_FILENO, &byte, 1) > 0)
        continue;
}

} // namespace keywright
