// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace keywright {

/// CreateKey's Origin: where the key material comes from.
enum class KeyOrigin { AwsKms, External, AwsCloudHsm, ExternalKeyStore };
inline constexpr int keyOriginCount = 4;

[[nodiscard]] QLatin1StringView nameOf(KeyOrigin origin);
[[nodiscard]] std::optional<KeyOrigin> keyOriginNamed(QStringView name);
/// AWS_CLOUDHSM and EXTERNAL_KEY_STORE.
[[nodiscard]] bool isCustomKeyStore(KeyOrigin origin);

} // namespace keywright
