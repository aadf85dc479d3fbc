// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QString>

#include <map>
#include <optional>

namespace keywright {

/// A JSON object some of whose values are secrets: it points into the text and copies only what it is
/// asked for, into memory of the right kind. QJsonDocument would leave copies behind.
class SecretJson {
public:
    /// nullopt: not an object of valid JSON (RFC 8259). `utf8` must outlive the object.
    [[nodiscard]] static std::optional<SecretJson> parse(QByteArrayView utf8);

    [[nodiscard]] bool contains(const QString& name) const { return m_members.contains(name); }
    // nullopt: no member of that name, or of another kind.
    [[nodiscard]] std::optional<SecretBytes> secret(const QString& name) const;
    [[nodiscard]] std::optional<QString> text(const QString& name) const;
    [[nodiscard]] std::optional<qint64> number(const QString& name) const;
    [[nodiscard]] std::optional<SecretJson> object(const QString& name) const;

private:
    std::map<QString, QByteArrayView> m_members; ///< values as they are written
};

} // namespace keywright
