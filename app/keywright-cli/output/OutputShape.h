// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keywright-cli/query/OrderedJson.h"
#include "core/kms/Operation.h"

#include <QJsonObject>
#include <QLatin1StringView>

#include <span>

namespace keywright {

struct OutputMember;
using OutputMembers = std::span<const OutputMember>;

/// A member of an operation's reply; the type letters are explained in OutputShape.cpp.
struct OutputMember {
    QLatin1StringView name;
    char type = 's';
    OutputMembers members = {}; ///< of a structure or a list of structures
};

/// Empty for the operations that answer nothing.
[[nodiscard]] OutputMembers outputMembers(Operation operation);

/// A reply with its members in the order of the service model, as the aws CLI prints it.
[[nodiscard]] OrderedJson inModelOrder(Operation operation, const QJsonObject& reply);
/// What --generate-cli-skeleton output prints.
[[nodiscard]] OrderedJson sampleOutput(Operation operation);

} // namespace keywright
