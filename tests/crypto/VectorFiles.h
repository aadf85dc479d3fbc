// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace keywright {

/// One case of a "NAME = value" file: its values, those of its "[Name = value]" section, and
/// "FAIL".
using VectorCase = QMap<QString, QByteArray>;

/// The cases of a file of Debian's python3-cryptography-vectors (NIST, RFC); never empty.
[[nodiscard]] QList<VectorCase> packagedCases(const QString& path);
/// The same for files whose cases are not counted: one begins with the member `first`. Members
/// named in `shared` belong to all cases that follow; a line "[P-256,SHA-256]" is the member
/// SECTION.
[[nodiscard]] QList<VectorCase> uncountedCases(
    const QString& path, const QString& first, const QStringList& shared = {});
/// A file of that package as it is; never empty.
[[nodiscard]] QByteArray packagedFile(const QString& path);

/// The test groups of a Wycheproof file (C2SP/wycheproof, testvectors_v1), found in the folder
/// KEYWRIGHT_VECTORS or beside the checkout. Empty, and the log says so, where nobody put them.
[[nodiscard]] QJsonArray wycheproofGroups(const QString& name);

/// The bytes of a hexadecimal member.
[[nodiscard]] QByteArray hexMember(const QJsonObject& object, QLatin1StringView name);

} // namespace keywright
