// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsEnvironment.h"
#include "core/foundation/Result.h"

#include <QMap>

#include <map>
#include <vector>

namespace keywright {

/// What stands behind one option of an AWS configuration file.
struct AwsIniValue {
    QString text = {};       ///< empty for secrets and for nested options
    SecretBytes secret = {}; ///< of aws_secret_access_key and the session tokens, where asked for
    std::optional<QMap<QString, QString>> nested = {}; ///< options indented below this one
};

struct AwsIniSection {
    QString name = {};
    std::map<QString, AwsIniValue> values = {}; ///< by name in lower case

    [[nodiscard]] bool contains(const QString& option) const { return values.contains(option); }
    /// nullopt when there is no such option, or options are nested in it.
    [[nodiscard]] std::optional<QString> text(const QString& option) const;
};

using AwsIniSections = std::vector<AwsIniSection>;

// AWS configuration files as botocore reads them: with the tolerance and the strictness of Python's
// RawConfigParser, and options nested one level deep.

/// Secrets are kept of the section `secretsOf` only; of all others it is only known that there are
/// some. nullopt: botocore would not parse this.
[[nodiscard]] std::optional<AwsIniSections> parseAwsIni(
    ByteView utf8, const QString& secretsOf = {});

/// FileNotFound when there is no such file. One that may not be read counts as empty, as it does for
/// Python. AwsConfigInvalid for what cannot be parsed.
[[nodiscard]] Result<AwsIniSections> readAwsIni(const QString& path, const QString& secretsOf = {});

} // namespace keywright
