// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sigv4/Signature.h"

#include "core/crypto/Sha256.h"

#include <QMap>
#include <QStringList>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView algorithmName("AWS4-HMAC-SHA256");
constexpr QByteArrayView scopeEnd("aws4_request");

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

// By hand, since every request has one and Qt's formats take longer than all hashing.
QByteArray amzDate(const QDateTime& utc)
{
    const QDateTime there = utc.toUTC();
    const QDate date = there.date();
    const QTime time = there.time();
    QByteArray text("00000000T000000Z");
    const auto put = [&text](qsizetype end, int value) {
        for (qsizetype at = end; value > 0; value /= 10)
            text[--at] = static_cast<char>('0' + value % 10);
    };
    put(4, date.year());
    put(6, date.month());
    put(8, date.day());
    put(11, time.hour());
    put(13, time.minute());
    put(15, time.second());
    return text;
}

std::optional<QDateTime> amzDateFrom(const QByteArray& text)
{
    if (text.size() != 16 || text.at(8) != 'T' || text.at(15) != 'Z')
        return std::nullopt;
    bool digits = true;
    const auto number = [&](qsizetype from, qsizetype length) {
        int value = 0;
        for (const char digit : QByteArrayView(text).sliced(from, length)) {
            digits = digits && digit >= '0' && digit <= '9';
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    const QDateTime date(QDate(number(0, 4), number(4, 2), number(6, 2)),
        QTime(number(9, 2), number(11, 2), number(13, 2)), Qt::UTC);
    return digits && date.isValid() ? std::optional(date) : std::nullopt;
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
        key = hmacSha256(key->view(), part);
        if (!key)
            return key;
    }
    return key;
}

Result<QByteArray> signatureOf(const SecretBytes& key, const QByteArray& stringToSignText)
{
    const auto mac = hmacSha256(key.view(), stringToSignText);
    if (!mac)
        return mac.error();
    return QByteArray(reinterpret_cast<const char*>(mac->view().data()),
        static_cast<qsizetype>(mac->size()))
        .toHex();
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
