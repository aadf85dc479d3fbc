// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "core/credentials/CredentialProvider.h"

namespace keywright {

/// A role assumed with a token that something else keeps fresh in a file, such as Kubernetes.
class WebIdentityCredentials final : public CredentialProvider {
public:
    WebIdentityCredentials(CredentialContext context, QString profile, bool environmentCounts);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;

private:
    [[nodiscard]] std::optional<QString> find(const char* variable, const QString& option) const;

    CredentialContext m_context;
    QString m_profile;
    bool m_environmentCounts;
};

} // namespace keywright
