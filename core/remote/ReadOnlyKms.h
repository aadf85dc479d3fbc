// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

namespace keywright {

/// A KMS whose connection a person marked as read-only: what may change something is refused with
/// ReadOnlyConnection and never sent. The service must outlive it.
class ReadOnlyKms final : public KmsService {
public:
    explicit ReadOnlyKms(KmsService& service) : m_service(service) { }

    [[nodiscard]] QFuture<KmsReply> call(KmsCall call) override;

private:
    KmsService& m_service;
};

} // namespace keywright
