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

/// How much of a row is true.
enum class KeyKnowledge {
    IdOnly,     ///< its ID, ARN and perhaps aliases; the rest has not been read yet
    Remembered, ///< as it was some time ago
    Current,
};
inline constexpr int keyKnowledgeCount = 3;

/// One row of a key list: what DescribeKey, ListAliases and ListResourceTags tell about a key.
struct KeySummary {
    KeyMetadata metadata = {};
    QStringList aliases = {}; ///< with their "alias/" prefix, sorted
    TagList tags = {};
    bool simulatedStore = false; ///< the key lives in a simulated custom key store
    KeyKnowledge knowledge = KeyKnowledge::Current;

    bool operator==(const KeySummary&) const = default;
};

/// An alias and the key it stands for.
struct KeyAlias {
    QString name = {}; ///< with its "alias/" prefix
    QString keyId = {};

    bool operator==(const KeyAlias&) const = default;
};

/// A piece of a list of keys.
struct KeyPage {
    std::vector<KeySummary> keys = {}; ///< not in earlier pages
    std::vector<KeyAlias> aliases = {}; ///< of keys of any page, where they are listed apart
    QString next = {}; ///< what page() takes for the next piece; empty: this was the last one
};

/// A list of keys as it was some time ago.
struct RememberedKeys {
    std::vector<KeySummary> keys = {};
    qint64 readAt = 0; ///< milliseconds since 1970 UTC
};

/// Reads lists of keys, piece by piece. A local vault answers from its index, whole and at once; an
/// endpoint is asked page by page (ListKeys, ListAliases), and for single keys (DescribeKey,
/// ListAliases, ListResourceTags).
class KeyCatalog {
public:
    KeyCatalog() = default;
    KeyCatalog(const KeyCatalog&) = delete;
    KeyCatalog& operator=(const KeyCatalog&) = delete;
    virtual ~KeyCatalog() = default;

    /// The first piece for an empty marker; all pieces together are every key of all Regions that the
    /// connection shows.
    [[nodiscard]] virtual QFuture<Result<KeyPage, KmsError>> page(QString marker) = 0;
    /// All that can be known of one key, now.
    [[nodiscard]] virtual QFuture<Result<KeySummary, KmsError>> key(QString arn) = 0;

    /// The list as it was when it was last remembered; no keys when there is none. Only for catalogs
    /// that are slow to read.
    [[nodiscard]] virtual QFuture<Result<RememberedKeys, KmsError>> remembered();
    /// Keeps a list for the next start, encrypted.
    virtual void remember(RememberedKeys keys);
};

} // namespace keywright
