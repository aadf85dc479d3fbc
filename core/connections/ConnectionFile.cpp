// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ConnectionFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto listMember = "Connections"_L1;

Result<QList<ConnectionProfile>> profilesIn(const QByteArray& text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject() || !document[listMember].isArray())
        return Error {ErrorCode::InvalidInput, problem.errorString()};
    QList<ConnectionProfile> profiles;
    const QJsonArray list = document[listMember].toArray();
    for (const QJsonValue& each : list) {
        auto profile = connectionFromJson(each.toObject());
        if (!profile)
            return profile.error();
        profiles.append(std::move(*profile));
    }
    return profiles;
}

} // namespace

Result<QList<ConnectionProfile>> ConnectionFile::load()
{
    QFile file(m_path);
    if (!file.exists())
        return QList<ConnectionProfile>();
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::PermissionDenied, m_path + u": "_s + file.errorString()};
    auto profiles = profilesIn(file.readAll());
    m_isBroken = !profiles;
    if (m_isBroken)
        return Error {ErrorCode::InvalidInput, m_path + u": "_s + profiles.error().detail};
    return profiles;
}

Status ConnectionFile::save(const QList<ConnectionProfile>& profiles)
{
    if (m_isBroken) {
        const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
        if (!QFile::rename(m_path, m_path + u".unreadable-"_s + time))
            return Error {ErrorCode::IoFailure, u"%1 cannot be renamed"_s.arg(m_path)};
        m_isBroken = false;
    }
    QJsonArray list;
    for (const ConnectionProfile& profile : profiles)
        list.append(toJson(profile));
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const QByteArray text = QJsonDocument(QJsonObject {{listMember, list}}).toJson();
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return Error {ErrorCode::IoFailure, m_path + u": "_s + file.errorString()};
    return ok();
}

} // namespace keywright
