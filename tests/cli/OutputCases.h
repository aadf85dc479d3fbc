// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keywright {

/// Values with what the real aws CLI prints of them (output-cases.json says which version).
inline QJsonArray outputCases()
{
    QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/cli/output-cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("cases")).toArray();
}

} // namespace keywright
