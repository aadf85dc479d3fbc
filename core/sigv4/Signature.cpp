// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sigv4/Signature.h"

#include "core/crypto/Mac.h"

#include <QMap>
#include <QStringList>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView algorithmName("AWS4-HMAC-SHA256");
constexpr QByteArrayView scopeEnd("aws4_request");

Result<SecretBytes> hmac(ByteView key, const QByteArray& message)
{
    const auto mac = macOf(key, *macAlgorithmNamed(u"HMAC_SHA_256"), message);
    if (!mac)
        return mac.error();
    return SecretBytes(ByteView(reinterpret_cast<const std::uint8_t*>(mac->constData()),
        static_cast<std::size_t>(mac->size())));
}

std::optional<CredentialScope> scopeFrom(const QList<QByteArray>& parts)
{
    // The access key id, then date, Region, service and the end.
    if (parts.size() != 5 || parts[4] != scopeEnd || parts[1].size() != 8)
        return std::nullopt;
    return CredentialScope {parts[1], parts[2], parts[3]};
}

} // namespace

QByteArray CredentialScope::text() const
{
    return date + '/' + region + '/' + service + '/' + scopeEnd.toByteArray();
}

QByteArray amzDate(const QDateTime& utc)
{
    return utc.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

std::optional<QDateTime> amzDateFrom(const QByteArray& text)
{
    QDateTime date = QDateTime::fromString(QString::fromLatin1(text), u"yyyyMMdd'T'HHmmss'Z'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date;
}

QByteArray stringToSign(const QByteArray& amzDateText, const CredentialScope& scope,
    const QByteArray& canonicalRequestText)
{
    return algorithmName.toByteArray() + '\n' + amzDateText + '\n' + scope.text() + '\n'
        + sha256Hex(canonicalRequestText);
}

Result<SecretBytes> signingKey(const SecretAccessKey& secret, const CredentialScope& scope)
{
    static constexpr std::uint8_t prefix[] = {'A', 'W', 'S', '4'};
    SecretBytes first(sizeof(prefix) + secret.size());
    std::ranges::copy(prefix, first.writable().begin());
    std::ranges::copy(secret.view(), first.writable().begin() + sizeof(prefix));
    Result<SecretBytes> key = std::move(first);
    for (const QByteArray& part :
        {scope.date, scope.region, scope.service, scopeEnd.toByteArray()}) {
        key = hmac(key->view(), part);
        if (!key)
            return key;
    }
    return key;
}

Result<QByteArray> signatureOf(const SecretBytes& key, const QByteArray& stringToSignText)
{
    const auto mac = macOf(key.view(), *macAlgorithmNamed(u"HMAC_SHA_256"), stringToSignText);
    if (!mac)
        return mac.error();
    return mac->toHex();
}

QByteArray Authorization::headerText() const
{
    return algorithmName.toByteArray() + " Credential=" + accessKeyId.toUtf8() + '/' + scope.text()
        + ", SignedHeaders=" + signedHeaders.join(';') + ", Signature=" + signature;
}

std::optional<Authorization> Authorization::parse(const QByteArray& header, QStringList& missing)
{
    if (!header.startsWith(algorithmName))
        return std::nullopt;
    QMap<QByteArray, QByteArray> parts;
    for (const QByteArray& part : header.sliced(algorithmName.size()).split(',')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            parts.insert(part.first(equals).trimmed(), part.sliced(equals + 1).trimmed());
    }
    for (const char* name : {"Credential", "Signature", "SignedHeaders"}) {
        if (parts.value(name).isEmpty())
            missing.append(QString::fromLatin1(name));
    }
    const QList<QByteArray> credential = parts.value("Credential").split('/');
    const auto scope = scopeFrom(credential);
    if (!missing.isEmpty() || !scope)
        return std::nullopt;
    return Authorization {QString::fromUtf8(credential.first()), *scope,
        parts.value("SignedHeaders").split(';'), parts.value("Signature")};
}

} // namespace keywright
