// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/Shape.h"

#include <QJsonObject>
#include <QStringList>

#include <span>

namespace keywright {

/// What the text of a blob stands for (--cli-binary-format).
enum class BlobText {
    Bytes,  ///< its own bytes: version 1 of the aws CLI, and "raw-in-base64-out" of version 2
    Base64, ///< what it is the base64 of: "base64", version 2 where nothing is configured
};

/// Turns the blobs of a request, texts as a person typed them, into the base64 of the wire; `ready` names
/// the members that are in it already. The error is the aws CLI's text.
[[nodiscard]] Result<QJsonObject, QString> withWireBlobs(
    std::span<const ShapeMember> members, const QJsonObject& object, BlobText meaning,
    const QStringList& ready = {});

} // namespace keywright
