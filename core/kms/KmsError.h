// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Error.h"

#include <QString>

#include <optional>

namespace keywright {

/// The error of a KMS call, as the wire has it; where no reply came (`httpStatus` 0), with the name
/// and the text that the SDKs have for that. The message of some exceptions is absent, not empty
/// (InvalidCiphertextException and others). `cause` is ours: why a local engine answered
/// KMSInternalException, or that the call was cancelled; never sent.
struct KmsError {
    QString name = {}; ///< "ValidationException"
    std::optional<QString> message = {};
    int httpStatus = 400; ///< 0: the service did not answer
    QString requestId = {};
    std::optional<Error> cause = {};
    int repeats = 0; ///< so often the call was tried again, until no more was allowed; 0: once is all

    KmsError() = default;
    KmsError(QString exceptionName, std::optional<QString> text = std::nullopt);
    /// KMSInternalException with the cause (HTTP 500).
    KmsError(Error error);

    bool operator==(const KmsError&) const = default;
};

/// HTTP status of an exception: 400 but for the few the documentation lists with another one.
[[nodiscard]] int httpStatusOf(QStringView exceptionName);

/// "An error occurred (Name) when calling the Operation operation: message", as botocore prints it;
/// without a reply, the message alone.
[[nodiscard]] QString botocoreText(const KmsError& error, QStringView operation);

} // namespace keywright
