// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/ErrorAdvice.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace keywright {

using namespace Qt::StringLiterals;

std::optional<ErrorAdvice> errorAdvice(const QString& errorName, const QString& language)
{
    QFile file(u":/explanations/kms-errors.json"_s); // small, and asked when something went wrong
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject row
        = QJsonDocument::fromJson(file.readAll()).object()[errorName].toObject();
    const QJsonObject text = row[row.contains(language) ? language : u"en"_s].toObject();
    if (text.isEmpty())
        return std::nullopt;
    return ErrorAdvice {text[u"means"].toString(), text[u"remedy"].toString()};
}

} // namespace keywright
