// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsEnvironment.h"
#include "core/credentials/StsClient.h"

namespace keywright {

/// ~/.aws/cli/cache, where the aws CLI keeps the credentials of assumed roles from one run to the next:
/// a person with MFA is asked once an hour and not each time.
class RoleCache {
public:
    /// `parameters` of AssumeRole, without RoleSessionName when it was made up and without TokenCode.
    RoleCache(const AwsEnvironment& environment, const StsClient::Parameters& parameters);

    /// nullopt: none, or none that lasts for a quarter of an hour.
    [[nodiscard]] std::optional<AwsCredentials> load(qint64 nowMs) const;
    /// What cannot be kept is found anew the next time.
    void save(const AwsCredentials& credentials) const;

    /// The file's name, by botocore's rule.
    [[nodiscard]] static QString key(const StsClient::Parameters& parameters);

private:
    QString m_path;
};

} // namespace keywright
