// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/CliProgram.h"

#include <QHash>
#include <QProcess>
#include <QTest>

namespace keywright {

/// "keywright-cli serve --ephemeral" in a process of its own, and what it says to export.
class ServedAccount {
public:
    explicit ServedAccount(const QProcessEnvironment& environment, const QStringList& options = {})
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(CliProgram::program(),
            QStringList {QStringLiteral("serve"), QStringLiteral("--ephemeral"),
                QStringLiteral("--region"), QStringLiteral("eu-central-1")} + options);
        while (!m_exports.contains(QStringLiteral("AWS_DEFAULT_REGION"))
            && (m_process.canReadLine() || m_process.waitForReadyRead(30'000))) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            const QString pair = line.section(u' ', 1);
            m_exports.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        }
        QVERIFY2(m_exports.contains(QStringLiteral("AWS_DEFAULT_REGION")), "nothing is served");
    }
    ~ServedAccount()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    [[nodiscard]] QString value(const QString& name) const { return m_exports.value(name); }
    [[nodiscard]] QString url() const { return value(QStringLiteral("AWS_ENDPOINT_URL_KMS")); }

private:
    QProcess m_process;
    QHash<QString, QString> m_exports;
};

} // namespace keywright
