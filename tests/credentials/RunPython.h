// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace keywright {

/// What a script of this folder prints, which needs botocore; null where there is none.
inline QJsonDocument runWithBotocore(const QString& script, const QByteArray& input)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
        {QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/credentials/") + script});
    python.write(input);
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0) {
        qInfo("botocore is not here, nothing was compared: %s",
            python.readAllStandardError().right(300).constData());
        return {};
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput());
}

} // namespace keywright
