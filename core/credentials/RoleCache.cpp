// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/RoleCache.h"

#include "core/credentials/CredentialProvider.h"
#include "core/credentials/SecretFile.h"
#include "core/credentials/SecretJson.h"
#include "core/credentials/SecretText.h"

#include <QCryptographicHash>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leastLeftMs = 15 * 60 * 1000;

/// A JSON string as Python's json.dumps() writes it: in ASCII.
QByteArray pythonJson(const QString& text)
{
    static constexpr QByteArrayView controls = "\b\f\n\r\t";
    static constexpr QByteArrayView letters = "bfnrt";
    QByteArray json = "\"";
    for (const QChar each : text) {
        const qsizetype control = each.unicode() < 0x20 ? controls.indexOf(each.toLatin1()) : -1;
        if (each == u'"' || each == u'\\')
            json += QByteArray("\\") + each.toLatin1();
        else if (control >= 0)
            json += QByteArray("\\") + letters[control];
        else if (each.unicode() < 0x20 || each.unicode() > 0x7e)
            json += "\\u" + QByteArray::number(each.unicode(), 16).rightJustified(4, '0');
        else
            json += each.toLatin1();
    }
    return json + '"';
}

} // namespace

RoleCache::RoleCache(const AwsEnvironment& environment, const StsClient::Parameters& parameters)
    : m_path(environment.expanded(u"~/.aws/cli/cache/"_s) + key(parameters) + u".json"_s)
{
}

QString RoleCache::key(const StsClient::Parameters& parameters)
{
    auto sorted = parameters;
    std::ranges::sort(sorted);
    QByteArray json;
    for (const auto& [name, value] : sorted) {
        json += (json.isEmpty() ? "{" : ", ") + pythonJson(QString::fromLatin1(name)) + ": "
            + (name == "DurationSeconds" ? value.toLatin1() : pythonJson(value));
    }
    json += '}';
    return QString::fromLatin1(
        QCryptographicHash::hash(json, QCryptographicHash::Sha1).toHex());
}

std::optional<AwsCredentials> RoleCache::load(qint64 nowMs) const
{
    const auto bytes = readSecretFile(m_path);
    const auto file = bytes ? SecretJson::parse(charView(bytes->view())) : std::nullopt;
    const auto json = file ? file->object(u"Credentials"_s) : std::nullopt;
    if (!json)
        return std::nullopt;
    const auto id = json->text(u"AccessKeyId"_s);
    auto secret = json->secret(u"SecretAccessKey"_s);
    auto token = json->secret(u"SessionToken"_s);
    const auto expires = expiryFrom(json->text(u"Expiration"_s).value_or(QString()));
    const bool isComplete = id && secret && token && expires;
    if (!isComplete || expires->toMSecsSinceEpoch() - nowMs < leastLeftMs)
        return std::nullopt;
    return AwsCredentials {*id, SecretAccessKey(std::move(*secret)),
        SessionToken(std::move(*token)), *expires,
        json->text(u"AccountId"_s).value_or(QString())};
}

void RoleCache::save(const AwsCredentials& credentials) const
{
    SecretText json;
    json << QByteArrayView("{\"Credentials\": {\"AccessKeyId\": ");
    json.appendJsonString(credentials.accessKeyId.toUtf8());
    json << QByteArrayView(", \"SecretAccessKey\": ");
    json.appendJsonString(charView(credentials.secretAccessKey.view()));
    json << QByteArrayView(", \"SessionToken\": ");
    json.appendJsonString(charView(credentials.sessionToken.view()));
    json << QByteArrayView(", \"Expiration\": ");
    json.appendJsonString(
        credentials.expires.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss+00:00").toLatin1());
    json << QByteArrayView(", \"AccountId\": ");
    json.appendJsonString(credentials.accountId.toUtf8());
    json << QByteArrayView("}}");
    static_cast<void>(writeSecretFile(m_path, json.take()));
}

} // namespace keywright
