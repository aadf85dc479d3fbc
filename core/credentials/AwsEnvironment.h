// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QString>

#include <optional>

namespace keywright {

/// The environment variables, as a port: tests bring their own.
class AwsEnvironment {
public:
    AwsEnvironment() = default;
    AwsEnvironment(const AwsEnvironment&) = delete;
    AwsEnvironment& operator=(const AwsEnvironment&) = delete;
    virtual ~AwsEnvironment() = default;

    /// nullopt: not set. An empty value is a value, as it is for botocore.
    [[nodiscard]] virtual std::optional<SecretBytes> secret(const char* name) const = 0;
    /// The same for what is no secret.
    [[nodiscard]] std::optional<QString> text(const char* name) const;
    /// A path with $NAME, ${NAME}, "~" and "~user" replaced where they are known.
    [[nodiscard]] QString expanded(const QString& path) const;

private:
    [[nodiscard]] QString withVariables(const QString& path) const;
};

/// The variables of this process.
class ProcessEnvironment final : public AwsEnvironment {
public:
    [[nodiscard]] std::optional<SecretBytes> secret(const char* name) const override;
};

} // namespace keywright
