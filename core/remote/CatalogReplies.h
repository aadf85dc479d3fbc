// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QJsonObject>

namespace keywright {

/// The keys of a page of ListKeys: what their ARNs say, and no more.
[[nodiscard]] std::vector<KeySummary> keysIn(const QJsonObject& reply);
/// The aliases of a page of ListAliases that stand for a key.
[[nodiscard]] std::vector<KeyAlias> aliasesIn(const QJsonObject& reply);
/// What DescribeKey tells; KeyNotUnderstood where it has a word that this program does not know, such
/// as a key spec that is newer.
[[nodiscard]] Result<KeyMetadata, KmsError> metadataIn(const QJsonObject& reply);

/// The list goes on somewhere, but the endpoint does not say where.
[[nodiscard]] KmsError lostPlace(QLatin1StringView operation);
/// The caller may not do this, or the endpoint does not know it: asking again makes no difference.
[[nodiscard]] bool refusesOperation(const KmsError& error);

} // namespace keywright
