// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keywright {

/// What a KeyId member of a call names: a key or an alias, by itself or as an ARN.
struct KeyReference {
    enum class Kind { Key, KeyArn, Alias, AliasArn };
    Kind kind = Kind::Key;
    QString region = {}; ///< of an ARN, otherwise empty
    QString accountId = {}; ///< of an ARN, otherwise empty
    QString name = {}; ///< the key id, or the alias with its "alias/" prefix

    [[nodiscard]] bool isAlias() const { return kind == Kind::Alias || kind == Kind::AliasArn; }
    [[nodiscard]] bool isArn() const { return kind == Kind::KeyArn || kind == Kind::AliasArn; }

    bool operator==(const KeyReference&) const = default;
};

/// Never fails: what is neither an alias nor an ARN is taken for a key id, good or bad.
[[nodiscard]] KeyReference keyReferenceFrom(const QString& text);
/// A UUID with its hyphens, or "mrk-" and 32 hex digits. A UUID in capitals has the form, but no key
/// has it for its id (measured on the service).
[[nodiscard]] bool isKeyIdForm(const QString& keyId);

} // namespace keywright
