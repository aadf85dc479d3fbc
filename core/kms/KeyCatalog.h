// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/KeyMetadata.h"
#include "core/kms/KmsError.h"
#include "core/kms/Tag.h"

#include <QFuture>
#include <QStringList>

#include <vector>

namespace keywright {

/// One row of a key list: what DescribeKey, ListAliases and ListResourceTags tell about a key.
struct KeySummary {
    KeyMetadata metadata = {};
    QStringList aliases = {}; ///< with their "alias/" prefix, sorted
    TagList tags = {};
    bool simulatedStore = false; ///< the key lives in a simulated custom key store
};

/// Reads whole lists of keys at once. A local vault answers from its index; an endpoint is asked page
/// by page (ListKeys, DescribeKey, ListAliases, ListResourceTags).
class KeyCatalog {
public:
    KeyCatalog() = default;
    KeyCatalog(const KeyCatalog&) = delete;
    KeyCatalog& operator=(const KeyCatalog&) = delete;
    virtual ~KeyCatalog() = default;

    /// Every key of all Regions the connection shows, in order of creation.
    [[nodiscard]] virtual QFuture<Result<std::vector<KeySummary>, KmsError>> keys() = 0;
    /// One key again, after a change.
    [[nodiscard]] virtual QFuture<Result<KeySummary, KmsError>> key(QString arn) = 0;
};

} // namespace keywright
