// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "core/credentials/CredentialProvider.h"

namespace keywright {

/// The role of an EC2 instance, from its metadata service. Version 2 only: version 1 answers anybody
/// who can make this computer send a request.
class InstanceCredentials final : public CredentialProvider {
public:
    explicit InstanceCredentials(CredentialContext context);

    [[nodiscard]] QString place() const override;
    [[nodiscard]] FoundCredentials load() override;

private:
    [[nodiscard]] QByteArray origin() const;
    [[nodiscard]] std::optional<QByteArray> ask(
        const QByteArray& method, const QByteArray& path, const HttpHeader& header) const;

    CredentialContext m_context;
};

} // namespace keywright
