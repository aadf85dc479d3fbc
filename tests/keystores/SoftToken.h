// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keystores/Pkcs11Token.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace keywright {

/// A SoftHSM token in a folder of its own. SOFTHSM2_CONF is read when the module starts, so one
/// process has one token folder.
class SoftToken {
public:
    static QString modulePath() { return QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"); }
    static SecretBytes pin(const char* text = "1234-right")
    {
        return SecretBytes(byteView(text));
    }

    SoftToken()
    {
        QFile settings(m_folder.filePath(QStringLiteral("softhsm2.conf")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("directories.tokendir = " + QFile::encodeName(tokenFolder())
            + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        settings.close();
        QVERIFY(QDir().mkpath(tokenFolder()));
        qputenv("SOFTHSM2_CONF", QFile::encodeName(settings.fileName()));
    }

    [[nodiscard]] QString tokenFolder() const
    {
        return m_folder.filePath(QStringLiteral("tokens"));
    }
    [[nodiscard]] Pkcs11TokenName make(const QString& label)
    {
        run({QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"),
            label, QStringLiteral("--so-pin"), QStringLiteral("5678-officer"),
            QStringLiteral("--pin"), QStringLiteral("1234-right")});
        return {modulePath(), label};
    }
    void remove(const QString& label)
    {
        run({QStringLiteral("--delete-token"), QStringLiteral("--token"), label});
    }

private:
    static void run(const QStringList& arguments)
    {
        QProcess tool;
        tool.start(QStringLiteral("softhsm2-util"), arguments);
        QVERIFY2(tool.waitForFinished(), "softhsm2-util (package softhsm2) does not run");
        QVERIFY2(tool.exitCode() == 0, tool.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};

} // namespace keywright
