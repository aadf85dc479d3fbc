// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace keywright {

/// The ARN of an identity: arn:PARTITION:iam::ACCOUNT:root, …:user/NAME, …:role/PATH/NAME, or of
/// STS.
struct IamArn {
    QString partition = {};
    QString service = {};
    QString region = {};
    QString account = {};
    QString resource = {};

    [[nodiscard]] static std::optional<IamArn> parse(QStringView text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isRoot() const { return resource == u"root"; }
    /// The role behind an assumed-role session (its path is not part of a session's ARN); else
    /// itself.
    [[nodiscard]] IamArn withoutSession() const;

    bool operator==(const IamArn&) const = default;
};

[[nodiscard]] bool isAccountId(QStringView text);
/// "role/Admin" for a role, the account number for an account's root, else the text itself.
[[nodiscard]] QString shortPrincipal(const QString& principal);

} // namespace keywright
