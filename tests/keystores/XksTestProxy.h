// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystores/XksKeyStore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace keywright {

/// The proxy of xks_proxy.py, in a process of its own.
class XksTestProxy {
public:
    explicit XksTestProxy(const QString& certifiedHost = host())
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
            {QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/keystores/xks_proxy.py"), m_folder.path(),
                certifiedHost});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) { }
        m_port = m_process.readLine().trimmed();
        QVERIFY2(!m_port.isEmpty(), "the test's proxy does not start (python3-cryptography?)");
    }
    ~XksTestProxy() { stop(); }

    static QString host() { return QStringLiteral("xks.example.com"); }
    static QString accessKeyId() { return QStringLiteral("XKSACCESSKEYABCDEF27"); }
    static QByteArray secret() { return "SecretOfTheProxySecretOfTheProxySecretOfThe"; }

    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("127.0.0.1:") + QString::fromLatin1(m_port);
    }
    [[nodiscard]] QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    [[nodiscard]] QByteArray caCertificates() const
    {
        QFile file(caFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] XksProxy settings(int timeoutMs = 10'000) const
    {
        return {host().toUtf8(), address().toUtf8(), caCertificates(), timeoutMs, QStringLiteral("/kms/xks/v1"),
            QStringLiteral("eu-central-1"), accessKeyId(),
            SecretAccessKey(SecretBytes(byteView(secret())))};
    }
    /// What it was asked, in order: "operation", "key" and the members of the request.
    [[nodiscard]] QList<QJsonObject> requests() const
    {
        QFile file(m_folder.filePath(QStringLiteral("requests.jsonl")));
        QList<QJsonObject> all;
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                all.append(QJsonDocument::fromJson(file.readLine()).object());
        }
        return all;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_port;
};

} // namespace keywright
