// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AccessKeyEntry.h"

#include "core/credentials/SecretJson.h"
#include "core/credentials/SecretText.h"

namespace keywright {

using namespace Qt::StringLiterals;

SecretBytes accessKeyEntry(const AwsCredentials& credentials)
{
    SecretText json;
    json << QByteArrayView("{\"accessKeyId\":");
    json.appendJsonString(credentials.accessKeyId.toUtf8());
    json << QByteArrayView(",\"secretAccessKey\":");
    json.appendJsonString(charView(credentials.secretAccessKey.view()));
    json << QByteArrayView(",\"sessionToken\":");
    json.appendJsonString(charView(credentials.sessionToken.view()));
    json << QByteArrayView("}");
    return json.take();
}

std::optional<AwsCredentials> credentialsOfEntry(const SecretBytes& entry)
{
    const auto json = SecretJson::parse(charView(entry.view()));
    const auto id = json ? json->text(u"accessKeyId"_s) : std::nullopt;
    auto secret = json ? json->secret(u"secretAccessKey"_s) : std::nullopt;
    auto token = json ? json->secret(u"sessionToken"_s) : std::nullopt;
    if (!id || id->isEmpty() || !secret || secret->isEmpty() || !token)
        return std::nullopt;
    return AwsCredentials {
        *id, SecretAccessKey(std::move(*secret)), SessionToken(std::move(*token)), {}, {}};
}

} // namespace keywright
