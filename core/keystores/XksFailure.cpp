// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keystores/XksFailure.h"

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView notInterpreted {
    "AWS KMS cannot interpret the response from the external key store proxy. If you see this error "
    "repeatedly, report it to your external key store proxy administrator."};

constexpr QLatin1StringView invalidState {"CustomKeyStoreInvalidStateException"};
constexpr QLatin1StringView cryptographicException {"KMSInvalidStateException"};

constexpr auto xksFailures = std::to_array<XksFailure>({
    {"Malformed"_L1, "XksProxyInvalidResponseException"_L1, invalidState,
        "XKS_PROXY_INVALID_RESPONSE"_L1, notInterpreted},
    {"ValidationException"_L1, "XksProxyInvalidResponseException"_L1, invalidState,
        "XKS_PROXY_INVALID_RESPONSE"_L1, notInterpreted},
    {"InvalidStateException"_L1, "XksProxyInvalidResponseException"_L1,
        "XksKeyInvalidConfigurationException"_L1, "XKS_PROXY_INVALID_RESPONSE"_L1,
        "The external key associated with this KMS key in an external key store is not enabled in the "
        "external key manager. Enable the external key in the external key manager and retry the "
        "request."_L1},
    {"InvalidCiphertextException"_L1, "XksProxyInvalidResponseException"_L1, invalidState,
        "XKS_PROXY_INVALID_RESPONSE"_L1,
        "The external key store proxy rejected the request because the specified ciphertext or "
        "encryption context is corrupted, missing, or otherwise invalid."_L1},
    {"InvalidKeyUsageException"_L1, "XksProxyInvalidResponseException"_L1,
        "XksKeyInvalidConfigurationException"_L1, "XKS_PROXY_INVALID_RESPONSE"_L1,
        "The external key associated with this KMS key in an external key store does not support the "
        "requested operation. Enable the operation on the key in your external key manager, and try "
        "the request again."_L1},
    {"AuthenticationFailedException"_L1, "XksProxyIncorrectAuthenticationCredentialException"_L1,
        invalidState, "INVALID_CREDENTIALS"_L1,
        "The external key store proxy rejected the request because it could not authenticate AWS "
        "KMS. Verify the XKS proxy authentication credentials for your external key store and update "
        "if necessary."_L1},
    {"AccessDeniedException"_L1, "XksProxyInvalidConfigurationException"_L1,
        cryptographicException, "XKS_PROXY_ACCESS_DENIED"_L1,
        "The external key store proxy denied access to the operation. Verify that the user and the "
        "external key are both authorized for this operation, and try the request again."_L1},
    {"KeyNotFoundException"_L1, "XksProxyInvalidResponseException"_L1,
        "XksKeyNotFoundException"_L1, "XKS_PROXY_INVALID_RESPONSE"_L1,
        "The external key associated with this KMS key in an external key store was not found in its "
        "external key manager. If the external key ID associated with this KMS key is incorrect, "
        "create a new KMS key with the correct external key ID."_L1},
    {"InvalidUriPathException"_L1, "XksProxyInvalidConfigurationException"_L1, invalidState,
        "XKS_PROXY_INVALID_CONFIGURATION"_L1,
        "The external key store proxy rejected the request because of an invalid URI path. Verify "
        "the URI path for your external key store and update if necessary."_L1},
    {"UnsupportedOperationException"_L1, "XksProxyInvalidResponseException"_L1,
        "XksKeyInvalidConfigurationException"_L1, "XKS_PROXY_INVALID_RESPONSE"_L1,
        "The external key store proxy rejected the request because it does not support the requested "
        "operation. If you see this error repeatedly, report it to your external key store proxy "
        "administrator."_L1},
    {"DependencyTimeoutException"_L1, "XksProxyUriUnreachableException"_L1, invalidState,
        "XKS_PROXY_TIMED_OUT"_L1,
        "The external key store proxy did not respond to the request in the time allotted. Retry the "
        "request. If you see this error repeatedly, report it to your external key store proxy "
        "administrator."_L1},
    {"ThrottlingException"_L1, "XksProxyUriUnreachableException"_L1, invalidState,
        "XKS_PROXY_NOT_REACHABLE"_L1,
        "The external key store proxy rejected the request due to a very high request rate. Reduce "
        "the frequency of your calls using KMS keys in this external key store."_L1},
    {"InternalException"_L1, "XksProxyInvalidResponseException"_L1, invalidState,
        "XKS_PROXY_INVALID_RESPONSE"_L1,
        "The external key store proxy rejected the request because it cannot communicate with the "
        "external key manager. Verify that the external key store proxy configuration is correct and "
        "that the external key manager is available."_L1},
    {"Unreachable"_L1, "XksProxyUriUnreachableException"_L1, invalidState,
        "XKS_PROXY_NOT_REACHABLE"_L1,
        "AWS KMS cannot communicate with the external key store proxy. This might be a transient "
        "network issue. If you see this error repeatedly, verify that your external key store proxy "
        "is active and is connected to the network, and that its endpoint URI is correct in your "
        "external key store."_L1},
    {"Tls"_L1, "XksProxyUriUnreachableException"_L1, invalidState,
        "XKS_PROXY_INVALID_TLS_CONFIGURATION"_L1,
        "AWS KMS cannot establish a TLS connection to the external key store proxy. Verify the TLS "
        "configuration, including its certificate."_L1},
    {"TimedOut"_L1, "XksProxyUriUnreachableException"_L1, invalidState, "XKS_PROXY_TIMED_OUT"_L1,
        "AWS KMS rejected the request because the external key store proxy did not respond in time. "
        "Retry the request. If you see this error repeatedly, report it to your external key store "
        "proxy administrator."_L1},
});

} // namespace

KmsError XksFailure::cryptographicError() const
{
    return {cryptographicException, QString(message)};
}

KmsError XksFailure::createKeyError() const
{
    return {createKeyException, QString(message)};
}

ConnectionFailure XksFailure::connectionFailure() const
{
    return {connectionCode, message, storeException};
}

const XksFailure& xksFailureNamed(QStringView errorName)
{
    const auto row = std::ranges::find_if(
        xksFailures, [&](const XksFailure& failure) { return failure.name == errorName; });
    return row == xksFailures.end() ? xksFailures.front() : *row;
}

const XksFailure& xksFailureOf(const HttpFailure& failure)
{
    switch (failure.kind) {
    case HttpFailure::Kind::CertificateRefused:
    case HttpFailure::Kind::TlsFailed:
        return xksFailureNamed(u"Tls");
    case HttpFailure::Kind::ConnectTimedOut:
    case HttpFailure::Kind::ReadTimedOut:
        return xksFailureNamed(u"TimedOut");
    case HttpFailure::Kind::ReplyMalformed:
    case HttpFailure::Kind::ReplyTooLarge:
        return xksMalformedReply();
    default:
        return xksFailureNamed(u"Unreachable");
    }
}

const XksFailure& xksMalformedReply()
{
    return xksFailures.front();
}

KmsError xksInvalidCiphertext()
{
    return {cryptographicException,
        u"The ciphertext that the external key store proxy submitted for decryption, or the "
        "encryption context, is corrupted, missing, or otherwise invalid."_s};
}

} // namespace keywright
