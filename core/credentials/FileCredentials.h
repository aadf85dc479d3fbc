// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsConfig.h"
#include "core/credentials/CredentialProvider.h"

#include <memory>

namespace keywright {

/// The access key that stands in a profile, in one of the two files.
class FileCredentials final : public CredentialProvider {
public:
    enum class File { Credentials, Config };

    FileCredentials(std::shared_ptr<const AwsConfig> config, QString profile, File file);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;

private:
    [[nodiscard]] const QString& path() const;

    std::shared_ptr<const AwsConfig> m_config;
    QString m_profile;
    File m_file;
};

} // namespace keywright
