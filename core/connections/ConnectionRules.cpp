// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/ConnectionRules.h"

#include "core/kms/Regions.h"
#include "core/remote/EndpointAddress.h"

#include <QFileInfo>
#include <QUrl>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto anyRegion = "us-east-1"_L1; ///< where only the URL is to be judged

bool isAddress(const QString& url, bool plainHttpAllowed)
{
    return bool(endpointAddress({.region = anyRegion, .url = url, .plainHttpAllowed = plainHttpAllowed}));
}

bool isProxyUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1
            || url.scheme() == "socks5h"_L1 || url.scheme() == "socks5"_L1);
}

} // namespace

bool needsHttpConsent(const QString& endpointUrl)
{
    return isAddress(endpointUrl, true) && !isAddress(endpointUrl, false);
}

QList<ConnectionProblem> connectionProblems(
    const ConnectionProfile& profile, const QStringList& otherNames)
{
    QList<ConnectionProblem> problems;
    const auto add = [&problems](ConnectionField field, const char* text, QStringList arguments = {}) {
        problems.append({field, Phrase {text, std::move(arguments)}});
    };
    if (profile.name.trimmed().isEmpty())
        add(ConnectionField::Name, QT_TRANSLATE_NOOP("core", "Give the connection a name."));
    else if (otherNames.contains(profile.name.trimmed(), Qt::CaseInsensitive))
        add(ConnectionField::Name,
            QT_TRANSLATE_NOOP("core", "Another connection has this name. Choose another one."));
    if (!profile.region.isEmpty() && !isRegionForm(profile.region))
        add(ConnectionField::Region,
            QT_TRANSLATE_NOOP("core", "“%1” is no Region. It has a form like eu-central-1."),
            {profile.region});
    if (!profile.endpointUrl.isEmpty() && !isAddress(profile.endpointUrl, true))
        add(ConnectionField::EndpointUrl,
            QT_TRANSLATE_NOOP("core",
                "This is no address of an endpoint. It has the form https://HOST or https://HOST:PORT."));
    else if (needsHttpConsent(profile.endpointUrl) && !profile.plainHttpAllowed)
        add(ConnectionField::PlainHttp,
            QT_TRANSLATE_NOOP("core",
                "This address is not encrypted: everybody on the way can read plaintexts and data keys. "
                "Use https, or allow it under “More settings”."));
    if (!profile.caBundle.isEmpty() && !QFileInfo(profile.caBundle).isReadable())
        add(ConnectionField::CaBundle,
            QT_TRANSLATE_NOOP("core", "This file of certificates is not there or cannot be read."));
    if (!profile.proxy.isEmpty() && !isProxyUrl(profile.proxy))
        add(ConnectionField::Proxy,
            QT_TRANSLATE_NOOP("core", "A proxy has the form http://HOST:PORT, https or socks5h."));
    return problems;
}

} // namespace keywright
