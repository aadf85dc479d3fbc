// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace keywright {

/// What a script of this folder prints, which needs a recent botocore. Where there is none, what
/// botocore 1.43 printed, if that was kept beside the script; null otherwise.
inline QJsonDocument runWithBotocore(const QString& script, const QByteArray& input)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
        {QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/credentials/") + script});
    python.write(input);
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0) {
        QFile kept(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/credentials/%1.json").arg(script));
        const bool isKept = kept.open(QIODevice::ReadOnly);
        qInfo("compared with %s, for there is no recent botocore: %s",
            isKept ? "what it once said" : "nothing",
            python.readAllStandardError().right(200).constData());
        return isKept ? QJsonDocument::fromJson(kept.readAll()) : QJsonDocument();
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput());
}

} // namespace keywright
