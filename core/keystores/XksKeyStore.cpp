// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/XksKeyStore.h"

#include "core/keystores/XksBox.h"
#include "core/keystores/XksFailure.h"
#include "core/kms/Base64Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <utility>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int httpOk = 200;
constexpr qsizetype mostReplyBytes = 64 * 1024; ///< the largest reply, to Decrypt, has some 6 KiB

QJsonObject requestMetadata(const StoreCall& call)
{
    QJsonObject metadata {
        {u"kmsOperation"_s, call.operation},
        {u"kmsRequestId"_s,
            call.requestId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                     : call.requestId},
    };
    if (!call.callerArn.isEmpty())
        metadata.insert("awsPrincipalArn"_L1, call.callerArn);
    if (!call.keyArn.isEmpty())
        metadata.insert("kmsKeyArn"_L1, call.keyArn);
    return metadata;
}

/// A health report as the specification wants it; KMS uses the figures for its metrics only.
bool isHealthReport(const QJsonObject& reply)
{
    const QJsonArray managers = reply["ekmFleetDetails"_L1].toArray();
    return reply["xksProxyFleetSize"_L1].toInt() > 0 && reply["xksProxyVendor"_L1].isString()
        && reply["xksProxyModel"_L1].isString() && reply["ekmVendor"_L1].isString()
        && !managers.isEmpty() && managers.size() <= 10;
}

/// Which failure the metadata of an external key amount to; nullptr: it is fit for a KMS key.
const XksFailure* metadataFailure(const QJsonObject& metadata)
{
    const QJsonArray usage = metadata["keyUsage"_L1].toArray();
    if (!metadata["keySpec"_L1].isString() || !metadata["keyStatus"_L1].isString()
        || usage.isEmpty())
        return &xksMalformedReply();
    if (metadata["keyStatus"_L1] != "ENABLED"_L1)
        return &xksFailureNamed(u"InvalidStateException");
    if (metadata["keySpec"_L1] != "AES_256"_L1 || !usage.contains("ENCRYPT"_L1)
        || !usage.contains("DECRYPT"_L1))
        return &xksFailureNamed(u"InvalidKeyUsageException");
    return nullptr;
}

} // namespace

XksKeyStore::XksKeyStore(XksProxy proxy)
    : m_client(HttpSettings {.caCertificates = std::move(proxy.caCertificates),
          .proxy = QByteArray(),
          .connectTo = std::move(proxy.connectTo),
          .mostReplyBytes = mostReplyBytes})
    , m_host(std::move(proxy.host))
    , m_timeoutMs(proxy.timeoutMs)
    , m_uriPath(std::move(proxy.uriPath))
    , m_identity {.accessKeyId = std::move(proxy.accessKeyId),
          .secretAccessKey = std::move(proxy.secretAccessKey),
          .region = proxy.region.toUtf8(),
          .service = "kms-xks-proxy"} // appendix A
{
}

QByteArray XksKeyStore::pathOf(const StoreCall& call, QLatin1StringView what) const
{
    const QString key = call.storeKeyId.isEmpty() ? QString() : u"/keys/"_s + call.storeKeyId;
    return QString(m_uriPath + key + u'/' + what).toUtf8();
}

XksKeyStore::Reply XksKeyStore::ask(
    const StoreCall& call, QLatin1StringView what, QJsonObject body)
{
    body.insert("requestMetadata"_L1, requestMetadata(call));
    const QByteArray payload = QJsonDocument(body).toJson(QJsonDocument::Compact);
    SignableRequest request {.path = pathOf(call, what),
        .headers = {{"Host", m_host}, {"Content-Type", "application/json"}},
        .payloadHash = sha256Hex(payload)};
    if (!signRequest(request, m_identity, QDateTime::currentDateTimeUtc()))
        return &xksMalformedReply();
    const auto reply = m_client.send({.url = "https://" + m_host + request.path,
        .headers = request.headers,
        .body = payload,
        .totalTimeoutMs = m_timeoutMs});
    if (!reply)
        return &xksFailureOf(reply.error());
    const QJsonDocument answer = QJsonDocument::fromJson(reply->body);
    if (!answer.isObject())
        return &xksMalformedReply();
    if (reply->status != httpOk)
        return &xksFailureNamed(answer["errorName"_L1].toString());
    return answer.object();
}

std::optional<ConnectionFailure> XksKeyStore::connect(const StoreCall& call)
{
    const auto reply = ask(call, "health"_L1, {});
    if (!reply)
        return reply.error()->connectionFailure();
    if (!isHealthReport(*reply))
        return xksMalformedReply().connectionFailure();
    return std::nullopt;
}

Result<Unit, KmsError> XksKeyStore::adoptKey(const StoreCall& call)
{
    const auto reply = ask(call, "metadata"_L1, {});
    const XksFailure* failure = reply ? metadataFailure(*reply) : reply.error();
    if (failure)
        return failure->createKeyError();
    return Unit {};
}

Result<QByteArray, KmsError> XksKeyStore::encrypt(
    const StoreCall& call, ByteView plain, const QByteArray& associatedData)
{
    const auto reply = ask(call, "encrypt"_L1,
        {{u"plaintext"_s, base64Text(plain)}, {u"encryptionAlgorithm"_s, u"AES_GCM"_s},
            {u"additionalAuthenticatedData"_s, base64Text(byteView(associatedData))},
            {u"ciphertextDataIntegrityValueAlgorithm"_s, u"SHA_256"_s}});
    if (!reply)
        return reply.error()->cryptographicError();
    const auto box = XksBox::fromReply(*reply, static_cast<qsizetype>(plain.size()));
    if (!box
        || box->integrityValue(associatedData).toBase64()
            != (*reply)["ciphertextDataIntegrityValue"_L1].toString().toLatin1())
        return xksMalformedReply().cryptographicError();
    return box->encode();
}

Result<SecretBytes, KmsError> XksKeyStore::decrypt(
    const StoreCall& call, const QByteArray& box, const QByteArray& associatedData)
{
    const auto decoded = XksBox::decode(box);
    if (!decoded)
        return KmsError(u"InvalidCiphertextException"_s);
    QJsonObject body = decoded->toRequest();
    body.insert("encryptionAlgorithm"_L1, u"AES_GCM"_s);
    body.insert("additionalAuthenticatedData"_L1, base64Text(byteView(associatedData)));
    const auto reply = ask(call, "decrypt"_L1, std::move(body));
    if (!reply)
        return reply.error()->cryptographicError();
    const auto plain =
        QByteArray::fromBase64Encoding((*reply)["plaintext"_L1].toString().toLatin1(),
            QByteArray::AbortOnBase64DecodingErrors);
    if (!plain || (*plain).size() != decoded->ciphertext.size())
        return xksMalformedReply().cryptographicError();
    return SecretBytes(byteView(*plain));
}

} // namespace keywright
