// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

namespace keywright {

/// The server of fault_server.py (which says what a step is), in a process of its own.
class FaultServer {
public:
    explicit FaultServer(const QString& kind = QStringLiteral("plain"))
        : m_scheme(kind == QLatin1String("plain") ? "http://127.0.0.1:" : "https://localhost:")
    {
        script({{}});
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
            {QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/http/fault_server.py"), m_folder.path(), kind});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) { }
        m_port = m_process.readLine().trimmed();
        QVERIFY2(!m_port.isEmpty(), "the test's server does not start (python3-cryptography?)");
    }
    ~FaultServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] QByteArray url() const { return m_scheme + m_port + '/'; }
    [[nodiscard]] QByteArray port() const { return m_port; }
    [[nodiscard]] QByteArray caCertificates() const
    {
        QFile file(m_folder.filePath(QStringLiteral("ca.pem")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// From now on; what was asked before is forgotten.
    void script(const QList<QJsonObject>& steps)
    {
        QJsonArray all;
        for (const QJsonObject& step : steps)
            all.append(step);
        QFile::remove(m_folder.filePath(QStringLiteral("requests.jsonl")));
        QSaveFile file(m_folder.filePath(QStringLiteral("script.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject {{QStringLiteral("run"), ++m_run},
            {QStringLiteral("steps"), all}}).toJson());
        QVERIFY(file.commit());
    }
    /// What it was asked since: "connection", "method", "path", "headers", "body".
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
    QByteArray m_scheme;
    QByteArray m_port;
    int m_run = 0;
};

} // namespace keywright
